"""The words of the settings: sizes, languages, kinds of models, names of engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from masomo_desktop.providers.catalogue import ModelKind
from masomo_desktop.ui import wording
from masomo_desktop.workflows.remote_reading.readers import host_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from masomo_desktop.providers.catalogue import Entry
    from masomo_desktop.providers.models import Speed
    from masomo_desktop.providers.remote import Remote

translate = QCoreApplication.translate

MODEL_ICONS = {ModelKind.LLM: "sparkle", ModelKind.WHISPER: "play", ModelKind.TESSERACT: "text"}
#: Qt names the territory too where a language has several standards.
_PLAIN = {QLocale.Language.English: "English", QLocale.Language.Spanish: "Español"}
_QUESTION_READ, _QUESTION_WRITTEN = 300, 50  # tokens of one quiz question, as the engines ask it


def size(value: int) -> str:
    """Bytes as people count them."""
    return QLocale().formattedDataSize(value, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def language(code: str) -> str:
    """A language by its own name; Tesseract's codes that are no language stay as they are."""
    found = QLocale.codeToLanguage(code)
    if found in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return code
    name = _PLAIN.get(found) or QLocale(found).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def languages(codes: Sequence[str]) -> str:
    """Languages by their own names, in their order."""
    return ", ".join(sorted({language(code) for code in codes if code != "osd"}))


def model_kind(kind: ModelKind) -> str:
    """What a model is for."""
    return {
        ModelKind.LLM: translate("Settings", "Language model"),
        ModelKind.WHISPER: translate("Settings", "Speech model"),
        ModelKind.TESSERACT: translate("Settings", "Language for scans"),
    }[kind]


def title(name: str, kind: ModelKind, entry: Entry | None) -> str:
    """What a model is called: by the catalogue where that knows it."""
    if kind is ModelKind.TESSERACT:
        return language(name)
    return entry.title if entry is not None else name


def speed(found: Speed | None) -> str:
    """How fast a language model is, as the wait for one question."""
    if found is None:
        return translate("Settings", "speed not measured yet")
    seconds = _QUESTION_READ / max(found.reading, 0.1) + _QUESTION_WRITTEN / max(found.writing, 0.1)
    count = wording.number(max(1, round(seconds)))
    if found.measured:
        return translate("Settings", "a question in {n} s, as measured here").format(n=count)
    return translate("Settings", "a question in about {n} s").format(n=count)


def engine(name: str, servers: Sequence[Remote] = ()) -> str:
    """What an engine is called."""
    kind, _, rest = name.partition(":")
    if kind == "local":
        return translate("Settings", "{name}, on this machine").format(name=rest)
    if kind == "remote":
        found = next((one for one in servers if one.name == rest), None)
        where = "" if found is None else f" ({host_of(found.base_url)})"
        return translate("Settings", "{name}, a server").format(name=rest) + where
    return translate("Settings", "Masomo’s own rules")


def task(name: str) -> str:
    """What engines are asked to do."""
    return {
        "quizzes": translate("Settings", "Quizzes"),
        "flashcards": translate("Settings", "Flashcards"),
        "summaries": translate("Settings", "Summaries"),
        "tutor": translate("Settings", "Tutor"),
        "moderation": translate("Settings", "Check of contents"),
        "retrieval": translate("Settings", "Search"),
    }[name]


def money(value: float, currency: str) -> str:
    """An amount, to the hundredth where it is large enough."""
    return f"{QLocale().toString(value, 'f', 2 if value >= 0.1 else 4)} {currency}".strip()
