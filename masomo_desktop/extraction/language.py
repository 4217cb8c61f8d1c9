"""The language of a text, as an ISO 639-3 code.

Cheap evidence first: the script, then function words. Only a document that those leave undecided
costs the statistical model (py3langid), which takes half a second and 100 MB to load.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from masomo_desktop.extraction.language_tables import (
    FUNCTION_WORDS,
    ISO3,
    NOT_ARABIC,
    SCRIPTS,
    SHARED,
    UNLIKELY,
)

_SAMPLE = 600
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NOT_ARABIC = re.compile(NOT_ARABIC)
_SCRIPT_LETTERS = re.compile(
    "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last, _ in SCRIPTS) + "]"
)
_LATIN_LETTERS = re.compile("[A-Za-z\u00c0-\u024f]")
_CODES_OF: dict[str, tuple[str, ...]] = {}
for _code, _words in FUNCTION_WORDS.items():
    for _word in _words.split():
        _CODES_OF[_word] = (*_CODES_OF.get(_word, ()), _code)


class Languages:
    """Tells the language of a document's units.

    `expected` are codes the learner named; `sample` is text from all over the document, whose
    language is the prior for units that decide nothing themselves.
    """

    def __init__(self, expected: tuple[str, ...], sample: Iterable[str]) -> None:
        self._expected = expected
        text = _spread(sample)
        self.usual = (
            _by_evidence(text) or _by_model(text, expected) or (expected[0] if expected else "")
        )

    def of(self, text: str) -> str:
        """The language of a unit's `text`; the document's where the unit alone decides nothing."""
        piece = text[:_SAMPLE]
        return _by_evidence(piece) or self.usual or _by_model(piece, self._expected)


def _by_evidence(text: str) -> str:
    return _by_script(text) or _by_words(text)


def language_of(text: str, expected: tuple[str, ...] = ()) -> str:
    """The language of a text on its own; empty when it has too little to tell."""
    return Languages(expected, [text]).usual


def _spread(sample: Iterable[str]) -> str:
    """A few thousand characters from all over the sample."""
    lines = [line for line in sample if len(line) > 20]
    step = max(1, len(lines) // 80)
    return " ".join(lines[::step])[:6000]


def _by_script(text: str) -> str:
    if text.isascii():
        return ""
    letters = _SCRIPT_LETTERS.findall(text)
    if len(letters) < 2:
        return ""
    counts = Counter(_script_of(letter) for letter in letters)
    name, count = counts.most_common(1)[0]
    dense = 3 if name in ("han", "kana", "kor") else 1  # one of their letters is half a word
    if count * dense < len(_LATIN_LETTERS.findall(text)):
        return ""
    if name in ("han", "kana"):
        return "jpn" if counts["kana"] * 20 > counts["han"] else "zho"
    if name not in SHARED:
        return name
    labels, usual = SHARED[name]
    if name == "arab" and len(_NOT_ARABIC.findall(text)) < 0.01 * count:
        return "ara"
    if len(labels) == 1 or count < 20:
        return usual
    return _ranked(text, frozenset(labels)) or usual


def _script_of(letter: str) -> str:
    code = ord(letter)
    return next(name for first, last, name in SCRIPTS if first <= code <= last)


def _by_words(text: str) -> str:
    words = _WORD.findall(text.lower())
    if len(words) < 12:
        return ""
    counts: Counter[str] = Counter()
    different: dict[str, set[str]] = {}
    for word in words:
        for code in _CODES_OF.get(word, ()):
            counts[code] += 1
            different.setdefault(code, set()).add(word)
    if not counts:
        return ""
    (best, count), *others = counts.most_common(2)
    second = others[0][1] if others else 0
    # a neighbour may share one or two frequent words, but not many of them
    many = len(different[best]) >= min(6, len(words) // 8)
    return best if many and count >= 0.18 * len(words) and count >= 1.5 * second else ""


def _by_model(text: str, expected: tuple[str, ...]) -> str:
    if sum(map(str.isalpha, text)) < 24:
        return ""
    wanted = frozenset(label for label, code in ISO3.items() if code in expected)
    return _ranked(text, wanted) if wanted else _ranked(text, None)


def _ranked(text: str, labels: frozenset[str] | None) -> str:
    for label, _ in _model().rank(text[:_SAMPLE]):
        if label in UNLIKELY if labels is None else label not in labels:
            continue
        return ISO3.get(label, label if len(label) == 3 else "")
    return ""


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
