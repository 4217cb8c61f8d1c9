"""A hundred thousand jobs cost the window no more than a few hundred, counted in rows and queries.

Counts, not seconds: a machine may be slow, but what it is asked for must not grow.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from masomo_desktop.app import build
from masomo_desktop.core import clock
from masomo_desktop.core.ids import new_id
from masomo_desktop.jobs import lookups, pages
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.store.database import Change, Connection, run_sql
from masomo_desktop.ui.main_window import MainWindow
from masomo_desktop.ui.pages.activity.job_list import STRETCH
from masomo_desktop.ui.pages.activity.page import ActivityPage
from masomo_desktop.ui.widgets.row_painting import RowDelegate
from masomo_desktop.workflows.activity import store
from masomo_desktop.workflows.services import Services
from tests.fakes.threads import FakeScheduler, InlineBackground

MANY = 100_000
#: Of each ten jobs, what they are; the newest tenth waits for its turn.
STATES = ("done", "done", "done", "done", "done", "done", "done", "cancelled", "failed", "done")


@dataclass
class Counts:
    """What SQLite was asked for."""

    queries: int = 0
    rows: int = 0
    statements: list[str] = field(default_factory=list)

    def clear(self) -> None:
        self.queries = self.rows = 0
        self.statements.clear()


class CountedCursor:
    """A cursor that counts the rows that are taken from it."""

    def __init__(self, cursor: sqlite3.Cursor, counts: Counts) -> None:
        self._cursor, self._counts = cursor, counts

    def fetchone(self) -> Any:
        self._counts.rows += 1
        return self._cursor.fetchone()

    def fetchall(self) -> list[Any]:
        found = self._cursor.fetchall()
        self._counts.rows += len(found)
        return found

    def __iter__(self) -> Iterator[Any]:
        return iter(self.fetchall())


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counts:
    """Counts what is asked of the tables of jobs and of the names of their subjects."""
    told = Counts()

    def counted(
        connection: Connection, statement: str, parameters: Sequence[object] = ()
    ) -> CountedCursor:
        told.queries += 1
        told.statements.append(statement)
        return CountedCursor(run_sql(connection, statement, parameters), told)

    for module in (lookups, pages, store):
        monkeypatch.setattr(module, "run_sql", counted)
    return told


def fill(services: Services, number: int) -> None:
    """So many jobs about a few sources, as a long life of the program leaves behind."""
    course = services.courses.create("Biology")
    sources = services.imports.import_text(course.id, "Cells", "A cell is alive.").id
    moment = clock.stamp(clock.now())
    lanes = [lane.value for lane in Lane]
    with services.database.write() as work:
        run_sql(work.connection, "DELETE FROM jobs")
        for count in range(number):
            state = "queued" if count >= number * 0.9 else STATES[count % 10]
            ended = None if state == "queued" else moment
            run_sql(
                work.connection,
                "INSERT INTO jobs (id, lane, kind, subject, payload, state, attempts, max_attempts,"
                " run, since, cancel_requested, done, total, unit, correlation, created, started,"
                " finished) VALUES (?, ?, 'extraction.read', ?, '{}', ?, 0, 3, 0, ?, 0, 0, 0, '',"
                " 'c', ?, ?, ?)",
                (
                    new_id(),
                    lanes[count % 5],
                    sources if count % 2 else f"gone-{count}",
                    state,
                    moment,
                    moment,
                    ended,
                    ended,
                ),
            )


class Counted:
    """The real window over the real services, showing Activity."""

    def __init__(self, home: Path, number: int, qtbot: QtBot) -> None:
        self.services = build(home)
        fill(self.services, number)
        self.qtbot = qtbot
        self.window = MainWindow(self.services, FakeScheduler(), InlineBackground())
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.router.start("activity")
        qtbot.wait(1)
        page = self.window.page
        assert isinstance(page, ActivityPage)
        self.page = page

    def close(self) -> None:
        self.window.close()
        self.services.close()

    def scroll(self, where: str) -> None:
        bar = self.page.list.verticalScrollBar()
        bar.setValue(getattr(bar, where)())
        self.qtbot.wait(1)

    def steps(self) -> dict[str, Any]:
        """Everything that can be done to the list, by name."""
        page = self.page
        return {
            "open": lambda: self.window.router.start("activity"),
            "a change": page.refresh,
            "one older stretch": lambda: self.scroll("maximum"),
            "another": lambda: self.scroll("maximum"),
            "one newer stretch": lambda: self.scroll("minimum"),
            "by state": lambda: page.state.setCurrentIndex(page.state.findData(JobState.QUEUED)),
            "failed ones": lambda: page.state.setCurrentIndex(page.state.findData(JobState.FAILED)),
            "rare ones": lambda: page.state.setCurrentIndex(page.state.findData(JobState.WAITING)),
            "by lane": lambda: page.lane.setCurrentIndex(page.lane.findData(Lane.OCR)),
            "all": lambda: page.state.setCurrentIndex(0),
            "the rail": self.window._look_at_health,
        }


def measured(window: Counted, counts: Counts) -> dict[str, tuple[int, int]]:
    """The queries and rows of each step."""
    found = {}
    for name, act in window.steps().items():
        counts.clear()
        act()
        found[name] = (counts.queries, counts.rows)
        assert len(window.page.list.rows.rows) <= STRETCH
    return found


def test_a_hundred_thousand_jobs_cost_no_more_than_five_thousand(
    tmp_path: Path, qtbot: QtBot, counts: Counts
) -> None:
    costs = []
    for number in (5000, MANY):
        window = Counted(tmp_path / str(number), number, qtbot)
        costs.append(measured(window, counts))
        window.close()
    few, many = costs
    assert many == few
    for name, (queries, rows) in many.items():
        assert queries <= 60, name
        assert rows <= 2 * STRETCH + 200, name


def test_what_changes_is_laid_out_and_painted_a_screen_at_a_time(
    home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = {"painted": 0, "measured": 0}
    paint, height = RowDelegate.paint, RowDelegate.height

    def painted(self: RowDelegate, *arguments: Any) -> None:
        work["painted"] += 1
        paint(self, *arguments)

    def measured_(self: RowDelegate, *arguments: Any) -> int:
        work["measured"] += 1
        return height(self, *arguments)

    monkeypatch.setattr(RowDelegate, "paint", painted)
    monkeypatch.setattr(RowDelegate, "height", measured_)
    window = Counted(home, 3000, qtbot)
    for _ in range(10):  # far down the list it costs what it costs at the top
        window.scroll("maximum")
    work.update(painted=0, measured=0)
    window.page.refresh()
    window.window.grab()
    assert 1 <= work["painted"] <= 40
    assert work["measured"] <= 3 * STRETCH
    window.close()


def test_a_burst_of_changes_is_read_twice_at_most(home: Path, qtbot: QtBot, counts: Counts) -> None:
    window = Counted(home, 500, qtbot)
    counts.clear()
    window.page.refresh()
    once = counts.queries
    counts.clear()
    for number in range(200):
        if window.page.concerns([Change("job", str(number))]):
            window.page.refresh()
    assert counts.queries == once
    qtbot.waitUntil(lambda: counts.queries == 2 * once)
    window.close()
