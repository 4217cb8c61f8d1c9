"""French and Swahili say everything, with the same gaps to fill; no text is looked for in vain."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

import masomo_desktop.app  # noqa: F401 - defines every error that the window can show
from masomo_desktop.core.errors import UserError
from masomo_desktop.core.paths import resources
from masomo_desktop.ui import translation, wording
from masomo_desktop.ui.messages import sentence_of
from tests.conftest import ROOT

FOLDER = resources() / "translations"
WINDOW = "\n".join(
    path.read_text(encoding="utf-8") for path in (ROOT / "masomo_desktop" / "ui").rglob("*.py")
)
GAP = re.compile(r"\{\w+\}|%n")


def messages(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and translations (one, or one a plural form) of a language's file."""
    tree = ET.parse(FOLDER / f"masomo_{language}.ts")
    for context in tree.iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            yield context.findtext("name", ""), message.findtext("source", ""), forms


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    translation.use("en")


@pytest.mark.parametrize("language", ["fr", "sw"])
def test_every_text_is_translated_with_its_gaps(language: str) -> None:
    for context, source, forms in messages(language):
        for form in forms:
            assert form.strip() or not source.strip(), (context, source)
            assert set(GAP.findall(form)) == set(GAP.findall(source)), (context, source, form)


def test_every_error_can_be_translated() -> None:
    known = {source for context, source, _ in messages("fr") if context == "errors"}
    own = [c for c in UserError.all_classes() if c.__module__.startswith("masomo_desktop.")]
    assert len(own) > 30
    missing = {text for cls in own for text in (cls.sentence, cls.remedy) if text} - known
    assert missing == set(), "run resources/translations/update.py"


def test_texts_are_kept_under_the_names_they_are_looked_for() -> None:
    """`tr` looks under the names of an object's classes, `translate` under the name it is given."""
    for context in {context for context, _, _ in messages("fr")}:
        named = f'"{context}",' in WINDOW or f"class {context}(" in WINDOW
        assert named or hasattr(QtWidgets, context) or context == "errors", context


def test_what_the_window_says_is_in_the_files() -> None:
    kept = {source for _, source, _ in messages("fr")}
    said = re.findall(r'\btr\(\s*"([^"]+)"[,)]', WINDOW)
    said += re.findall(r'\btranslate\(\s*"\w+",\s*"([^"]+)"[,)]', WINDOW)
    assert len(said) > 200
    assert set(said) - kept == set(), "run resources/translations/update.py"


def test_plural_forms() -> None:
    for language, one, many in (
        ("en", "1 card", "5 cards"),
        ("fr", "1 carte", "5 cartes"),
        ("sw", "Kadi 1", "Kadi 5"),
    ):
        assert translation.use(language) == language
        said = [QCoreApplication.translate("Words", "%n card(s)", "", n) for n in (1, 5)]
        assert said == [one, many]


def test_errors_are_told_in_the_language_chosen() -> None:
    translation.use("fr")
    error = UserError.of_code("disk_full")
    assert error is not None
    assert sentence_of(error()) == "Le disque est plein."


def test_numbers_are_written_as_the_language_does() -> None:
    translation.use("fr")
    assert wording.decimal(0.5) == "0,5"


def test_the_system_language_is_followed_where_there_is_a_translation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, language in (("sw_KE", "sw"), ("fr_CD", "fr"), ("pt_MZ", "en")):
        monkeypatch.setattr(QLocale, "system", staticmethod(lambda name=name: QLocale(name)))
        assert translation.use("system") == language
        assert translation.chosen() == "system"
