"""The Qt application: its name, its settings before the first window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


def create_application(arguments: Sequence[str] | None = None) -> QApplication:
    """The application of this process, made once; a second call returns the same.

    Fractions of a screen's scale (125 %) are kept as they are. The style is Qt's own Fusion on
    every system, so that one style sheet looks the same everywhere.
    """
    present = QCoreApplication.instance()
    if isinstance(present, QApplication):
        return present
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(list(sys.argv if arguments is None else arguments))
    application.setApplicationName("masomo")
    application.setApplicationDisplayName("Masomo")
    application.setDesktopFileName("masomo")
    application.setStyle("Fusion")
    return application
