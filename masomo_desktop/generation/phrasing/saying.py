"""Whether a question says what its sentence demands, in a form that stands. Pure.

What is demanded was found by the programs that tag words (`builtin.demands`); here it is only
looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from masomo_desktop.generation.asked import PERSON, asked_kind
from masomo_desktop.generation.checks import Reason
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.phrasing.model import BLANK, Fact
from masomo_desktop.generation.wording import WORD, covers, fold, kin, words

_BE = frozenset({"is", "are", "was", "were"})
_DO = frozenset({"do", "does", "did"})
#: A question for a person names a person, place or time, or says so many telling words.
_SAYS_ENOUGH = 5
_RUN_ON = re.compile(r",\s(?:he|she|it|they|il|elle|ils|elles|on|yeye|wao)\s", re.IGNORECASE)
#: So much of what a language without tags says around an answer is said by its question.
_AROUND = 0.8


def is_broken(question: str, fact: Fact) -> bool:
    """Whether a question of an English sentence has two sentences in it, or the wrong form of its
    verb: "When did the club founded?", "What was the victory was?"."""
    if _RUN_ON.search(question):
        return True
    if fact.language != "eng":
        return False
    said = words(question)
    be = sum(word in _BE for word in said)
    if be > 1 and be > sum(word in _BE for word in words(fact.text)):
        return True
    first = next((word for word in said if word in _DO | _BE), "")
    behind = said[said.index(first) + 1 :] if first else []
    past = {form: base for form, base in fact.demands.past if form != base}
    if first in _DO and any(word in past for word in _before_relative(behind)):
        return True
    told = set(words(fact.text))
    if any(word in _MODALS and word not in told for word in said) or said[-1:] == ["and"]:
        return True
    if not _has_auxiliary(question, fact) or _says_twice(said, fact):
        return True
    return first in _BE and "by" not in said and _is_active(behind, past, fact)


def stands_in_place(question: str, fact: Fact) -> bool:
    """Whether a Swahili question is its sentence, or a part of it, with the interrogative where the
    answer was: then nothing but the answer fits there, and nobody need be asked."""
    if fact.language != "swa" or fact.gap is None or not fact.asking:
        return False
    said, asking = words(question), words(fact.asking)
    for at in range(len(said) - len(asking) + 1):
        if said[at : at + len(asking)] == asking:
            before, behind = said[:at], said[at + len(asking) :]
            return (
                len(before) + len(behind) > 1
                and _is_in_order(before, words(fact.text[: fact.gap[0]]))
                and _is_in_order(behind, words(fact.text[fact.gap[1] :]))
            )
    return False


def _is_in_order(said: Sequence[str], told: Sequence[str]) -> bool:
    left = iter(told)
    return all(word in left for word in said)


def mended(question: str, fact: Fact) -> str:
    """`question` with the forms of verbs of which there is only one right one, the base after "did"
    ("did they leave and founded") and "do" of many ("does most species"), and without the words
    that tie its sentence to another one ("also")."""
    if fact.language == "eng":
        question = _CONNECTING.sub("", _SEVERAL.sub("do ", question))
    start = re.search(r"\b(?:do|does|did)\b", question)
    if fact.language != "eng" or start is None or not fact.demands.past:
        return question
    head, behind = question[: start.end()], question[start.end() :]
    relative = _RELATIVE.search(behind)
    end = relative.start() if relative is not None else len(behind)
    past = {form: base for form, base in fact.demands.past if form != base}

    def base(match: re.Match[str]) -> str:
        return past.get(fold(match.group()), match.group())

    return head + WORD.sub(base, behind[:end]) + behind[end:]


def _before_relative(said: Sequence[str]) -> Sequence[str]:
    """The words before a clause that is only hung on, whose verb has its own form."""
    end = next((i for i, word in enumerate(said) if _RELATIVE.fullmatch(word)), len(said))
    return said[:end]


_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where|when|after|before|because)\b")
_SEVERAL = re.compile(r"\bdoes\s(?=(?:most|many|several|some|all|these|those|both)\b)")
_CONNECTING = re.compile(r"(?:,\s)?\s?\b(?:also|therefore|thus|hence|however)\b,?(?=\s)")
_ADVERBIAL = frozenset({"why", "where", "when", "how"})
_MODALS = frozenset("can could will would may might must shall should".split())
_AUXILIARIES = _BE | _DO | _MODALS | {"has", "have", "had"}


def _has_auxiliary(question: str, fact: Fact) -> bool:
    """Whether an auxiliary follows an interrogative that is no subject: "in which year *did* …"."""
    asking, said = words(fact.asking), words(question)
    adverbial = bool(asking) and (
        asking[0] in {"in", "by", "through"}
        or (len(asking) == 1 and asking[0] in _ADVERBIAL)
        or asking[:2] == ["how", "many"]
    )
    if not adverbial or said[: len(asking)] != asking:
        return True
    rest = said[len(asking) :]
    if asking[:2] == ["how", "many"]:
        verb = fact.demands.said[0] if fact.demands.said else ()
        return not rest or rest[0] in _AUXILIARIES or _has(rest[:1], verb)
    return len(rest) > 1 and rest[0] in _AUXILIARIES and rest[1] not in _PREPOSITIONS


_PREPOSITIONS = frozenset("in on at during for from with by after before of to under".split())


def _says_twice(said: Sequence[str], fact: Fact) -> bool:
    """Whether what is counted is named again: "how many times can they eat times"."""
    asking = words(fact.asking)
    if asking[:2] != ["how", "many"] or len(asking) < 3:
        return False
    noun = asking[-1]
    return said.count(noun) > max(1, words(fact.text).count(noun))


def _is_active(behind: Sequence[str], past: Iterable[str], fact: Fact) -> bool:
    """Whether who does something stands behind a form of "be" with what was done: "was the army
    encountered resistance"."""
    demanded = fact.demands.said
    if len(demanded) < 2 or not set(demanded[0]) & set(past):
        return False
    at = next((i for i, word in enumerate(behind) if word in demanded[0]), None)
    return at is not None and any(_has(behind[:at], forms) for forms in demanded[1:2])


def breaks_demands(question: str, fact: Fact, language: Language) -> Reason | None:
    """Why a question says too little of its sentence, or what stands elsewhere in it, or None."""
    said = words(question)
    demands = fact.demands
    if any(not _has(said, forms) for forms in demands.said):
        return Reason.LEFT_OUT
    if any(_speaks_of(said, verb, told, fact) for verb, told in demands.apart):
        return Reason.OTHER_CLAUSE
    if any(_is_vague(said, head, told, fact) for head, told in demands.definite):
        return Reason.CONTEXT_NEEDED
    if fact.language == "eng" and _makes_known(question, fact):
        return Reason.CONTEXT_NEEDED
    if fact.gap is not None and language.code in {"swa", "fra"}:
        return _too_little(said, fact, language)
    return None if fact.kind in {"definition", "expansion"} else _names_nothing(question, language)


def _has(said: Sequence[str], forms: Iterable[str]) -> bool:
    return any(one == form or (len(form) > 3 and kin(one, form)) for form in forms for one in said)


def _speaks_of(said: Sequence[str], verb: Sequence[str], told: Sequence[str], fact: Fact) -> bool:
    """Whether the question takes words of another clause without what that clause says of them."""
    elsewhere = [word for word in words(fact.text) if word not in told]
    own = [
        word
        for word in told
        if word not in verb and not any(kin(word, one) for one in elsewhere) and _has(said, (word,))
    ]
    return len(set(own)) > 1 and not _has(said, verb)


def _is_vague(said: Sequence[str], head: str, told: Sequence[str], fact: Fact) -> bool:
    """Whether the question says "the museum", and nothing that tells which."""
    places = [i for i, word in enumerate(said) if word == head]
    definite = any("the" in said[max(0, i - 3) : i] for i in places)
    if not definite or covers(head, fact.setting):
        return False
    return not any(_has(said, (word,)) for word in told)


def _makes_known(question: str, fact: Fact) -> bool:
    """Whether the question says "the treaty" of what its sentence calls a treaty: which one is told
    there, and not by the question."""
    told = words(f"{fact.setting} {fact.text}")
    known = {word for i, word in enumerate(told) if "the" in told[max(0, i - 4) : i]}
    for match in re.finditer(r"\bthe ([a-z]{3,})\b(?! of| that| which| who| in)", question):
        word = match[1]
        if word in told and not any(kin(word, one) for one in known):
            return True
    return False


def _too_little(said: Sequence[str], fact: Fact, language: Language) -> Reason | None:
    """Whether a question leaves out much of what stands around its answer, up to the next comma."""
    around = next((part for part in re.split(r"[,;:]", fact.gapped) if BLANK in part), "")
    slight = language.articles | language.common | language.function_words
    telling = [word for word in words(around) if word not in slight and len(word) > 2]
    found = sum(_has(said, (word,)) for word in telling)
    return Reason.LEFT_OUT if found < _AROUND * len(telling) else None


def _names_nothing(question: str, language: Language) -> Reason | None:
    """ "Who contributed leaders?": anybody may have. "How many strips do most have?": most what?"""
    told = [match.group() for match in WORD.finditer(question)][1:]
    if any(word[0].isupper() or word[0].isdigit() for word in told):
        return None
    slight = language.articles | language.common | language.function_words | _OPEN
    telling = [word for word in told if fold(word) not in slight and len(word) > 3]
    person = asked_kind(question, language) == PERSON
    return Reason.CONTEXT_NEEDED if len(telling) < (_SAYS_ENOUGH if person else 3) else None


_OPEN = frozenset("many much most several some species thing things have does".split())
