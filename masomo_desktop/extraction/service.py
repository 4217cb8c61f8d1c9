"""Questions about sources and their units."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import Source, Unit, Word
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.store.database import Database


class SourceService:
    """Find sources, their units and their files. Raises `NotFound` for what is not there."""

    def __init__(self, database: Database, originals: Originals) -> None:
        self._database = database
        self._originals = originals

    def in_course(self, course_id: str) -> list[Source]:
        """The sources of a course, oldest first."""
        with self._database.read() as connection:
            return store.sources_in(connection, course_id)

    def get(self, source_id: str) -> Source:
        """The source with this id."""
        with self._database.read() as connection:
            source = store.get_source(connection, source_id)
        if source is None:
            raise NotFound(what="source", name=source_id)
        return source

    def units(self, source_id: str) -> list[Unit]:
        """The units of a source that have been read so far, by number."""
        self.get(source_id)
        with self._database.read() as connection:
            return store.units_of(connection, source_id)

    def unit(self, source_id: str, number: int) -> Unit:
        """One unit of a source."""
        with self._database.read() as connection:
            unit = store.unit_of(connection, source_id, number)
        if unit is None:
            raise NotFound(what="page", name=str(number))
        return unit

    def words(self, source_id: str, number: int) -> list[Word]:
        """Where the words of a unit stand on its page; empty where only OCR could have told."""
        with self._database.read() as connection:
            return store.words_of(connection, source_id, number)

    def how_read(self, sources: Iterable[Source]) -> dict[str, HowRead]:
        """How each of these sources was read, by its id; those that have no reading are left out.

        A source may have thousands of pages: call it off the window's thread.
        """
        readings = {source.id: source.reading for source in sources if source.reading}
        with self._database.read() as connection:
            found = readings_store.tallies(connection, set(readings.values()))
            lost = readings_store.unreadable_in(connection, set(readings.values()))
        return {
            source: HowRead.of(found.get(reading, ()), lost.get(reading, ()))
            for source, reading in readings.items()
        }

    def readable_path(self, source_id: str) -> Path:
        """The file to show: the original, or its unlocked copy."""
        return self._originals.readable_path(self.get(source_id).sha256)
