"""What can be wrong with a command, and which exit code says so."""

from __future__ import annotations

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.generation.service import CountInvalid
from masomo_desktop.jobs.errors import JobStateError
from masomo_desktop.learning.courses.model import CourseNameInvalid, CourseNameTaken
from masomo_desktop.learning.tutor.service import NothingBefore, QuestionEmpty
from masomo_desktop.moderation.service import NoReasonGiven
from masomo_desktop.providers.errors import (
    AddressInvalid,
    KeyMissing,
    LibraryMissing,
    ModelMissing,
    ModelNotInCatalogue,
    ModelThere,
    ModelUnknown,
    ProcessorTooOld,
)
from masomo_desktop.providers.keys import KeyInvalid, KeyringMissing
from masomo_desktop.providers.remote import RemoteNameInvalid
from masomo_desktop.workflows.backup.model import BackupInTheWay
from masomo_desktop.workflows.diagnostics.service import ReportInTheWay
from masomo_desktop.workflows.improving.errors import (
    ImprovingCapInvalid,
    NotAServer,
    NothingToImprove,
    NothingToUndo,
)
from masomo_desktop.workflows.owner import NotNow

DONE = 0
ENDED_BADLY = 1
WRONG_USE = 2
MISSING = 3
INTERRUPTED = 130


class EngineUnknown(UserError):
    code = "engine_unknown"
    sentence = "There is no engine “{engine}”."
    remedy = "Use --engine builtin."


class EngineMissing(UserError):
    code = "engine_missing"
    sentence = "The engine “{engine}” is not available on this machine."
    remedy = "Use --engine builtin, which is always there and needs no network."


class EngineNotReady(UserError):
    code = "engine_not_ready"
    sentence = "The engine “{engine}” cannot answer now. {why}"
    remedy = "Or use --engine builtin, which is always there and needs no network."


class KindMissing(UserError):
    code = "kind_missing"
    sentence = "This version of Masomo makes no practice tests yet."
    remedy = "Use --kind quiz, or update Masomo when a version that makes them is out."


class NoDisplay(UserError):
    code = "no_display"
    sentence = "There is no screen here to open a window on."
    remedy = "Start Masomo from a desktop, or use its commands: masomo --help lists them."


class WindowMissing(UserError):
    code = "window_missing"
    sentence = "The window needs Qt, and part of it is missing on this machine: {what}."
    remedy = "Run “make setup” where you got Masomo, or install it again."


class SchedulerMissing(UserError):
    code = "scheduler_missing"
    sentence = "Running jobs needs Qt, and part of it is missing on this machine: {what}."
    remedy = "Run “make setup” where you got Masomo, or install it again."


_WRONG_USE = (
    AddressInvalid,
    BackupInTheWay,
    CountInvalid,
    CourseNameInvalid,
    CourseNameTaken,
    EngineUnknown,
    ImprovingCapInvalid,
    JobStateError,
    KeyInvalid,
    ModelNotInCatalogue,
    ModelThere,
    ModelUnknown,
    NoReasonGiven,
    NotAServer,
    NotFound,
    NotNow,
    NothingBefore,
    NothingToImprove,
    NothingToUndo,
    QuestionEmpty,
    RemoteNameInvalid,
    ReportInTheWay,
)
_MISSING = (
    EngineMissing,
    EngineNotReady,
    KeyMissing,
    KeyringMissing,
    KindMissing,
    LibraryMissing,
    ModelMissing,
    NoDisplay,
    ProcessorTooOld,
    SchedulerMissing,
    WindowMissing,
)


def exit_code(error: UserError) -> int:
    """The exit code that the contract gives to `error`."""
    if isinstance(error, _WRONG_USE):
        return WRONG_USE
    return MISSING if isinstance(error, _MISSING) else ENDED_BADLY
