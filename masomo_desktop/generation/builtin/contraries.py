"""A statement with its sense turned round: one word for its opposite, or a "not" taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.tagging import Token
from masomo_desktop.generation.wording import fold

# After these a "not" can be left out and the rest stays a sentence.
_NEGATED = re.compile(
    r"\b(is|are|was|were|can|could|may|might|must|should|will|would) not (?!only\b)"
    r"|\b(can)not (?!only\b)"
)


def contrary_of(sentence: Sentence, tokens: Sequence[Token]) -> str | None:
    """`sentence` with the one word in it that has an opposite replaced by that, or without its one
    "not"; None where it has neither, or two that might make up for each other."""
    opposites = sentence.language.contraries
    found = [t for t in tokens if fold(t.text) in opposites]
    text = sentence.text
    negations = list(_NEGATED.finditer(text)) if sentence.language.code == "eng" else []
    if len(found) + len(negations) != 1:
        return None
    if negations:
        match = negations[0]
        kept = match[1] or match[2]
        return f"{text[: match.start()]}{kept} {text[match.end() :]}"
    token = found[0]
    other = opposites[fold(token.text)]
    if token.text[0].isupper():
        other = other[:1].upper() + other[1:]
    return text[: token.start] + other + text[token.end :]
