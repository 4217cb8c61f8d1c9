"""Which kind of answer a question asks for, and whether an answer is of that kind. Pure.

A question for a year wants a year, "how many" a number, "why" a reason. The tables are of
interrogatives, which are closed lists in every language.
"""

from __future__ import annotations

import re

from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import figures, fold, words

YEAR, NUMBER, PERSON, PLACE, TIME = "year", "number", "person", "place", "time"
REASON, MANNER, THING, POLAR = "reason", "manner", "thing", "polar"

_HOW_MANY = (
    r"\b(?:how (?:many|much|old|far|tall|long|high|deep|large|big|often)"
    r"|(?:what|which) (?:\w+ )?(?:number|percentage|proportion|share))\b"
)
_WHERE = (
    r"\b(?:where|(?:what|which) (?:\w+ )?(?:country|city|town|state|continent"
    r"|river|lake|island|region|place))\b"
)
#: By language: patterns and what they ask for. The one that leads the question counts; of those at
#: one place, the first here.
_ASKING: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    code: tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in table)
    for code, table in {
        "eng": (
            (r"\b(?:what|which) (?:\w+ ){0,2}year\b", YEAR),
            (
                _HOW_MANY,
                NUMBER,
            ),
            (r"\b(?:what|which) (?:\w+ )?(?:date|day|month|century|decade|season|time)\b", TIME),
            (r"\bwhen\b", TIME),
            (r"\bwho(?:m|se)?\b", PERSON),
            (
                _WHERE,
                PLACE,
            ),
            (r"\bwhy\b|\bwhat for\b|\bfor what (?:purpose|reason)\b", REASON),
            (r"\bhow\b", MANNER),
            (r"\bwhat\b|\bwhich\b", THING),
            (r"^(?:is|are|was|were|did|do|does|can|could|has|have|had|will|would)\b", POLAR),
        ),
        "fra": (
            (r"\bquelle année\b", YEAR),
            (r"\bcombien\b|\bquel (?:est le )?(?:nombre|pourcentage)\b", NUMBER),
            (r"\bquand\b|\bquel(?:le)? (?:jour|mois|siècle|date)\b", TIME),
            (r"\bqui(?! est-ce que?)\b", PERSON),
            (r"\boù\b", PLACE),
            (r"\bpourquoi\b", REASON),
            (r"\bcomment\b", MANNER),
            (r"\bque\b|\bquoi\b|\bqu[’']|\bquel(?:le)?s?\b|\blequel|\blaquelle", THING),
            (r"^est-ce que\b", POLAR),
        ),
        "swa": (
            (r"\bmwaka (?:gani|upi)\b", YEAR),
            (r"\b\w{0,3}ngapi\b|\bkiasi gani\b|\b(?:namba|asilimia|idadi) (?:gani|ipi)\b", NUMBER),
            (r"\blini\b|\b(?:mwezi|siku|tarehe|karne) (?:gani|ipi|upi)\b", TIME),
            (r"\bnani\b", PERSON),
            (r"\bwapi\b", PLACE),
            (r"\bkwa ?nini\b|\bkwa sababu gani\b", REASON),
            (r"\bvipi\b|\bje\b.*\bnamna gani\b|\bkwa njia gani\b", MANNER),
            (r"\bnini\b|\bgani\b|\b(?:yup|ip|up|lip|kip|vip|zip|wep)i\b", THING),
            (r"^je\b", POLAR),
        ),
    }.items()
}

#: What an answer of each of the engine's kinds may be asked by.
_FITTING = {
    "year": {YEAR, TIME},
    "quantity": {NUMBER, THING},
    "person": {PERSON, THING},
    "place": {PLACE, THING},
    "name": {THING, PERSON, PLACE},
    "term": {THING},
    "purpose": {REASON, THING},
    "means": {MANNER, THING},
    "reason": {REASON, THING},
    "condition": {TIME, THING, MANNER},
    "outcome": {THING},
    "object": {THING, PERSON},
    "where": {PLACE, THING},
    "expansion": {THING},
    "definition": {THING, PERSON},
}
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba".split()
)


def asked_kind(question: str, language: Language) -> str | None:
    """What kind of answer `question` asks for: one of the names above. None where nothing tells:
    no interrogative, or a language without a table."""
    text = question.replace("’", "'")
    found = [
        (match.start(), place, kind)
        for place, (pattern, kind) in enumerate(_ASKING.get(language.code, ()))
        if (match := pattern.search(text)) is not None
    ]
    return min(found)[2] if found else None


def has_table(language: Language) -> bool:
    """Whether the interrogatives of a language are known here."""
    return language.code in _ASKING


def fits(kind: str, asked: str | None) -> bool:
    """Whether an answer of the engine's `kind` may be asked for as `asked`."""
    return asked in _FITTING.get(kind, {THING})


def answers(question: str, answer: str, language: Language) -> bool:
    """Whether `answer` has the look of what `question` asks for, whoever made them."""
    asked = asked_kind(question, language)
    if asked is None:
        return True
    shape = shape_of(answer, language)
    if asked == YEAR:
        return shape == YEAR
    if asked == NUMBER:
        return shape in {NUMBER, YEAR}
    if asked in {PERSON, PLACE, REASON, MANNER}:
        return shape not in {YEAR, NUMBER, TIME}
    return asked != POLAR


def shape_of(text: str, language: Language) -> str:
    """What a text looks like: a year, a number, a date, a name, or a thing."""
    found = list(figures(text, decimal_comma=language.decimal_comma))
    plain = words(text)
    months = _MONTHS | language.months
    if any(word in months for word in plain) and len(plain) <= 4:
        alone = len(plain) == 1
        return TIME if not alone or fold(text) != "may" else THING
    if len(found) == 1 and len(plain) <= 2 and 1000 <= found[0].value < 2200 and len(plain) == 1:
        return YEAR
    if len(plain) > 5:
        return THING
    if found or any(word in language.number_words for word in plain[:2]):
        return NUMBER
    return "name" if text[:1].isupper() and len(plain) <= 5 else THING


def of_one_sort(options: list[str], key: int, language: Language) -> bool:
    """Whether the wrong options are of the right one's sort: years beside a year, numbers beside a
    number, dates beside a date."""
    shapes = [shape_of(option, language) for option in options]
    plain = {"name": THING}
    right = plain.get(shapes[key], shapes[key])
    same = sum(plain.get(shape, shape) == right for shape in shapes)
    if right == NUMBER:
        same += shapes.count(YEAR)
    return same == len(options) or (right == THING and same >= len(options) - 1)
