"""Import of a 285-page PDF with everything in it, beside the bare loops of two libraries.

Ours is the time from "import this file" to its source being ready: hash, copy, child, units,
search, moderation, commits. The start of the child process is not counted, as the loops' own
processes and imports are not: it is measured in the same round, as the time until a child that is
asked to read the same file has opened it, and taken off.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.book import book
from benchmarks.figures import Figure, Missing, ratio
from masomo_desktop import app
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.runner import run_one

ROUNDS = 5

_PYMUPDF = """
import sys, time, pymupdf
began = time.perf_counter()
with pymupdf.open(sys.argv[1]) as document:
    for page in document:
        page.get_text()
print(time.perf_counter() - began)
"""
_PYPDF = """
import sys, time, pypdf
began = time.perf_counter()
for page in pypdf.PdfReader(sys.argv[1]).pages:
    page.extract_text()
print(time.perf_counter() - began)
"""


def run() -> list[Figure | Missing]:
    """Both figures."""
    ours, mupdf, pypdf = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        path, what = book(Path(folder))
        for number in range(ROUNDS):
            started = _start(path)
            ours.append(_import(Path(folder) / f"home-{number}", path) - started)
            mupdf.append(_loop(_PYMUPDF, path))
            pypdf.append(_loop(_PYPDF, path))
    mine = statistics.median(ours)
    return [
        ratio(
            f"import: {what}",
            mine,
            statistics.median(mupdf),
            beside="bare PyMuPDF loop",
            unit="s",
            at_most=3.0,
        ),
        ratio(
            f"import: {what}",
            mine,
            statistics.median(pypdf),
            beside="bare pypdf loop",
            unit="s",
            at_most=0.25,
        ),
    ]


def _import(home: Path, path: Path) -> float:
    """Seconds to import `path` into a new profile, child process and all."""
    services = app.build(home)
    course = services.courses.create("Book")
    began = time.perf_counter()
    (source,) = services.imports.import_paths(course.id, [path]).sources
    job = services.queue.claim(Lane.EXTRACTION, "bench")
    assert job is not None
    run_one(services.queue, job)
    seconds = time.perf_counter() - began
    state = services.sources.get(source.id).state
    assert state is SourceState.READY, state
    services.close()
    return seconds


def _start(path: Path) -> float:
    """Seconds until a reading child has started and has opened `path`."""
    began = time.perf_counter()
    arguments = {"path": str(path), "kind": "pdf", "name": path.name, "languages": [], "start": 1}
    found = stream("masomo_desktop.extraction.read:read", arguments, Limits(60, 1200))
    next(found)
    seconds = time.perf_counter() - began
    found.close()  # type: ignore[attr-defined]  # a generator, typed as an Iterator
    return seconds


def _loop(code: str, path: Path) -> float:
    command = [sys.executable, "-c", code, str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
