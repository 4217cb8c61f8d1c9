"""Right of way, measured: chat beside busy lanes, what generation loses, and who waits for whom.

The real scheduler with real children: a 0.5B model that generates without end, pages that are
recognised, an upkeep that keeps a core busy. A chat is a job whose child runs the same model with
two threads. MASOMO_MODELS names the folder that holds a GGUF.
"""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from benchmarks.figures import Figure, Missing, absolute, ratio
from benchmarks.preparation import NO_MODEL, model_file
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.isolation.dialogue import Dialogue
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.courtesy import BULK
from masomo_desktop.jobs.model import Job, JobState, Lane, Why
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import Registry, TaskSpec
from masomo_desktop.qt_jobs.scheduler import Scheduler
from masomo_desktop.store.database import Database
from masomo_desktop.store.metadata import metadata

CHATS, TOKENS, THREADS = 16, 24, 2
STRETCH = 6.0  # seconds; a chat is to fit into it
WAITING, EXTRACTIONS = 50, 40
_CHILD = "benchmarks.lane_children:"
_LIMITS = Limits(seconds=120, memory_mb=3000)
_PROMPT = (
    "Explain in plain words what a cell is and why it needs energy, for a learner of biology. "
)


def run() -> list[Figure | Missing]:
    """All figures, measured now."""
    found: list[Figure | Missing] = [wait_of_extraction()]
    model = model_file()
    if model is None:
        return [*found, Missing("chat beside busy lanes", NO_MODEL)]
    return [*found, *chat_beside_bulk(model)]


@dataclass
class Town:
    """A scheduler whose kinds are the benchmark's."""

    folder: Path
    model: Path | None = None
    first_token: dict[str, float] = field(default_factory=dict)
    chatted: float = 0.0
    generated: int = 0

    def __post_init__(self) -> None:
        self.application = QCoreApplication.instance() or QCoreApplication([])
        database = Database(self.folder / "lanes.sqlite3")
        metadata.create_all(database.engine)
        registry = Registry()
        for kind, lane, handler in (
            ("bench.chat", Lane.CHAT, self._chat),
            ("bench.read", Lane.EXTRACTION, lambda _: None),
            ("bench.page", Lane.OCR, self._page),
            ("bench.make", Lane.GENERATION, self._make),
            ("bench.keep", Lane.SCHEDULED, self._page),
        ):
            registry.register(TaskSpec(kind, lane, handler, memory_mb=100))
        self.database, self.queue = database, Queue(database, registry)
        self.paused: dict[Lane, Why] = {}
        paths = ProfilePaths(self.folder)
        self.scheduler = Scheduler(database, self.queue, paths, courtesy=lambda: self.paused)
        self._dialogues = {
            lane: Dialogue(_CHILD + "model", {"path": str(self.model), "threads": THREADS}, _LIMITS)
            for lane in (Lane.CHAT, Lane.GENERATION)
        }

    def _ask(self, context: JobContext, tokens: int) -> int:
        request = {"prompt": _PROMPT, "tokens": tokens}
        made = 0
        answer = self._dialogues[context.job.lane].ask(request, cancelled=context.cancelled)
        for _ in answer:
            made += 1
            if context.job.lane is Lane.GENERATION:
                self.generated += 1
            elif made == 1:
                self.first_token[context.job.id] = time.perf_counter()
        return made

    def _chat(self, context: JobContext) -> None:
        self._ask(context, TOKENS)

    def _make(self, context: JobContext) -> None:
        while True:
            self._ask(context, 800)

    def _page(self, context: JobContext) -> None:
        list(stream(_CHILD + "page", {"seconds": 1.0}, _LIMITS, cancelled=context.cancelled))

    def enqueue(self, kind: str) -> Job:
        with self.database.write() as work:
            return self.queue.enqueue(work, kind, "bench", {})

    def run(self, script: Callable[[], None]) -> None:
        """Run the scheduler's event loop while `script` works in a thread of its own."""
        failure: list[BaseException] = []

        def play() -> None:
            try:
                script()
            except BaseException as error:  # noqa: BLE001 - raised below
                failure.append(error)

        thread = threading.Thread(target=play)
        timer = QTimer(interval=50)
        timer.timeout.connect(lambda: None if thread.is_alive() else self.application.quit())
        self.scheduler.start()
        thread.start()
        timer.start()
        self.application.exec()
        timer.stop()
        self.scheduler.stop()
        for dialogue in self._dialogues.values():
            dialogue.close()
        self.database.close()
        if failure:
            raise failure[0]

    def until(self, job: Job, state: JobState = JobState.DONE) -> Job:
        while (now := self.queue.get(job.id)).state is not state:
            if now.state is JobState.FAILED:
                raise RuntimeError(f"{job.kind} failed: {now.error}")
            time.sleep(0.01)
        return now

    def chat(self) -> float:
        """Milliseconds from asking to the first token."""
        asked = time.perf_counter()
        job = self.enqueue("bench.chat")
        self.until(job)
        self.chatted += time.perf_counter() - asked
        return 1000 * (self.first_token[job.id] - asked)


def chat_beside_bulk(model: Path, pairs: int = CHATS) -> list[Figure | Missing]:
    """A chat's first token with all bulk lanes at work, and what generation loses by a chat.

    Everything is measured in turn, pair by pair, so that a busy moment of the machine strikes both
    sides. The idle machine is the same one a moment earlier, with every bulk child stopped. What
    generation loses is told by its tokens: of two stretches of time as long as each other, one
    with a chat in it and one without, the second makes more; the difference, at the speed of the
    second, is the time that was lost. It is set against the time from asking to the chat's end.
    """
    idle: list[float] = []
    busy: list[float] = []
    lost = chatted = 0.0

    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder), model)

        def script() -> None:
            nonlocal lost, chatted
            town.chat()  # loads the model
            for _ in range(300):
                town.enqueue("bench.page")
                town.enqueue("bench.keep")
            making = town.enqueue("bench.make")
            town.until(making, JobState.RUNNING)
            while town.generated < 20:
                time.sleep(0.05)
            for number in range(pairs):
                town.paused = dict.fromkeys(BULK, Why.QUIET)
                time.sleep(1.5)
                idle.append(town.chat())
                town.paused = {}
                time.sleep(1.5)
                town.chatted = 0.0
                made = {}
                for chats in (number % 2 == 0, number % 2 == 1):
                    made[chats] = _made(town, busy if chats else None)
                lost += STRETCH * (1 - made[True] / made[False])
                chatted += town.chatted
            town.queue.cancel(making.id)

        town.run(script)
    return [
        ratio(
            f"chat: first token beside busy lanes ({pairs} pairs)",
            statistics.median(busy),
            statistics.median(idle),
            beside="nothing at work",
            unit="ms",
            at_most=1.1,
        ),
        ratio(
            "chat: work that generation loses",
            lost,
            chatted,
            beside="the chats lasted",
            unit="s",
            at_most=1.0,
        ),
    ]


def _made(town: Town, chats: list[float] | None) -> int:
    """Tokens that generation makes in a stretch of time; with a chat in it where `chats` is to
    have its time to the first token."""
    before, until = town.generated, time.perf_counter() + STRETCH
    if chats is not None:
        chats.append(town.chat())
    time.sleep(max(until - time.perf_counter(), 0.0))
    return town.generated - before


def wait_of_extraction(waiting: int = WAITING, extractions: int = EXTRACTIONS) -> Figure:
    """Seconds from asking to the beginning, with `waiting` OCR jobs before it in their lane."""
    waits: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder))

        def script() -> None:
            for _ in range(waiting):
                last = town.enqueue("bench.page")
            for _ in range(extractions):
                job = town.until(town.enqueue("bench.read"))
                assert job.started is not None
                waits.append((job.started - job.created).total_seconds())
                time.sleep(0.1)
            assert town.queue.get(last.id).state is JobState.QUEUED, "OCR was not busy"

        town.run(script)
    return absolute(
        f"extraction behind {waiting} OCR jobs: wait (p95)",
        statistics.quantiles(waits, n=20)[18],
        unit="s",
        at_most=1.0,
    )
