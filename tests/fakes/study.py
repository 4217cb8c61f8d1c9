"""Services with something to study in them, and pages that are drawn without a file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import Method, SourceKind, Unit, UnitKind, Word
from masomo_desktop.generation.model import (
    ArtifactKind,
    ArtifactState,
    Item,
    ItemType,
    Proof,
    Withheld,
)
from masomo_desktop.learning.quizzes import marking
from masomo_desktop.retrieval.model import Hit
from tests.fakes.services import FakeServices

LEAF = (
    "Photosynthesis\n\nPhotosynthesis is the process by which green plants use the energy of light"
    " to make sugar from carbon dioxide and water. Oxygen is released as a by-product.\n\nIn 1771"
    " the English chemist Joseph Priestley found that a sprig of mint makes the air fit again."
)
SOIL = (
    "Roots\n\nRoots take up water and minerals. A root hair is one cell. Oxygen reaches the roots."
)
ZIWA = "Ziwa Viktoria ni ziwa kubwa kuliko yote barani Afrika kwa eneo. Lina kina kifupi."


class StudyServices(FakeServices):
    """A course with a PDF of three pages and a text in Swahili, and things made of them."""

    def __init__(self) -> None:
        super().__init__()
        self.course = self.add_course("Biology")
        self.pdf = self.add_source(self.course, "How Plants Feed.pdf", units=(3, 3))
        self.note = self.add_source(
            self.course, "Maziwa Makuu.md", units=(1, 1), kind=SourceKind.TEXT
        )
        self.unit_rows[self.pdf] = [
            Unit(1, UnitKind.PAGE, LEAF, Method.NATIVE, "eng"),
            Unit(2, UnitKind.PAGE, SOIL, Method.OCR, "eng", 0.82),
            Unit(3, UnitKind.PAGE, "", Method.NATIVE),
        ]
        self.unit_rows[self.note] = [Unit(1, UnitKind.SECTION, ZIWA, Method.NATIVE, "swa")]
        self.recorded: list[tuple[str, str, Any, bool]] = []
        self.searched: list[str] = []
        self.quizzes = _Quizzes(self)  # type: ignore[assignment]  # richer than the plain one
        self.search = _Search(self)  # type: ignore[assignment]  # as above

    def proof(self, quote: str) -> Proof:
        """The proof of a quote that stands in one of the units."""
        for source, units in self.unit_rows.items():
            for unit in units:
                start = unit.text.find(quote)
                if start >= 0:
                    return Proof(source, unit.number, quote, start, start + len(quote))
        raise LookupError(quote)

    def item(self, type: ItemType, quote: str, **body: Any) -> Item:
        """An item whose proof is `quote`."""
        return Item(self.id(), type, body, (self.proof(quote),))

    def add_study(
        self,
        kind: ArtifactKind,
        items: Sequence[Item],
        state: ArtifactState = ArtifactState.READY,
        withheld: Sequence[Withheld] = (),
    ) -> str:
        """An artifact with these items."""
        artifact = self.add_artifact(self.course, kind, state, items=len(items))
        self.item_rows[artifact] = list(items)
        self.withheld_rows[artifact] = list(withheld)
        return artifact

    def finish(self, artifact: str, *more: Item) -> None:
        """The last items come, and the artifact is ready."""
        self.item_rows[artifact] += more
        self.artifact_rows[artifact] = replace(
            self.artifact_rows[artifact], state=ArtifactState.READY
        )


class _Quizzes:
    def __init__(self, world: StudyServices) -> None:
        self._world = world

    def check(
        self, item: Item, answer: marking.Answer, known: Collection[str] = frozenset()
    ) -> marking.Mark:
        self._world.check()
        return marking.check(item, answer, known=known)

    def record(self, artifact_id: str, item_id: str, answer: marking.Answer, correct: bool) -> None:
        self._world.recorded.append((artifact_id, item_id, answer, correct))

    def mistakes(self, artifact_id: str) -> list[str]:
        last = {item: right for made, item, _, right in self._world.recorded if made == artifact_id}
        return [item for item, right in last.items() if not right]


class _Search:
    """Finds a word where it stands, a passage being a unit."""

    def __init__(self, world: StudyServices) -> None:
        self._world = world

    def find(self, query: str, course: str | None = None, limit: int = 20) -> list[Hit]:
        self._world.searched.append(query)
        self._world.check()
        hits = []
        for key, units in self._world.unit_rows.items():
            source = self._world.source_rows[key]
            for unit in units:
                at = unit.text.casefold().find(query.casefold())
                if at < 0:
                    continue
                end = at + len(query)
                snippet = (
                    (unit.text[max(0, at - 60) : at], False),
                    (unit.text[at:end], True),
                    (unit.text[end : end + 60], False),
                )
                hits.append(
                    Hit(
                        source=key,
                        source_name=source.name,
                        course=source.course,
                        course_name=self._world.course_rows[source.course].name,
                        unit=unit.number,
                        start=0,
                        end=len(unit.text),
                        score=1.0,
                        text=unit.text,
                        snippet=snippet,
                    )
                )
        return hits[:limit]


@dataclass(frozen=True)
class FakeImage:
    png: bytes
    highlights: tuple[tuple[float, float, float, float], ...]


class FakePages:
    """Draws white pages; a quote is marked on a line of its own. Remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int, str]] = []
        self.error: UserError | None = None
        self.closed = 0

    def render(
        self,
        path: Path,
        page: int,
        width: int,
        *,
        quote: str = "",
        start: int = 0,
        end: int = 0,
        length: int = 0,
        words: Sequence[Word] = (),
    ) -> FakeImage:
        self.asked.append((page, width, quote))
        if self.error is not None:
            raise self.error
        height = round(width * 1.414)
        marks = ((width * 0.1, height * 0.8, width * 0.9, height * 0.82),) if quote else ()
        return FakeImage(white_png(width, height), marks)

    def close(self) -> None:
        self.closed += 1


def white_png(width: int, height: int) -> bytes:
    """A white picture, written by hand (PNG specification, sections 5 and 11)."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\xff" * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 1))
        + chunk(b"IEND", b"")
    )
