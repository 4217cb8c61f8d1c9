"""The words for states, kinds, times and reasons, in the learner's language."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from masomo_desktop.extraction.model import SourceKind, UnitKind
from masomo_desktop.generation.model import ArtifactKind
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.learning.courses.model import CourseState
from masomo_desktop.ui.widgets.badges import Tone

if TYPE_CHECKING:
    from masomo_desktop.core.progress import Progress

translate = QCoreApplication.translate

COURSE_TONES = {
    CourseState.EMPTY: Tone.NEUTRAL,
    CourseState.READING: Tone.INFO,
    CourseState.ATTENTION: Tone.WARNING,
    CourseState.READY: Tone.SUCCESS,
}

_UNITS = {
    SourceKind.PDF: UnitKind.PAGE,
    SourceKind.IMAGE: UnitKind.PAGE,
    SourceKind.AUDIO: UnitKind.SEGMENT,
    SourceKind.VIDEO: UnitKind.SEGMENT,
}

KIND_ICONS = {
    ArtifactKind.SUMMARY: "summary",
    ArtifactKind.FLASHCARDS: "cards",
    ArtifactKind.QUIZ: "quiz",
}

JOB_TONES = {
    JobState.QUEUED: Tone.NEUTRAL,
    JobState.RUNNING: Tone.INFO,
    JobState.WAITING: Tone.WARNING,
    JobState.DONE: Tone.SUCCESS,
    JobState.FAILED: Tone.DANGER,
    JobState.CANCELLED: Tone.NEUTRAL,
}


def course_state(state: CourseState) -> str:
    """A course's state."""
    return {
        CourseState.EMPTY: translate("Words", "Empty"),
        CourseState.READING: translate("Words", "Reading"),
        CourseState.ATTENTION: translate("Words", "Needs attention"),
        CourseState.READY: translate("Words", "Ready"),
    }[state]


def artifact_kind(kind: ArtifactKind) -> str:
    """What an artifact is called."""
    return {
        ArtifactKind.SUMMARY: translate("Words", "Summary"),
        ArtifactKind.FLASHCARDS: translate("Words", "Flashcards"),
        ArtifactKind.QUIZ: translate("Words", "Quiz"),
    }[kind]


def item_count(kind: ArtifactKind, number: int) -> str:
    """How many items of an artifact, by what they are."""
    if kind is ArtifactKind.SUMMARY:
        return translate("Words", "%n sentence(s)", "", number)
    if kind is ArtifactKind.FLASHCARDS:
        return translate("Words", "%n card(s)", "", number)
    return translate("Words", "%n question(s)", "", number)


def source_count(number: int) -> str:
    return translate("Words", "%n source(s)", "", number)


def unit_kind(kind: SourceKind) -> UnitKind:
    """What sources of a kind are read in: pages, segments of speech (which the window calls parts),
    or sections."""
    return _UNITS.get(kind, UnitKind.SECTION)


def unit_count(number: int, unit: str = UnitKind.PAGE) -> str:
    """How many pages, sections, or parts of a recording."""
    if unit == UnitKind.SECTION:
        return translate("Words", "%n section(s)", "", number)
    if unit == UnitKind.SEGMENT:
        return translate("Words", "%n part(s)", "", number)
    return translate("Words", "%n page(s)", "", number)


def job_kind(kind: str) -> str:
    """What a job does; kinds that are not known here keep their name."""
    return {
        "extraction.read": translate("Words", "Reading"),
        "extraction.ocr": translate("Words", "Reading pictures of pages"),
        "extraction.listen": translate("Words", "Listening"),
        "extraction.remote": translate("Words", "Reading hard pages with a server"),
        "summaries.generate": translate("Words", "Making a summary"),
        "flashcards.generate": translate("Words", "Making flashcards"),
        "quizzes.generate": translate("Words", "Making a quiz"),
        "improving.artifact": translate("Words", "Improving with a server"),
        "tutor.answer": translate("Words", "Answering a question"),
        "models.download": translate("Words", "Downloading a model"),
        "models.add": translate("Words", "Adding a model"),
        "upkeep.check": translate("Words", "Looking for damage"),
        "upkeep.check_fully": translate("Words", "Looking for damage thoroughly"),
        "upkeep.count_study": translate("Words", "Counting the day’s study"),
        "upkeep.purge_rejected": translate("Words", "Deleting rejected files"),
        "upkeep.sweep_jobs": translate("Words", "Forgetting old jobs"),
        "upkeep.sweep_aside": translate("Words", "Deleting replaced data"),
        "upkeep.optimise": translate("Words", "Tidying the database"),
        "upkeep.backup": translate("Words", "Making a backup"),
        "upkeep.measure_storage": translate("Words", "Measuring storage"),
        "upkeep.forget": translate("Words", "Deleting from the backups"),
    }.get(kind, kind)


def job_state(state: JobState) -> str:
    return {
        JobState.QUEUED: translate("Words", "Queued"),
        JobState.RUNNING: translate("Words", "Running"),
        JobState.WAITING: translate("Words", "Waiting"),
        JobState.DONE: translate("Words", "Done"),
        JobState.FAILED: translate("Words", "Failed"),
        JobState.CANCELLED: translate("Words", "Cancelled"),
    }[state]


def lane(name: Lane) -> str:
    return {
        Lane.CHAT: translate("Words", "Chat"),
        Lane.EXTRACTION: translate("Words", "Reading"),
        Lane.OCR: translate("Words", "Scans and speech"),
        Lane.GENERATION: translate("Words", "Making"),
        Lane.SCHEDULED: translate("Words", "Upkeep"),
    }[name]


def progress(value: Progress) -> str:
    """How far, in the things that are counted."""
    if not value.total:
        return translate("Words", "starting…")
    return {
        "page": translate("Words", "page {done} of {total}"),
        "section": translate("Words", "section {done} of {total}"),
        "segment": translate("Words", "part {done} of {total}"),
    }.get(value.unit, translate("Words", "{done} of {total}")).format(
        done=number(value.done), total=number(value.total)
    )


def time_left(seconds: float | None) -> str:
    """An estimate, no finer than it can be trusted; empty where there is none."""
    if seconds is None:
        return ""
    if seconds < 1.5:
        return translate("Words", "almost done")
    if seconds < 60:
        return translate("Words", "about {n} s left").format(n=number(round(seconds)))
    if seconds < 3600:
        return translate("Words", "about {n} min left").format(n=number(round(seconds / 60)))
    return translate("Words", "about {n} h left").format(n=number(round(seconds / 3600)))


def when(moment: datetime) -> str:
    """A stored moment by this machine's calendar: the time if today, else the day."""
    here = moment.astimezone()
    day, today = QDate(here.year, here.month, here.day), QDate.currentDate()
    if day == today:
        return here.strftime("%H:%M")
    if day == today.addDays(-1):
        return translate("Words", "yesterday")
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def coming(moment: datetime) -> str:
    """A moment to come by this machine's calendar: the time, with the day unless it is today."""
    here = moment.astimezone()
    day, today = QDate(here.year, here.month, here.day), QDate.currentDate()
    time = here.strftime("%H:%M")
    if day <= today:
        return time
    if day == today.addDays(1):
        return translate("Words", "tomorrow {time}").format(time=time)
    return f"{QLocale().toString(day, QLocale.FormatType.ShortFormat)} {time}"


def number(value: int) -> str:
    """A number as this language writes it."""
    return QLocale().toString(value)


def decimal(value: float) -> str:
    """A number with one digit after the point, as this language writes it."""
    return QLocale().toString(value, "f", 1)


def withheld(reason: str) -> str:
    """Why an item was kept back, by the code of the check that it failed; see generation.checks."""
    return {
        "quote_not_found": translate("Words", "The quote does not stand on its page"),
        "malformed": translate("Words", "Something was missing"),
        "few_options": translate("Words", "Too few options to choose from"),
        "options_not_distinct": translate("Words", "Two options said the same"),
        "options_overlap": translate("Words", "Two options could both be right"),
        "option_about_options": translate("Words", "An option spoke about the others"),
        "key_not_an_option": translate("Words", "The right answer was not among the options"),
        "key_not_in_quote": translate("Words", "The answer does not follow from the quote"),
        "false_is_true": translate("Words", "The false statement was true"),
        "answer_in_prompt": translate("Words", "The question gave its answer away"),
        "wrong_kind": translate("Words", "The answer was of another kind than the question"),
        "not_a_number": translate("Words", "The answer was not a number"),
        "bad_gap": translate("Words", "The gap was not a good one"),
        "fragment": translate("Words", "It was not a whole sentence"),
        "pronoun_without_referent": translate("Words", "It said “it” or “they” without a name"),
        "context_needed": translate("Words", "It needed the sentences around it"),
        "refers_elsewhere": translate("Words", "It spoke of a figure or page not shown"),
        "not_a_fact": translate("Words", "It was an order, an exercise or an opinion"),
        "near_duplicate": translate("Words", "It was too like another one"),
        "few_distractors": translate("Words", "Too few things of the same kind to choose from"),
        "answer_not_unique": translate("Words", "Another answer was right too"),
    }.get(reason, reason.replace("_", " ").capitalize())
