"""How far a piece of work has come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """`done` of `total` things named `unit` ("page", "card"); `total` 0 means not known yet."""

    done: int = 0
    total: int = 0
    unit: str = ""
