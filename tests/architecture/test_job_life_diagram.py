"""The diagrams of docs/jobs show the transitions that the code allows: all of them, no others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.extraction.model import SOURCE_TRANSITIONS, SourceState
from masomo_desktop.jobs.lanes import LANE_LIMITS
from masomo_desktop.jobs.model import TRANSITIONS, JobState, Lane, Why

PAGE = Path(__file__).resolve().parents[2] / "docs" / "jobs" / "for-operators.md"
ARROW = re.compile(r"^\s*(\[\*\]|\w+) --> (\[\*\]|\w+): .+$|^\s*(\w+) --> (\[\*\])$")
#: A row of the table of lanes: its name, and how many of its jobs run at once.
LANE = re.compile(r"^\| `(\w+)` \| (\d+) \|", re.MULTILINE)

Arrow = tuple[str, str]


def diagrams(text: str) -> list[set[Arrow]]:
    """The arrows of each Mermaid state diagram; a line that is none fails."""
    found = []
    for block in re.findall(r"```mermaid\nstateDiagram-v2\n(.*?)```", text, re.DOTALL):
        arrows = [ARROW.match(line) for line in block.splitlines()]
        assert all(arrows), block
        pairs = [(m[1] or m[3], m[2] or m[4]) for m in arrows if m]
        assert len(pairs) == len(set(pairs)), "an arrow is drawn twice"
        found.append(set(pairs))
    return found


def inside(arrows: set[Arrow]) -> set[Arrow]:
    """Without the beginning and the end, which are no states."""
    return {arrow for arrow in arrows if "[*]" not in arrow}


def allowed(table: Mapping[Any, frozenset[Any]]) -> set[Arrow]:
    return {(one.value, to.value) for one, targets in table.items() for to in targets}


@pytest.fixture(scope="module")
def drawn() -> list[set[Arrow]]:
    return diagrams(PAGE.read_text(encoding="utf-8"))


def test_the_life_of_a_job_is_drawn_as_it_is(drawn: list[set[Arrow]]) -> None:
    job, _ = drawn
    assert inside(job) == allowed(TRANSITIONS)
    assert ("[*]", JobState.QUEUED.value) in job
    ends = {state.value for state, targets in TRANSITIONS.items() if not targets}
    assert {one for one, to in job if to == "[*]"} == ends


def test_the_life_of_a_source_is_drawn_as_it_is(drawn: list[set[Arrow]]) -> None:
    _, source = drawn
    assert inside(source) == allowed(SOURCE_TRANSITIONS)
    assert ("[*]", SourceState.PENDING.value) in source


def test_a_diagram_that_is_wrong_is_noticed() -> None:
    text = PAGE.read_text(encoding="utf-8")
    arrow = "    waiting --> queued: its time has come\n"
    assert arrow in text
    missing, _ = diagrams(text.replace(arrow, ""))
    assert allowed(TRANSITIONS) - inside(missing) == {("waiting", "queued")}
    invented, _ = diagrams(text.replace(arrow, arrow + "    done --> queued: never\n"))
    assert inside(invented) - allowed(TRANSITIONS) == {("done", "queued")}


def test_the_table_of_lanes_and_the_reasons_are_complete() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [(Lane(name), int(limit)) for name, limit in LANE.findall(text)] == list(
        LANE_LIMITS.items()
    )
    for why in Why:
        assert f"`{why.value}`" in text
