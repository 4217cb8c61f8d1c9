"""What every page is given: the services, the threads, the way around, and a voice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from masomo_desktop.ui.messages import Messages
    from masomo_desktop.ui.navigation import Router
    from masomo_desktop.ui.theme import Theme
    from masomo_desktop.workflows.services import Services


class Background(Protocol):
    """Runs a quick read or write off the main thread; the callbacks run on the main thread."""

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call `done` with what `work` returned, or `failed` with what it raised."""


@dataclass(frozen=True)
class Shell:
    """The window as its pages see it.

    `services` are called only inside `background.run` (or a page's `load` and `act`).
    """

    services: Services
    background: Background
    router: Router
    messages: Messages
    theme: Theme
