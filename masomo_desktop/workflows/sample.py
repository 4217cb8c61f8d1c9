"""The small course that ships with Masomo, for a first look."""

from __future__ import annotations

from pathlib import Path

from masomo_desktop.learning.courses.model import Course
from masomo_desktop.learning.courses.service import CourseService
from masomo_desktop.workflows.import_files import FileImport, ImportOutcome

NAME = "Masomo sample course"


class SampleCourse:
    """Import the sample course; doing it twice changes nothing."""

    def __init__(self, folder: Path, courses: CourseService, imports: FileImport) -> None:
        self._folder = folder
        self._courses = courses
        self._imports = imports

    def add(self) -> tuple[Course, ImportOutcome]:
        """The sample course with its files imported, their reading queued."""
        course = self._courses.find_or_create(NAME)
        files = [f for f in sorted(self._folder.iterdir()) if f.suffix in (".pdf", ".md", ".txt")]
        return course, self._imports.import_paths(course.id, files)
