"""Every error a user sees has a code of its own, a sentence and something to do."""

from __future__ import annotations

import importlib
import pkgutil

import masomo_desktop
from masomo_desktop.core.errors import DiskFull, NotFound, UserError


def _every_error() -> list[type[UserError]]:
    for module in pkgutil.walk_packages(masomo_desktop.__path__, "masomo_desktop."):
        if not any(part in module.name for part in (".ui", ".qt_jobs", ".migrations", "__main__")):
            importlib.import_module(module.name)
    return UserError.all_classes()


def test_each_error_says_what_happened_and_what_to_do() -> None:
    for error in _every_error():
        whole = error.sentence.removesuffix(" {why}").rstrip("”")  # `why` is a sentence of its own
        assert whole.endswith((".", ")")), error
        assert error.remedy.endswith("."), error
        assert error.code.isidentifier()
        assert error.code == error.code.lower()


def test_a_message_is_filled_in() -> None:
    assert "“Chemistry”" in NotFound(what="course", name="Chemistry").message


def test_an_error_is_found_by_its_code() -> None:
    assert UserError.of_code("disk_full") is DiskFull
    assert UserError.of_code("no such code") is None
