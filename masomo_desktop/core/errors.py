"""Errors that a person can do something about.

One class is one code and one sentence pair: what happened, and what to do next. The code is stable
(scripts and the database keep it); the sentences are English source strings that the window
translates. Anything that is not a `UserError` is a bug of Masomo and is shown as one.
"""

from __future__ import annotations

from typing import ClassVar


class UserError(Exception):
    """Something a user can understand and act on.

    `parameters` fill the placeholders of `sentence` and `remedy`; they must be strings or numbers
    that are fit to be shown, never file contents.
    """

    code: ClassVar[str] = "error"
    sentence: ClassVar[str] = ""
    remedy: ClassVar[str] = ""
    #: a later attempt, with nothing changed by the user, may succeed
    retryable: ClassVar[bool] = False

    _by_code: ClassVar[dict[str, type[UserError]]] = {}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        known = UserError._by_code.setdefault(cls.code, cls)
        if known.__qualname__ != cls.__qualname__:
            raise TypeError(f"two errors share the code {cls.code!r}")

    def __init__(self, **parameters: str | int | float) -> None:
        self.parameters = parameters
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """Both sentences in English, filled in."""
        return f"{self.sentence} {self.remedy}".strip().format(**self.parameters)

    @classmethod
    def of_code(cls, code: str) -> type[UserError] | None:
        """The class that owns `code`, or None: how an error is rebuilt on this side of a pipe."""
        return cls._by_code.get(code)

    @classmethod
    def all_classes(cls) -> list[type[UserError]]:
        """Every error that has been defined by the modules imported so far, by code."""
        return [cls._by_code[code] for code in sorted(cls._by_code)]


class ProfileReadOnly(UserError):
    code = "profile_read_only"
    sentence = "Masomo cannot write to its data folder."
    remedy = "Check that the folder is not read-only and that it belongs to you, then try again."


class DiskFull(UserError):
    code = "disk_full"
    sentence = "The disk is full."
    remedy = "Nothing already saved was lost. Free some space, then try again."
    retryable = True


class DatabaseBusy(UserError):
    code = "database_busy"
    sentence = "Another program is holding Masomo's database."
    remedy = "Close it, or wait a moment and try again."
    retryable = True


class DatabaseDamaged(UserError):
    code = "database_damaged"
    sentence = "Masomo's database is damaged and was left untouched."
    remedy = (
        "Open Masomo again: it offers the newest backup, and to save what can be read. "
        "The commands masomo restore and masomo salvage do the same."
    )


class DatabaseTooNew(UserError):
    code = "database_too_new"
    sentence = "This data folder was written by a newer version of Masomo."
    remedy = "Update Masomo to open it."


class NotFound(UserError):
    code = "not_found"
    sentence = "There is no {what} named “{name}”."
    remedy = "Check the name and try again."
