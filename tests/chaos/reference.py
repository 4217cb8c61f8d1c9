"""What a profile holds, as values that two runs can be compared by; ids are left out."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.chaos.audit import Violation, reading
from tests.chaos.library import Book
from tests.chaos.programs import Machine

_UNITS = """
    SELECT number, kind, text, method, language, regions, furniture FROM units
    WHERE reading = ? ORDER BY number"""
_PASSAGES = 'SELECT unit, start, "end", text FROM passages WHERE reading = ? ORDER BY unit, start'


@dataclass(frozen=True)
class Fate:
    """How the reading of one file ended."""

    state: str
    reason: str | None
    units: tuple[Any, ...]
    passages: tuple[Any, ...]


@dataclass(frozen=True)
class Expected:
    """The fate of each file (course, name), from a run that nobody disturbed."""

    fates: dict[tuple[str, str], Fate]


def undisturbed(machine: Machine, books: list[Book]) -> Expected:
    """Import everything, run until idle, and note what there is."""
    for course in dict.fromkeys(book.course for book in books):
        paths = [str(book.path) for book in books if book.course == course]
        done = machine.command("import", *paths, "--course", course)
        if done.wait(600) != 0:
            raise RuntimeError(f"the undisturbed import ended badly: {done.stderr()}")
    work = machine.command("work", "--until-idle", "--timeout", "900")
    work.wait(910)
    if work.document().get("idle") is not True:  # its fates would be those of a run cut short
        raise RuntimeError(f"the undisturbed run does not come to its end: {work.stderr()}")
    return Expected(fates(machine.database))


def fates(database: Path) -> dict[tuple[str, str], Fate]:
    """The fate of each file in a profile, by course and name."""
    with reading(database) as connection:
        rows = connection.execute(
            "SELECT c.name, s.name, s.state, s.reason_code, s.reading_id FROM sources s"
            " JOIN courses c ON c.id = s.course_id"
        ).fetchall()
        return {
            (course, name): Fate(
                state,
                reason,
                tuple(connection.execute(_UNITS, (of,))),
                tuple(connection.execute(_PASSAGES, (of,))),
            )
            for course, name, state, reason, of in rows
        }


def compare(expected: Expected, database: Path, imported: set[tuple[str, str]]) -> list[Violation]:
    """Whether the files that are to be there have the fate that they had undisturbed."""
    found = fates(database)
    differences = []
    for key in sorted(imported | set(found)):
        name = "/".join(key)
        if key not in found:
            differences.append(Violation("source lost", name))
        elif key not in imported:
            differences.append(Violation("source that should be gone", name))
        else:
            differences += _differences(name, expected.fates[key], found[key])
    return differences


def _differences(name: str, wanted: Fate, got: Fate) -> list[Violation]:
    if (got.state, got.reason) != (wanted.state, wanted.reason):
        detail = f"{name}: {got.state} ({got.reason}), not {wanted.state} ({wanted.reason})"
        return [Violation("source ended otherwise", detail)]
    if got.units != wanted.units:
        detail = f"{name}: {len(got.units)} units, {len(wanted.units)} undisturbed"
        return [Violation("units differ from the undisturbed run", detail)]
    if got.passages != wanted.passages:
        detail = f"{name}: {len(got.passages)} passages, {len(wanted.passages)} undisturbed"
        return [Violation("passages differ from the undisturbed run", detail)]
    return []


def made(database: Path) -> dict[str, tuple[str, tuple[Any, ...], tuple[Any, ...]]]:
    """Each artifact's state, items and withheld ones."""
    with reading(database) as connection:
        return {
            artifact: (
                state,
                tuple(
                    (kind, json.dumps(json.loads(body), sort_keys=True), proof)
                    for kind, body, proof in connection.execute(
                        "SELECT type, body, proof FROM items WHERE artifact_id = ?"
                        " ORDER BY ordinal",
                        (artifact,),
                    )
                ),
                tuple(
                    connection.execute(
                        "SELECT reason, prompt FROM withheld WHERE artifact_id = ?"
                        " ORDER BY ordinal",
                        (artifact,),
                    )
                ),
            )
            for artifact, state in connection.execute(
                "SELECT id, state FROM artifacts WHERE deleted_at IS NULL"
            ).fetchall()
        }


def make_again(machine: Machine, scratch: Path, courses: tuple[str, ...]) -> list[Violation]:
    """Make the artifacts of `courses` again, undisturbed, in a copy of the profile, and compare.

    The engine's choices follow from the artifact's id and its material, so a copy gives the same.
    """
    with reading(machine.database) as connection:
        marks = ", ".join("?" * len(courses))
        wanted = [
            row[0]
            for row in connection.execute(
                "SELECT a.id FROM artifacts a JOIN courses c ON c.id = a.course_id"
                f" WHERE a.deleted_at IS NULL AND c.name IN ({marks})"
                # upkeep forgets old jobs; what has none cannot be asked for again
                " AND EXISTS (SELECT 1 FROM jobs j WHERE j.subject = a.id)",
                courses,
            )
        ]
    if not wanted:
        return []
    before = made(machine.database)
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(machine.home, scratch / "home")
    copy = Machine(scratch / "home", scratch / "control", machine.root)
    shutil.copy(machine.control / "clock", copy.control) if (
        machine.control / "clock"
    ).exists() else None
    with closing(sqlite3.connect(copy.database)) as connection, connection:
        _reset(connection, wanted)
    copy.start("worker", "work", "--until-idle", "--timeout", "600").wait(610)
    after = made(copy.database)
    shutil.rmtree(scratch)
    return [
        Violation(
            "artifact differs from the undisturbed run",
            f"{artifact}: {before[artifact][0]} with {len(before[artifact][1])} items,"
            f" {after[artifact][0]} with {len(after[artifact][1])} undisturbed",
        )
        for artifact in wanted
        if before[artifact] != after[artifact]
    ]


def _reset(connection: sqlite3.Connection, artifacts: list[str]) -> None:
    for artifact in artifacts:
        connection.execute("DELETE FROM items WHERE artifact_id = ?", (artifact,))
        connection.execute("DELETE FROM withheld WHERE artifact_id = ?", (artifact,))
        connection.execute("UPDATE artifacts SET state = 'making' WHERE id = ?", (artifact,))
        connection.execute(
            "DELETE FROM job_attempts WHERE job IN (SELECT id FROM jobs WHERE subject = ?)",
            (artifact,),
        )
        connection.execute(
            "UPDATE jobs SET state = 'queued', attempts = 0, run = 0, cancel_requested = 0,"
            " done = 0, total = 0, error_code = NULL, error_message = NULL, finished = NULL"
            " WHERE subject = ?",
            (artifact,),
        )
