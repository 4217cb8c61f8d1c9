"""Tables of readings, units and the boxes of words.

A *reading* is what one extractor version made of one file's bytes, in given languages and by a
given method; sources of the same bytes share it, so the same file is read once. A unit that waits
for OCR is stored *pending*, without text, and filled in place.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    Row,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    update,
)

from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.extraction.model import Method, ReadingMethod, Unit, Word
from masomo_desktop.extraction.readings.how_read import SURE, Tally
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

readings = Table(
    "readings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("extractor", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("complete", Integer, nullable=False),
    Column("units_total", Integer, nullable=False),
    Column("job", Text),
    Column("created", Text, nullable=False),
    UniqueConstraint("sha256", "extractor", "languages"),
    CheckConstraint("complete IN (0, 1)", name="complete"),
)

units = Table(
    "units",
    metadata,
    Column("reading", Text, ForeignKey("readings.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("start", Float),
    Column("end", Float),
    Column("regions", Text, nullable=False),
    Column("furniture", Text, nullable=False),
    Column("pending", Integer, nullable=False, server_default="0"),
    Column("engine", Text, nullable=False, server_default=""),
)

#: `boxes`: one `_BOX` for each word. Apart from the units, which are read far more often.
unit_words = Table(
    "unit_words",
    metadata,
    Column("reading", Text, ForeignKey("readings.id", ondelete="CASCADE"), primary_key=True),
    Column("unit", Integer, primary_key=True),
    Column("boxes", LargeBinary, nullable=False),
)

#: Offsets in the text, then the edges in parts of 65,535 of the page's width and height.
_BOX = struct.Struct("<IIHHHH")
_EDGE = 0xFFFF
#: Stands in the key of a reading between its recipe and what sets it apart from its successor.
_FORMER = " before "


class NotPending(Exception):
    """A unit that was to be filled had been filled: two jobs read at once, which is a defect."""


@dataclass(frozen=True)
class Reading:
    """`units_done` units of the reading are stored, `pending` of them without text as yet; `job`
    is the job that is reading it; `recipe` is what it is made with."""

    id: str
    sha256: str
    recipe: str
    complete: bool
    units_total: int
    units_done: int
    pending: tuple[int, ...]
    job: str | None

    @property
    def all_stored(self) -> bool:
        """Whether every unit has its place, with text or pending."""
        return self.units_done == self.units_total > 0


def recipe(version: int, method: ReadingMethod) -> str:
    """What a reading is made with, as `readings.extractor` has it."""
    return str(version) if method is ReadingMethod.AUTO else f"{version}/{method}"


def get(connection: Connection, reading_id: str) -> Reading | None:
    """The reading with this id."""
    row = connection.execute(select(readings).where(readings.c.id == reading_id)).one_or_none()
    return None if row is None else _reading(connection, row)


def find_or_begin(
    work: UnitOfWork, sha256: str, extractor: str, languages: Iterable[str]
) -> Reading:
    """The reading of these bytes by this recipe; a new, empty one where there is none."""
    key = {"sha256": sha256, "extractor": extractor, "languages": _joined(languages)}
    row = work.connection.execute(select(readings).filter_by(**key)).one_or_none()
    if row is None:
        row = work.connection.execute(
            insert(readings)
            .values(
                id=new_id(),
                **key,
                complete=0,
                units_total=0,
                created=clock.stamp(clock.now()),
            )
            .returning(readings)
        ).one()
    return _reading(work.connection, row)


def begin_anew(work: UnitOfWork, sha256: str, extractor: str, languages: Iterable[str]) -> Reading:
    """A new reading even where there is one by this recipe: that one gives up its key, and serves
    the sources that have it until they change over."""
    key = {"sha256": sha256, "extractor": extractor, "languages": _joined(languages)}
    former = work.connection.execute(select(readings.c.id).filter_by(**key)).scalar()
    if former is not None:
        work.connection.execute(
            update(readings)
            .where(readings.c.id == former)
            .values(extractor=f"{extractor}{_FORMER}{new_id()}")
        )
    return find_or_begin(work, sha256, extractor, languages)


def assign(work: UnitOfWork, reading_id: str, job: str) -> None:
    """Record which job is reading."""
    work.connection.execute(update(readings).where(readings.c.id == reading_id).values(job=job))


def set_total(work: UnitOfWork, reading_id: str, total: int) -> None:
    """Record how many units the reading will have."""
    work.connection.execute(
        update(readings).where(readings.c.id == reading_id).values(units_total=total)
    )


def complete(work: UnitOfWork, reading_id: str) -> None:
    """Mark a reading as whole: from now on it serves every source of the same bytes."""
    work.connection.execute(
        update(readings).where(readings.c.id == reading_id).values(complete=1, job=None)
    )


def add_units(work: UnitOfWork, reading_id: str, new: Iterable[Unit]) -> None:
    """Append units to a reading; a unit already there makes the whole transaction fail."""
    new = list(new)
    if new:
        work.connection.execute(_INSERT_UNITS, [_row(reading_id, unit) for unit in new])
        _add_words(work, reading_id, new)


def fill_units(work: UnitOfWork, reading_id: str, filled: Iterable[Unit]) -> None:
    """Put units into the places that were kept for them; raises `NotPending`."""
    filled = list(filled)
    for unit in filled:
        changed = work.connection.execute(
            update(units)
            .where(
                units.c.reading == reading_id,
                units.c.number == unit.number,
                units.c.pending == 1,
            )
            .values(_row(reading_id, unit))
        )
        if changed.rowcount != 1:
            raise NotPending(f"unit {unit.number} of reading {reading_id}")
    _add_words(work, reading_id, filled)


def units_in(connection: Connection, reading_id: str) -> list[Unit]:
    """The units of a reading by number."""
    query = select(units).where(units.c.reading == reading_id).order_by(units.c.number)
    return [unit(row) for row in connection.execute(query)]


def tallies(connection: Connection, reading_ids: Iterable[str]) -> dict[str, list[Tally]]:
    """How the units of readings were read, counted by reading."""
    has_text, sure = units.c.text != "", units.c.confidence
    query = (
        select(
            units.c.reading,
            units.c.method,
            has_text.label("has_text"),
            units.c.pending,
            func.count().label("number"),
            func.sum(sure).label("sum"),
            func.sum(case((has_text & (sure < SURE), 1), else_=0)).label("unsure"),
            func.sum(func.length(units.c.text)).label("letters"),
        )
        .where(units.c.reading.in_(list(reading_ids)))
        .group_by(units.c.reading, units.c.method, has_text, units.c.pending)
    )
    found: dict[str, list[Tally]] = {}
    for row in connection.execute(query):
        found.setdefault(row.reading, []).append(
            Tally(
                Method(row.method),
                bool(row.has_text),
                bool(row.pending),
                row.number,
                row.sum,
                row.unsure,
                row.letters,
            )
        )
    return found


def unreadable_in(connection: Connection, reading_ids: Iterable[str]) -> dict[str, list[int]]:
    """By reading, the numbers of the units that are not blank and of which OCR made no text: pages
    worn past reading, and photos without a word. (It is wholly sure of a blank page.)"""
    query = (
        select(units.c.reading, units.c.number)
        .where(
            units.c.reading.in_(list(reading_ids)),
            units.c.method == Method.OCR.value,
            units.c.text == "",
            units.c.pending == 0,
            units.c.confidence < 1,
        )
        .order_by(units.c.reading, units.c.number)
    )
    found: dict[str, list[int]] = {}
    for row in connection.execute(query):
        found.setdefault(row.reading, []).append(row.number)
    return found


def second_reached(connection: Connection, reading_id: str) -> float | None:
    """The second at which the last unit of a recording ends; None where nothing is timed."""
    query = select(func.max(units.c.end)).where(units.c.reading == reading_id)
    return connection.execute(query).scalar()


def words_of(connection: Connection, reading_id: str, unit: int) -> list[Word]:
    """Where the words of a unit stand on its page; empty where that is not known."""
    boxes = connection.execute(
        select(unit_words.c.boxes).filter_by(reading=reading_id, unit=unit)
    ).scalar()
    return [
        Word(start, end, *(edge / _EDGE for edge in edges))
        for start, end, *edges in _BOX.iter_unpack(boxes or b"")
    ]


def of_bytes(connection: Connection, sha256: str) -> list[str]:
    """The ids of every reading of these bytes."""
    return list(
        connection.execute(select(readings.c.id).where(readings.c.sha256 == sha256)).scalars()
    )


def forget(work: UnitOfWork, reading_id: str) -> None:
    """Delete a reading with its units and words."""
    for table in (unit_words, units):
        work.connection.execute(delete(table).where(table.c.reading == reading_id))
    work.connection.execute(delete(readings).where(readings.c.id == reading_id))


def unit(row: Row[Any]) -> Unit:
    """The unit that a row of `units` holds, without its words."""
    return Unit.from_json(
        {
            **row._mapping,
            "regions": json.loads(row.regions),
            "furniture": json.loads(row.furniture),
        }
    )


def _row(reading_id: str, unit: Unit) -> dict[str, Any]:
    row = replace(unit, words=()).to_json()
    del row["words"]
    row["reading"] = reading_id
    row["regions"] = json.dumps(row["regions"])
    row["furniture"] = json.dumps(row["furniture"], ensure_ascii=False)
    row["pending"] = int(unit.pending)
    return row


def _add_words(work: UnitOfWork, reading_id: str, of: Iterable[Unit]) -> None:
    rows = [
        {
            "reading": reading_id,
            "unit": one.number,
            "boxes": b"".join(
                _BOX.pack(w.start, w.end, *(round(e * _EDGE) for e in (w.x0, w.y0, w.x1, w.y1)))
                for w in one.words
            ),
        }
        for one in of
        if one.words
    ]
    if rows:
        work.connection.execute(insert(unit_words), rows)


_INSERT_UNITS = insert(units).values({column.name: bindparam(column.name) for column in units.c})


def _joined(languages: Iterable[str]) -> str:
    return ",".join(sorted(languages))


def _reading(connection: Connection, row: Row[Any]) -> Reading:
    of = units.c.reading == row.id
    done = connection.execute(select(func.count()).select_from(units).where(of)).scalar_one()
    pending = connection.execute(
        select(units.c.number).where(of, units.c.pending == 1).order_by(units.c.number)
    ).scalars()
    return Reading(
        row.id,
        row.sha256,
        row.extractor.partition(_FORMER)[0],
        bool(row.complete),
        row.units_total,
        done,
        tuple(pending),
        row.job,
    )
