"""A purge reaches the backups: what is gone from a profile is taken out of each of them.

Archives that the learner has written elsewhere are out of reach, and so is the text in a damaged
database that was set aside; docs/decisions/backups.md says so.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from masomo_desktop.core.errors import DatabaseTooNew, UserError
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import Source
from masomo_desktop.extraction.originals import Originals
from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.jobs.context import JobContext
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.store.database import Database, UnitOfWork
from masomo_desktop.store.migrate import migrate
from masomo_desktop.store.snapshot import Stopped, revision_of
from masomo_desktop.workflows.backup import archive
from masomo_desktop.workflows.backup.disk import disk_error
from masomo_desktop.workflows.backup.exchange import REPLACED, settle
from masomo_desktop.workflows.backup.model import BackupDamaged, BackupTooNew
from masomo_desktop.workflows.backup.service import Shelf

_log = logging.getLogger(__name__)
FORGET = "upkeep.forget"

#: Deletes what a database holds of a source, as `OwnerActions.forget` does.
Forget = Callable[[UnitOfWork, Source], bool]


class BackupForgetting:
    """Takes purged sources out of the backups of a profile, each by a durable job."""

    def __init__(self, paths: ProfilePaths, queue: Queue) -> None:
        self._paths, self._queue = paths, queue

    def ask(self, work: UnitOfWork, source: Source) -> None:
        """Queue, in the purge's own transaction, the job that takes a source out of the backups;
        none where there is no backup."""
        if Shelf(self._paths.backups).list() or self._paths.aside.is_dir():
            self._queue.enqueue(work, FORGET, source.id, {"sha256": source.sha256})

    def task(self, forget: Forget) -> TaskSpec:
        """The kind of that job."""

        def handle(context: JobContext) -> None:
            try:
                self._forget(context, forget)
            except Stopped as stopped:
                raise Cancelled from stopped

        return TaskSpec(FORGET, Lane.SCHEDULED, handle, max_attempts=5, memory_mb=150)

    def _forget(self, context: JobContext, forget: Forget) -> None:
        source_id = context.job.subject
        backups = Shelf(self._paths.backups).list()
        for number, backup in enumerate(backups, 1):
            if context.cancelled():
                raise Cancelled
            self._rewrite(backup.path, source_id, forget, context.cancelled)
            context.progress(number, len(backups), "backup")
        for folder in self._paths.aside.glob(f"{REPLACED}-*"):
            with suppress(UserError):  # one of a newer version: it goes when its time is up
                _forget_in(folder / archive.DATABASE, source_id, forget)
        self._remove_originals(context)

    def _rewrite(
        self, path: Path, source_id: str, forget: Forget, cancelled: archive.Cancelled
    ) -> None:
        """Write an archive again without the source. One that is damaged cannot be, and is of no
        use: it is deleted, because it may hold what is to be gone."""
        with (
            disk_error(),
            tempfile.TemporaryDirectory(dir=path.parent, prefix=".masomo-") as unpacked,
        ):
            try:
                manifest = archive.extract(path, Path(unpacked), cancelled)
                database = Path(unpacked) / archive.DATABASE
                if not _forget_in(database, source_id, forget):
                    return
            except (BackupTooNew, DatabaseTooNew) as error:
                event(_log, "backup.not_purged", level=logging.WARNING, code=error.code)
                return
            except BackupDamaged:
                path.unlink()
                event(_log, "backup.damaged_deleted", level=logging.WARNING)
                return
            schema = revision_of(database) or ""
            archive.write(path, database, None, schema, cancelled, created=manifest.created)
        event(_log, "backup.purged", source=source_id)

    def _remove_originals(self, context: JobContext) -> None:
        sha256 = str(context.payload["sha256"])
        with context.database.read() as connection:
            if sha256 in store.hashes(connection):
                return
        for folder in self._paths.aside.glob("*/originals"):
            Originals(folder).remove(sha256)


def _forget_in(path: Path, source_id: str, forget: Forget) -> bool:
    """Delete a source from the database at `path`; False where it has none of that id."""
    if not path.exists():
        return False
    database = Database(path)
    try:
        migrate(database)
        with database.write() as work:
            source = store.get_source(work.connection, source_id)
            if source is not None:
                forget(work, source)
        database.forget_deleted()
    finally:
        database.close()
    settle(path)
    return source is not None
