"""Pictures inside documents: which of them are worth reading (see the decision record
pictures-beside-text)."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from masomo_desktop.extraction.errors import Unreadable
from masomo_desktop.extraction.model import ReadingMethod
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.sections import Block

#: A picture of fewer pixels is an icon, and none of more is looked at; one that is used more often
#: is furniture.
_PIXELS, _MOST_PIXELS, _USES = 40_000, 40_000_000, 3
#: So many pictures of a document are looked at, of so many pixels together, and no larger files, in
#: bytes.
_LOOKS, _ALL_PIXELS, _LARGEST = 200, 500_000_000, 40_000_000

#: The bytes of a picture by its name in the document; empty where it is not there.
Member = Callable[[str], bytes]


@dataclass(frozen=True)
class Document:
    """The blocks of each section; those that are pictures name what `member` gives."""

    sections: list[list[Block]]
    member: Member = field(default=lambda _name: b"")


def document_of(
    sections: Sequence[Sequence[Block]], members: Callable[[], Member], request: Request
) -> Document:
    """The document with those of its pictures alone that show text; of others nothing is left.

    `members` gives access to the pictures, each time within limits of its own: looking at them all
    does not use up what reading a few of them needs.
    """
    uses = Counter(block.picture for section in sections for block in section)
    looks = _Looks(members())
    wanted = request.method is not ReadingMethod.NATIVE

    def kept(block: Block) -> bool:
        name = block.picture
        return not name or (wanted and uses[name] <= _USES and looks.at(name))

    return Document([[one for one in section if kept(one)] for section in sections], members())


def named(blocks: Sequence[Block], name_of: Callable[[str], str]) -> list[Block]:
    """The blocks with pictures by the names that `name_of` makes of theirs."""
    return [
        replace(block, picture=name_of(block.picture)) if block.picture else block
        for block in blocks
    ]


class _Looks:
    """Looks at pictures, each once, until there have been enough."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self._seen: dict[str, bool] = {}
        self._points = 0

    def at(self, name: str) -> bool:
        """Whether the picture shows text, as far as can be told."""
        if name not in self._seen:
            enough = len(self._seen) >= _LOOKS or self._points >= _ALL_PIXELS
            self._seen[name] = not enough and self._shows_text(self._member(name))
        return self._seen[name]

    def _shows_text(self, data: bytes) -> bool:
        if not 0 < len(data) <= _LARGEST:
            return False
        # Pillow and numpy are loaded for the first picture: most documents have none
        from masomo_desktop.extraction.readers.glance import LONGEST, shows_text
        from masomo_desktop.extraction.readers.picture import Picture

        try:
            with Picture.open(io.BytesIO(data)) as picture:
                if not _PIXELS <= picture.points <= _MOST_PIXELS:
                    return False
                self._points += picture.points
                return shows_text(picture.small(LONGEST))
        except Unreadable:
            return False
