"""Every page of the window by its name; imported and built when first visited."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from masomo_desktop.ui.shell import Shell
    from masomo_desktop.ui.widgets.page import Page

PAGES = "masomo_desktop.ui.pages"

ROUTES = {
    "home": ("home", "HomePage"),
    "library": ("library", "LibraryPage"),
    "course": ("course.page", "CoursePage"),
    "activity": ("activity.page", "ActivityPage"),
    "settings": ("settings.page", "SettingsPage"),
    "reader": ("study.reader", "ReaderPage"),
    "summary": ("study.summary", "SummaryPage"),
    "flashcards": ("study.flashcards", "FlashcardsPage"),
    "quiz": ("study.quiz", "QuizPage"),
    "search": ("study.search", "SearchPage"),
    "tutor": ("tutor.page", "TutorPage"),
}

#: The pages of the navigation rail, with their icons; every other page is part of the library.
RAIL = {"home": "home", "library": "library", "activity": "activity", "settings": "settings"}


def prepare(name: str) -> type[Page]:
    """The class of the page of that name, imported; raises KeyError for a name that is no route."""
    module, cls = ROUTES[name]
    page: type[Page] = getattr(import_module(f"{PAGES}.{module}"), cls)
    return page


def build(name: str, shell: Shell) -> Page:
    """A new page of that name; raises KeyError for a name that is no route."""
    return prepare(name)(shell)
