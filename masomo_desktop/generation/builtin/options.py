"""The options of exercises, which stand among the pages like facts, and of which most are false."""

from __future__ import annotations

import re

#: What ends a question that is answered by choosing, in English, Swahili and French.
_CHOOSING = re.compile(
    r"\b(?:which (?:of|one|statement|option|is|are)|choose|select|correct|true|false|except"
    r"|lipi|ipi|yupi|kipi|zipi|chagua|kati ya"
    r"|lequel|laquelle|quelle? (?:affirmation|réponse)|choisis\w*)\b[^.?:]*[?:]\s*\Z",
    re.IGNORECASE,
)
_OPTION = re.compile(r"\s*(?:\(?(?:[a-eA-E]|[ivx]{1,4}|\d)[.)]|[-•*‣])\s")
_ASKED = re.compile(r"[^\n]*[?:][ \t]*(?=\n|\Z)")


def asks_to_choose(paragraph: str) -> bool:
    """Whether a paragraph ends in a question for one of what follows: "Which of these is true?"."""
    return _CHOOSING.search(paragraph) is not None


def is_option(paragraph: str) -> bool:
    """Whether a paragraph begins as an option does: "a)", "1.", "•"."""
    return _OPTION.match(paragraph) is not None


def is_offered(paragraph: str, place: int) -> bool:
    """Whether what stands at `place` of a paragraph is an option, on a line of its own, of a
    question on a line before it."""
    before = paragraph[: max(paragraph.rfind("\n", 0, place), 0)]
    asked = _ASKED.search(before)
    if asked is None or not asks_to_choose(asked.group()):
        return False
    return is_option(paragraph[asked.end() :])
