"""The learner's choices (theme, text size, language): small values by name."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Column, Table, Text, select
from sqlalchemy.dialects.sqlite import insert

from masomo_desktop.store.database import Database
from masomo_desktop.store.metadata import metadata

preferences = Table(
    "preferences",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)


class Preferences:
    """Get and set choices; values are whatever JSON can hold."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, default: Any = None) -> Any:
        """The value kept under `name`, or `default`."""
        with self._database.read() as connection:
            query = select(preferences.c.value).where(preferences.c.name == name)
            value = connection.execute(query).scalar_one_or_none()
        return default if value is None else json.loads(value)

    def set(self, name: str, value: Any) -> None:
        """Keep `value` under `name`."""
        text = json.dumps(value, ensure_ascii=False)
        with self._database.write() as work:
            work.connection.execute(
                insert(preferences)
                .values(name=name, value=text)
                .on_conflict_do_update(index_elements=["name"], set_={"value": text})
            )
            work.changed("preference", name)
