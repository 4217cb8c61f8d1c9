"""Verbs on courses."""

from __future__ import annotations

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound
from masomo_desktop.core.ids import new_id
from masomo_desktop.learning.courses import store
from masomo_desktop.learning.courses.model import (
    Course,
    CourseNameTaken,
    CourseOverview,
    clean_name,
)
from masomo_desktop.store.database import Database, UnitOfWork


class CourseService:
    """Make, find and change courses. Names are unique, whatever their case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, name: str) -> Course:
        """A new course; raises `CourseNameInvalid` or `CourseNameTaken`."""
        now = clock.now()
        course = Course(new_id(), clean_name(name), now, now)
        with self._database.write() as work:
            self._refuse_taken(work, course)
            store.add_course(work, course)
        return course

    def find_or_create(self, name: str) -> Course:
        """The course of this name, made if there is none."""
        now = clock.now()
        course = Course(new_id(), clean_name(name), now, now)
        with self._database.write() as work:
            found = store.find_course(work.connection, course.name)
            if found is not None:
                return found
            store.add_course(work, course)
        return course

    def all(self) -> list[CourseOverview]:
        """Every course with its counts, the most recently used first."""
        with self._database.read() as connection:
            return store.overviews(connection)

    def names(self) -> dict[str, str]:
        """The name of every course by its id."""
        with self._database.read() as connection:
            return store.names(connection)

    def get(self, course_id: str) -> Course:
        """The course with this id; raises `NotFound`."""
        with self._database.read() as connection:
            course = store.get_course(connection, course_id)
        if course is None:
            raise NotFound(what="course", name=course_id)
        return course

    def by_name(self, name: str) -> Course:
        """The course with this name; raises `NotFound`."""
        with self._database.read() as connection:
            course = store.find_course(connection, " ".join(name.split()))
        if course is None:
            raise NotFound(what="course", name=name)
        return course

    def touch(self, work: UnitOfWork, course_id: str) -> None:
        """In the caller's transaction: record that a course was worked on now."""
        store.touch(work, course_id)

    def mark_deleted(self, work: UnitOfWork, course_id: str) -> None:
        """In the caller's transaction: hide a course for good; raises `NotFound`."""
        if store.get_course(work.connection, course_id) is None:
            raise NotFound(what="course", name=course_id)
        store.mark_deleted(work, course_id)

    def rename(self, course_id: str, name: str) -> Course:
        """Give a course another name; raises as `create` does, and `NotFound`."""
        course = self.get(course_id)
        renamed = Course(course.id, clean_name(name), course.created, clock.now())
        with self._database.write() as work:
            self._refuse_taken(work, renamed)
            store.rename_course(work, course_id, renamed.name)
        return renamed

    def _refuse_taken(self, work: UnitOfWork, course: Course) -> None:
        found = store.find_course(work.connection, course.name)
        if found is not None and found.id != course.id:
            raise CourseNameTaken(name=course.name)
