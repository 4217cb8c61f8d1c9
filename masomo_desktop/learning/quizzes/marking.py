"""Whether an answer is right.

A right answer marked wrong drives learners away, a wrong one marked right teaches them something
false; so every way of writing the same answer passes, and nothing that says something else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from masomo_desktop.generation.model import Item, ItemType
from masomo_desktop.learning.quizzes import measures, numerals, wording
from masomo_desktop.learning.quizzes.names import short_forms
from masomo_desktop.learning.quizzes.spelling import folded, tokens

#: An option's index, a truth value, or what was typed.
Answer = int | float | bool | str

_TRUE = frozenset("true t yes vrai v oui kweli verdadero صحيح صح सही सत्य".split())
_FALSE = frozenset("false f no faux non uongo falso خطا गलत असत्य".split())
#: Words beside a number that make it another statement.
_CHANGING = frozenset(
    "not no less more than under over below above least most between or to until except nearly "
    "pas moins plus ou entre si sio zaidi chini kati au لا ليس او नहीं या".split()
)
#: How a prompt writes the place of what is missing.
GAP = "[…]"
#: From here on a whole number is an estimate as often as a count.
_LARGE = 10**6
_ROUNDING = Fraction(1, 500)


@dataclass(frozen=True)
class Mark:
    """Whether an answer was right, and what the right answer is, as it is shown.

    `expected` is "true" or "false" for a true_false item.
    """

    correct: bool
    expected: str


def check(
    item: Item,
    answer: Answer,
    *,
    rivals: Iterable[str] = (),
    known: Collection[str] = frozenset(),
) -> Mark:
    """Mark `answer` to the question `item`.

    `rivals` are answers that belong to other questions, `known` words that the course uses: a
    written answer that is one of them is that word, not the expected one mistyped. Raises
    ValueError for an item that is no question.
    """
    expected = expected_answer(item)
    match item.type:
        case ItemType.SINGLE_CHOICE:
            return Mark(_chosen(item, answer) == item.body["key"], expected)
        case ItemType.TRUE_FALSE:
            return Mark(_truth(answer) is bool(item.body["key"]), expected)
        case ItemType.NUMERIC:
            return Mark(_same_number(item, expected, str(answer)), expected)
        case _:
            return Mark(_same_text(item, expected, str(answer), rivals, known), expected)


def expected_answer(item: Item) -> str:
    """The right answer of a question, as it is shown."""
    key = item.body.get("key")
    match item.type:
        case ItemType.SINGLE_CHOICE:
            return str(item.body["options"][key])
        case ItemType.TRUE_FALSE:
            return "true" if key else "false"
        case ItemType.NUMERIC if isinstance(key, float) and key.is_integer() and abs(key) < 1e15:
            return str(int(key))
        case ItemType.NUMERIC | ItemType.SHORT_ANSWER | ItemType.CLOZE if key is not None:
            return str(key)
    raise ValueError(f"an item of type {item.type} is no question")


def words_of(item: Item) -> set[str]:
    """The words of a question, its options, its key and its proof, as `check` knows them."""
    texts = [_context(item), *map(str, item.body.get("options") or ()), str(item.body.get("key"))]
    return {word for text in texts for word in tokens(text)}


def _chosen(item: Item, answer: Answer) -> int | None:
    """The index that `answer` names: itself, an option's text, or an option's letter."""
    if isinstance(answer, str):
        options = [tokens(str(option)) for option in item.body["options"]]
        if tokens(answer) in options:
            return options.index(tokens(answer))
        letter = answer.strip().upper()
        return ord(letter) - ord("A") if len(letter) == 1 and "A" <= letter <= "Z" else None
    return answer if isinstance(answer, int) and not isinstance(answer, bool) else None


def _truth(answer: Answer) -> bool | None:
    if isinstance(answer, bool):
        return answer
    said = folded(str(answer))
    return True if said in _TRUE else False if said in _FALSE else None


def _same_text(
    item: Item, expected: str, answer: str, rivals: Iterable[str], known: Collection[str]
) -> bool:
    if _is_quantity(expected):
        return _same_number(item, expected, answer)
    key = tokens(expected)
    options = [str(option) for option in item.body.get("options") or ()]
    others = [text for text in (*options, *rivals) if tokens(text) != key]
    return wording.same(
        expected,
        answer,
        short_forms=short_forms(expected, str(item.body.get("prompt", ""))),
        rivals=others,
        context=_context(item),
        known=known,
    )


def _is_quantity(text: str) -> bool:
    """Whether `text` is one number with nothing but its scale and unit."""
    found = numerals.find(text)
    if len(found) != 1:
        return False
    sides = measures.after(found[0].after), measures.before(found[0].before)
    return not any(side.others for side in sides)


def _context(item: Item) -> str:
    """The words around the question: its own and those of its proof."""
    return " ".join([str(item.body.get("prompt", "")), *(proof.quote for proof in item.proof)])


@dataclass(frozen=True)
class _Quantity:
    readings: tuple[numerals.Reading, ...]
    scale: int
    unit: str

    def scaled(self) -> list[numerals.Reading]:
        if self.scale == 1:
            return list(self.readings)
        return [reading.times(self.scale) for reading in self.readings]


def _same_number(item: Item, expected: str, answer: str) -> bool:
    given = _quantity(answer)
    wanted = _quantity(expected)
    if given is None or wanted is None:
        return False
    scale, unit = _written_in(item, wanted)
    unit = wanted.unit or unit
    values = [reading.value for reading in wanted.scaled()]
    if wanted.scale == 1 and scale != 1:
        values += [value * scale for value in values]  # 1.5 where the page says 1.5 million
    readings = given.scaled()
    if given.unit and unit:
        factor = measures.factor(given.unit, unit)
        if factor is None:
            return False
        if factor != 1:
            readings = [reading.times(factor) for reading in readings]
    elif given.unit == "%":
        # a share of one, unless the question asks for the per cent themselves
        hundredths = [reading.times(Fraction(1, 100)) for reading in readings]
        readings = hundredths if all(abs(value) <= 1 for value in values) else readings
    return any(_equal(reading, value) for reading in readings for value in values)


def _quantity(text: str) -> _Quantity | None:
    """The one number that `text` states, or None where it states none, several, or a bound."""
    found = numerals.find(text)
    if not found:
        said = numerals.spoken(text)
        if said is None:
            return _spoken_quantity(text)
        return _Quantity((numerals.Reading(Fraction(said), Fraction(1)),), 1, "")
    if len(found) > 1:
        return None
    ahead, behind = measures.before(found[0].before), measures.after(found[0].after)
    if _CHANGING & {*ahead.others, *behind.others}:
        return None
    if any(numerals.is_number_word(word) for word in behind.others):
        return None
    return _Quantity(found[0].readings, ahead.scale * behind.scale, behind.unit or ahead.unit)


def _spoken_quantity(text: str) -> _Quantity | None:
    """A number in words with a unit: "four chambers", "miaka mitatu" is not understood."""
    words = tokens(text)
    for end in range(len(words) - 1, 0, -1):
        for number, rest in ((words[:end], words[end:]), (words[-end:], words[:-end])):
            said = numerals.spoken(" ".join(number))
            if said is None or _CHANGING & set(rest) or any(map(numerals.is_number_word, rest)):
                continue
            unit = measures.after(" ".join(rest)).unit
            return _Quantity((numerals.Reading(Fraction(said), Fraction(1)),), 1, unit)
    return None


def _written_in(item: Item, wanted: _Quantity) -> tuple[int, str]:
    """The scale word and unit that stand beside the number's gap, or beside it in the proof."""
    ahead, gap, after = folded(str(item.body.get("prompt", ""))).partition(folded(GAP))
    if gap:
        return _beside(ahead, after)
    values = {reading.value for reading in wanted.readings}
    for found in numerals.find(_context(item)):
        if not values.isdisjoint(reading.value for reading in found.readings):
            return _beside(found.before, found.after)
    return 1, ""


def _beside(before: str, after: str) -> tuple[int, str]:
    """The scale word and unit right before or after a number."""
    behind, ahead = measures.after(after, words=1), measures.before(before, words=1)
    if behind.scale != 1:
        behind = measures.after(after, words=2)
    return behind.scale * ahead.scale, behind.unit or ahead.unit


def _equal(given: numerals.Reading, value: Fraction) -> bool:
    """Equal, or the same rounded: counts and years exactly, measured values within their digits."""
    if given.value == value:
        return True
    if not given.step or not value:
        return False
    exact = value.denominator == 1 and (abs(value) < _LARGE or not given.scaled)
    if exact:
        # 9.80 for 9.8 is the same; 1945.2 for 1945 is not
        return False
    if given.step < _step(value):
        return abs(given.value - value) <= _step(value) / 2  # more digits than the page gives
    close = abs(given.value - value) <= given.step / 2
    return close and abs(given.value - value) <= abs(value) * _ROUNDING


def _step(value: Fraction) -> Fraction:
    """The value of the last decimal that `value` needs."""
    step = Fraction(1)
    while (value / step).denominator != 1 and step > Fraction(1, 10**12):
        step /= 10
    return step
