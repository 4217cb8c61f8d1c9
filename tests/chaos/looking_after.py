"""Faults while the scheduled lane looks after a profile, and while it is backed up."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.chaos.audit import Violation
from tests.chaos.episode import HOUR, Episode

_DAY = 24 * HOUR
_DATABASE = "masomo.sqlite3"
_NEXT_LOOK = 11.0  # seconds after which the scheduler has looked again what is due


def kill_during_upkeep(episode: Episode) -> None:
    """After days in which nobody looked, the scheduler dies in the middle of its upkeep. The next
    does each task once for all the days that were missed; no backup is half there, and of two of
    one day the older goes."""
    if episode.machine.home.is_mount():
        return  # a small disk has no room for backups
    _wait_for_a_schedule(episode)
    folder = episode.machine.home / "backups"
    folder.mkdir(exist_ok=True)
    _back_up(episode, folder)
    _wait_for_upkeep(episode, 30)
    episode.kill_scheduler()
    before = {job for (job,) in episode.rows("SELECT id FROM jobs WHERE lane = 'scheduled'")}
    episode.machine.shift_clock(episode.rng.randint(8, 13) * _DAY)
    deaths = (("before", 30), ("after", 30), ("copied", 1), ("zipped", 1))
    place, most = episode.rng.choice(deaths)
    scheduler = episode.run_scheduler(point=f"{place}:{episode.rng.randint(1, most)}")
    until = time.monotonic() + 30
    while scheduler.alive() and time.monotonic() < until and not _looked_after(episode, before):
        time.sleep(0.1)
    if scheduler.alive():
        episode.kill_scheduler()
    else:
        episode.after_scheduler_death()
    episode.require(list(_half_written(folder)))
    episode.machine.shift_clock(2 * HOUR)  # what the dead left is abandoned
    episode.run_scheduler()
    _wait_for_upkeep(episode, 60, before)
    time.sleep(_NEXT_LOOK)
    for kind, runs in episode.rows(
        "SELECT kind, count(*) FROM jobs WHERE lane = 'scheduled' AND id NOT IN"
        f" ({', '.join('?' * len(before))}) GROUP BY kind",
        *before,
    ):
        episode.check(runs == 1, "missed upkeep caught up more than once", f"{kind}: {runs}")
    episode.require(list(_half_written(folder)))
    days = [_made_on(file) for file in folder.glob("*.zip")]
    episode.check(bool(days), "no backup after days")
    left = [file.name for file in folder.glob(".*")]
    episode.check(not left, "half-written backup left behind", ", ".join(left))
    episode.check(len(days) == len(set(days)), "backups do not rotate", ", ".join(sorted(days)))
    episode.look()


def _wait_for_a_schedule(episode: Episode) -> None:
    """A profile learns at the first look what is to be done, and does it a day later."""
    episode.run_scheduler()
    known = episode.wait_until("SELECT 1 FROM schedule", seconds=30)
    episode.check(known, "no upkeep is planned")


def _looked_after(episode: Episode, before: set[str]) -> bool:
    """Whether jobs of upkeep that are not among `before` are there, and none is unfinished."""
    rows = episode.rows("SELECT id, state FROM jobs WHERE lane = 'scheduled'")
    new = [state for job, state in rows if job not in before]
    return bool(new) and not {"queued", "running", "waiting"} & {state for _, state in rows}


def _wait_for_upkeep(episode: Episode, seconds: float, before: set[str] | None = None) -> None:
    """Until none is left to do; of what was asked for since `before`, if that is given."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if before is not None and _looked_after(episode, before):
            return
        unfinished = "SELECT 1 FROM jobs WHERE lane = 'scheduled' AND finished IS NULL LIMIT 1"
        if before is None and not episode.rows(unfinished):
            return
        time.sleep(0.1)
    left = episode.rows("SELECT kind, state FROM jobs WHERE lane = 'scheduled' ORDER BY id DESC")
    episode.check(False, "upkeep does not come to its end", str(left[:5]))


def _back_up(episode: Episode, folder: Path) -> None:
    """Backups by command lines; one dies in the middle, others may: then its file is not there, or
    whole."""
    points = ["zipped:1", *episode.rng.choices(("", "", "copied:1"), k=2)]
    for point in points:
        file = folder / f"masomo-{len(episode.machine.started)}.zip"
        command = episode.machine.start("command", "backup", str(file), "--json", point=point)
        code = command.wait(240)
        episode.look()
        episode.check(code is not None, "command hangs", "backup")
        if code == 0:
            episode.check(file.exists(), "promised backup lost", file.name)
    episode.require(list(_half_written(folder)))


def _half_written(folder: Path) -> Iterator[Violation]:
    """Files that call themselves backups and are none."""
    for file in sorted(folder.glob("*.zip")):
        try:
            said = _inside(file)
        except (OSError, KeyError, zipfile.BadZipFile, sqlite3.Error) as error:
            said = type(error).__name__
        if said != "ok":
            yield Violation("backup half written", f"{file.name}: {said}")


def _made_on(file: Path) -> str:
    with zipfile.ZipFile(file) as archive:
        return str(json.loads(archive.read("manifest.json"))["created"])[:10]


def _inside(file: Path) -> str:
    """What SQLite says of the database in a backup whose every byte is as it was written."""
    with zipfile.ZipFile(file) as archive, tempfile.TemporaryDirectory() as scratch:
        bad = archive.testzip()
        if bad is not None:
            return f"{bad} is damaged"
        archive.getinfo("manifest.json")
        copy = archive.extract(_DATABASE, scratch)
        with closing(sqlite3.connect(copy)) as connection:
            return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
