"""The only place that tells the learner that something went wrong, or well."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.ui.widgets.toast import Toast

_log = logging.getLogger(__name__)


def sentence_of(error: UserError) -> str:
    """What happened, in the learner's language."""
    return _translated(error.sentence).format(**error.parameters)


def remedy_of(error: UserError) -> str:
    """What to do about it, in the learner's language."""
    return _translated(error.remedy).format(**error.parameters)


def stored_reason(code: str, message: str) -> str:
    """The words for an error that was stored as code and English message.

    Translated where the code is known and its sentences need no parameters; else as stored.
    """
    known = UserError.of_code(code)
    if known is None or "{" in known.sentence + known.remedy:
        return message
    return f"{_translated(known.sentence)} {_translated(known.remedy)}".strip()


def _translated(text: str) -> str:
    return QCoreApplication.translate("errors", text) if text else ""


class Messages(QObject):
    """Toasts for what passes, dialogs for what must be read.

    An error that may pass by itself is a toast. One that needs the learner is a dialog. Anything
    that is no `UserError` is a bug of Masomo and says so; the learner's work is never blamed.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.toast = Toast(window)
        self.dialogs: list[object] = []

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say in passing that something was done, with a button such as "Undo"."""
        self.toast.say(text, action, act)

    def failed(self, error: Exception) -> None:
        """Tell about an error, whatever its kind."""
        if isinstance(error, UserError):
            self._tell(error)
        else:
            self._confess(error)

    def _tell(self, error: UserError) -> None:
        if error.retryable:
            self.toast.say(f"{sentence_of(error)} {remedy_of(error)}".strip())
        else:
            self._open("alert", sentence_of(error), remedy_of(error), "")

    def _confess(self, error: Exception) -> None:
        event(_log, "ui.bug", level=logging.ERROR, exception=type(error).__qualname__)
        self._open(
            "alert",
            self.tr("Something went wrong in Masomo"),
            self.tr(
                "This is a fault in the program, not in what you did. Your courses are safe. "
                "If it happens again, copy the details and send them to the makers."
            ),
            details(error),
        )

    def _open(self, icon_name: str, title: str, sentence: str, copied: str) -> None:
        from masomo_desktop.ui.widgets.dialogs import Notice

        notice = Notice(icon_name, title, sentence, copied, parent=self._window)
        self.dialogs.append(notice)
        notice.finished.connect(lambda _result: self.dialogs.remove(notice))
        notice.open()


def details(error: Exception) -> str:
    """What a maker needs of a bug: versions, the kind of error and where; nothing of its text.

    Texts of exceptions can quote what was being read, so they stay here.
    """
    from masomo_desktop import __version__

    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    head = f"Masomo {__version__} · {platform.platform()} · Python {platform.python_version()}"
    return "\n".join([head, type(error).__qualname__, *lines])


def tell_of_bugs(messages: Messages) -> None:
    """From now on, an error that no code of this process caught is told as the bug that it is."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            messages.failed(error)
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = tell


def stopped_at_start(error: UserError) -> None:
    """Say in a dialog of its own why Masomo cannot open; returns when it is closed."""
    from masomo_desktop.ui.theme import Theme
    from masomo_desktop.ui.widgets.dialogs import Notice

    application = QApplication.instance()
    if isinstance(application, QApplication):
        Theme(application).choose()
    Notice("alert", sentence_of(error), remedy_of(error), "", parent=None).exec()


def copy(text: str) -> None:
    """Put `text` on the clipboard."""
    QGuiApplication.clipboard().setText(text)
