"""What is done to a running profile. Each function is one fault; the episode gives the choices."""

from __future__ import annotations

import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress

import psutil

from tests.chaos.episode import HOUR, Episode
from tests.chaos.looking_after import kill_during_upkeep
from tests.chaos.parts import (
    ask,
    cancel_what_runs,
    change_mind,
    each_commit,
    early,
    finish,
    hang,
    plan_deaths,
    purged_files_are_gone,
    sha256_of,
    times_held,
    wait_for_child,
    wait_for_death,
)
from tests.chaos.suspending import (
    kill_while_a_page_is_recognised,
    kill_while_made_and_suspended,
    suspend_and_cancel,
    suspend_and_kill_child,
    suspend_and_kill_scheduler,
    suspend_now_and_then,
)

YEAR = 365 * 24 * HOUR
Fault = Callable[[Episode], None]


def kill_scheduler_sometime(episode: Episode) -> None:
    """SIGKILL of worker or window at a random moment of its work."""
    role = episode.rng.choice(("worker", "worker", "window"))
    scheduler = episode.run_scheduler(role)
    command = ask(episode)
    pause = episode.rng.uniform(0.0, 0.9)
    if episode.rng.random() < 0.7:
        wait_for_child(episode, scheduler, 2.5)
        pause *= 0.4
    time.sleep(pause)
    episode.kill_scheduler()
    finish(episode, command)


def kill_scheduler_at_commit(episode: Episode) -> None:
    """The worker or window dies just before or after one of its commits."""
    point = f"{episode.rng.choice(('before', 'after'))}:{early(episode, 24)}"
    role = episode.rng.choice(("worker", "worker", "worker", "window"))
    command = ask(episode)
    scheduler = episode.run_scheduler(role, point=point)
    wait_for_death(episode, scheduler)
    finish(episode, command)


def kill_children(episode: Episode) -> None:
    """SIGKILL of whichever children run, several times."""
    scheduler = episode.run_scheduler()
    command = ask(episode, most=3)
    for _ in range(episode.rng.randint(2, 4)):
        child = wait_for_child(episode, scheduler, 2.0)
        if child is None:
            episode.machine.shift_clock(30)  # so that what waits is due
            if not episode.unfinished():
                break
            continue
        time.sleep(episode.rng.uniform(0.0, 0.25))
        with suppress(psutil.NoSuchProcess):
            if child.status() != psutil.STATUS_ZOMBIE:
                child.kill()
                episode.kills["child"] += 1
        episode.look()
    finish(episode, command)


def kill_children_at_units(episode: Episode) -> None:
    """Children die, or run out of memory, before they send a certain unit."""
    memory = episode.rng.random() < 0.15
    plan = plan_deaths(
        episode,
        unit=early(episode, 12),
        times=1 if memory else 3,
        how="memory" if memory else "kill",
    )
    command = ask(episode, most=4)
    episode.run_scheduler(child=dict(plan))
    until = time.monotonic() + 4
    while time.monotonic() < until and episode.unfinished():
        time.sleep(0.1)
        episode.machine.shift_clock(30)
    episode.look()
    finish(episode, command)


def kill_command(episode: Episode) -> None:
    """Command lines die at a random moment, or before or after a commit."""
    episode.run_scheduler()
    commands = []
    for _ in range(episode.rng.randint(2, 3)):
        if episode.rng.random() < 0.6:
            place = episode.rng.choice(("before", "after", "copied"))
            commands.append(ask(episode, point=f"{place}:{episode.rng.randint(1, 3)}"))
        else:
            commands.append(ask(episode))
            time.sleep(episode.rng.uniform(0.25, 0.8))
            if commands[-1] is not None and commands[-1].kill():
                episode.kills["command"] += 1
        episode.look()
    for command in commands:
        finish(episode, command)
    if episode.rng.random() < 0.5:
        episode.give_up_what_is_not_there()


def cancel_retry_purge(episode: Episode) -> None:
    """The learner changes their mind; these commands may die too."""
    episode.run_scheduler()
    finish(episode, ask(episode))
    for verb in episode.rng.sample(("cancel", "retry", "purge"), 2):
        point = ""
        if episode.rng.random() < 0.4:
            point = f"{episode.rng.choice(('before', 'after'))}:{episode.rng.randint(1, 3)}"
        finish(episode, change_mind(episode, verb, point))
        episode.look()
        purged_files_are_gone(episode)


def stop_and_continue(episode: Episode) -> None:
    """SIGSTOP and SIGCONT of the scheduler or a child, while commands go on."""
    scheduler = episode.run_scheduler()
    command = ask(episode)
    child = wait_for_child(episode, scheduler, 2.0)
    victim = psutil.Process(scheduler.pid)
    if child is not None and episode.rng.random() < 0.5:
        victim = child
    with suppress(psutil.NoSuchProcess):
        victim.suspend()
        time.sleep(episode.rng.uniform(0.2, 1.0))
        victim.resume()
    finish(episode, command)
    episode.look()


def suspend_for_hours(episode: Episode) -> None:
    """Everything stands still while the clock goes on for hours: every lease expires."""
    _suspend(episode, 0.2)


def suspend_for_hours_at_slow_work(episode: Episode) -> None:
    """The same, and the work goes on slowly: the next look for lost runs finds an old lease."""
    _suspend(episode, 11.0)


def _suspend(episode: Episode, pause: float) -> None:
    scheduler = episode.run_scheduler()
    finish(episode, ask(episode, most=3))
    child = wait_for_child(episode, scheduler, 2.0)
    asleep = [psutil.Process(scheduler.pid), *([child] if child else [])]
    for process in asleep:
        with suppress(psutil.NoSuchProcess):
            process.send_signal(signal.SIGSTOP)
    episode.machine.shift_clock(episode.rng.uniform(1, 12) * HOUR)
    time.sleep(0.2)
    for process in asleep:
        with suppress(psutil.NoSuchProcess):
            process.send_signal(signal.SIGCONT)
        time.sleep(pause)
    episode.look()


def jump_in_time(episode: Episode) -> None:
    """The clock goes a year forward or back in the middle of the work."""
    scheduler = episode.run_scheduler()
    command = ask(episode)
    wait_for_child(episode, scheduler, 2.0)
    episode.machine.shift_clock(episode.rng.choice((-1, 1)) * YEAR)
    finish(episode, command)
    episode.look()


def hold_database(episode: Episode) -> None:
    """Another program holds the database's write lock for a while."""
    episode.allowed.add("database_busy")
    episode.run_scheduler()
    command = ask(episode)
    if not episode.machine.database.exists():
        finish(episode, command)
        return
    with closing(sqlite3.connect(episode.machine.database, timeout=20)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        time.sleep(episode.rng.choice((0.5, 1.0, 2.0)))
        connection.rollback()
    finish(episode, command)
    episode.look()


def crowd(episode: Episode) -> None:
    """Two windows, a worker and three command lines; one of them runs the jobs, and is killed."""
    machine = episode.machine
    before = times_held(episode)
    schedulers = [episode.run_scheduler(), machine.window(), machine.window()]
    commands = [ask(episode) for _ in range(3)]
    held, until = 0, time.monotonic() + 4
    while held <= 1 and time.monotonic() < until:
        time.sleep(0.1)
        held = times_held(episode) - before
    episode.check(held <= 1, "two run the jobs at once", f"{held} took hold, and nobody died")
    for one in schedulers:
        if one.kill():
            episode.kills[one.role] += 1
        episode.after_scheduler_death()
        time.sleep(episode.rng.uniform(0.0, 0.8))
    for command in commands:
        finish(episode, command)
    episode.look()


def cancel_at_work(episode: Episode) -> None:
    """A job that runs is cancelled; it must stop soon, although its child hangs."""
    scheduler = episode.run_scheduler()
    finish(episode, ask(episode, most=3))
    child = wait_for_child(episode, scheduler, 3.0)
    if child is None:
        return
    hang(child)
    cancel_what_runs(episode)
    with suppress(psutil.NoSuchProcess):
        child.resume()
    episode.look()


def poison(episode: Episode) -> None:
    """A file that kills its child each time ends failed, and others go on beside it."""
    free = sorted(
        key
        for key, book in episode.books.items()
        if key not in episode.wishes.imported
        and book.name.startswith("book")
        and episode.expected.fates[key].state == "ready"
    )
    shelf = [key for key in free if key[0] == "Shelf"]
    if len(shelf) < 2:
        return
    bad, good = episode.rng.sample(shelf, 2)
    only = sha256_of(episode.books[bad].path.read_bytes())
    if episode.rows("SELECT 1 FROM sources WHERE sha256 = ?", only):
        return  # read for another course already
    plan = plan_deaths(episode, unit=2, times=99, only=only)
    episode.run_scheduler(child=dict(plan))
    episode.ended(episode.import_these([bad, good]))
    job = (
        "SELECT 1 FROM jobs j JOIN sources s ON s.id = j.subject WHERE s.sha256 = ? AND j.state = ?"
    )
    until = time.monotonic() + 20
    while not episode.rows(job, only, "failed") and time.monotonic() < until:
        time.sleep(0.15)
        episode.machine.shift_clock(60)
        episode.look()
    episode.check(bool(episode.rows(job, only, "failed")), "deadly file never ends failed")
    (found,) = episode.rows(
        "SELECT s.state, s.reason_code, j.attempts FROM sources s JOIN jobs j ON j.subject = s.id"
        " WHERE s.sha256 = ?",
        only,
    )
    episode.check(found[:2] == ("failed", "child_lost"), "false state of a deadly file", str(found))
    other = sha256_of(episode.books[good].path.read_bytes())
    read = episode.wait_until(job, other, "done", seconds=15)
    episode.check(read, "lane blocked by a deadly file", good[1])
    episode.kill_scheduler()


def kill_reader_of_a_long_book(episode: Episode) -> None:
    """Twice, the child that reads a book dies in the middle of it."""
    long = sorted(
        key
        for key, book in episode.books.items()
        if key not in episode.wishes.imported
        and key[0] == "Shelf"
        and len(episode.expected.fates[key].units) >= 8
    )
    if not long:
        return
    key = episode.rng.choice(long)
    only = sha256_of(episode.books[key].path.read_bytes())
    plan = plan_deaths(episode, unit=episode.rng.randint(3, 7), times=2, only=only)
    episode.run_scheduler(child=dict(plan))
    episode.ended(episode.import_these([key]))
    job = (
        "SELECT 1 FROM jobs j JOIN sources s ON s.id = j.subject WHERE s.sha256 = ? AND j.state = ?"
    )
    until = time.monotonic() + 10
    while not episode.rows(job, only, "done") and time.monotonic() < until:
        time.sleep(0.1)
        episode.machine.shift_clock(30)
        episode.look()


def every_commit(episode: Episode) -> None:
    """The worker dies before and after its first, second, third… commit."""
    each_commit(episode, "Leaves", 12)


def every_commit_of_a_failure(episode: Episode) -> None:
    """The same while files are read that cannot be read."""
    each_commit(episode, "Broken", 9)


def kill_scheduler_of_hanging_child(episode: Episode) -> None:
    """The scheduler dies while its child is stopped and cannot see it."""
    scheduler = episode.run_scheduler()
    finish(episode, ask(episode, most=3))
    child = wait_for_child(episode, scheduler, 3.0)
    if child is not None:
        hang(child)
    episode.kill_scheduler()


def kill_while_making(episode: Episode) -> None:
    """The child that makes an artifact dies after some items; then the scheduler, too."""
    plan = plan_deaths(episode, unit=early(episode, 14) + 1, times=1, only="generation")
    command = episode.generate()
    finish(episode, command)
    episode.run_scheduler(child=dict(plan))
    making = "SELECT 1 FROM items i JOIN artifacts a ON a.id = i.artifact_id AND a.state = 'making'"
    until = time.monotonic() + 6
    while time.monotonic() < until and episode.unfinished():
        episode.machine.shift_clock(10)
        time.sleep(0.05)
        if episode.rows(making) and episode.rng.random() < 0.1:
            break
    episode.kill_scheduler()


def make_while_reading(episode: Episode) -> None:
    """An artifact's child dies while the course gets more material; the next goes on from there."""
    free = sorted(
        key
        for key in set(episode.books) - episode.wishes.imported
        if key[0] == "Leaves" and episode.expected.fates[key].state == "ready"
    )
    if len(free) < 5:
        return
    chosen = episode.rng.sample(free, 5)
    plan = plan_deaths(episode, unit=episode.rng.randint(3, 6), times=2, only="generation")
    episode.run_scheduler(child=dict(plan))
    episode.ended(episode.import_these(chosen[:2]))
    ready = (
        "SELECT 1 FROM sources s JOIN courses c ON c.id = s.course_id"
        " WHERE c.name = 'Leaves' AND s.state = 'ready'"
    )
    if not episode.wait_until(ready, seconds=8):
        return
    count = str(episode.rng.randint(4, 7))  # fewer than any of `Episode.generate`
    making = episode.command("generate", "--course", "Leaves", "--kind", "quiz", "--count", count)
    more = episode.import_these(chosen[2:])
    for one in (making, more):
        episode.ended(one)
    until = time.monotonic() + 6
    while time.monotonic() < until and episode.unfinished():
        time.sleep(0.2)
        episode.machine.shift_clock(5)
        episode.look()


def nothing(episode: Episode) -> None:
    """No fault at all, beside which a finding under faults can be judged."""
    for _ in range(3):
        finish(episode, ask(episode))
    scheduler = episode.run_scheduler()
    until = time.monotonic() + 30
    while episode.unfinished() and scheduler.alive() and time.monotonic() < until:
        time.sleep(0.1)
    time.sleep(1.0)  # what is wrong for a moment only is for the faults to find


#: how often each fault is chosen
WEIGHTS: dict[Fault, float] = {
    kill_scheduler_sometime: 6,
    kill_scheduler_at_commit: 8,
    kill_children: 5,
    kill_children_at_units: 4,
    kill_command: 5,
    cancel_retry_purge: 3,
    stop_and_continue: 1,
    suspend_for_hours: 1,
    suspend_for_hours_at_slow_work: 0.2,
    jump_in_time: 1,
    hold_database: 1,
    crowd: 1,
    every_commit: 1,
    every_commit_of_a_failure: 1,
    kill_scheduler_of_hanging_child: 1,
    kill_while_making: 2,
    make_while_reading: 1,
    kill_reader_of_a_long_book: 2,
    cancel_at_work: 1,
    suspend_and_kill_scheduler: 2,
    suspend_and_kill_child: 1,
    suspend_and_cancel: 1,
    suspend_now_and_then: 1,
    kill_while_a_page_is_recognised: 2,
    kill_while_made_and_suspended: 1,
    poison: 1,
    kill_during_upkeep: 1,
}
