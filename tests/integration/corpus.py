"""The shared corpus, read as a learner would have it read: imported into a real profile whose real
lanes run until every source has ended."""

from __future__ import annotations

import csv
import os
import re
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from masomo_desktop import app
from masomo_desktop.extraction.model import Source, SourceState, Unit
from masomo_desktop.isolation.supervision import Supervision
from masomo_desktop.jobs import runner
from masomo_desktop.jobs.model import Job
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.workflows.services import Services

#: Whether to read what takes long too: every scan and every recording.
EVERYTHING = bool(os.environ.get("MASOMO_CORPUS_ALL"))
#: The folder with speech models (see `masomo_desktop.extraction.speech_models`), if there is one.
MODELS = Path(os.environ["MASOMO_MODELS"]) if os.environ.get("MASOMO_MODELS") else None

#: The most memory, in megabytes, that any child may take.
MOST_MEMORY = 1200

STATES = {
    "text-ok": ("ready", ""),
    "needs-ocr": ("ready", ""),
    "mixed": ("ready", ""),
    "damaged-recoverable": ("ready", ""),
    "encrypted": ("failed", "password_needed"),
    "unreadable": ("failed", ""),
    "blank": ("rejected", "no_text"),
    "no-text": ("rejected", "no_text"),
    "silent": ("rejected", ""),
}
_TARGET = re.compile(r"\]\((?:[^()\s]|\([^()\s]*\))*")
_ENDED = (SourceState.READY, SourceState.REJECTED, SourceState.FAILED)


@dataclass(frozen=True)
class Row:
    """A file of the manifest. `truth` is its text, where somebody knows it."""

    path: Path
    category: str
    expected: str
    truth: Path | None
    note: str

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def password(self) -> str | None:
        found = re.search(r"password=(\S+)", self.note)
        return found.group(1) if found else None


@dataclass(frozen=True)
class Seen:
    """What came of one file; `seconds` is how long its jobs ran, `peak_mb` the most memory that
    their children took, `source` None if refused."""

    row: Row
    source: Source | None
    state: str
    code: str
    units: tuple[Unit, ...]
    seconds: float
    recall: float | None
    peak_mb: int = 0

    @property
    def name(self) -> str:
        return self.row.name

    @property
    def text(self) -> str:
        return "\n\n".join(unit.text for unit in self.units)

    @property
    def methods(self) -> str:
        return ",".join(sorted({unit.method.value for unit in self.units if unit.text}))


def rows(corpus: Path, category: str) -> list[Row]:
    """The manifest's rows of one category."""
    with (corpus / "manifest.csv").open(encoding="utf-8") as file:
        return [
            Row(
                corpus / row["path"],
                category,
                row["expected"],
                corpus / row["ground_truth"] if row["ground_truth"] else None,
                row["note"],
            )
            for row in csv.DictReader(file)
            if row["path"].split("/")[0] == category
        ]


def read_all(
    services: Services,
    course: str,
    wanted: Iterable[Row],
    *,
    timeout: float,
    languages: Callable[[Row], tuple[str, ...]] = lambda _: (),
) -> list[Seen]:
    """Import the files, each into a course of its own (in one, equal bytes are one source), and run
    the lanes until each has ended; in their order."""
    found: list[tuple[Row, str | None, str]] = []
    for number, row in enumerate(wanted):
        course_id = services.courses.find_or_create(f"{course} {number}").id
        outcome = services.imports.import_paths(course_id, [row.path], languages(row))
        id_ = outcome.sources[0].id if outcome.sources else None
        found.append((row, id_, outcome.refused[0].error.code if outcome.refused else ""))
    with weighing() as peaks:
        run_until_ended(services, [id_ for _, id_, _ in found if id_], timeout)
    return [
        replace(_seen(services, row, id_, code), peak_mb=peaks.get(id_ or "", 0))
        for row, id_, code in found
    ]


@contextmanager
def weighing() -> Iterator[dict[str, int]]:
    """The most memory, in megabytes, that the children of one job took, by its subject."""
    work = runner._work
    peaks: dict[str, int] = {}

    def weighed(
        queue: Queue, job: Job, interrupted: Callable[[], bool], supervision: Supervision
    ) -> runner.End:
        end = work(queue, job, interrupted, supervision)
        peaks[job.subject] = max(supervision.peak_mb, peaks.get(job.subject, 0))
        return end

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runner, "_work", weighed)
        yield peaks


def check_memory(seen: Sequence[Seen]) -> None:
    """Children were weighed, and none took more than it may."""
    assert {one.name: one.peak_mb for one in seen if one.peak_mb > MOST_MEMORY} == {}
    assert any(one.peak_mb for one in seen)


def peaks_by_kind(seen: Iterable[Seen]) -> Iterator[str]:
    """A line for each kind of file: the one that took most memory."""
    most: dict[str, Seen] = {}
    for one in seen:
        kind = one.source.format if one.source else one.row.path.suffix[1:]
        if kind not in most or most[kind].peak_mb < one.peak_mb:
            most[kind] = one
    for kind, one in sorted(most.items(), key=lambda pair: -pair[1].peak_mb):
        yield f"most memory for {kind}: {one.peak_mb} MB ({one.name})"


def run_until_ended(services: Services, sources: list[str], timeout: float) -> None:
    """Run the lanes until the sources have ended; what has not by then is seen as it is."""
    pause = [0.0]

    def ended() -> bool:
        if time.monotonic() < pause[0]:
            return False
        pause[0] = time.monotonic() + 1.0
        return all(services.sources.get(source).state in _ENDED for source in sources)

    app.run_scheduler(services, ended, timeout)


def _seen(services: Services, row: Row, id_: str | None, refused: str) -> Seen:
    if id_ is None:
        return Seen(row, None, "failed", refused, (), 0.0, None)
    source = services.sources.get(id_)
    units = tuple(services.sources.units(id_))
    text = "\n\n".join(unit.text for unit in units)
    recall = None
    if row.truth is not None and text.strip():
        recall = recall_in_order(shown(row.truth.read_text("utf-8", "replace")), text)
    code = source.reason.code if source.reason else ""
    seconds = sum(_seconds(job) for job in services.queue.list(subject=id_))
    return Seen(row, source, source.state.value, code, units, seconds, recall)


def _seconds(job: Job) -> float:
    if job.started is None or job.finished is None:
        return 0.0
    return (job.finished - job.started).total_seconds()


def table(
    seen: Iterable[Seen], wanted: Callable[[Seen], str], notes: Callable[[Seen], str]
) -> Iterator[str]:
    """A line for each file: expected and seen, and how well."""
    yield (
        f"{'file':44} {'expected':20} {'seen':28} {'units':>6} {'method':14} {'s':>6} {'recall':>6}"
    )
    for one in seen:
        recall = "" if one.recall is None else f"{one.recall:.3f}"
        wrong = "" if one.state == wanted(one) else "<-- "
        yield (
            f"{one.name[:44]:44} {one.row.expected:20} {one.state + ' ' + one.code:28} "
            f"{len(one.units):6} {one.methods:14} {one.seconds:6.1f} {recall:>6}  "
            f"{wrong}{notes(one)}"
        ).rstrip()


def words(text: str) -> list[str]:
    """The words to compare: NFKC, case folded, without marks; each Han or kana letter is one."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    folded = re.sub(r"<!--.*?-->", " ", folded, flags=re.DOTALL)
    found: list[str] = []
    for word in re.findall(r"\w+", folded):
        han = any("\u3040" <= letter <= "\u9fff" for letter in word)
        found += list(word) if han else [word.strip("_")] if word.strip("_") else []
    return found


def shown(markdown: str) -> str:
    """A truth in Markdown without what a reader does not see: where its links and pictures lead."""
    return _TARGET.sub("](", markdown)


def recall_in_order(truth: str, text: str) -> float:
    """The share of the truth's words that stand in the text in the same order.

    The length of the longest common subsequence of words, by Hyyrö's bit-parallel method (2004).
    """
    wanted, found = words(truth), words(text)
    places: dict[str, int] = {}
    for index, word in enumerate(wanted):
        places[word] = places.get(word, 0) | 1 << index
    mask = (1 << len(wanted)) - 1
    vector = mask
    for word in found:
        matches = vector & places.get(word, 0)
        vector = ((vector + matches) | (vector - matches)) & mask
    return (len(wanted) - vector.bit_count()) / max(len(wanted), 1)


def word_error_rate(truth: str, text: str) -> float:
    """Substitutions, insertions and deletions that turn the text into the truth, by its words."""
    wanted, found = words(truth), words(text)
    line = list(range(len(found) + 1))
    for row, word in enumerate(wanted, 1):
        before, line[0] = line[0], row
        for column, other in enumerate(found, 1):
            before, line[column] = (
                line[column],
                min(line[column] + 1, line[column - 1] + 1, before + (word != other)),
            )
    return line[-1] / max(len(wanted), 1)
