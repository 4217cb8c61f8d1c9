"""Where the learner is, and how to get back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

HISTORY = 100
#: The preference under which the window keeps the last page where something was studied.
LAST_VISIT = "last_visit"


@dataclass(frozen=True)
class Route:
    """A page by name, with the keyword arguments of its `open`."""

    name: str
    params: Mapping[str, Any] = field(default_factory=dict)


class Router(QObject):
    """A stack of visited routes. The window listens to `navigated` and shows the page.

    `router.go("course", course_id=id)` opens `CoursePage.open(course_id=id)`.
    """

    navigated = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visited: list[Route] = []

    @property
    def current(self) -> Route | None:
        """Where the learner is."""
        return self._visited[-1] if self._visited else None

    @property
    def can_go_back(self) -> bool:
        return len(self._visited) > 1

    def go(self, name: str, **params: Any) -> None:
        """Visit a page; visiting where one already is opens it afresh and adds no step back."""
        route = Route(name, params)
        if route != self.current:
            self._visited.append(route)
            del self._visited[:-HISTORY]
        self.navigated.emit(route)

    def replace(self, name: str, **params: Any) -> None:
        """Visit a page in place of this one, as when what this one showed is gone."""
        if self._visited:
            self._visited.pop()
        self.go(name, **params)

    def start(self, name: str, **params: Any) -> None:
        """Visit a page as a new beginning: the navigation rail does this."""
        self._visited.clear()
        self.go(name, **params)

    def back(self) -> None:
        """Return to the page visited before; does nothing where there is none."""
        if self.can_go_back:
            self._visited.pop()
            self.navigated.emit(self._visited[-1])

    def forget(self, **params: Any) -> None:
        """Drop visited routes that carry all of these parameters: what they show is deleted."""
        self._visited = [
            route
            for route in self._visited
            if not all(route.params.get(name) == value for name, value in params.items())
        ]
