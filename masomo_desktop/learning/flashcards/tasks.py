"""The job that makes a deck of flashcards."""

from __future__ import annotations

from masomo_desktop.generation.run import (
    keep_what_was_made,
    make_again,
    make_artifact,
    stop_and_keep,
)
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.registry import TaskSpec

GENERATE = TaskSpec(
    kind="flashcards.generate",
    lane=Lane.GENERATION,
    handler=make_artifact,
    max_attempts=3,
    seconds=600,
    memory_mb=400,
    on_failed=keep_what_was_made,
    on_cancelled=stop_and_keep,
    on_retried=make_again,
)
