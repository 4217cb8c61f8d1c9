"""How the jobs fare, in numbers and codes: lanes, last errors, how long things take.

Asked of the database file with a connection of its own, so that it also works where the profile
cannot be opened. No text of a job crosses: only what is named here, and codes and kinds only in
the form that the program gives them.
"""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.store.snapshot import reading

#: Upper bounds of the buckets in seconds; the last bucket has none.
BOUNDS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000)
_MOST_RUNS, _MOST_ERRORS = 5000, 50
_KIND = re.compile(r"[a-z_]{1,40}\.[a-z_]{1,40}")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OWN_CODES = {"bug", "process_lost", "unknown_job"}
UNKNOWN = "other"


@dataclass
class Latency:
    """How many runs of a kind took how long, and how many jobs waited how long for their first.

    `took[i]` and `waited[i]` count what is at most `BOUNDS[i]` seconds and above the bound before.
    """

    took: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    waited: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))


def of_jobs(database: Path) -> dict[str, Any]:
    """{"lanes", "errors", "latency", "bounds"}; parts that cannot be read are missing."""
    found: dict[str, Any] = {"bounds": list(BOUNDS)}
    if not database.exists():
        return found
    for name, ask in (("lanes", _lanes), ("errors", _errors), ("latency", _latency)):
        try:
            with closing(reading(database, patience=2.0)) as connection:
                found[name] = ask(connection)
        except sqlite3.Error:
            continue
    return found


def known_code(code: object) -> str:
    """The code of an error, where the program has one of that name."""
    name = str(code)
    return name if name in _OWN_CODES or UserError.of_code(name) is not None else UNKNOWN


def known_kind(kind: object) -> str:
    """The kind of a job, where it looks like one."""
    return str(kind) if _KIND.fullmatch(str(kind)) else UNKNOWN


def known_id(id: object) -> str:
    """An id, where it is one."""
    return str(id) if _ID.fullmatch(str(id)) else ""


def _lanes(connection: sqlite3.Connection) -> dict[str, dict[str, int]]:
    """The number of unfinished and failed jobs of each lane, by state."""
    lanes = {lane.value: dict.fromkeys(_SHOWN, 0) for lane in Lane}
    for state in _SHOWN:
        rows = connection.execute(
            f"SELECT lane, count(*) FROM jobs WHERE state = '{state}' GROUP BY lane"
        )
        for lane, count in rows:
            lanes[lane][state] = count
    return lanes


_SHOWN = tuple(
    state.value for state in (JobState.QUEUED, JobState.RUNNING, JobState.WAITING, JobState.FAILED)
)


def _errors(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """The last runs that ended with an error, newest first."""
    rows = connection.execute(
        "SELECT a.job, a.run, a.ended, a.outcome, a.error_code, j.kind, j.lane, j.correlation"
        " FROM job_attempts a JOIN jobs j ON j.id = a.job WHERE a.error_code IS NOT NULL"
        " ORDER BY a.job DESC, a.run DESC LIMIT ?",
        (_MOST_ERRORS,),
    )
    return [
        {
            "job": known_id(job),
            "run": run,
            "ended": _moment(ended),
            "outcome": outcome,
            "code": known_code(code),
            "kind": known_kind(kind),
            "lane": lane,
            "correlation": known_id(correlation),
        }
        for job, run, ended, outcome, code, kind, lane, correlation in rows
    ]


def _latency(connection: sqlite3.Connection) -> dict[str, dict[str, list[int]]]:
    """The buckets of the last runs, by kind of job."""
    kinds: dict[str, Latency] = {}
    rows = connection.execute(
        "SELECT j.kind, a.run, j.created, a.started, a.ended FROM job_attempts a"
        " JOIN jobs j ON j.id = a.job ORDER BY a.job DESC, a.run DESC LIMIT ?",
        (_MOST_RUNS,),
    )
    for kind, run, created, started, ended in rows:
        latency = kinds.setdefault(known_kind(kind), Latency())
        for took in _seconds(started, ended):
            latency.took[bisect_left(BOUNDS, took)] += 1
        for waited in _seconds(created, started) if run == 1 else ():
            latency.waited[bisect_left(BOUNDS, waited)] += 1
    return {kind: asdict(latency) for kind, latency in kinds.items()}


def _seconds(begin: str, end: str) -> Iterator[float]:
    """The seconds between two stamps; none where one is no stamp, or the clock went back."""
    try:
        seconds = (clock.parse(end) - clock.parse(begin)).total_seconds()
    except (TypeError, ValueError):
        return
    if seconds >= 0:
        yield seconds


def _moment(text: str) -> str:
    try:
        return clock.stamp(clock.parse(text))
    except (TypeError, ValueError):
        return ""
