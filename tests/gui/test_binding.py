"""The Qt binding itself: what would end the window however good Masomo's code is."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_keep_none_alive() -> None:
    """docs/decisions/pyside6-below-6.12.md"""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("a")
    assert before - sys.getrefcount(None) < 100
