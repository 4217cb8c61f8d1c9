"""The options of exercises, which stand among the pages like facts, and of which most are false."""

from __future__ import annotations

import re

#: What stands in a question that is answered by choosing, in English, Swahili and French.
_QUESTION = re.compile(
    r"\b(?:which (?:of|one|statement|option|is|are)|choose|select|correct|true|false|except"
    r"|lipi|ipi|yupi|kipi|zipi|chagua|kati ya"
    r"|lequel|laquelle|quelle? (?:affirmation|réponse)|choisis\w*)\b",
    re.IGNORECASE,
)
#: How an instruction to choose opens. A colon also ends sentences that only announce a list ("The
#: heart, which is a muscle, has four parts:"): there it is not enough that a word stands somewhere.
_INSTRUCTION = re.compile(
    r"(?:^|!\s)\s*(?:\(?\w{1,3}\)\s+|[-•*‣]\s+)?(?=[A-ZÀ-Ý])(?i:(?:please,?\s)?"
    r"(?:choose"
    r"|(?:select|pick|tick|circle)\s(?:the|an?|one|two|all|any|each|your|which|from|what|correct)"
    r"|which\s(?:of|one|statements?|options?|answers?|is|are)"
    r"|(?:\w+\s(?:whether|if)\s.{1,200}|(?:answer|write)\s)?true or false"
    r"|all of (?:these|the following)\s.{1,200}\bexcept"
    r"|chagua|(?:kati ya\s.{1,200}\b)?(?:\w+\s)?(?:lipi|ipi|yupi|kipi|zipi)"
    r"|choisis(?:sez|sons)?|(?:coche|entoure)[sz]?|(?:parmi\s.{1,200}\b)?(?:lequel|laquelle)"
    r"|quelles? (?:affirmation|réponse)s?)\b)",
    re.MULTILINE | re.DOTALL,
)
_STOP = re.compile(r"[.?:]\s")
_OPTION = re.compile(r"\s*(?:\(?(?:[a-eA-E]|[ivx]{1,4}|\d)[.)]|[-•*‣])\s")
_ASKED = re.compile(r"[^\n]*[?:][ \t]*(?=\n|\Z)")


def asks_to_choose(paragraph: str) -> bool:
    """Whether a paragraph ends in a question for one of what follows ("Which of these is true?") or
    in an instruction to choose it ("Choose the right answer:")."""
    *_, last = _STOP.split(paragraph.rstrip())
    if last.endswith("?"):
        return _QUESTION.search(last) is not None
    return last.endswith(":") and _INSTRUCTION.search(last) is not None


def is_option(paragraph: str) -> bool:
    """Whether a paragraph begins as an option does: "a)", "1.", "•"."""
    return _OPTION.match(paragraph) is not None


def is_offered(paragraph: str, place: int) -> bool:
    """Whether what stands at `place` of a paragraph is an option, on a line of its own, of a
    question on a line before it."""
    before = paragraph[: max(paragraph.rfind("\n", 0, place), 0)]
    asked = _ASKED.search(before)
    if asked is None or not asks_to_choose(before[: asked.end()]):
        return False
    return is_option(paragraph[asked.end() :])
