"""Jobs that keep the database whole and quick: look for damage, merge the search index, tidy up."""

from __future__ import annotations

import logging
import sqlite3

from masomo_desktop.core.errors import DatabaseDamaged, UserError
from masomo_desktop.core.logs import event
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.registry import Finish
from masomo_desktop.store import reports
from masomo_desktop.store.database import UnitOfWork, mark_damaged, run_sql
from masomo_desktop.store.snapshot import Stopped, problems

_log = logging.getLogger(__name__)
INTEGRITY = "integrity"
#: Pages of the search index that one transaction merges: some milliseconds.
_MERGE_PAGES = 200
#: Rows that ANALYZE looks at in an index (https://sqlite.org/lang_analyze.html#approx).
_ANALYSIS_LIMIT = 400


def check(context: JobContext) -> Finish:
    """Look for damage in the structure of the database; raises `DatabaseDamaged`."""
    return _check(context, full=False)


def check_fully(context: JobContext) -> Finish:
    """Look for damage in every index and reference too, and rebuild a search index that has come
    out of step; raises `DatabaseDamaged`."""
    finish = _check(context, full=True)
    for table in _search_indexes(context):
        _mend(context, table)
    return finish


def optimise(context: JobContext) -> None:
    """Merge the search index, refresh the planner's statistics, empty the write-ahead log.

    The index is merged a few pages a transaction, so that writers get in between
    (https://sqlite.org/fts5.html#the_merge_command).
    """
    for table in _search_indexes(context):
        pages = -_MERGE_PAGES  # negative once: it marks every segment as one to be merged
        while _merge(context, table, pages):
            pages = _MERGE_PAGES
            if context.cancelled():
                raise Cancelled
    with context.commit() as work:
        run_sql(work.connection, f"PRAGMA analysis_limit={_ANALYSIS_LIMIT}")
        run_sql(work.connection, "PRAGMA optimize")
    context.database.forget_deleted()


def _check(context: JobContext, *, full: bool) -> Finish:
    try:
        found = problems(context.database.path, full=full, cancelled=context.cancelled)
    except Stopped as stopped:
        raise Cancelled from stopped
    if found:
        event(_log, "database.damaged", level=logging.ERROR, problems=len(found), full=full)
        mark_damaged(context.database.path)
        try:
            with context.commit() as work:
                reports.keep(work, INTEGRITY, {"whole": False, "full": full})
        except UserError as error:  # the report is for the window; the job's end says it as well
            event(_log, "report_not_kept", level=logging.WARNING, code=error.code)
        raise DatabaseDamaged

    def finish(work: UnitOfWork) -> None:
        reports.keep(work, INTEGRITY, {"whole": True, "full": full})

    return finish


def _search_indexes(context: JobContext) -> list[str]:
    with context.database.read() as connection:
        rows = run_sql(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            " AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'",
        ).fetchall()
    return [str(name) for (name,) in rows]


def _merge(context: JobContext, table: str, pages: int) -> bool:
    """One step of merging; False when it had nothing to do."""
    with context.commit() as work:
        driver = run_sql(work.connection, "SELECT 1").connection
        before = driver.total_changes
        run_sql(
            work.connection, f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (pages,)
        )
        return driver.total_changes - before >= 2  # fewer: only the command's own row


def _mend(context: JobContext, table: str) -> None:
    """Rebuild a search index that disagrees with the table that it indexes."""
    with context.commit() as work:
        try:
            run_sql(
                work.connection,
                f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)",
            )
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            run_sql(work.connection, f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
            event(_log, "search_index.rebuilt", level=logging.WARNING, table=table)
