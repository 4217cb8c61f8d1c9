"""Whether a sentence can be asked about: a question shows it without the sentences around it.

A summary keeps sentences in order under their heading, so it may use some that a question may not:
"The treaty was signed in 1884" is clear after the sentence that names the treaty, and only there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.setting import resolves
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token, has_verb
from masomo_desktop.generation.checks import Reason
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold

_NOUNS = frozenset({Part.NOUN, Part.NOUNS, Part.NAME})
_OBJECTS = frozenset({"him", "them"})
_RELATIVE = frozenset("where which who whom whose when".split())
_ITS = frozenset({"it", "its", "itself"})
_HE_SHE = frozenset("he she him his her hers himself herself".split())
_PICKING = frozenset(
    "first second third fourth next last same other final two three both only "
    "new resulting remaining rest latter former following".split()
)


def context_fault(tokens: Sequence[Token], sentence: Sentence) -> Reason | None:
    """Why `sentence`, of `tokens`, needs others to be understood, or None. A thing that was named
    before may be told by the heading, which then stands before the question."""
    language = sentence.language
    if points_back([token.text for token in tokens], language):
        return Reason.CONTEXT_NEEDED
    if language.code != "eng":
        return _pronoun_after_opening(tokens, language)
    if lacks_subject_or_verb(tokens):
        return Reason.NOT_A_FACT
    if _pronoun_before_noun(tokens) or _participle_before_pronoun(tokens):
        return Reason.PRONOUN_WITHOUT_REFERENT
    known = known_thing(tokens, language)
    return (
        Reason.CONTEXT_NEEDED if known and not resolves(sentence.topic, known, sentence) else None
    )


def points_back(said: Sequence[str], language: Language) -> bool:
    """Whether a word of a text points at what was named before, as "such as" does not."""
    for one, two in pairwise([*map(fold, said), ""]):
        if one in language.demonstratives and two not in _NOT_BACK.get(one, ()):
            return True
    return False


_NOT_BACK = {
    "such": frozenset({"as", "that"}),
    "those": frozenset("of that who which whose with in from".split()),
}


def lacks_subject_or_verb(tokens: Sequence[Token]) -> bool:
    """Whether an English sentence opens with its verb, as an order or a note does ("Returns the
    number of pages."), or has none ("Number of pages.")."""
    if not has_verb(tokens) or _has_only_relative_clause(tokens):
        return True
    return (
        bool(tokens)
        and (tokens[0].part is Part.VERB or tokens[0].part is Part.BASE)
        and not (len(tokens) > 1 and tokens[1].part in {Part.VERB, Part.PREPOSITION, Part.AND})
    )


def _has_only_relative_clause(tokens: Sequence[Token]) -> bool:
    """Whether all that follows a noun is what belongs to it: "Norwich, where he played."."""
    comma = next((i for i, token in enumerate(tokens) if token.text == ","), len(tokens))
    if comma + 1 >= len(tokens) or fold(tokens[comma + 1].text) not in _RELATIVE:
        return False
    return sum(token.tag in FINITE for token in tokens) == 1 and not has_verb(tokens[:comma])


def _pronoun_before_noun(tokens: Sequence[Token]) -> bool:
    """Whether a personal pronoun stands before anything that it could mean."""
    noun = name = thing = False
    things = 0
    for token in tokens:
        word = fold(token.text)
        if word in _OBJECTS and token.part is Part.PRONOUN and things < 2:
            return True  # "Newcastle replaced him": not Newcastle
        things += token.part in _NOUNS
        if word in _HE_SHE and not name:
            return True
        if token.part is Part.PRONOUN and word not in _HE_SHE and not noun:
            return True
        if word in _ITS and not thing:
            return True  # "as troops advanced, the soldiers moved it"
        named_thing = token.part is Part.NAME and not token.tag.startswith("AJ")
        thing = thing or token.part is Part.NOUN or named_thing or token.tag == "VVG"
        noun = noun or token.part in _NOUNS
        name = name or token.part is Part.NAME
        if word == "that" and token.tag == "DT0":
            return True
    return False


def _participle_before_pronoun(tokens: Sequence[Token]) -> bool:
    """Whether the subject of an opening participle is a pronoun: "Initially built with three
    layers, it later …"."""
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), 0)
    opening = [t for t in tokens[:comma] if t.tag != "AV0"]
    if opening and opening[0].part is Part.PREPOSITION:
        opening = opening[1:]  # "After taking the town, he …"
    if not opening or opening[0].part is not Part.PARTICIPLE or comma + 1 >= len(tokens):
        return False
    return tokens[comma + 1].part is Part.PRONOUN


def _pronoun_after_opening(tokens: Sequence[Token], language: Language) -> Reason | None:
    """A pronoun right after an opening without a name: "Après quatre ans de traitement, il …"."""
    for one, two in pairwise(tokens):
        if one.part is Part.NAME:
            return None
        if one.text in {",", "،"} and fold(two.text) in language.personal:
            return Reason.PRONOUN_WITHOUT_REFERENT
    return None


_SAYS_WHICH = frozenset("of that which in for to between why".split())


def _after_opening(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens` without a phrase of time or place before the subject: "In 2012, the nation …"."""
    if not tokens or tokens[0].part is not Part.PREPOSITION:
        return tokens
    comma = next((i for i, t in enumerate(tokens[:8]) if t.text == ","), None)
    return tokens if comma is None else tokens[comma + 1 :]


def known_thing(tokens: Sequence[Token], language: Language) -> str:
    """What the sentence begins with as if it was named before, or the empty string: "The treaty was
    signed", "The first step …", "The two countries …".

    "The heart pumps blood" is a general truth, which the present tense and the noun show.
    """
    tokens = _after_opening(tokens)
    if not tokens or fold(tokens[0].text) != "the":
        return ""
    if len(tokens) > 2 and fold(tokens[1].text) in _PICKING:
        of = next((t for t in tokens[2:5] if t.text == "of"), None)
        return "" if of is not None else f"{tokens[1].text} {tokens[2].text}"
    index = 1
    while index < len(tokens) and tokens[index].part in {
        Part.ADJECTIVE,
        Part.NOUN,
        Part.NOUNS,
        Part.PARTICIPLE,
        Part.NAME,
    }:
        index += 1
    phrase = tokens[1:index]
    if (
        phrase
        and index < len(tokens)
        and phrase[-1].part is Part.ADJECTIVE
        and (tokens[index].part is Part.VERB)
    ):
        return phrase[-1].text  # "The loudest came from the west": the loudest what?
    named = any(token.part is Part.NAME for token in phrase)
    if named or not phrase or index >= len(tokens) or len(phrase) > 2:
        return ""
    kinds = language.places | language.persons | language.organisations
    if (
        len(phrase) == 1
        and fold(phrase[0].text) in language.vacuous
        and (fold(tokens[index].text) not in _SAYS_WHICH)
    ):
        return phrase[0].text  # "The answer is not clear"
    if tokens[index].part is Part.VERB and phrase[-1].lemma in kinds:
        return phrase[-1].text  # "The city has", "The museum opened"
    verb = next((t for t in tokens[index:] if t.part is Part.VERB), None)
    past = verb is not None and (verb.tag in {"VVD", "VBD", "VHD", "VDD"})
    follows = tokens[index].text in {"of", "that", "which", "in", "for", "between"}
    return phrase[-1].text if past and not follows else ""
