"""An artifact whose making was cut short, in a course that has grown meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.core import clock
from masomo_desktop.generation import run
from masomo_desktop.generation.model import ArtifactState
from masomo_desktop.isolation.errors import ChildLost
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.backoff import Backoff
from masomo_desktop.workflows.services import Services

RIVERS = [
    "The delta is the flat land where a river meets the sea.",
    "The meander is a wide bend in the course of a river.",
    "The estuary is the mouth of a river where the tide comes in.",
    "The tributary is a smaller river that flows into a larger one.",
    "The watershed is the high ground between two rivers.",
    "The floodplain is the land beside a river that floods in the rains.",
]
CELLS = [
    "The nucleus is the part of a cell that holds its chromosomes.",
    "The membrane is the thin layer that surrounds a cell.",
    "The ribosome is the part of a cell that builds proteins.",
    "The vacuole is the space in a plant cell that stores sap.",
]


def _add(services: Services, course: str, file: Path, sentences: list[str]) -> None:
    file.write_text("\n\n".join(sentences), encoding="utf-8")
    services.imports.import_paths(course, [file])


def test_it_goes_on_with_what_it_was_begun_from(
    services: Services,
    drain: Callable[[], int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    course = services.courses.create("Geography").id
    _add(services, course, tmp_path / "rivers.txt", RIVERS)
    drain()
    monkeypatch.setattr(services.queue, "_backoff", Backoff(first=0, jitter=0))
    runs: list[list[dict[str, Any]]] = []

    def cut_short(*arguments: Any, **more: Any) -> Iterator[dict[str, Any]]:
        runs.append(arguments[1]["material"])
        items = 0
        for message in stream(*arguments, **more):
            yield message
            items += "item" in message
            if len(runs) == 1 and items == 2:
                raise ChildLost(how="signal SIGKILL")

    monkeypatch.setattr(run, "stream", cut_short)
    artifact = services.flashcards.create(course, 4)
    began = clock.now()
    drain()
    assert 1 <= len(services.artifacts.items(artifact.id)) < 4
    _add(services, course, tmp_path / "cells.txt", CELLS)
    while services.artifacts.get(artifact.id).state is ArtifactState.MAKING:
        drain()
        assert (clock.now() - began).total_seconds() < 60
    assert runs[1] == runs[0]
    made = services.artifacts.get(artifact.id)
    assert (made.state, made.items) == (ArtifactState.READY, 4)
