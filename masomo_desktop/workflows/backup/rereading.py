"""After a salvage: the sources that lost their text are read again from their files."""

from __future__ import annotations

import logging

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.extraction.store import sources_in_state
from masomo_desktop.store.database import Database
from masomo_desktop.workflows.backup.mending import TextLost
from masomo_desktop.workflows.owner import OwnerActions

_log = logging.getLogger(__name__)


def read_again_what_was_lost(database: Database, owner: OwnerActions) -> int:
    """Queue the reading of what a salvage has left as failed; returns of how many sources.

    Asked at each start: a salvage may have been made by a command line that has ended.
    """
    asked = 0
    try:
        with database.read() as connection:
            failed = sources_in_state(connection, SourceState.FAILED)
        for source in failed:
            if source.reason is not None and source.reason.code == TextLost.code:
                owner.retry(source.id)
                asked += 1
    except UserError as error:  # what could not be asked now is asked at the next start
        event(_log, "rereading_put_off", level=logging.WARNING, code=error.code)
    return asked
