"""With which interrogative an answer is asked for, by its kind and by where it stands.

Who writes the question is not asked to choose it: "in 1957" wants "in which year", the subject of a
sentence "who" or "what". An answer that stands in no such place is not asked for with its sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from masomo_desktop.generation.builtin.answer_places import Interrogative, Place
from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.locales import calendar, territories
from masomo_desktop.generation.builtin.swahili_interrogatives import swahili
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token, has_verb
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold, words


def interrogative_for(
    answer: Answer,
    tokens: Sequence[Token],
    question: str | None = None,
    casing: Mapping[str, int] | None = None,
) -> Interrogative | None:
    """How the answer is asked for in its sentence, of `tokens`; None where no closed list tells.

    `question` is one that a program has made for it, if one could; `casing` is that of the course.
    """
    place = Place.of(answer, tokens, casing or {})
    if place is not None and question is not None and answer.kind in _BY_QUESTION:
        if answer.kind is Kind.OBJECT and len(answer.sentence.words) < _SAYS_ENOUGH:
            return None  # "The republic provided guidance": so does much else
        return place.asked(" ".join(question.split()[:2]))
    of_language = _BY_LANGUAGE.get(answer.sentence.language.code)
    if of_language is None or place is None:
        return None
    if answer.kind in {Kind.YEAR, Kind.PLACE, Kind.NAME} and _is_bounded(place):
        return None
    return of_language(place)


#: Kinds whose interrogative hangs on the verb: "what happens", "what does".
_BY_QUESTION = frozenset({Kind.OUTCOME, Kind.OBJECT, Kind.EXPANSION})
_SAYS_ENOUGH = 6  # words
#: What makes of a time or a place the end of another: "After its ratification in 1788, …".
_BOUNDS = frozenset(
    "after before since until till by from following despite between avant après depuis dès "
    "jusqu'en entre baada kabla tangu hadi kutoka toka kati".split()
)


def _is_bounded(place: Place) -> bool:
    piece = _own_piece(place)
    opening = [fold(t.text) for t in piece if t.end <= place.answer.start]
    verb = any(t.tag in FINITE or t.part is Part.VERB for t in piece if t.end <= place.answer.start)
    return bool(opening) and opening[0] in _BOUNDS and not verb


def _english(place: Place) -> Interrogative | None:
    answer = place.answer
    if answer.kind is Kind.YEAR:
        return _english_year(place)
    if answer.kind is Kind.QUANTITY:
        return _english_quantity(place)
    fixed = _ENGLISH_PHRASES.get(answer.kind)
    if fixed is not None:
        return place.asked(fixed)
    end = place.subject_end
    if end is not None:
        said = _english_thing(place)
        back = int(place.first > 0 and place.tokens[place.first - 1].part is Part.ARTICLE)
        return place.asked(said, back=back, end=end) if said else None
    agent = place.first > 1 and place.tokens[place.first - 2].tag == "VVN"
    if agent and place.before == "by" and answer.kind is Kind.PERSON:
        return place.asked("By whom", back=1)
    if agent and place.before in {"by", "through"} and answer.kind is Kind.TERM:
        return (
            None
            if place.after is None or place.after.text != "."
            else place.asked(f"{place.before.capitalize()} what", back=1)
        )
    if place.before in {"in", "at", "near"} and _is_place(answer) and _places_event(place):
        said = "In which country" if _is_country(answer) and place.before == "in" else "Where"
        return place.asked(said, back=1)
    return None


_ENGLISH_PHRASES = {
    Kind.PURPOSE: "Why",
    Kind.REASON: "Why",
    Kind.MEANS: "How",
    Kind.CONDITION: "When",
    Kind.WHERE: "Where",
}


def _places_event(place: Place) -> bool:
    """Whether the place is where something is or happens: it stands behind the verb, or opens the
    sentence, and no more is said of it ("in Kent and Ely")."""
    after = place.after
    if after is not None and (
        after.part is Part.AND or after.text in {"'", "’", "'s", "’s", "-", "–", "("}
    ):
        return False
    before = place.tokens[: place.first - 1]
    if before and before[-1].part is Part.AND:
        return False  # "in and near Philadelphia"
    opens = not before and after is not None and after.text == ","
    return opens or has_verb(before)


def _is_place(answer: Answer) -> bool:
    return answer.kind is Kind.PLACE or _is_country(answer)


def _english_thing(place: Place) -> str:
    """What is asked for the subject of a sentence."""
    answer, language = place.answer, place.language
    if answer.kind is Kind.PERSON:
        return "Who"
    if answer.kind is Kind.TERM:
        return "" if answer.plural else "What"
    if _is_country(answer):
        return "Which country"
    said = words(answer.text)
    head = said[said.index("of") - 1] if "of" in said[1:] else said[-1]
    sorts = language.places | language.organisations
    common = place.casing.get(head, 0) < 0  # oftener written small
    return f"Which {head}" if len(said) > 1 and (head in sorts or common) else ""


#: Countries that are no more, or are known by another name.
_FORMER = frozenset(
    {
        "great britain", "britain", "england", "scotland", "wales", "soviet union", "prussia",
        "persia", "siam", "ceylon", "zaire", "tanganyika", "rhodesia", "abyssinia", "yugoslavia",
        "czechoslovakia", "upper volta", "dahomey", "east germany", "west germany",
    }
)  # fmt: skip


def _is_country(answer: Answer) -> bool:
    said = fold(answer.text)
    return said in _FORMER or said in territories(answer.sentence.language)


def _english_year(place: Place) -> Interrogative | None:
    """Of a year in a phrase of its own ("in 1957", "on 6 March 1957"), of which the clause has only
    one, and that is no end of a longer time."""
    index = place.first - 1
    while index >= 0 and _is_day(place.tokens[index], place.language):
        index -= 1
    if index < 0 or fold(place.tokens[index].text) not in {"in", "on", "during"}:
        return None
    after = place.after
    if after is not None and (
        after.part in {Part.AND, Part.NOUN, Part.NOUNS} or after.text in "–-"
    ):
        return None
    years = [t for t in place.tokens if len(t.text) == 4 and t.text.isdigit()]
    clause = _own_piece(place)
    if not _tells_event(clause) and not (index == 0 and _tells_event(place.tokens)):
        return None
    if sum(t in clause for t in years) > 1:
        return None
    if index + 1 < place.first:  # a day before it: the year alone is missing
        return place.asked("In which year")
    return place.asked("In which year", back=1)


def _tells_event(tokens: Sequence[Token]) -> bool:
    """Whether something happened: what is, or would be, or has a size, has no year of its own."""
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        if token.tag == "VVD":
            return True
        if token.tag in {"VBD", "VHD"}:
            small = after is not None and after.part in {Part.PARTICIPLE, Part.SMALL}
            return small or token.tag == "VBD"
        if token.tag == "VM0":
            return False
    return any(token.part is Part.PARTICIPLE and token.tag == "VVN" for token in tokens)


def _is_day(token: Token, language: Language) -> bool:
    return (
        fold(token.text) in calendar(language)
        or token.text in {",", "the", "of"}
        or (token.part is Part.NUMBER and len(token.text) <= 2)
    )


def _own_piece(place: Place) -> Sequence[Token]:
    """The tokens around the answer up to the next comma or semicolon on either side."""
    first, last = place.first, place.last
    while first and place.tokens[first - 1].text not in {",", ";", ":"}:
        first -= 1
    while last + 1 < len(place.tokens) and place.tokens[last + 1].text not in {",", ";", ":"}:
        last += 1
    return place.tokens[first : last + 1]


_ABOUT = frozenset(
    "about around approximately nearly almost over some roughly least most than".split()
)


def _english_quantity(place: Place) -> Interrogative | None:
    answer, text = place.answer, place.answer.sentence.text
    behind = text[answer.end :].lstrip()
    if text[: answer.start].rstrip().endswith(("$", "£", "€", "¥", "₹")):
        return place.asked("How much money", start=len(text[: answer.start].rstrip()) - 1)
    if behind.startswith("%") or behind.lower().startswith(("percent", "per cent")):
        return place.asked("What percentage")
    counted: list[str] = []
    if place.after is not None and fold(place.after.text) in {"times", "time"}:
        return None  # as many times as much
    for token in place.tokens[place.last + 1 : place.last + 5]:
        if token.part is Part.NOUNS:
            before = place.before if place.before not in _ABOUT else ""
            if before in _KNOWN_ONES:
                return None  # "the four chambers" are known
            return place.asked(f"How many {' '.join([*counted, token.text])}")
        if token.part not in {Part.ADJECTIVE, Part.NOUN, Part.NAME} and token.text not in _SCALES:
            return None
        if fold(token.text) in _KNOWN_ONES:
            return None  # "three other mechanisms"
        if token.text not in _SCALES:
            counted.append(token.text)
    return None


_KNOWN_ONES = frozenset("the these those all other another first last next remaining".split())
_SCALES = frozenset({"million", "billion", "trillion", "thousand", "hundred"})


def _french(place: Place) -> Interrogative | None:
    answer = place.answer
    if answer.kind is Kind.YEAR:
        return place.asked("En quelle année", back=1) if place.before == "en" else None
    if answer.kind is Kind.PERSON:
        if place.before == "par":
            return place.asked("Par qui", back=1)
        after = place.after
        verb = after is not None and after.text.islower() and after.part is Part.WORD
        return place.asked("Qui") if place.opens_clause and verb else None
    if answer.kind is Kind.PLACE and place.before in {"à", "en", "au", "aux"}:
        return place.asked("Où", back=1)
    if answer.kind is Kind.QUANTITY and place.after is not None and place.after.text.isalpha():
        elided = place.after.text[0].lower() in "aeiouyéèêâîôh"
        return place.asked("Combien d’" if elided else "Combien de")
    return {Kind.REASON: place.asked("Pourquoi"), Kind.PURPOSE: place.asked("Pourquoi")}.get(
        answer.kind
    )


_BY_LANGUAGE: Mapping[str, Callable[[Place], Interrogative | None]] = {
    "eng": _english,
    "swa": swahili,
    "fra": _french,
}
#: The languages whose interrogatives are known, by code.
KNOWN = frozenset(_BY_LANGUAGE)
