"""What a course is, and how its state follows from its sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import SourceState

LONGEST_NAME = 200


class CourseState(StrEnum):
    EMPTY = "empty"
    READING = "reading"
    ATTENTION = "attention"
    READY = "ready"


class CourseNameTaken(UserError):
    code = "course_name_taken"
    sentence = "There is already a course named “{name}”."
    remedy = "Choose another name."


class CourseNameInvalid(UserError):
    code = "course_name_invalid"
    sentence = "A course needs a name of 1 to {longest} characters."
    remedy = "Give it another name."


@dataclass(frozen=True)
class Course:
    id: str
    name: str
    created: datetime
    updated: datetime


@dataclass(frozen=True)
class CourseOverview:
    """A course with the counts that a list of courses shows.

    `attention` counts sources that are rejected or failed and wait for their owner.
    """

    id: str
    name: str
    state: CourseState
    sources: int
    ready: int
    attention: int
    units_done: int
    units_total: int
    artifacts: int
    updated: datetime


def course_state(counts: Mapping[SourceState, int]) -> CourseState:
    """A course's state from how many of its sources are in each state."""
    if not any(counts.values()):
        return CourseState.EMPTY
    if counts.get(SourceState.PENDING) or counts.get(SourceState.PROCESSING):
        return CourseState.READING
    if counts.get(SourceState.FAILED) or counts.get(SourceState.REJECTED):
        return CourseState.ATTENTION
    return CourseState.READY


def clean_name(name: str) -> str:
    """A name as it is kept: one line, no outer space; raises `CourseNameInvalid`."""
    cleaned = " ".join(name.split())
    if not 1 <= len(cleaned) <= LONGEST_NAME:
        raise CourseNameInvalid(longest=LONGEST_NAME)
    return cleaned
