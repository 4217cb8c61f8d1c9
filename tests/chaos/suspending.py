"""Faults while children stand still, and while they have started programs of their own."""

from __future__ import annotations

import time
from contextlib import suppress

import psutil

from tests.chaos.episode import Episode
from tests.chaos.parts import (
    ask,
    cancel_what_runs,
    finish,
    kill_the_parent_of,
    quiet_name,
    suspended,
    wait_for_child,
)


def suspend_and_kill_scheduler(episode: Episode) -> None:
    """The scheduler dies while the right of way holds its children, which are stopped."""
    with suspended(episode) as child:
        if child is not None:
            episode.kill_scheduler()


def suspend_and_kill_child(episode: Episode) -> None:
    """A child is killed while it is suspended; its job must not wait for the end of the chat."""
    with suspended(episode) as child:
        if child is None:
            return
        rows = episode.rows("SELECT id, run FROM jobs WHERE state = 'running'")
        with suppress(psutil.NoSuchProcess):
            child.kill()
            episode.kills["child suspended"] += 1
        over = "SELECT 1 FROM jobs WHERE id = ? AND (state != 'running' OR run != ?)"
        noticed = any(episode.wait_until(over, *row, seconds=30) for row in rows)
        episode.check(noticed or not rows, "death of a suspended child not noticed")
    episode.look()


def suspend_and_cancel(episode: Episode) -> None:
    """A job whose child is suspended is cancelled; it must stop soon all the same."""
    with suspended(episode) as child:
        if child is not None:
            cancel_what_runs(episode)
    episode.look()


def suspend_now_and_then(episode: Episode) -> None:
    """One chat after the other, in the middle of the work; nothing may die of it. The last is long
    enough to be told to others, who must be told of its end, too."""
    episode.run_scheduler()
    finish(episode, ask(episode, most=3))
    for _ in range(3):
        with episode.machine.held():
            time.sleep(episode.rng.uniform(0.0, 0.8))
        time.sleep(episode.rng.uniform(0.0, 0.6))
    with episode.machine.held():
        told = episode.wait_until("SELECT 1 FROM lane_holds", seconds=30)
        episode.check(told, "hold told to nobody")
    none = "SELECT 1 FROM (SELECT count(*) AS n FROM lane_holds) WHERE n = 0"
    episode.check(episode.wait_until(none, seconds=30), "lane held for nobody")
    episode.look()


def kill_while_a_page_is_recognised(episode: Episode) -> None:
    """Scheduler or child dies while Tesseract, started by the child, is at work."""
    left = sorted(k for k in episode.books if k[0] == "Scans" and k not in episode.wishes.imported)
    if not left or episode.expected.fates[left[0]].state != "ready":
        return  # without Tesseract there is nothing to recognise
    scheduler = episode.run_scheduler()
    episode.ended(episode.import_these(left[:2]))
    until = time.monotonic() + 8
    while time.monotonic() < until and scheduler.alive():
        family = scheduler.children()
        if any(quiet_name(one) == "tesseract" for one in family):
            time.sleep(episode.rng.uniform(0.0, 0.2))
            if episode.rng.random() < 0.6:
                episode.kill_scheduler()
            else:
                kill_the_parent_of(episode, "tesseract", family)
            break
        time.sleep(0.01)
    episode.look()


def kill_while_made_and_suspended(episode: Episode) -> None:
    """What is being made is suspended and continued; then its child dies, or the scheduler."""
    finish(episode, episode.generate())
    scheduler = episode.run_scheduler()
    with episode.machine.held():
        time.sleep(episode.rng.uniform(0.3, 0.9))
    child = wait_for_child(episode, scheduler, 2.0)
    if child is None or episode.rng.random() < 0.5:
        episode.kill_scheduler()
        return
    with suppress(psutil.NoSuchProcess):
        if child.status() != psutil.STATUS_ZOMBIE:
            child.kill()
            episode.kills["child"] += 1
    episode.look()
