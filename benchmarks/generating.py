"""A summary, 200 cards and 100 questions from the 285-page book, by the builtin engine.

It has no rival of its kind that works offline in any language, so what stands beside its time is
the least that any such engine must do: cut the same text into sentences.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.book import book
from benchmarks.figures import Figure, Missing, absolute
from benchmarks.preparation import drain
from benchmarks.processes import peak_of_children
from masomo_desktop import app
from masomo_desktop.generation.model import ArtifactState

SENTENCES, CARDS, QUESTIONS = 30, 200, 100

_SENTENCES = """
import sys, time
from sentencex import segment
text = sys.stdin.read()
began = time.perf_counter()
for paragraph in text.split("\\n\\n"):
    list(segment("en", paragraph))
print(time.perf_counter() - began)
"""


def run() -> list[Figure | Missing]:
    """Time, and the most memory that any child took."""
    with tempfile.TemporaryDirectory() as folder:
        path, what = book(Path(folder))
        services = app.build(Path(folder) / "home")
        course = services.courses.create("Book")
        (source,) = services.imports.import_paths(course.id, [path]).sources
        drain(services)
        text = "\n\n".join(unit.text for unit in services.sources.units(source.id))
        floor = _sentences(text)
        began = time.perf_counter()
        with peak_of_children() as peak:
            made = [
                services.summaries.create(course.id, SENTENCES),
                services.flashcards.create(course.id, CARDS),
                services.quizzes.create(course.id, QUESTIONS),
            ]
            drain(services)
        seconds = time.perf_counter() - began
        artifacts = [services.artifacts.get(artifact.id) for artifact in made]
        services.close()
    assert all(artifact.state is ArtifactState.READY for artifact in artifacts), artifacts
    counts = " + ".join(str(artifact.items) for artifact in artifacts)
    return [
        absolute(
            f"make {counts} items: {what}",
            seconds,
            unit="s",
            at_most=30,
            rival=floor,
            beside="cutting into sentences",
        ),
        absolute("make: peak memory of the child", peak[0], unit="MB", at_most=400),
    ]


def _sentences(text: str) -> float:
    command = [sys.executable, "-c", _SENTENCES]
    done = subprocess.run(command, input=text, check=True, capture_output=True, text=True)
    return float(done.stdout)
