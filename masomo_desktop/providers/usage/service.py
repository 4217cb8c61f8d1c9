"""Remembers what the engines did; no text of a question or an answer is kept."""

from __future__ import annotations

import logging

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.providers.usage import store
from masomo_desktop.providers.usage.model import Use, Used
from masomo_desktop.store.database import Database

logger = logging.getLogger(__name__)


class Usage:
    """The use of engines by one profile, by days in UTC."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, use: Use) -> None:
        """Add one answer. A disk that takes nothing more costs the count, never the answer."""
        try:
            with self._database.write() as work:
                store.add(work, clock.now().date().isoformat(), use)
        except UserError as error:
            event(logger, "usage_not_recorded", level=logging.WARNING, code=error.code)

    def by_day(self, since: str = "") -> list[Used]:
        """What each engine did on each day from `since` (ISO 8601; "": ever), newest day first."""
        with self._database.read() as connection:
            return store.by_day(connection, since)

    def in_all(self, since: str = "") -> list[Used]:
        """What each engine did from `since` on, in one sum each."""
        with self._database.read() as connection:
            return store.in_all(connection, since)
