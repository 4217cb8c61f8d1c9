"""A course as a row or a card."""

from __future__ import annotations

from masomo_desktop.learning.courses.model import CourseOverview, CourseState
from masomo_desktop.ui import wording
from masomo_desktop.ui.widgets.rows import Row


def course_row(course: CourseOverview) -> Row:
    """The course with its counts, and its progress while it is being read."""
    parts = [wording.source_count(course.sources)]
    if course.units_total:
        parts.append(wording.unit_count(course.units_total))
    if course.artifacts:
        made = wording.translate("Words", "%n study set(s)", "", course.artifacts)
        parts.append(made)
    reading = course.state is CourseState.READING
    return Row(
        id=course.id,
        icon="book",
        title=course.name,
        detail=" · ".join(parts) if course.sources else wording.translate("Words", "No files yet"),
        badge=wording.course_state(course.state),
        tone=wording.COURSE_TONES[course.state],
        share=course.units_done / course.units_total if reading and course.units_total else None,
        note=wording.when(course.updated),
    )
