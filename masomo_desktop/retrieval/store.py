"""Passages and their full-text index.

`passages` belong to a reading, so that the same file in two courses is indexed once. The index
`passages_fts` holds no text of its own: it reads a view that gives the stems of a passage's words,
with those of the heading it stands under. Triggers keep the two in step.

The tokenizer counts marks (Mn, Mc) as part of words: without that, the vowel signs of Devanagari
and of other Indic scripts split every word.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    Select,
    Table,
    Text,
    column,
    delete,
    event,
    func,
    insert,
    literal_column,
    select,
    table,
)

from masomo_desktop.extraction.model import RegionKind, SourceState, Unit
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.store import sources
from masomo_desktop.retrieval.indexing import last_heading, passages_of
from masomo_desktop.store.database import UnitOfWork, run_sql
from masomo_desktop.store.metadata import metadata
from masomo_desktop.store.preferences import preferences

passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    # No cascade: a reading cannot go while its text can still be found.
    Column("reading", Text, ForeignKey("readings.id"), nullable=False),
    Column("unit", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("folded", Text),
    Index("ix_passages_reading_unit", "reading", "unit"),
)

#: What goes with the table; a migration runs these too.
INDEX_STATEMENTS = (
    "CREATE VIEW passages_folded AS SELECT id, coalesce(folded, text) AS words FROM passages",
    """CREATE VIRTUAL TABLE passages_fts USING fts5(
        words, content='passages_folded', content_rowid='id',
        tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")""",
    """CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN
        INSERT INTO passages_fts(rowid, words) VALUES (new.id, coalesce(new.folded, new.text));
    END""",
    """CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN
        INSERT INTO passages_fts(passages_fts, rowid, words)
        VALUES ('delete', old.id, coalesce(old.folded, old.text));
    END""",
)


@event.listens_for(passages, "after_create")
def _create_index(_table: Table, connection: Connection, **_options: object) -> None:
    for statement in INDEX_STATEMENTS:
        connection.exec_driver_sql(statement)


_fts = table("passages_fts", column("rowid"), column("rank"))
#: How far back the heading is looked for under which a unit begins.
_UNITS_BACK = 40
#: Matches are ranked before it is looked where they are: so many times as many as are wanted.
_AHEAD = 3
#: The preference that a migration sets where the index is of an older make.
STALE = "search.stale"


def index_units(work: UnitOfWork, reading: str, units: Sequence[Unit]) -> int:
    """Make the units of a reading findable; returns how many passages they gave.

    A unit that was indexed before is indexed anew.
    """
    numbers = [unit.number for unit in units]
    if not numbers:
        return 0
    work.connection.execute(
        delete(passages).where(passages.c.reading == reading, passages.c.unit.in_(numbers))
    )
    heading = _heading_before(work.connection, reading, numbers[0])
    rows = []
    for unit in units:
        for passage, stems in passages_of(unit, heading):
            rows.append(
                {
                    "reading": reading,
                    "unit": unit.number,
                    "start": passage.start,
                    "end": passage.end,
                    "text": unit.text[passage.start : passage.end],
                    "folded": stems,
                }
            )
        heading = last_heading(unit.text, unit.regions) or heading
    if rows:
        work.connection.execute(insert(passages), rows)
    return len(rows)


def _heading_before(connection: Connection, reading: str, number: int) -> str:
    """The heading under which a unit begins, if one of the units before it has one."""
    before = (
        select(readings_store.units)
        .where(
            readings_store.units.c.reading == reading,
            readings_store.units.c.number.between(number - _UNITS_BACK, number - 1),
            readings_store.units.c.regions.contains(RegionKind.HEADING.value),
        )
        .order_by(readings_store.units.c.number.desc())
        .limit(1)
    )
    row = connection.execute(before).one_or_none()
    if row is None:
        return ""
    unit = readings_store.unit(row)
    return last_heading(unit.text, unit.regions)


def is_stale(connection: Connection) -> bool:
    """Whether passages were indexed by an older version, in another way than queries ask today."""
    query = select(preferences.c.name).where(preferences.c.name == STALE)
    return connection.execute(query).first() is not None


def index_anew(work: UnitOfWork) -> None:
    """Index every reading from its units, where that is due."""
    if not is_stale(work.connection):
        return  # another thread or process was quicker
    for reading in work.connection.execute(select(passages.c.reading).distinct()).scalars().all():
        index_units(work, reading, readings_store.units_in(work.connection, reading))
    work.connection.execute(delete(preferences).where(preferences.c.name == STALE))


def remove_reading(work: UnitOfWork, reading: str) -> None:
    """Forget every passage of a reading, words and all.

    FTS5 marks deleted words instead of removing them until its segments are merged, so they are
    merged here: afterwards no page of the database names them. (The write-ahead log still may,
    until a checkpoint.)
    """
    removed = work.connection.execute(delete(passages).where(passages.c.reading == reading))
    if removed.rowcount:
        work.connection.exec_driver_sql("INSERT INTO passages_fts(passages_fts) VALUES('optimize')")


def matches(
    connection: Connection, expression: str, courses: Collection[str], limit: int
) -> Sequence[Row[str, str, str, int, int, int, str, str, int]]:
    """The likeliest passages for an FTS5 expression in the ready sources of `courses`, best first.

    Columns: source, name, course, unit, start, end, text, folded (the stems), id.
    """
    most = _AHEAD * limit
    best = connection.execute(
        select(_fts.c.rowid)
        .where(literal_column("passages_fts").op("MATCH")(expression))
        .order_by(_fts.c.rank, _fts.c.rowid)
        .limit(most)
    ).scalars()
    ids = list(best)
    rows = _findable(connection, ids, courses)
    if len(rows) < limit and len(ids) == most:  # much of the best is in other courses
        rows = _all_matches(connection, expression, courses, limit)
    return rows[:limit]


def _findable(
    connection: Connection, ids: Sequence[int], courses: Collection[str]
) -> list[Row[str, str, str, int, int, int, str, str, int]]:
    """Those of the passages `ids` that are in ready sources of `courses`, in the order of `ids`."""
    place = {passage: at for at, passage in enumerate(ids)}
    query = _columns().where(
        passages.c.id.in_(ids),
        sources.c.state == SourceState.READY.value,
        sources.c.course_id.in_(courses),
    )
    return sorted(connection.execute(query).all(), key=lambda row: (place[row.id], row.source))


def _all_matches(
    connection: Connection, expression: str, courses: Collection[str], limit: int
) -> list[Row[str, str, str, int, int, int, str, str, int]]:
    """The same for passages however far down they come: every match is looked up."""
    query = (
        _columns()
        .join(_fts, _fts.c.rowid == passages.c.id)
        .where(
            literal_column("passages_fts").op("MATCH")(expression),
            sources.c.state == SourceState.READY.value,
            sources.c.course_id.in_(courses),
        )
        .order_by(_fts.c.rank, passages.c.id, sources.c.id)
        .limit(limit)
    )
    return list(connection.execute(query).all())


def _columns() -> Select[str, str, str, int, int, int, str, str, int]:
    return select(
        sources.c.id.label("source"),
        sources.c.name,
        sources.c.course_id.label("course"),
        passages.c.unit,
        passages.c.start,
        passages.c.end,
        passages.c.text,
        func.coalesce(passages.c.folded, passages.c.text).label("folded"),
        passages.c.id,
    ).select_from(passages.join(sources, sources.c.reading_id == passages.c.reading))


class Vocabulary:
    """The stems of the index: in how many passages each stands, and which begin alike."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        run_sql(
            connection,
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.passages_vocabulary"
            " USING fts5vocab('main', 'passages_fts', 'row')",
        )
        self._known: dict[str, int] = {}
        self.passages = int(run_sql(connection, "SELECT count(*) FROM passages").fetchone()[0])

    def count(self, stem: str) -> int:
        """In how many passages `stem` stands."""
        if stem not in self._known:
            row = run_sql(
                self._connection,
                "SELECT doc FROM temp.passages_vocabulary WHERE term = ?",
                (_encodable(stem),),
            ).fetchone()
            self._known[stem] = 0 if row is None else int(row[0])
        return self._known[stem]

    def beginning(self, letters: str) -> list[tuple[str, int]]:
        """The stems that begin with `letters`, with their counts."""
        return run_sql(
            self._connection,
            "SELECT term, doc FROM temp.passages_vocabulary WHERE term >= ? AND term < ?",
            (letters, letters + "\U0010ffff"),
        ).fetchall()


def _encodable(text: str) -> str:
    """`text` without half surrogate pairs, which SQLite cannot take."""
    return text.encode("utf-8", "ignore").decode("utf-8")
