"""One answer's use of an engine, and what such uses add up to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Use:
    """One answer: which engine ("local:NAME", "remote:NAME") and model gave it, for which task.

    `cost` is in `currency`, by the price that the learner entered for the server; 0 and "" where
    none is known.
    """

    task: str
    engine: str
    model: str
    tokens_in: int
    tokens_out: int
    cost: float = 0.0
    currency: str = ""


@dataclass(frozen=True)
class Used:
    """What an engine's model did: `answers` and their tokens. `day` (ISO 8601, UTC) is empty in a
    sum over all days."""

    day: str
    engine: str
    model: str
    answers: int
    tokens_in: int
    tokens_out: int
    cost: float
    currency: str
