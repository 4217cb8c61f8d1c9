"""Passages and their full-text index.

`passages` belong to a reading, so that the same file in two courses is indexed once. The index
`passages_fts` holds no text of its own: it reads a view that gives the folded spelling where it
differs from the text. Triggers keep the two in step.

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

from masomo_desktop.extraction.model import SourceState, Unit
from masomo_desktop.extraction.store import sources
from masomo_desktop.retrieval.folding import fold
from masomo_desktop.retrieval.passages import split
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

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
    rows = []
    for unit in units:
        for passage in split(unit.text):
            text = unit.text[passage.start : passage.end]
            folded = fold(text)
            rows.append(
                {
                    "reading": reading,
                    "unit": unit.number,
                    "start": passage.start,
                    "end": passage.end,
                    "text": text,
                    "folded": None if folded == text else folded,
                }
            )
    if rows:
        work.connection.execute(insert(passages), rows)
    return len(rows)


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
) -> Sequence[Row[str, str, str, int, int, int, str, float]]:
    """The best passages for an FTS5 expression in the ready sources of `courses`, best first.

    Columns: source, name, course, unit, start, end, text, score (BM25, higher is better).
    """
    score = (-func.bm25(literal_column("passages_fts"))).label("score")
    query = (
        select(
            sources.c.id.label("source"),
            sources.c.name,
            sources.c.course_id.label("course"),
            passages.c.unit,
            passages.c.start,
            passages.c.end,
            passages.c.text,
            score,
        )
        .select_from(_fts)
        .join(passages, passages.c.id == _fts.c.rowid)
        .join(sources, sources.c.reading_id == passages.c.reading)
        .where(
            literal_column("passages_fts").op("MATCH")(expression),
            sources.c.state == SourceState.READY.value,
            sources.c.course_id.in_(courses),
        )
        .order_by(score.desc(), passages.c.id, sources.c.id)
        .limit(limit)
    )
    return connection.execute(query).all()
