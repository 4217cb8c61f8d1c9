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

#: A smaller picture, in pixels, is an icon; one that is used more often is furniture.
_PIXELS, _USES = 40_000, 3
#: So many pictures of a document are looked at, and no larger files, in bytes.
_LOOKS, _LARGEST = 200, 40_000_000

#: The bytes of a picture by its name in the document; empty where it is not there.
Member = Callable[[str], bytes]


@dataclass(frozen=True)
class Document:
    """The blocks of each section; those that are pictures name what `member` gives."""

    sections: list[list[Block]]
    member: Member = field(default=lambda _name: b"")


def document_of(sections: Sequence[Sequence[Block]], member: Member, request: Request) -> Document:
    """The document with those of its pictures alone that show text; of others nothing is left."""
    uses = Counter(block.picture for section in sections for block in section)
    wanted = request.method is not ReadingMethod.NATIVE
    looks: dict[str, bool] = {"": False}
    for section in sections:
        for block in section:
            name = block.picture
            if wanted and name not in looks and uses[name] <= _USES and len(looks) <= _LOOKS:
                looks[name] = _shows_text(member(name))
    kept = [
        [block for block in section if not block.picture or looks.get(block.picture)]
        for section in sections
    ]
    return Document(kept, member)


def named(blocks: Sequence[Block], name_of: Callable[[str], str]) -> list[Block]:
    """The blocks with pictures by the names that `name_of` makes of theirs."""
    return [
        replace(block, picture=name_of(block.picture)) if block.picture else block
        for block in blocks
    ]


def _shows_text(data: bytes) -> bool:
    if not 0 < len(data) <= _LARGEST:
        return False
    # Pillow and numpy are loaded for the first picture: most documents have none
    from masomo_desktop.extraction.readers.glance import LONGEST, shows_text
    from masomo_desktop.extraction.readers.picture import Picture

    try:
        with Picture.open(io.BytesIO(data)) as picture:
            if picture.points < _PIXELS:
                return False
            return shows_text(picture.small(LONGEST))
    except Unreadable:
        return False
