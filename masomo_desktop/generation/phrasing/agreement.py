"""Whether a question that a model wrote asks for its fact, and for nothing that is not there. Pure.

`generation.checks` judges an item by itself; here the question is held against the sentence and the
answer that programs had chosen, of which more is known.
"""

from __future__ import annotations

import re

from masomo_desktop.generation.asked import PLACE, POLAR, TIME, YEAR, asked_kind, fits, has_table
from masomo_desktop.generation.checks import Reason
from masomo_desktop.generation.languages import language_of
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.phrasing.model import BLANK, Fact
from masomo_desktop.generation.phrasing.saying import breaks_demands, is_broken, stands_in_place
from masomo_desktop.generation.wording import WORD, figures, fold, kin, words

#: This share of a question's telling words stands in its sentence, in some form.
_FOUND = 0.8
#: A question that says less of its sentence could be about anything.
_LEAST_FOUND = 2
_MARK = re.compile(r"[?？؟]")
_CLAUSE = re.compile(
    r"[;:—]\s*|,\s(?=(?:and|but|while|whereas|although|though|which|who|where|et|mais|tandis|"
    r"alors|na|lakini|wakati|ambapo)\b)",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(since|until|till|by|before|after|from|between|to|depuis|avant|après|jusqu'en|tangu|hadi|"
    r"kabla ya|baada ya)\s(?:the\syear\s|early\s|late\s)?$",
    re.IGNORECASE,
)
_BESIDE_BEFORE = re.compile(r"[$£€¥₹]\s?$")
_BESIDE_AFTER = re.compile(
    r"^\s?(?:%|‰|°|per\s?cent\b|million\b|billion\b|trillion\b|thousand\b|hundred\b|millions\b|"
    r"milliards?\b|milioni\b|bilioni\b|elfu\b)",
    re.IGNORECASE,
)
#: Words that a question may bring with it, beside its interrogative.
_BROUGHT = frozenset(
    "what which when where whom whose does did many much name named called year years date time "
    "place type kind number percentage amount known happen happened happens person people term "
    "word following main reason purpose country city used quel quelle quels quelles comment "
    "pourquoi quand combien appelle nom gani nini nani lini wapi ngapi kwanini jina mwaka idadi "
    "aina neno nchi mji mkoa jiji wilaya katika année pays ville nombre pourcentage lieu jour "
    "have been being long with from that this into they were".split()
)
#: A phrase has been reached when so much of either is in the other.
_SAME_PHRASE = 0.6
_PHRASES = frozenset(
    {
        "purpose", "means", "reason", "condition", "outcome", "object", "where", "expansion",
        "definition",
    }
)  # fmt: skip


def fault_of(question: str, fact: Fact) -> Reason | None:
    """Why `question` is no question for `fact`, or None."""
    language = language_of(fact.language)
    if len(_MARK.findall(question)) != 1 or not _MARK.search(question.rstrip()[-1:]):
        return Reason.FRAGMENT
    if BLANK in question or is_broken(question, fact):
        return Reason.FRAGMENT
    asked = asked_kind(question, language)
    if has_table(language) and (asked is None or asked == POLAR or not fits(fact.kind, asked)):
        return Reason.WRONG_KIND
    if fact.asking and not _asks_as_told(question, asked, fact, language):
        return Reason.WRONG_KIND
    if asked in {YEAR, TIME} and _has_year(question):
        return Reason.WRONG_KIND  # "in what year … in 1991?"
    if asked == PLACE and fact.kind == "name" and fold(fact.answer) in fold(question):
        return Reason.ANSWER_IN_PROMPT
    if _is_bound(fact, question):
        return Reason.WRONG_KIND
    return (
        _invented(question, fact, language)
        or _other_clause(question, fact, language)
        or breaks_demands(question, fact, language)
    )


def _asks_as_told(question: str, asked: str | None, fact: Fact, language: Language) -> bool:
    """Whether the question has the interrogative that was chosen for it, or one for the same year
    or place. It stands first, but in Swahili where its answer would."""
    said, told = f" {fold(question)}", f" {fold(fact.asking)}"
    if language.code == "swa" and told in said:
        return told != " nini" or stands_in_place(question, fact)
    if said.startswith(told):
        return True
    same = {YEAR: {YEAR, TIME}, PLACE: {PLACE}}.get(asked_kind(fact.asking, language) or "", set())
    return asked in same


def without_blank(question: str) -> str:
    """`question` without the mark of a gap that was copied between two of its words."""
    return re.sub(rf"(?<=\w) {BLANK}(?= \w|\?)", "", question)


def beside(fact: Fact) -> tuple[str, str]:
    """What stands right before and after a number and belongs to it: ("$", ""), ("", " million").
    Empty for other kinds."""
    if fact.kind != "quantity" or fact.start < 0:
        return "", ""
    before = _BESIDE_BEFORE.search(fact.text[: fact.start])
    after = _BESIDE_AFTER.match(fact.text[fact.start + len(fact.answer) :])
    return before.group() if before else "", after.group() if after else ""


def reaches(said: str, fact: Fact) -> bool:
    """Whether the answer that was found in the sentence is that of the fact."""
    language = language_of(fact.language)
    wanted = list(figures(fact.answer, decimal_comma=language.decimal_comma))
    if wanted and fact.kind in {"year", "quantity"}:
        found = [f.value for f in figures(said, decimal_comma=language.decimal_comma)]
        return found == [one.value for one in wanted]
    a, b = _telling(said, language), _telling(fact.answer, language)
    if not a or not b:
        return fold(said) == fold(fact.answer)
    forth = sum(any(kin(word, one) for one in b) for word in a) / len(a)
    back = sum(any(kin(word, one) for one in a) for word in b) / len(b)
    if fact.kind in _PHRASES:
        return back >= _SAME_PHRASE and forth >= _SAME_PHRASE / 2
    return back == 1.0 and forth >= _SAME_PHRASE


def _telling(text: str, language: Language) -> list[str]:
    slight = language.articles | language.common
    plain = words(text)
    return [word for word in plain if word not in slight] or plain


def _has_year(question: str) -> bool:
    return any(1000 <= one.value < 2200 for one in figures(question))


def _is_bound(fact: Fact, question: str) -> bool:
    """Whether the year is an end of a time ("since 1970") and the question does not say so."""
    if fact.kind != "year" or fact.start < 0:
        return False
    bound = _BOUND.search(fact.text[: fact.start])
    if re.match(r"\s?(?:to|until|–|-|et|hadi)\s?\d", fact.text[fact.start + len(fact.answer) :]):
        return True
    return bound is not None and fold(bound[1]) not in words(question)


def _invented(question: str, fact: Fact, language: Language) -> Reason | None:
    """Names and numbers that the sentence has not, or too little of what it says."""
    said = f"{fact.setting} {fact.text}"
    there = set(words(said))
    numbers = {one.value for one in figures(said)}
    if any(one.value not in numbers for one in figures(question)):
        return Reason.INVENTED
    found, missing = 0, 0
    for place, match in enumerate(WORD.finditer(question)):
        word = fold(match.group())
        if not word or word in _BROUGHT or _is_slight(word, language):
            continue
        if any(kin(word, one) for one in there):
            found += 1
        elif place and match.group()[0].isupper():
            return Reason.INVENTED
        else:
            missing += 1
    if found < (1 if fact.kind == "definition" else _LEAST_FOUND):
        return Reason.CONTEXT_NEEDED
    return Reason.INVENTED if found < _FOUND * (found + missing) else None


def _other_clause(question: str, fact: Fact, language: Language) -> Reason | None:
    """Whether most of what the question says stands in another clause than its answer."""
    if fact.start < 0:
        return None
    own, others, at = "", "", 0
    for end in [*(match.end() for match in _CLAUSE.finditer(fact.text)), len(fact.text)]:
        if at <= fact.start < end or fact.start < at < fact.start + len(fact.answer):
            own += " " + fact.text[at:end]
        else:
            others += " " + fact.text[at:end]
        at = end
    near, far = set(words(own)), set(words(others))
    asked = [w for w in words(question) if w not in _BROUGHT and not _is_slight(w, language)]
    here = sum(any(kin(word, one) for one in near) for word in asked)
    away = sum(any(kin(word, one) for one in far - near) for word in asked)
    return Reason.OTHER_CLAUSE if away > here else None


def _is_slight(word: str, language: Language) -> bool:
    if word in language.articles or word in language.common or word in language.function_words:
        return True
    return len(word) <= 3 and not word.isdigit()
