"""What the learner has agreed to have read elsewhere, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from masomo_desktop.extraction.page_reader import PageReading

#: Money is counted in millionths of the currency's unit, so that a page may cost 0.0015.
MILLION = 1_000_000


@dataclass(frozen=True)
class Consent:
    """The learner's yes for one course and one server, until it is taken back: at most so many
    `pages` and so much `money` (millionths; 0: not counted) in a month, at `price` for a page."""

    course: str
    server: str
    pages: int
    money: int
    price: int
    granted: datetime


@dataclass(frozen=True)
class Left:
    """What a course has used of its cap in a `month` ("2026-11", UTC) and what is left of it; in
    money None where that is not counted."""

    month: str
    pages_used: int
    pages_left: int
    money_used: int
    money_left: int | None


@dataclass(frozen=True)
class PageSent:
    """What came of sending page `unit` to `engine`: whether it was `better`, and a code that says
    why; `reading` is what came, also where it is not shown."""

    unit: int
    engine: str
    better: bool
    why: str
    reading: PageReading
