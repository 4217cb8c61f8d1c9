"""Errors are told as what they are."""

from __future__ import annotations

import sys

import pytest

from masomo_desktop.core.errors import DiskFull, NotFound
from masomo_desktop.ui.messages import details, stored_reason, tell_of_bugs
from masomo_desktop.ui.widgets.dialogs import Notice
from tests.gui.conftest import Opened, Opening


def _fail() -> None:
    raise ValueError("the mitochondrion is the powerhouse")


def notice(opened: Opened) -> Notice:
    (dialog,) = opened.window.messages.dialogs
    assert isinstance(dialog, Notice)
    return dialog


def test_what_may_pass_by_itself_is_a_toast(open_window: Opening) -> None:
    opened = open_window()
    opened.window.messages.failed(DiskFull())
    assert opened.window.messages.toast.isVisible()
    assert opened.window.messages.toast.text.startswith("The disk is full.")
    assert "Free some space" in opened.window.messages.toast.text


def test_what_needs_the_learner_is_a_dialog_with_its_remedy(open_window: Opening) -> None:
    opened = open_window()
    opened.window.messages.failed(NotFound(what="course", name="<b>x</b>"))
    dialog = notice(opened)
    assert dialog.heading.text() == "There is no course named “<b>x</b>”."
    assert dialog.sentence.text() == "Check the name and try again."
    dialog.accept()
    assert opened.window.messages.dialogs == []


@pytest.mark.expects_warnings("ui.bug")
def test_a_bug_says_that_it_is_one_and_quotes_nothing(open_window: Opening) -> None:
    opened = open_window()
    with pytest.raises(ValueError, match="mitochondrion") as caught:
        _fail()
    opened.window.messages.failed(caught.value)
    dialog = notice(opened)
    assert dialog.heading.text() == "Something went wrong in Masomo"
    assert "ValueError" in dialog.details
    assert "_fail" in dialog.details
    assert "mitochondrion" not in dialog.details
    dialog.accept()


@pytest.mark.expects_warnings("ui.bug")
def test_what_nobody_caught_is_told_too(
    open_window: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    tell_of_bugs(opened.window.messages)
    sys.excepthook(KeyError, KeyError("x"), None)
    assert notice(opened).heading.text() == "Something went wrong in Masomo"
    notice(opened).accept()


def test_a_toast_can_undo(open_window: Opening) -> None:
    opened = open_window()
    undone: list[bool] = []
    opened.window.messages.say("Done.", "Undo", lambda: undone.append(True))
    opened.window.messages.toast._button.click()
    assert undone == [True]
    assert not opened.window.messages.toast.isVisible()


def test_stored_errors_keep_their_words() -> None:
    assert stored_reason("disk_full", "old words").startswith("The disk is full.")
    assert stored_reason("not_found", "There is no page named “9”.") == (
        "There is no page named “9”."  # its placeholders were filled when it was stored
    )
    assert stored_reason("from_the_future", "As stored.") == "As stored."


def test_details_name_the_kind_and_the_place_only() -> None:
    assert "KeyError" in details(KeyError("secret"))
    assert "secret" not in details(KeyError("secret"))
