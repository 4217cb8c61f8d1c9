"""Making a salvaged database consistent: nothing refers to what was lost, nothing waits for ever.

What was derived from a file is read from it again, because the file is still there; what a person
made is kept wherever it can stand by itself.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError

_MOST_ROUNDS = 20
_UNFINISHED = "SELECT subject FROM jobs WHERE state IN ('queued', 'running', 'waiting')"


class TextLost(UserError):
    code = "text_lost"
    sentence = "Part of this source's text was in the damaged part of the database."
    remedy = "Its file is still here: read it again."


def mend(database: Path, *, all_text: bool) -> int:
    """Mend a salvaged database in one transaction; returns how many sources are to be read again.

    `all_text` says that every passage could be read. Those sources become failed with `text_lost`,
    from which the usual “try again” leads; `reread` does it for all.
    """
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        now = clock.stamp(clock.now())
        _find_courses(connection, now)
        _forget_broken_readings(connection, all_text=all_text)
        _drop_orphans(connection)
        lost = _give_up_unread(connection, now)
        connection.execute(
            "UPDATE artifacts SET state = CASE WHEN EXISTS"
            " (SELECT 1 FROM items WHERE artifact_id = artifacts.id) THEN 'partial'"
            " ELSE 'failed' END"
            f" WHERE state = 'making' AND id NOT IN ({_UNFINISHED})"
        )
        connection.execute("COMMIT")
    return lost


def unread(database: Path) -> list[str]:
    """The ids of the sources that a salvage left to be read again."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        rows = connection.execute(
            "SELECT id FROM sources WHERE state = 'failed' AND reason_code = ?", (TextLost.code,)
        )
        return [str(source) for (source,) in rows]


def _find_courses(connection: sqlite3.Connection, now: str) -> None:
    """Give what stood in a lost course a course again."""
    rows = connection.execute(
        "SELECT course_id FROM sources UNION SELECT course_id FROM artifacts"
        " EXCEPT SELECT id FROM courses"
    ).fetchall()
    for number, (course,) in enumerate(rows, 1):
        connection.execute(
            "INSERT OR IGNORE INTO courses (id, name, created, updated) VALUES (?, ?, ?, ?)",
            (course, f"Recovered {now[:10]} {number}", now, now),
        )


def _forget_broken_readings(connection: sqlite3.Connection, *, all_text: bool) -> None:
    """Delete the readings that have lost a unit, or a passage where some could not be read."""
    broken = (
        "SELECT id FROM readings WHERE complete = 1 AND units_total <>"
        " (SELECT count(*) FROM units WHERE reading = readings.id)"
    )
    if not all_text:
        broken += (
            " UNION SELECT reading FROM units WHERE trim(text) <> '' AND NOT EXISTS"
            " (SELECT 1 FROM passages p WHERE p.reading = units.reading AND p.unit = units.number)"
        )
    for (reading,) in connection.execute(broken).fetchall():
        connection.execute(
            "UPDATE sources SET reading_id = NULL, units_done = 0, units_total = 0"
            " WHERE reading_id = ?",
            (reading,),
        )
        connection.execute("DELETE FROM passages WHERE reading = ?", (reading,))
        connection.execute("DELETE FROM units WHERE reading = ?", (reading,))
        connection.execute("DELETE FROM readings WHERE id = ?", (reading,))


def _drop_orphans(connection: sqlite3.Connection) -> None:
    """Until every reference has its target: forget a source's lost reading, drop other rows."""
    connection.execute(
        "UPDATE sources SET reading_id = NULL, units_done = 0, units_total = 0"
        " WHERE reading_id NOT IN (SELECT id FROM readings)"
    )
    for _ in range(_MOST_ROUNDS):
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        if not orphans:
            return
        for table, rowid, parent, number in orphans:
            if rowid is None:
                _drop_by_key(connection, table, parent, number)
            else:
                connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))


def _drop_by_key(connection: sqlite3.Connection, table: str, parent: str, number: int) -> None:
    """Drop the rows of a table without rowid whose target is lost."""
    for key, _place, _table, column, target, *_ in connection.execute(
        f"PRAGMA foreign_key_list({table})"
    ).fetchall():
        if key == number:
            connection.execute(
                f'DELETE FROM {table} WHERE "{column}" NOT IN (SELECT "{target}" FROM {parent})'
            )


def _give_up_unread(connection: sqlite3.Connection, now: str) -> int:
    """Fail the sources that have lost their text, or the job that was to read them."""
    reason = f"{TextLost.sentence} {TextLost.remedy}"
    found = connection.execute(
        "UPDATE sources SET state = 'failed', reason_code = ?, reason_message = ?,"
        " reason_details = '{}', updated = ?"
        " WHERE (state = 'ready' AND reading_id IS NULL)"
        f" OR (state IN ('pending', 'processing') AND id NOT IN ({_UNFINISHED}))",
        (TextLost.code, reason, now),
    )
    return found.rowcount
