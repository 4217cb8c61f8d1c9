"""What the faults are made of: waiting for the right moment, asking, looking."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TypedDict

import psutil

from tests.chaos.episode import Episode
from tests.chaos.programs import Running


class ChildPoint(TypedDict):
    """Which children die and how: the first `times` that come to send their frame number `unit`.

    `only` narrows that to those whose target or stored file has this in its name. `how` is "kill"
    or "memory", or "slow": these live, and wait a moment before each of the first `unit` frames.
    `id` keeps the counting of one plan from that of another.
    """

    id: str
    unit: int
    how: str
    times: int
    only: str


def plan_deaths(
    episode: Episode, unit: int, times: int, only: str = "", how: str = "kill"
) -> ChildPoint:
    return ChildPoint(id=f"{episode.rng.random()}", unit=unit, how=how, times=times, only=only)


def ask(episode: Episode, most: int = 2, **injection: str) -> Running | None:
    """A new wish of the learner's, so that there is work."""
    if episode.rng.random() < 0.3:
        return episode.generate(**injection) or episode.import_some(most, **injection)
    return episode.import_some(most, **injection) or episode.generate(**injection)


def purged_files_are_gone(episode: Episode) -> None:
    """At once, after a purge that ended well; not at the next start only."""
    needed = {row[0] for row in episode.rows("SELECT sha256 FROM sources")}
    for command in episode.commands:
        if command.arguments[0] == "purge" and command.process.returncode == 0:
            sha256 = episode.purging[command.arguments[1]]
            file = episode.machine.home / "originals" / sha256[:2] / sha256
            left = file.exists() and sha256 not in needed
            episode.check(not left, "a purge left the file", sha256[:12])


def change_mind(episode: Episode, verb: str, point: str) -> Running | None:
    if verb == "purge":
        rows = episode.rows(
            "SELECT s.id, c.name, s.name, s.sha256 FROM sources s"
            " JOIN courses c ON c.id = s.course_id WHERE c.name != 'Facts' ORDER BY c.name, s.name"
        )
        if not rows:
            return None
        source, course, name, episode.purging[source] = episode.rng.choice(rows)
        episode.wishes.imported.discard((course, name))
        episode.wishes.purged.add(source)
        episode.books.pop((course, name), None)  # it is not wanted again
        return episode.command("purge", source, point=point)
    states = "'queued','running','waiting'" if verb == "cancel" else "'failed','cancelled'"
    rows = episode.rows(f"SELECT id FROM jobs WHERE state IN ({states}) ORDER BY id")
    if not rows:
        return None
    return episode.command("jobs", verb, episode.rng.choice(rows)[0], point=point)


def each_commit(episode: Episode, course: str, most: int) -> None:
    keys = sorted(k for k in episode.books if k[0] == course and k not in episode.wishes.imported)
    if not keys:
        return
    episode.ended(episode.import_these(keys))
    points = [f"{place}:{n}" for n in range(1, most + 1) for place in ("before", "after")]
    episode.rng.shuffle(points)
    for point in points:
        if not episode.unfinished():
            return
        wait_for_death(episode, episode.run_scheduler(point=point))


def times_held(episode: Episode) -> int:
    """How often a process of this profile has become the one that runs the jobs."""
    logs = (episode.machine.home / "logs").glob("masomo.log*")
    return sum(log.read_text(errors="replace").count('"scheduler_holds"') for log in logs)


def cancel_what_runs(episode: Episode) -> None:
    for job, run in episode.rows("SELECT id, run FROM jobs WHERE state = 'running'"):
        command = episode.command("jobs", "cancel", job)
        episode.ended(command)
        if command.document().get("state") == "running":
            over = "SELECT 1 FROM jobs WHERE id = ? AND (state != 'running' OR run != ?)"
            stopped = episode.wait_until(over, job, run, seconds=30)
            episode.check(stopped, "cancel ignored", job)


def _ask_for_long_work(episode: Episode) -> Running | None:
    """The file with the most pages that is not in yet; a scanned one counts for nine."""
    left = set(episode.books) - episode.wishes.imported
    pages = {key: len(episode.expected.fates[key].units) for key in left}
    slow = sorted(left, key=lambda key: (pages[key] * (9 if key[0] == "Scans" else 1), key))
    return episode.import_these(slow[-1:]) if slow else episode.generate()


@contextmanager
def suspended(episode: Episode) -> Iterator[psutil.Process | None]:
    """A child that works is stopped by the scheduler, as for a chat; None if none was at work.

    The child is slow, so that it is still at work when the scheduler comes to look.
    """
    scheduler = episode.run_scheduler(child=dict(plan_deaths(episode, 60, 0, how="slow")))
    finish(episode, _ask_for_long_work(episode))
    child = wait_for_child(episode, scheduler, 8.0)
    with episode.machine.held():
        until = time.monotonic() + 30
        while child is not None and time.monotonic() < until:
            try:
                if child.status() == psutil.STATUS_STOPPED:
                    break
                ended = child.status() == psutil.STATUS_ZOMBIE
            except psutil.NoSuchProcess:
                ended = True
            if ended:
                child = None
            time.sleep(0.01)
        else:
            episode.check(child is None, "child goes on although its lane is held")
        yield child


def kill_the_parent_of(episode: Episode, name: str, family: list[psutil.Process]) -> None:
    for one in family:
        with suppress(psutil.NoSuchProcess):
            if one.name() == name:
                one.parent().kill()
                episode.kills["child with Tesseract"] += 1
                return


def quiet_name(process: psutil.Process) -> str:
    try:
        return str(process.name())
    except psutil.NoSuchProcess:
        return ""


def finish(episode: Episode, command: Running | None) -> None:
    if command is not None:
        episode.ended(command)


def early(episode: Episode, most: int) -> int:
    """A number from 1 to `most`, small ones more often."""
    return 1 + int(most * episode.rng.random() ** 1.7)


def wait_for_child(episode: Episode, scheduler: Running, seconds: float) -> psutil.Process | None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and scheduler.alive():
        children = scheduler.children()
        if children:
            return episode.rng.choice(children)
        time.sleep(0.02)
    return None


def hang(child: psutil.Process) -> None:
    """Stop a child that has come to its work: a second thread of it listens to its parent.

    Stopped before that, it would hold the thread that starts children (which waits for exec), and
    would not yet have asked to die with its parent.
    """
    with suppress(psutil.NoSuchProcess):
        while child.num_threads() < 2:
            time.sleep(0.01)
        child.suspend()


def wait_for_death(episode: Episode, scheduler: Running) -> None:
    """Until it killed itself, or has nothing left to do."""
    until = time.monotonic() + 8
    calm = 0
    while scheduler.alive() and time.monotonic() < until and calm < 8:
        calm = 0 if episode.unfinished() else calm + 1
        episode.machine.shift_clock(2)
        time.sleep(0.1)
    if not scheduler.alive():
        episode.after_scheduler_death()
    else:
        episode.kill_scheduler()


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
