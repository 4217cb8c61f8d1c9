"""Files of the store that no source needs: those of purged sources, and what a sudden end left.

Every deletion holds the database's write lock while it looks who needs the file, and an import
looks under the same lock whether its file is still there: so neither can undo the other.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.extraction import store
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.jobs import lookups
from masomo_desktop.store.database import Database

_log = logging.getLogger(__name__)
#: An unfinished copy that was not written to for so many seconds has nobody any more.
ABANDONED = 3600.0


@dataclass(frozen=True)
class Tidying:
    """Deletes files that are not needed any more."""

    database: Database
    originals: Originals

    def erase(self, hashes: Iterable[str]) -> None:
        """Delete these files, unless a source has come to need them, and what the database's own
        log remembers of what was deleted."""
        with self.database.write() as work:
            needed = store.hashes(work.connection)
            for sha256 in hashes:
                if sha256 not in needed:
                    self.originals.remove(sha256)
        self.database.forget_deleted()

    def sweep(self) -> None:
        """Delete whatever a killed import, unlocking or purge has left; at each start.

        What cannot be looked at or deleted now is left to the next start.
        """
        try:
            with self.database.write() as work:
                needed = store.hashes(work.connection)
                running = {job.id for job in lookups.running(work.connection)}
                swept = self.originals.sweep(needed, running, clock.now(), ABANDONED)
            if swept:
                self.database.forget_deleted()
                event(_log, "originals.swept", files=swept)
        except UserError as error:
            event(_log, "originals.not_swept", code=error.code)
