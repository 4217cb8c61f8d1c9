"""One profile, one seed: commands under faults, then calm, then the reckoning."""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.chaos import audit
from tests.chaos.audit import Violation, reading
from tests.chaos.library import Book
from tests.chaos.programs import Machine, Running
from tests.chaos.reference import Expected

HOUR = 3600.0
_WHERE = {
    "before": "before a commit",
    "after": "after a commit",
    "copied": "at a copied file",
    "zipped": "in the middle of a backup",
    "child": "",
}


class Caught(Exception):
    """A check did not hold; the episode ends here."""

    def __init__(self, violations: list[Violation]) -> None:
        self.violations = violations
        super().__init__("; ".join(map(str, violations[:4])))


@dataclass
class Wishes:
    """What the learner asked for, and what the program said it has."""

    imported: set[tuple[str, str]] = field(default_factory=set)
    purged: set[str] = field(default_factory=set)  # ids of sources
    made: list[tuple[str, int]] = field(default_factory=list)  # kind, count; in course Facts
    promised_sources: set[str] = field(default_factory=set)
    promised_made: set[tuple[str, int]] = field(default_factory=set)


class Episode:
    """Holds the machine, the seeded choices, and what has happened so far."""

    def __init__(
        self, machine: Machine, books: list[Book], expected: Expected, rng: random.Random
    ) -> None:
        self.machine, self.expected, self.rng = machine, expected, rng
        self.books = {(book.course, book.name): book for book in books}
        self.wishes = Wishes()
        self.scheduler: Running | None = None
        self.kills: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.may_lose = 0  # runs that a killed scheduler left behind
        self.allowed = {"process_lost", "child_lost", "memory_limit", "reading_stopped"}
        self.commands: list[Running] = []
        self.blind = False  # while the disk is full, SQLite cannot even be asked
        self.purging: dict[str, str] = {}  # id of a source -> hash of its file
        self._noted: set[str] = set()

    # -- looking -------------------------------------------------------------------------------

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What the database says now; nothing if there is none yet."""
        if self.blind or not self.machine.database.exists():
            return []
        with suppress(sqlite3.OperationalError), reading(self.machine.database) as connection:
            return connection.execute(query, values).fetchall()
        return []

    def require(self, violations: list[Violation]) -> None:
        if violations:
            raise Caught(violations)

    def check(self, holds: bool, name: str, detail: str = "") -> None:
        if not holds:
            raise Caught([Violation(name, detail)])

    def look(self) -> None:
        """What must hold at any moment."""
        self.note_deaths()
        if not self.blind:
            self.require(audit.at_any_moment(self.machine.database))

    def wait_until(self, query: str, *values: object, seconds: float = 5.0) -> bool:
        """Whether `query` gives a row within `seconds`."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.rows(query, *values):
                return True
            time.sleep(0.02)
        return False

    def unfinished(self) -> bool:
        return bool(
            self.rows("SELECT 1 FROM jobs WHERE state IN ('queued','running','waiting') LIMIT 1")
        )

    # -- processes -----------------------------------------------------------------------------

    def run_scheduler(self, role: str = "worker", **injection: Any) -> Running:
        """A living scheduler; a fresh one where something is to be injected."""
        if self.scheduler is not None and self.scheduler.alive():
            if not injection:
                return self.scheduler
            self.kill_scheduler()
        start = self.machine.window if role == "window" else self.machine.worker
        self.scheduler = start(**injection)
        return self.scheduler

    def kill_scheduler(self) -> None:
        """SIGKILL, then look at what it left."""
        if self.scheduler is not None and self.scheduler.kill():
            self.kills[self.scheduler.role] += 1
        self.after_scheduler_death()

    def after_scheduler_death(self) -> None:
        (running,) = self.rows("SELECT count(*) FROM jobs WHERE state = 'running'") or [(0,)]
        self.may_lose += 6 if self.blind else running[0]  # the sum of all lanes' limits
        self.no_orphans()
        self.look()

    def no_orphans(self) -> None:
        strays = self.machine.orphans()
        self.check(not strays, "child outlives its parent", "; ".join(strays))

    def note_deaths(self) -> None:
        """Count the processes that killed themselves at a named point."""
        roles = {one.pid: one.role for one in self.machine.started}
        for name in sorted(self.machine.deaths() - self._noted):
            self._noted.add(name)
            pid = int(name.removeprefix("died-"))
            place = self.machine.death(pid) or ""
            if place == "memory":
                self.kills["child out of memory"] += 1
            else:
                where = place.partition(":")[0]
                role = roles.get(pid, "child")
                self.kills[f"{role} {_WHERE[where]}".rstrip()] += 1

    def command(self, *arguments: str, **injection: Any) -> Running:
        started = self.machine.command(*arguments, **injection)
        self.commands.append(started)
        return started

    def ended(self, command: Running, seconds: float = 240) -> int | None:
        """The exit code of a command that nobody kills."""
        code = command.wait(seconds)
        self.check(code is not None, "command hangs", " ".join(command.arguments))
        return code

    # -- wishes --------------------------------------------------------------------------------

    def import_some(self, most: int = 2, **injection: Any) -> Running | None:
        """A command line that imports the next files; None when all are in."""
        left = sorted(set(self.books) - self.wishes.imported)
        if not left:
            return None
        course = self.rng.choice(left)[0]
        names = [key for key in left if key[0] == course]
        chosen = self.rng.sample(names, min(len(names), self.rng.randint(1, most)))
        return self.import_these(chosen, **injection)

    def import_these(self, keys: list[tuple[str, str]], **injection: Any) -> Running:
        self.wishes.imported.update(keys)
        paths = [str(self.books[key].path) for key in keys]
        return self.command("import", *paths, "--course", keys[0][0], **injection)

    def generate(self, **injection: Any) -> Running | None:
        kind = self.rng.choice(("quiz", "flashcards", "summary"))
        count = 8 + len(self.wishes.made)
        if not self.rows(
            "SELECT 1 FROM sources s JOIN courses c ON c.id = s.course_id"
            " WHERE c.name = 'Facts' AND s.state = 'ready'"
        ):
            return None
        self.wishes.made.append((kind, count))
        return self.command(
            "generate", "--course", "Facts", "--kind", kind, "--count", str(count), **injection
        )

    def give_up_what_is_not_there(self) -> None:
        """The learner does not ask again for what a killed command did not import."""
        self.take_promises()
        there = set(
            self.rows("SELECT c.name, s.name FROM sources s JOIN courses c ON c.id = s.course_id")
        )
        for course, name in sorted(self.wishes.imported - there):
            self.wishes.imported.discard((course, name))
            self.books.pop((course, name), None)

    def take_promises(self) -> None:
        """What commands that ended well said is there."""
        for command in self.commands:
            if command.alive() or command.process.returncode not in (0, 1):
                continue
            document = command.document()
            if command.arguments[0] == "import":
                self.wishes.promised_sources.update(s["id"] for s in document.get("sources", ()))
                refused = [
                    r["code"] for r in document.get("refused", ()) if r["code"] not in self.allowed
                ]
                self.check(not refused, "import refused a file", ", ".join(refused))
            if command.arguments[0] == "generate" and document.get("course") == "Facts":
                self.wishes.promised_made.add((document["kind"], document["requested"]))

    def told_defects(self) -> list[Violation]:
        """Commands that showed a traceback, or called something a mistake of Masomo's."""
        return [
            Violation("defect shown to the user", f"{' '.join(one.arguments[:2])}: {text[-300:]}")
            for one in self.machine.started
            for text in [one.stderr()]
            if "Traceback" in text or "made a mistake" in text
        ]

    def close(self) -> None:
        self.machine.stop_all()

    def keep(self, folder: Path) -> None:
        """Leave the profile where it can be looked at."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.machine.home, folder / "home")
        shutil.copytree(self.machine.control, folder / "control")
