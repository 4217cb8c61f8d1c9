"""Bugs that are planted to see whether they are found: each an edit of the product's text."""

from __future__ import annotations

from dataclasses import dataclass

from tests.chaos import faults
from tests.chaos.faults import Fault

_PART = (  # ends the transaction under way and begins another: what follows is a commit of its own
    "{0}.connection.connection.driver_connection.execute('COMMIT'); "
    "{0}.connection.connection.driver_connection.execute('BEGIN IMMEDIATE')"
)
_BREAK = _PART.format("work")


@dataclass(frozen=True)
class Edit:
    """Replace the text `before`, which stands once in `file`, by `after`."""

    file: str
    before: str
    after: str


@dataclass(frozen=True)
class Bug:
    """A defect and what is to find it: faults of the harness, or the state machine where none."""

    name: str
    edits: tuple[Edit, ...]
    plan: tuple[Fault, ...] = ()


_QUEUE = "jobs/queue.py"
_TRANSITIONS = "jobs/transitions.py"

BUGS = (
    Bug(
        "acknowledged before the work",
        (
            Edit(  # as where a queue forgets what it has handed out: a lost run counts as done
                _QUEUE,
                "            if moved or job.attempts < job.max_attempts:\n",
                "            if job.kind:\n"
                "                self._end(work, job, JobState.DONE, Outcome.DONE)\n"
                "            elif moved or job.attempts < job.max_attempts:\n",
            ),
        ),
        (faults.kill_scheduler_sometime,),
    ),
    Bug(
        "results not in the transaction of done",
        (
            Edit(
                _QUEUE,
                "            if finish is not None:\n                finish(work)",
                f"            {_BREAK}\n            if finish is not None:\n"
                "                finish(work)",
            ),
        ),
        (faults.every_commit,),
    ),
    Bug(
        "a finish that dies is taken for done",
        (
            Edit(
                _QUEUE,
                "            if finish is not None:\n                finish(work)",
                f"            {_BREAK}\n            if finish is not None:\n"
                "                finish(work)",
            ),
        ),
    ),
    Bug("lease never expires", (Edit(_QUEUE, "job.lease_until < moment", "False"),)),
    Bug(
        "recovery skipped",
        (
            Edit(
                "qt_jobs/scheduler.py",
                "        self._queue.recover(self._owner, alive)\n",
                "        del alive\n",
            ),
        ),
        (faults.kill_scheduler_sometime, faults.kill_scheduler_at_commit),
    ),
    Bug(
        "a run at work is given up after the machine slept",
        (
            Edit(
                _QUEUE,
                "(job.id, job.run) not in alive\n                    and job.lease_until",
                "job.lease_until",
            ),
        ),
        (faults.suspend_for_hours_at_slow_work,),
    ),
    Bug(
        "attempts not counted",
        (Edit(_TRANSITIONS, "attempts = attempts + 1, run", "attempts = attempts, run"),),
        (faults.poison,),
    ),
    Bug(
        "what waits for its time is claimed as well",
        (
            Edit(
                _TRANSITIONS,
                'WHERE id = (SELECT id FROM jobs INDEXED BY ix_jobs_queued"\n'
                "    \" WHERE state = 'queued' AND lane = ? ORDER BY id LIMIT 1)\"\n"
                "    f\" AND state = 'queued' RETURNING {COLUMNS}\"",
                'WHERE id = (SELECT id FROM jobs"\n'
                "    \" WHERE state IN ('queued', 'waiting') AND lane = ? ORDER BY id LIMIT 1)\"\n"
                '    f" RETURNING {COLUMNS}"',
            ),
        ),
    ),
    Bug(
        "a run that was given up still writes",
        (Edit("jobs/rows.py", "AND owner = ? AND run = ?", "AND coalesce(?, ?) IS NOT NULL"),),
    ),
    Bug(
        "retry loses the payload",
        (
            Edit(
                _TRANSITIONS,
                "'queued', since = ?, attempts = 0,",
                "'queued', payload = '{}', since = ?, attempts = 0,",
            ),
        ),
    ),
    Bug(
        "a job that waits when the clock goes back waits for ever",
        (Edit(_TRANSITIONS, "for condition in (DUE, ASTRAY)", "for condition in (DUE, DUE)"),),
    ),
    Bug(
        "every lost run gives its attempt back",
        (
            Edit(
                _QUEUE,
                "            moved = job.progress.done > lookups",
                "            moved = True or job.progress.done > lookups",
            ),
        ),
    ),
    Bug(
        "cancel ignored",
        (Edit("jobs/context.py", "return Stop.CANCELLED", "pass"),),
        (faults.cancel_at_work,),
    ),
    Bug(
        "a suspended child outlives its parent",
        (
            Edit("isolation/child.py", "int(signal.SIGKILL), 0, 0, 0)", "0, 0, 0, 0)"),
            Edit(
                "isolation/spawning.py",
                'process_group=0 if os.name == "posix" else None',
                "start_new_session=True",
            ),
        ),
        (faults.suspend_and_kill_scheduler,),
    ),
    Bug(
        "a child that is suspended is given up",
        (
            Edit(
                "isolation/process.py",
                "            if self._cancelled():\n",
                "            if self._held or self._cancelled():\n",
            ),
        ),
        (faults.suspend_now_and_then, faults.suspend_and_cancel),
    ),
    Bug(
        "what stands still cannot be cancelled",
        (
            Edit(
                "jobs/context.py",
                "        if self._interrupted():\n",
                "        if self._supervision.suspended:\n"
                "            return None\n"
                "        if self._interrupted():\n",
            ),
        ),
        (faults.suspend_and_cancel,),
    ),
    Bug(
        "children are never let go on",
        (
            Edit(
                "isolation/supervision.py",
                "                    child.resume()\n\n    def stood_still",
                "                    pass\n\n    def stood_still",
            ),
        ),
        (faults.suspend_now_and_then, faults.suspend_now_and_then),
    ),
    Bug(
        "the end of a hold is told to nobody",
        (
            Edit(
                "jobs/queue.py",
                "        if not before and not holds:\n",
                "        if not holds:\n",
            ),
        ),
        (faults.suspend_now_and_then,),
    ),
    Bug(
        "holds ignored",
        (
            Edit(
                "jobs/traffic.py",
                "                    supervision.suspend()\n",
                "                    pass\n",
            ),
        ),
        (faults.suspend_and_cancel,),
    ),
    Bug(
        "units not unique and read again from the first",
        (
            Edit(
                "workflows/read_source.py",
                '{"start": reading.units_done + 1}',
                '{"start": 1}',
            ),
            Edit(
                "store/migrations/versions/v0001_foundation.py",
                '        sa.PrimaryKeyConstraint("reading", "number", name=op.f("pk_units")),\n',
                "",
            ),
        ),
        (faults.kill_reader_of_a_long_book,),
    ),
    Bug(
        "what failed is told in another transaction than the failure",
        (
            Edit(
                _QUEUE,
                "        self._end(work, job, JobState.FAILED, outcome, error=error)\n",
                "        self._end(work, job, JobState.FAILED, outcome, error=error)\n"
                f"        {_BREAK}\n",
            ),
        ),
        (faults.every_commit_of_a_failure,),
    ),
    Bug(
        "source and job in two transactions",
        (
            Edit(
                "workflows/import_files.py",
                "            self._courses.touch(work, course_id)\n",
                f"            {_BREAK}\n            self._courses.touch(work, course_id)\n",
            ),
        ),
        (faults.kill_command, faults.kill_command, faults.kill_command),
    ),
    Bug(
        "units and their passages in two transactions",
        (
            Edit(
                "workflows/unit_sink.py",
                "            index_units(work,",
                f"            {_BREAK}\n            index_units(work,",
            ),
        ),
        (faults.every_commit,),
    ),
    Bug(
        "items of an earlier attempt are not recognised",
        (
            Edit(
                "generation/run.py",
                "        self._known = {_face(item) for item in self.stored} | "
                "{_face(one) for one in refused}",
                "        self._known: set[str] = set()",
            ),
        ),
        (faults.kill_while_making,),
    ),
    Bug(
        "two schedulers at once",
        (
            Edit(
                "qt_jobs/scheduler.py",
                "            except Timeout:\n                return\n",
                "            except Timeout:\n                pass\n",
            ),
        ),
        (faults.crowd,),
    ),
    Bug(
        "a purge leaves the file",
        (
            Edit(
                "workflows/tidying.py",
                "                    self.originals.remove(sha256)",
                "                    continue",
            ),
        ),
        (faults.cancel_retry_purge, faults.cancel_retry_purge, faults.cancel_retry_purge),
    ),
    Bug(
        "a backup has its name before it is whole",
        (
            Edit(
                "workflows/backup/archive.py",
                '    partial = out.with_name(f".{out.name}.partial")\n',
                "    partial = out\n",
            ),
            Edit(
                "workflows/backup/archive.py",
                "    finally:\n        partial.unlink(missing_ok=True)\n    return manifest\n",
                "    finally:\n        pass\n    return manifest\n",
            ),
        ),
        (faults.kill_during_upkeep,),
    ),
    Bug(
        "missed upkeep is caught up day by day",
        (
            Edit(
                "workflows/upkeep/schedule.py",
                "                store.note_run(work, task.kind, clock.stamp(moment), "
                "job.id if job else None)\n",
                "                known_at = known.get(task.kind, (clock.stamp(moment), None))[0]\n"
                "                then = min(clock.parse(known_at) + task.every, moment)\n"
                "                store.note_run(work, task.kind, clock.stamp(then), "
                "job.id if job else None)\n",
            ),
        ),
        (faults.kill_during_upkeep,),
    ),
)

#: those that every run of the tests plants; `make chaos` plants all
FAST = frozenset(
    {
        "a finish that dies is taken for done",
        "lease never expires",
        "what waits for its time is claimed as well",
        "retry loses the payload",
        "acknowledged before the work",
        "what failed is told in another transaction than the failure",
        "a suspended child outlives its parent",
        "a backup has its name before it is whole",
    }
)
