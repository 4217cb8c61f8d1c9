"""How a child process can disappoint."""

from __future__ import annotations

from collections.abc import Sequence

from masomo_desktop.core.errors import UserError


class ChildLost(UserError):
    """The child ended without finishing: a crash, a signal, nonsense instead of an answer."""

    code = "child_lost"
    sentence = "The part of Masomo that does this work stopped unexpectedly ({how})."
    remedy = "Try again; if it happens each time, the file is probably damaged."
    retryable = True


class TimeLimit(UserError):
    code = "time_limit"
    sentence = "This took longer than the {seconds} seconds that it may take."
    remedy = "Try again when the computer is less busy, or split the file into smaller parts."
    retryable = True


class MemoryLimit(UserError):
    code = "memory_limit"
    sentence = "This needed more than the {memory_mb} MB of memory that it may use."
    remedy = "Close other programs and try again, or split the file into smaller parts."
    retryable = True


class Cancelled(Exception):
    """The caller asked for an end, and the child was killed."""


class ChildBug(Exception):
    """Code of ours failed inside the child: the type of the exception and where, never its text."""

    def __init__(self, type_name: str, frames: Sequence[str] = ()) -> None:
        self.type_name = type_name
        self.frames = tuple(frames)
        super().__init__(f"{type_name} in a child process at {', '.join(self.frames[-3:])}")
