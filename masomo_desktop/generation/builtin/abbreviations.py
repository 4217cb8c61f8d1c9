"""What abbreviations stand for: "CBZ (Comic Book Archive)", "the World Health Organization (WHO)".

In any language with capitals; which of the two is the abbreviation its letters tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.relations import Relation
from masomo_desktop.generation.wording import fold

_SHORT = r"[A-Z][A-Za-z]{0,5}[A-Z]s?"
_SHORT_FIRST = re.compile(rf"(?<![\w(])(?P<short>{_SHORT})\s\((?P<long>[^\W\d][^()]{{6,70}})\)")
_LONG_FIRST = re.compile(rf"(?P<before>(?:[^\s(),.;:]+\s){{1,9}})\((?P<short>{_SHORT})\)")
#: Words that lend no letter to an abbreviation.
_SILENT = frozenset(
    "of the for and in on de des du la le les et l d pour a an wa ya za la cha vya na kwa".split()
)


def abbreviations_in(sentence: Sentence) -> Iterator[Relation]:
    """The abbreviations that a sentence spells out, where its language has the question."""
    template = sentence.language.template("stands_for")
    if template is None:
        return
    text = sentence.text
    for match in _SHORT_FIRST.finditer(text):
        if _spells(match["long"], match["short"]):
            yield _made(
                sentence,
                template,
                match["short"],
                match.start("long"),
                match.end("long"),
            )
    for match in _LONG_FIRST.finditer(text):
        start = _start_of_long(match["before"], match["short"])
        if start is not None:
            end = match.start("before") + len(match["before"].rstrip())
            yield _made(sentence, template, match["short"], match.start("before") + start, end)


def _made(sentence: Sentence, template: str, short: str, start: int, end: int) -> Relation:
    answer = Answer(sentence, start, end, Kind.EXPANSION)
    return Relation(template.format(term=short), answer)


def _start_of_long(before: str, short: str) -> int | None:
    """Where in `before` the words begin that spell `short`; None where none do."""
    places = [match.start() for match in re.finditer(r"\S+", before)]
    for place in reversed(places):
        said = before[place:].strip()
        if fold(said.split()[0]) not in _SILENT and _spells(said, short):
            return place
    return None


def _spells(long: str, short: str) -> bool:
    """Whether the initials of the words of `long`, but for small ones, are the letters of `short`,
    at least two of them."""
    letters = short.removesuffix("s").casefold()
    parts = [w for w in re.split(r"[\s\-’']+", long) if w and fold(w) not in _SILENT]
    initials = "".join(part[0] for part in parts).casefold()
    every = "".join(w[0] for w in re.split(r"[\s\-’']+", long) if w).casefold()
    return len(letters) > 1 and letters in {initials, every}
