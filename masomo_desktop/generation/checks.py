"""What every item must pass before a learner sees it, whichever engine made it.

Pure and strict: an item and the text of the unit that it quotes go in, a reason to withhold it or
None comes out. Nothing here repairs. The reasons are stable codes: the database and the command
line keep them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Protocol, TypeGuard

from masomo_desktop.generation.asked import answers, of_one_sort
from masomo_desktop.generation.languages import guess, language_of
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.model import ItemType, Proof
from masomo_desktop.generation.wording import (
    GAP,
    alike,
    covers,
    figures,
    fold,
    is_unspaced,
    kin,
    parse_number,
    words,
)

#: A single choice needs this many options.
OPTIONS = 4


class Reason(StrEnum):
    """Why an item, or what was to become one, is withheld."""

    #: the quote is not in the unit's text at the place given
    QUOTE_NOT_FOUND = "quote_not_found"
    #: a field is missing, empty or of the wrong type
    MALFORMED = "malformed"
    #: fewer than four options
    FEW_OPTIONS = "few_options"
    #: two options are the same to a reader
    OPTIONS_NOT_DISTINCT = "options_not_distinct"
    #: an option is part of the right one or holds it, so that both can be right
    OPTIONS_OVERLAP = "options_overlap"
    #: an option about the other options ("all of the above")
    OPTION_ABOUT_OPTIONS = "option_about_options"
    #: the key names none of the options
    KEY_NOT_AN_OPTION = "key_not_an_option"
    #: the key or the answer does not follow from the quote
    KEY_NOT_IN_QUOTE = "key_not_in_quote"
    #: a statement marked false that says what the quote says
    FALSE_IS_TRUE = "false_is_true"
    #: the prompt gives the answer away
    ANSWER_IN_PROMPT = "answer_in_prompt"
    #: the question asks for a year and the key is a name, or the like
    WRONG_KIND = "wrong_kind"
    #: a number that cannot be read as one
    NOT_A_NUMBER = "not_a_number"
    #: the gap is missing, doubled, or nothing but the gap is left
    BAD_GAP = "bad_gap"
    #: the prompt is no sentence
    FRAGMENT = "fragment"
    #: it opens with, or asks about, a pronoun whose noun stands elsewhere
    PRONOUN_WITHOUT_REFERENT = "pronoun_without_referent"
    #: it can be understood only beside the sentences around it
    CONTEXT_NEEDED = "context_needed"
    #: it speaks of a figure, a chapter or a page that the learner does not see
    REFERS_ELSEWHERE = "refers_elsewhere"
    #: the author's voice, an order or an exercise, not a fact
    NOT_A_FACT = "not_a_fact"
    #: much the same as an item already there
    NEAR_DUPLICATE = "near_duplicate"
    #: the course has too few things of the same kind to ask beside the answer
    FEW_DISTRACTORS = "few_distractors"
    #: another answer in the course is right too
    ANSWER_NOT_UNIQUE = "answer_not_unique"
    #: the question names what its sentence does not say
    INVENTED = "invented"
    #: no interrogative asks for it where it stands, or its options are too few: not for a model
    NOT_ASKED = "not_asked"
    #: the question leaves out the verb, or the noun, that its answer hangs on
    LEFT_OUT = "left_out"
    #: what the question says stands in another clause than its answer
    OTHER_CLAUSE = "other_clause"
    #: who answered the question from its sentence alone found another answer
    ANSWER_NOT_REACHED = "answer_not_reached"
    #: the artifact has asked for the same answer often enough
    ANSWER_OVERUSED = "answer_overused"


class Checkable(Protocol):
    """What `check` needs of an item; `generation.model.Item` has it."""

    @property
    def type(self) -> ItemType: ...
    @property
    def body(self) -> Mapping[str, Any]: ...
    @property
    def proof(self) -> tuple[Proof, ...]: ...


def check(item: Checkable, unit_text: str, language: str = "") -> Reason | None:
    """Why `item` must not be shown, or None when it may be.

    `unit_text` is the text of the unit that the item's proofs quote, `language` the ISO 639-3 code
    of that text; when it is empty, it is guessed from the text.
    """
    if not item.proof:
        return Reason.QUOTE_NOT_FOUND
    for proof in item.proof:
        if not proof.quote.strip() or unit_text[proof.start : proof.end] != proof.quote:
            return Reason.QUOTE_NOT_FOUND
    quote = " ".join(proof.quote for proof in item.proof)
    spoken = language_of(language or guess(unit_text))
    if item.type is ItemType.SENTENCE:
        return _check_sentence(item.body, quote, spoken)
    if "front" in item.body:
        return _check_card(item.type, item.body, quote, spoken)
    return _check_question(item.type, item.body, quote, spoken)


def _check_sentence(body: Mapping[str, Any], quote: str, language: Language) -> Reason | None:
    text = body.get("text")
    if not _filled(text) or not isinstance(body.get("heading"), str):
        return Reason.MALFORMED
    if fold(text) != fold(quote):
        return Reason.KEY_NOT_IN_QUOTE
    return whole(text, language)


def _check_card(
    type_: ItemType, body: Mapping[str, Any], quote: str, language: Language
) -> Reason | None:
    front, back = body.get("front"), body.get("back")
    if not _filled(front) or not _filled(back):
        return Reason.MALFORMED
    if type_ is ItemType.CLOZE:
        return _check_gap(front, back, quote, language)
    if fold(front) == fold(back) or not _says_more(back, front):
        return Reason.ANSWER_IN_PROMPT
    if not _follows(back, quote):
        return Reason.KEY_NOT_IN_QUOTE
    asks = front.rstrip().endswith(("?", "？", "؟"))
    return _question_stands(front, language) if asks else None


def _check_question(
    type_: ItemType, body: Mapping[str, Any], quote: str, language: Language
) -> Reason | None:
    prompt, key, marks = body.get("prompt"), body.get("key"), body.get("marks")
    if not _filled(prompt) or not _filled(body.get("explanation")):
        return Reason.MALFORMED
    if not isinstance(marks, int) or isinstance(marks, bool) or marks < 1:
        return Reason.MALFORMED
    if type_ is ItemType.TRUE_FALSE:
        return _check_statement(prompt, key, quote, language)
    if type_ is ItemType.NUMERIC:
        return _check_number(prompt, key, quote, language)
    if type_ is ItemType.SINGLE_CHOICE:
        wrong = check_options(body.get("options"), key)
        if wrong is not None:
            return wrong
        if not of_one_sort(body["options"], body["key"], language):
            return Reason.WRONG_KIND
        key = body["options"][key]
    if not _filled(key):
        return Reason.MALFORMED
    if type_ is ItemType.CLOZE:
        return _check_gap(prompt, key, quote, language)
    return _check_asked(prompt, key, quote, language)


def check_options(options: object, key: object) -> Reason | None:
    """Whether `options` are four or more different texts of which `key` is the index of one."""
    if not isinstance(options, list) or not all(_filled(option) for option in options):
        return Reason.MALFORMED
    if len(options) < OPTIONS:
        return Reason.FEW_OPTIONS
    if not isinstance(key, int) or isinstance(key, bool) or not 0 <= key < len(options):
        return Reason.KEY_NOT_AN_OPTION
    if len({_sameness(option) for option in options}) < len(options):
        return Reason.OPTIONS_NOT_DISTINCT
    if any(_ABOUT_OPTIONS.search(option) for option in options):
        return Reason.OPTION_ABOUT_OPTIONS
    right = options[key]
    for index, option in enumerate(options):
        if index == key or any(c.isdigit() for c in option + right):
            continue
        if covers(option, right) or covers(right, option):
            return Reason.OPTIONS_OVERLAP
    return None


_ABOUT_OPTIONS = re.compile(
    r"\b(?:all|none|both|any) of (?:the above|these|them)\b|toutes? (?:ces|les) réponses"
    r"|aucune (?:de ces|des) réponses|\b(?:yote|zote) (?:hapo juu|sahihi)\b"
    r"|جميع ما سبق|कोई नहीं|उपरोक्त",
    re.IGNORECASE,
)


def _sameness(option: str) -> object:
    """What makes two options one to a reader: the same value, or the same words."""
    value = parse_number(option)
    return fold(option) or option.strip() if value is None else value


def _check_gap(front: str, back: str, quote: str, language: Language) -> Reason | None:
    if front.count(GAP) != 1:
        return Reason.BAD_GAP
    sentence = inner(front)
    if not words(sentence.replace(GAP, " ")):
        return Reason.BAD_GAP
    filled = fold(sentence.replace(GAP, back)).replace(" ", "")
    if filled not in fold(quote).replace(" ", ""):
        return Reason.KEY_NOT_IN_QUOTE
    if gives_away(front.replace(GAP, " … "), back, language):
        return Reason.ANSWER_IN_PROMPT
    return whole(sentence.replace(GAP, back), language)


def _check_asked(prompt: str, key: str, quote: str, language: Language) -> Reason | None:
    if not _follows(key, quote):
        return Reason.KEY_NOT_IN_QUOTE
    if GAP in prompt:
        return _check_gap(prompt, key, quote, language)
    if gives_away(prompt, key, language):
        return Reason.ANSWER_IN_PROMPT
    return _asked_kind(prompt, key, language) or _question_stands(prompt, language)


def _check_number(prompt: str, key: object, quote: str, language: Language) -> Reason | None:
    if isinstance(key, bool) or not isinstance(key, int | float):
        return Reason.NOT_A_NUMBER
    if float(key) not in values_in(quote, language):
        return Reason.KEY_NOT_IN_QUOTE
    if float(key) in values_in(prompt, language):
        return Reason.ANSWER_IN_PROMPT
    if GAP in prompt:
        if prompt.count(GAP) != 1:
            return Reason.BAD_GAP
        return whole(inner(prompt).replace(GAP, "0"), language)
    return _asked_kind(prompt, f"{key:g}", language) or _question_stands(prompt, language)


def values_in(text: str, language: Language) -> set[float]:
    """The numbers in `text`, in digits or in words."""
    found = {figure.value for figure in figures(text, decimal_comma=language.decimal_comma)}
    spelled = language.number_words
    return found | {float(spelled[word]) for word in words(text) if word in spelled}


def _check_statement(prompt: str, key: object, quote: str, language: Language) -> Reason | None:
    if not isinstance(key, bool):
        return Reason.MALFORMED
    statement = inner(prompt)
    said, stands = fold(statement), fold(quote)
    if key and said not in stands:
        same_numbers = values_in(statement, language) <= values_in(quote, language)
        if not same_numbers or not _follows(statement, quote, share=0.9):
            return Reason.KEY_NOT_IN_QUOTE
    if not key and (said in stands or stands in said):
        return Reason.FALSE_IS_TRUE
    if not key and alike(words(statement), words(quote)) < 0.3:
        return Reason.KEY_NOT_IN_QUOTE
    return whole(statement, language)


def _asked_kind(prompt: str, key: str, language: Language) -> Reason | None:
    """A question for a year wants a year, one for a number a number, one for a person a name."""
    has_digit = any(character.isdigit() for character in key)
    named = any(word in language.number_words for word in words(key))
    if language.asks_year.search(prompt):
        return None if any(f.value >= 100 for f in figures(key)) else Reason.WRONG_KIND
    if language.asks_number.search(prompt):
        return None if has_digit or named else Reason.WRONG_KIND
    if language.asks_person.search(prompt) and (has_digit or not key[:1].isalpha()):
        return Reason.WRONG_KIND
    return None if answers(prompt, key, language) else Reason.WRONG_KIND


def gives_away(prompt: str, answer: str, language: Language) -> bool:
    """Whether `prompt` holds `answer`: as it stands, or each of its telling words in some form."""
    asked, wanted = words(prompt), words(answer)
    if not wanted:
        return False
    if f" {' '.join(wanted)} " in f" {' '.join(asked)} ":
        return True
    telling = [word for word in wanted if not _is_slight(word, language)]
    return bool(telling) and all(any(kin(word, one) for one in asked) for word in telling)


def _is_slight(word: str, language: Language) -> bool:
    """Whether a folded word says nothing by itself: an article, a preposition."""
    return word in language.articles or word in language.common or word in language.function_words


_END = re.compile(r"(?:[.!?。！？।॥؟۔…]|\.{3})[\s\"”’»)\]』」]*$")
_OPEN = re.compile(r"^[^:?？؟]{3,60}?[:?？؟]\s*(?=\S)")


def inner(prompt: str) -> str:
    """The sentence inside a prompt such as "Complete the sentence: …" or "True or false? …"."""
    opening = _OPEN.match(prompt)
    rest = prompt[opening.end() :] if opening else prompt
    return rest if _END.search(rest) or GAP in rest else prompt


def whole(text: str, language: Language) -> Reason | None:
    """Why `text` cannot stand alone as a sentence, or None: no end, no beginning, a pronoun whose
    noun is elsewhere, a mention of another place."""
    plain = text.strip()
    short = len(plain) < 8 if is_unspaced(plain) else len(words(plain)) < 3
    if short or not _END.search(plain):
        return Reason.FRAGMENT
    first = next((character for character in plain if character.isalpha()), "")
    if first.islower() and not _odd_name(plain):
        return Reason.FRAGMENT
    if opens_with(plain, language.pointing):
        return Reason.PRONOUN_WITHOUT_REFERENT
    if f"{fold(plain)} ".startswith(_dangling(language)):
        return Reason.CONTEXT_NEEDED
    if language.elsewhere.search(plain):
        return Reason.REFERS_ELSEWHERE
    return None


def _odd_name(text: str) -> bool:
    """Whether `text` begins with a name such as pH, mRNA or iPhone."""
    return re.match(r"\W*[a-z]{1,2}[A-Z]", text) is not None


def opens_with(text: str, pointing: frozenset[str]) -> bool:
    """Whether the first word of `text` is in `pointing`."""
    first = fold(text).partition(" ")[0]
    return first in pointing or first.partition("-")[0] in pointing


@cache
def _dangling(language: Language) -> tuple[str, ...]:
    return tuple(f"{fold(phrase)} " for phrase in language.dangling)


def _question_stands(prompt: str, language: Language) -> Reason | None:
    """Whether a question can be understood alone: it ends, and no pronoun comes before its noun."""
    if not _END.search(prompt) and not prompt.rstrip().endswith((":", "：")):
        return Reason.FRAGMENT
    if language.elsewhere.search(prompt):
        return Reason.REFERS_ELSEWHERE
    known = False
    for word in words(prompt):
        if word in language.personal and not known:
            return Reason.PRONOUN_WITHOUT_REFERENT
        known = known or not (
            word in language.pointing
            or word in language.hollow
            or len(word) <= 3
            or _is_slight(word, language)
        )
    return None


def _filled(text: object) -> TypeGuard[str]:
    return isinstance(text, str) and bool(text.strip())


def _says_more(back: str, front: str) -> bool:
    """Whether `back` has words that `front` has not."""
    asked = words(front)
    return any(not any(kin(word, one) for one in asked) for word in words(back))


def _follows(answer: str, quote: str, share: float = 0.8) -> bool:
    """Whether at least `share` of the words of `answer` stand in `quote`, in some form."""
    if fold(answer) in fold(quote):
        return True
    stand = set(words(quote))
    wanted = words(answer)
    found = sum(word in stand or any(kin(word, one) for one in stand) for word in wanted)
    return bool(wanted) and found >= share * len(wanted)
