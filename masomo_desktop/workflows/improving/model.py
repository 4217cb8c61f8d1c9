"""What the learner allows, what was used of it, and how far an artifact has come."""

from __future__ import annotations

from dataclasses import dataclass

#: The kind of the job that improves an artifact.
IMPROVE = "improving.artifact"
#: Money is counted in millionths of the currency's unit.
MILLION = 1_000_000
#: The least that a cap of tokens may be: less would not be enough for one item.
LEAST_TOKENS = 10_000
USUAL_TOKENS = 200_000


@dataclass(frozen=True)
class Cap:
    """What one server may use in a month (UTC): `tokens` read and written, and `money` in
    millionths (0: not counted), by the prices that the learner entered for it."""

    tokens: int = USUAL_TOKENS
    money: int = 0


@dataclass(frozen=True)
class Spent:
    """What a server has used in a `month` ("2026-11")."""

    month: str
    tokens: int
    money: int


@dataclass(frozen=True)
class Waiting:
    """Why improving does not go on at once: an error's code and its sentences."""

    code: str
    message: str


@dataclass(frozen=True)
class Improvement:
    """How far `engine` has come with an artifact: of its `items`, `improved` have new words, `kept`
    were tried and stay, or cannot be asked better, and `left` are to come. `at_work` is whether a
    job will go on with it, `waiting` why it does not at once."""

    artifact: str
    engine: str
    items: int
    improved: int
    kept: int
    left: int
    at_work: bool
    waiting: Waiting | None
