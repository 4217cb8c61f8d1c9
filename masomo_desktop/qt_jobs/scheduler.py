"""Runs the profile's jobs while this process holds the scheduler's lock, and tells what changed."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from weakref import WeakMethod

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.core.ids import new_id
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.jobs.budget import MemoryBudget
from masomo_desktop.jobs.lanes import LANE_LIMITS
from masomo_desktop.jobs.model import Hold, Lane, Why
from masomo_desktop.jobs.queue import HOLD_SECONDS, Queue
from masomo_desktop.jobs.traffic import Traffic
from masomo_desktop.qt_jobs.garbage import MainThreadGarbage
from masomo_desktop.qt_jobs.lane_pool import Hands, LanePool
from masomo_desktop.store.database import Change, Database

logger = logging.getLogger(__name__)

#: A change that says only that another process has committed something.
ELSEWHERE = Change("database", "")

_TICK_MS = 500
_SHORT_S = 2.0  # shorter waits for memory are not worth telling
_LOOK_S = 10.0  # between two looks for runs that nobody runs
_GATHER_MS = 40  # changes within this time are told together
_STOP_S = 2.0
_NOTABLE_S = 1.0  # a hold that is shorter is told to nobody: it would be over before it is read


def _nothing() -> None:
    """Nothing recurs."""


class Scheduler(QObject):
    """Five lanes of jobs for one profile.

    Every process may have one; the one that gets the lock on the profile runs the jobs, the others
    watch and try again each half second, so that the next takes over as soon as the first has gone.
    To be made and used on the main thread. The database is touched on other threads only.
    `courtesy` says which lanes are to be paused; it is asked twice a second. `recurring` queues
    the recurring jobs that are due; it is asked every ten seconds. Both by the process that runs
    the jobs.
    """

    #: list[Change], on the main thread: what was committed here, and `ELSEWHERE` for commits of
    #: other processes
    changed = Signal(object)
    #: whether this process runs the jobs has changed
    lease_changed = Signal(bool)
    #: nothing is queued, running or waiting any more
    idled = Signal()

    _heard = Signal()
    _kept = Signal(bool)
    _took = Signal()

    def __init__(
        self,
        database: Database,
        queue: Queue,
        paths: ProfilePaths,
        *,
        budget: MemoryBudget | None = None,
        courtesy: Callable[[], Mapping[Lane, Why]] = dict,
        recurring: Callable[[], object] = _nothing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database, self._queue, self._recurring = database, queue, recurring
        self._owner = new_id()
        self._lock_file = FileLock(paths.scheduler_lock, thread_local=False)
        # Weak, or the lanes would keep this object in a cycle, for any thread to collect.
        job_ended = WeakMethod(self._job_ended)
        self._traffic, self._courtesy = Traffic(), courtesy
        self._budget = budget or MemoryBudget()
        hands = Hands(queue, self._budget, self._traffic, self._owner)
        self._lanes = {
            lane: LanePool(lane, limit, hands, job_ended) for lane, limit in LANE_LIMITS.items()
        }
        self._upkeep = QThreadPool(self)
        self._upkeep.setMaxThreadCount(1)
        self._keeping = threading.Lock()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._gather = QTimer(self, interval=_GATHER_MS, singleShot=True)
        self._gather.timeout.connect(self._tell)
        self._gathered: dict[Change, None] = {}
        self._gathering = threading.Lock()
        self._heard.connect(self._start_gathering, Qt.ConnectionType.QueuedConnection)
        self._kept.connect(self._after_upkeep, Qt.ConnectionType.QueuedConnection)
        self._took.connect(self._after_taking, Qt.ConnectionType.QueuedConnection)
        self._garbage = MainThreadGarbage(self)
        self._version: int | None = None
        self._looked = self._told_holds = 0.0
        self._holds: Collection[Hold] = ()
        self._was_idle = False
        self._running = False
        self._holding = False
        self._unlisten: Callable[[], None] | None = None

    @property
    def holds_lease(self) -> bool:
        """Whether this process is the one that runs the jobs."""
        return self._holding

    def start(self) -> None:
        """Begin to watch, and to run jobs as soon as the lock is ours."""
        if self._running:
            return
        self._running = True
        self._garbage.start()
        self._unlisten = self._database.listen(self._hear)
        self._timer.start()
        self._tick()

    def stop(self) -> bool:
        """Kill what runs, give its jobs back at no cost, and let go of the lock, in two seconds.

        False if a handler did not stop in that time; the lock is then kept, so that nobody runs its
        job beside it, until this process ends or another `stop` finds it gone.
        """
        until = time.monotonic() + _STOP_S
        self._running = False
        self._timer.stop()
        self._shut_lanes()
        ended = _ends(self._upkeep.waitForDone, until)
        self._shut_lanes()  # the upkeep may have been about to open them
        for lane in self._lanes.values():
            ended = _ends(lane.wait, until) and ended
        if self._holding:
            self._upkeep.start(self._tell_of_no_hold)
            ended = _ends(self._upkeep.waitForDone, until) and ended
        if self._unlisten is not None:
            self._unlisten()
            self._unlisten = None
        self._gather.stop()
        self._tell()
        if ended:
            self._let_go()
        event(logger, "scheduler_stopped", clean=ended)
        return ended

    def _shut_lanes(self) -> None:
        for lane in self._lanes.values():
            lane.shut()

    def _let_go(self) -> None:
        self._garbage.stop()
        self._lock_file.release(force=True)
        if self._holding:
            self._holding = False
            self.lease_changed.emit(False)

    def idle(self) -> bool:
        """Whether nothing is left to do for anybody; reads the database."""
        return self._queue.idle() and not any(lane.alive() for lane in self._lanes.values())

    # -- on the main thread ------------------------------------------------------------------

    def _tick(self) -> None:
        if self._keeping.acquire(blocking=False):
            self._upkeep.start(self._keep_up)

    def _after_upkeep(self, idle: bool) -> None:
        if not self._running:
            return
        if idle and not self._was_idle:
            self.idled.emit()
        self._was_idle = idle

    def _after_taking(self) -> None:
        self.lease_changed.emit(self._holding)

    def _start_gathering(self) -> None:
        if not self._gather.isActive():
            self._gather.start()

    def _tell(self) -> None:
        with self._gathering:
            changes = list(self._gathered)
            self._gathered.clear()
        if changes:
            self.changed.emit(changes)

    # -- on any thread -----------------------------------------------------------------------

    def _hear(self, changes: list[Change]) -> None:
        """A commit in this process: wake the lanes that got work, tell the rest."""
        told = []
        for change in changes:
            if change.kind == "lane":
                self._lanes[Lane(change.id)].wake()
            else:
                told.append(change)
        if not told:
            return
        with self._gathering:
            first = not self._gathered
            self._gathered.update(dict.fromkeys(told))
        if first:
            self._heard.emit()

    def _job_ended(self) -> None:
        """Memory was given back: a lane that was put off may have room now."""
        for lane in self._lanes.values():
            lane.wake_if_put_off()

    # -- on the upkeep thread ----------------------------------------------------------------

    def _keep_up(self) -> None:
        idle = False
        try:
            if self._running and not self._holding:
                self._try_to_hold()
            elsewhere = self._committed_elsewhere()
            if self._running and self._holding:
                self._keep_right_of_way()
                self._look_after_jobs(elsewhere)
            idle = self.idle()
        except UserError as error:  # busy or full: the next tick tries again
            event(logger, "upkeep_failed", level=logging.WARNING, code=error.code)
        except Exception:  # noqa: BLE001 - one failed look must not end the looking
            event(logger, "upkeep_bug", level=logging.ERROR, exc_info=True)
        finally:
            self._keeping.release()
        self._kept.emit(idle)

    def _try_to_hold(self) -> None:
        if not self._lock_file.is_locked:
            try:
                self._lock_file.acquire(timeout=0)
            except Timeout:
                return
            except OSError:
                event(logger, "scheduler_lock_unusable", level=logging.ERROR, exc_info=True)
                return
        self._recover()
        self._tell_holds(())  # those of a process that was killed
        self._traffic.look(self._courtesy())  # or what is to stand still would begin
        self._holding = True
        event(logger, "scheduler_holds", owner=self._owner)
        self._took.emit()
        for lane in self._lanes.values():
            lane.open()

    def _committed_elsewhere(self) -> bool:
        version = self._database.version()
        known, self._version = self._version, version
        if known is None or known == version:
            return False
        self._hear([ELSEWHERE])
        return True

    def _look_after_jobs(self, elsewhere: bool) -> None:
        self._queue.promote()
        overdue = time.monotonic() - self._looked > _LOOK_S
        if overdue:
            self._recover()
            self._recurring()
        for lane in self._lanes.values():
            if elsewhere or overdue:
                lane.wake()
            else:
                lane.wake_if_put_off()

    def _keep_right_of_way(self) -> None:
        """Apply it anew, as time has gone by, and tell other processes what stands still."""
        self._traffic.look()  # first without the database, which may be busy
        self._traffic.look(self._courtesy())
        notable = clock.later(clock.now(), -_NOTABLE_S)
        held = (hold for hold in self._traffic.holds() if hold.since <= notable)
        self._tell_holds((*held, *self._short_of_memory()))

    def _short_of_memory(self) -> Iterator[Hold]:
        """Lanes with a job that finds no room; since when is kept, so that it is told once."""
        known = {hold.lane: hold for hold in self._holds if hold.why is Why.MEMORY}
        for lane, seconds in self._budget.short(_SHORT_S).items():
            if self._traffic.is_open(lane):
                since = clock.later(clock.now(), -seconds)
                yield known.get(lane) or Hold(lane, Why.MEMORY, since)

    def _tell_holds(self, holds: Collection[Hold]) -> None:
        now = time.monotonic()
        if holds != self._holds or now - self._told_holds > HOLD_SECONDS / 3:
            self._queue.note_holds(holds)
            self._holds, self._told_holds = holds, now

    def _tell_of_no_hold(self) -> None:
        try:
            self._tell_holds(())
        except UserError as error:  # they are believed for a minute
            event(logger, "holds_not_told", level=logging.WARNING, code=error.code)

    def _recover(self) -> None:
        alive = {run for lane in self._lanes.values() for run in lane.alive()}
        self._queue.recover(self._owner, alive)
        self._looked = time.monotonic()


def _ends(wait: Callable[[int], bool], until: float) -> bool:
    """Wait for threads to end, by `until` on the monotonic clock."""
    return wait(max(int((until - time.monotonic()) * 1000), 1))
