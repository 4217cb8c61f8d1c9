"""From what a model wrote to what was asked: thoughts taken out, JSON found and mended. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from masomo_desktop.providers import schema as schemas
from masomo_desktop.providers import tolerant_json

_ACROSS = re.DOTALL | re.IGNORECASE
_THOUGHT = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", _ACROSS)
_ONLY_CLOSED = re.compile(r"\A(?:(?!<think).)*?</(think|thinking|reasoning)>", _ACROSS)
_FENCE = re.compile(r"```[\w+-]*\s*\n?(.*?)(?:```|\Z)", re.DOTALL)
_MEMBER = re.compile(r"""["'“]\w+["'”]\s*:""")
_OPENING = re.compile(r"[{\[]")
_MOST_TRIES = 24
_LONGEST = 200_000
_OPEN, _CLOSE = "<think>", "</think>"


class NoData(Exception):
    """Nothing in the text can be brought to the form asked for."""


@dataclass(frozen=True)
class Found:
    """The value, and the names of what was mended to get it."""

    data: Any
    repairs: tuple[str, ...]


def without_thoughts(text: str) -> str:
    """The answer alone. A thought that never ends leaves nothing; of one that only ends, what
    comes after it (servers that begin the thought in their template send only its end)."""
    answer = _THOUGHT.sub("", text)
    return _ONLY_CLOSED.sub("", answer, count=1).strip()


def data_of(text: str, schema: Mapping[str, Any]) -> Found:
    """The first value in `text` that conforms to `schema`, mended as far as that is plain.

    Looks at the whole answer, then inside code fences, then at every bracket; and last inside a
    thought, where some models leave their answer. Raises `NoData`.
    """
    text = text[:_LONGEST].lstrip("\ufeff")
    if (sound := _sound(text, schema)) is not None:
        return sound
    answer = without_thoughts(text)
    for where in dict.fromkeys((answer, text)):
        best: Found | None = None
        for candidate, start, noted in _candidates(where):
            found = _conforming(candidate, start, schema, noted)
            if found is not None and (best is None or len(found.repairs) < len(best.repairs)):
                best = found
                if not set(found.repairs) - {"fence", "prose"}:
                    break
        if best is not None:
            thought = ("thought",) if where is not answer and where != answer else ()
            return Found(best.data, (*thought, *best.repairs))
    raise NoData


def _sound(text: str, schema: Mapping[str, Any]) -> Found | None:
    """What stands in a text that is JSON as it is."""
    repairs: list[str] = []
    try:
        return Found(schemas.conform(json.loads(text), schema, repairs), tuple(repairs))
    except (ValueError, RecursionError, schemas.DoesNotConform):
        return None


def _candidates(text: str) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Where JSON may begin: (text, offset, what is noted as mended)."""
    stripped = text.strip()
    if stripped:
        yield stripped, 0, ()
        if _MEMBER.match(stripped):
            yield "{" + stripped, 0, ("bracket",)
    for fence in _FENCE.finditer(text):
        if inner := fence[1].strip():
            yield inner, 0, ("fence",)
    for tries, bracket in enumerate(_OPENING.finditer(text)):
        if tries == _MOST_TRIES:
            return
        yield text, bracket.start(), ("prose",)


def _conforming(
    text: str, start: int, schema: Mapping[str, Any], noted: tuple[str, ...]
) -> Found | None:
    try:
        value, end, mended = tolerant_json.read(text, start)
    except tolerant_json.NoJson:
        return None
    repairs = list(mended)
    if not start and text[end:].strip():
        repairs.append("prose")
    try:
        data = schemas.conform(value, schema, repairs)
    except schemas.DoesNotConform:
        return None
    return Found(data, tuple(dict.fromkeys((*noted, *repairs))))


class ThoughtFilter:
    """Takes `<think>…</think>` out of a text that comes in pieces."""

    def __init__(self) -> None:
        self._held = ""
        self._thinking = False
        self._begun = False

    def feed(self, piece: str) -> str:
        """What of the text so far may be shown and was not yet."""
        self._held += piece
        shown = ""
        while True:
            mark = _CLOSE if self._thinking else _OPEN
            at = self._held.find(mark)
            if at < 0:
                break
            if not self._thinking:
                shown += self._held[:at]
            self._held = self._held[at + len(mark) :]
            self._thinking = not self._thinking
        keep = _beginning(self._held, _CLOSE if self._thinking else _OPEN)
        if not self._thinking:
            shown += self._held[: len(self._held) - keep]
        self._held = self._held[len(self._held) - keep :]
        return self._first(shown)

    def rest(self) -> str:
        """What was held back, when no more comes."""
        held, self._held = self._held, ""
        return "" if self._thinking else self._first(held)

    def _first(self, shown: str) -> str:
        """Without the empty lines that stand between a thought and the answer."""
        if not self._begun:
            shown = shown.lstrip()
            self._begun = bool(shown)
        return shown


def _beginning(text: str, mark: str) -> int:
    for length in range(min(len(text), len(mark) - 1), 0, -1):
        if text.endswith(mark[:length]):
            return length
    return 0
