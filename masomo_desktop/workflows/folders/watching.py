"""The thread that looks into watched folders while Masomo runs."""

from __future__ import annotations

import logging
import threading

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.workflows.folders.service import FolderService

_log = logging.getLogger(__name__)

EVERY_SECONDS = 10.0


class Watching:
    """Calls `look_again` now and every few seconds until it is stopped.

    Looking beats being told by the system: it works the same on network drives and sticks, needs no
    library, and a look costs some milliseconds. Safe in several processes of one profile: the same
    bytes become one source.
    """

    def __init__(self, folders: FolderService, every: float = EVERY_SECONDS) -> None:
        self._folders = folders
        self._every = every
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="folders", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self, seconds: float = 2.0) -> None:
        """Look no more; waits at most `seconds` for a look that is under way."""
        self._stopped.set()
        self._thread.join(seconds)

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self._folders.look_again(cancelled=self._stopped.is_set)
            except UserError as error:
                event(_log, "folders.not_looked", code=error.code, level=logging.INFO)
            except Exception:  # noqa: BLE001 - one failed look must not end the looking
                event(_log, "folders.bug", level=logging.ERROR, exc_info=True)
            self._stopped.wait(self._every)
