"""Which of its readings a source shows: the local one, or that with pages read elsewhere."""

from __future__ import annotations

from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction import store
from masomo_desktop.extraction.model import Source, SourceState
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.moderation.model import Verdict
from masomo_desktop.moderation.service import ModerationService
from masomo_desktop.retrieval.store import remove_reading
from masomo_desktop.store.database import UnitOfWork


def show(
    work: UnitOfWork,
    moderation: ModerationService,
    source: Source,
    reading_id: str,
    verdict: Verdict,
    *,
    keep: str | None,
) -> None:
    """Let a source show a whole reading, of which the gate has given its `verdict`, and
    `keep` another to go back to."""
    readings_store.complete(work, reading_id)
    reading = readings_store.get(work.connection, reading_id)
    if reading is None:
        raise NotFound(what="reading", name=reading_id)
    store.keep_former(work, source.id, keep)
    store.show_reading(work, source.id, reading)
    drop_unused(work, source.sha256)
    if source.state is not SourceState.READY or verdict.reason is not None:
        store.move(work, source.id, SourceState.PROCESSING)
        state = SourceState.READY if verdict.reason is None else SourceState.REJECTED
        store.move(work, source.id, state, verdict.reason)
    moderation.record(work, source.id, verdict)


def drop_unused(work: UnitOfWork, sha256: str) -> None:
    """Delete the readings of these bytes that no source has any more."""
    for unused in store.unused_readings(work.connection, sha256):
        remove_reading(work, unused)
        readings_store.forget(work, unused)
