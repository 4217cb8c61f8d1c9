"""The sentences about the queue: what a lane does, why it stands still, how fast it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from masomo_desktop.core import clock
from masomo_desktop.jobs.model import Lane, Outcome, Why
from masomo_desktop.ui import wording
from masomo_desktop.workflows.activity.model import Health, HealthState

if TYPE_CHECKING:
    from datetime import datetime

    from masomo_desktop.workflows.activity.model import LaneNow, ShownJob, UpkeepTask

translate = QCoreApplication.translate


def title(shown: ShownJob) -> str:
    """What a job does, and to what; upkeep is about nothing in particular."""
    verb = wording.job_kind(shown.job.kind)
    if shown.job.lane is Lane.SCHEDULED:
        return verb
    return f"{verb} · {name(shown)}"


def name(shown: ShownJob) -> str:
    """The name of what a job is about."""
    return shown.subject.name or translate("Activity", "something since removed")


def held(why: Why) -> str:
    """Why a lane stands still, as the end of "Waits"."""
    return {
        Why.CHAT: translate("Activity", "lets the chat go first"),
        Why.EXTRACTION: translate("Activity", "lets the reading of files go first"),
        Why.BATTERY: translate("Activity", "waits because the battery is low"),
        Why.QUIET: translate("Activity", "waits because you asked for quiet"),
        Why.IN_USE: translate("Activity", "waits until the computer has time"),
        Why.MEMORY: translate("Activity", "waits until enough memory is free"),
    }[why]


def capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def joined(*parts: str) -> str:
    """The parts that say something, with a dot between them and a capital at the beginning."""
    return capital(" · ".join(part for part in parts if part))


def pace(shown: ShownJob) -> str:
    """How fast a job goes: units a minute, or the seconds of one; empty while it is not known."""
    seconds, unit = shown.pace, shown.job.progress.unit
    if not seconds or unit not in ("page", "section"):
        return ""
    if seconds > 30:
        return translate("Activity", "{n} s for each").format(n=wording.number(round(seconds)))
    count = wording.unit_count(round(60 / seconds), unit)
    return translate("Activity", "{count} a minute").format(count=count)


def ago(seconds: float) -> str:
    """How long something has lasted, no finer than it matters."""
    if seconds < 1:
        return translate("Activity", "just now")
    if seconds < 60:
        return translate("Activity", "for {n} s").format(n=wording.number(round(seconds)))
    if seconds < 3600:
        return translate("Activity", "for {n} min").format(n=wording.number(round(seconds / 60)))
    if seconds < 172_800:
        return translate("Activity", "for {n} h").format(n=wording.number(round(seconds / 3600)))
    return translate("Activity", "for {n} days").format(n=wording.number(round(seconds / 86_400)))


def since(moment: datetime) -> str:
    """How long ago a moment was."""
    return ago(max((clock.now() - moment).total_seconds(), 0.0))


def waiting(lane: LaneNow) -> str:
    """What waits in a lane, what is next, and since when."""
    overview = lane.overview
    if not overview.queued and not overview.waiting:
        return ""
    again = ""
    if overview.waiting:
        again = translate("Activity", "%n to be tried again", "", overview.waiting)
    if not overview.queued or lane.next is None:
        return again
    count = translate("Activity", "%n waiting", "", overview.queued)
    if overview.queued > 1:
        first = translate("Activity", "the first {ago}").format(ago=ago(overview.oldest_wait_s))
        return joined(count, first, again)
    return joined(f"{count} {ago(overview.oldest_wait_s)}", again)


def lane_end(lane: LaneNow) -> str:
    """When all of a lane should be done; empty if one job is all of it, which says so itself."""
    if lane.left is None or not lane.overview.queued:
        return ""
    left = wording.time_left(lane.left)
    return translate("Activity", "all of it: {left}").format(left=left)


def upkeep(tasks: Sequence[UpkeepTask]) -> str:
    """What of the upkeep ran last, and what is next."""
    ran = [(task.last, task.kind) for task in tasks if task.last is not None]
    parts = []
    if ran:
        last, kind = max(ran)
        parts.append(
            translate("Activity", "last: {task}, {when}").format(
                task=wording.job_kind(kind), when=wording.when(last)
            )
        )
    if tasks:
        parts.append(
            translate("Activity", "next: {task}, {when}").format(
                task=wording.job_kind(tasks[0].kind), when=wording.coming(tasks[0].next)
            )
        )
    return joined(*parts)


def headline(lanes: Sequence[LaneNow]) -> str:
    """What this computer is doing for the learner, in a sentence."""
    running = [shown for lane in lanes for shown in lane.running]
    moving = [
        shown
        for lane in lanes
        for shown in lane.running
        if lane.overview.hold is None or not lane.overview.hold.suspended
    ]
    queued = sum(lane.overview.queued for lane in lanes if lane.overview.name is not Lane.SCHEDULED)
    if not running and not queued:
        return translate(
            "Activity", "Nothing to do at the moment: everything you asked for is done."
        )
    if not moving:
        return translate("Activity", "%n thing(s) to do, later.", "", len(running) + queued)
    first = title(moving[0])
    more = len(running) + queued - 1
    if not more:
        return first
    return translate("Activity", "{first}, and {more}").format(
        first=first, more=translate("Activity", "%n more thing(s)", "", more)
    )


def health(state: Health) -> tuple[str, str]:
    """The queue in a glance: a word or two, and a sentence."""
    if state.state is HealthState.NEEDS_YOU:
        return (
            translate("Activity", "Needs you: {n}").format(n=wording.number(state.failed)),
            translate(
                "Activity", "%n thing(s) could not be done. Activity says why.", "", state.failed
            ),
        )
    if state.state is HealthState.HELD and state.why is Why.QUIET:
        return (
            translate("Activity", "Quiet"),
            translate(
                "Activity", "You asked for quiet: scans, speech, study material and upkeep wait."
            ),
        )
    if state.state is HealthState.HELD and state.why is Why.BATTERY:
        return (
            translate("Activity", "Saving battery"),
            translate("Activity", "Heavy work waits until the computer is plugged in."),
        )
    if state.state is HealthState.HELD and state.why is not None:
        return translate("Activity", "Waiting"), capital(held(state.why)) + "."
    if state.state is HealthState.WORKING:
        return (
            translate("Activity", "%n at work", "", state.at_work),
            translate("Activity", "Masomo is working for you. Go on: nothing waits for it."),
        )
    if state.state is HealthState.RETRYING:
        return (
            translate("Activity", "Trying again"),
            translate("Activity", "Something did not work; it is tried again by itself."),
        )
    return translate("Activity", "All is well"), translate("Activity", "Nothing is left to do.")


def outcome(value: Outcome) -> str:
    """How a run of a job ended."""
    return {
        Outcome.RUNNING: translate("Activity", "is running"),
        Outcome.DONE: translate("Activity", "done"),
        Outcome.FAILED: translate("Activity", "did not work"),
        Outcome.LOST: translate("Activity", "was cut off"),
        Outcome.CANCELLED: translate("Activity", "was cancelled"),
        Outcome.SNOOZED: translate("Activity", "put off"),
        Outcome.INTERRUPTED: translate("Activity", "stopped as Masomo was closed"),
    }[value]
