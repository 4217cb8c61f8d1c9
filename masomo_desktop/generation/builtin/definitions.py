"""Sentences that say what something is: the term, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from masomo_desktop.generation.builtin.casing import cased, is_name, lowered, without_article
from masomo_desktop.generation.builtin.course import Entry, Sentence
from masomo_desktop.generation.builtin.soundness import LONGEST_TERM, is_term, says_enough
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token
from masomo_desktop.generation.languages.given_names import GIVEN_NAMES
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold, words

_NOUNS = frozenset({Part.NOUN, Part.NOUNS, Part.NAME})
_IN_SUBJECT = _NOUNS | {Part.ADJECTIVE, Part.PARTICIPLE, Part.NUMBER}
# A clause after the definition that says something else about the term.
_NEXT_CLAUSE = re.compile(
    r",\s(?:but|and|so|while|although|whereas|yet|mais|et|tandis|alors|lakini|na kwamba"
    r"|لكن|لكنه|लेकिन)\s"
)

_JOINTS = frozenset("and but so while although whereas yet".split())

_HEAD_ENDS = re.compile(
    r"\s(?:of|who|that|which|in|from|with|to|by|for|on|at|used|de|qui|du|des|dans|wa|ya|la|cha|za|vya"
    r"|في|من|की|का|के|है|हैं)\s|[,،(]"
)


@dataclass(frozen=True)
class Definition:
    """`term` as it is written in an answer, `subject` as it is asked about ("the nucleus").

    `definition` is a part of the sentence; `copula` the verb between them, where there is one.
    `question` names the template that asks for the definition.
    """

    sentence: Sentence
    term: str
    subject: str
    definition: str
    question: str
    copula: str = ""
    plural: bool = False
    name: bool = False
    person: bool = False

    @property
    def article(self) -> str:
        """The kind of its article: "a", "the" and their like, or none."""
        first = fold(self.subject).partition(" ")[0]
        if (
            first == fold(self.term).partition(" ")[0]
            or first not in self.sentence.language.articles
        ):
            return ""
        return "a" if first in {"a", "an", "un", "une"} else "the"

    @property
    def head(self) -> str:
        """The word that says what kind of thing it is: "instrument" for a barometer."""
        parts = re.split(_HEAD_ENDS, self.definition)[0]
        code = self.sentence.language.code
        if code == "hin":  # the noun stands before the verb
            parts = re.split(r"\s(?:है|हैं|था|थी|थे|थीं)(?:\s|$)", self.definition)[0]
        said = [w for w in words(parts) if w not in self.sentence.language.articles]
        if not said:
            return ""
        return said[-1] if code in {"eng", "hin"} else said[0]

    @property
    def answer(self) -> str:
        """The definition as a sentence of its own."""
        text = self.definition[:1].upper() + self.definition[1:]
        return text if text.endswith((".", "।", "。")) else text + self.sentence.text[-1]


def _is_sound(term: str, definition: str, language: Language) -> bool:
    return is_term(term, language) and says_enough(definition, term, language)


def definition_in(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Definition | None:
    """The definition that `sentence` gives, or None. `casing` is that of its course."""
    language = sentence.language
    for definer in language.definers:
        match = definer.pattern.match(sentence.text)
        if match is None:
            continue
        found = _made(sentence, match, definer.question, casing)
        if found is not None:
            return found
    return _english(sentence, tokens, casing) if language.code == "eng" else None


def definition_of_entry(entry: Entry) -> Definition | None:
    """The definition in a glossary's line."""
    language = entry.sentence.language
    if not _is_sound(entry.term, entry.definition, language):
        return None
    return Definition(
        entry.sentence,
        entry.term,
        entry.term,
        entry.definition.rstrip(".।。۔"),
        "entry",
        name=entry.term[:1].isupper() and entry.term[1:2].isupper(),
    )


def _made(
    sentence: Sentence, match: re.Match[str], question: str, casing: Mapping[str, int]
) -> Definition | None:
    language = sentence.language
    subject = match["term"].strip()
    copula = match.groupdict().get("copula") or ""
    bare = without_article(subject, language)
    definition = _NEXT_CLAUSE.split(match["definition"].strip(), maxsplit=1)[0].rstrip(" ,،")
    if not _is_sound(bare, definition, language):
        return None
    if question == "called" and language.code == "eng":
        definition = lowered(definition)
    name = is_name(bare, casing)
    article = bare != subject
    person = (name or not article) and (
        _says_person(definition, language) or _is_persons_name(bare)
    )
    return Definition(
        sentence,
        cased(bare, casing),
        lowered(subject) if article else cased(subject, casing),
        definition,
        question,
        copula,
        _is_plural(copula),
        name,
        person,
    )


def _english(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Definition | None:
    """The shape "X is a Y that …": a noun phrase, a form of "be", a noun phrase."""
    verb = next((i for i, token in enumerate(tokens) if token.part is Part.VERB), 0)
    if verb == 0 or tokens[verb].text not in {"is", "are", "was", "were"}:
        return None
    subject = list(tokens[:verb])
    article = subject[0].part is Part.ARTICLE
    inner = subject[1:] if article else subject
    if not _is_noun_phrase(inner) or not _opens_noun_phrase(tokens[verb + 1 :]):
        return None
    text = sentence.text
    term = text[inner[0].start : inner[-1].end]
    end = _end_of_predicate(tokens, verb + 1)
    definition = text[tokens[verb + 1].start : end].rstrip(" .,")
    if not _is_sound(term, definition, sentence.language):
        return None
    name = is_name(term, casing)
    copula = tokens[verb].text
    plural = copula in {"are", "were"}
    person = (
        not article
        and not plural
        and (inner[0].part is Part.NAME or name)
        and (_says_person(definition, sentence.language) or _is_persons_name(term))
    )
    past = copula in {"was", "were"}
    question = ("who_" if person else "what_") + (
        ("were" if plural else "was") if past else ("are" if plural and not person else "is")
    )
    if question == "who_were":
        return None
    named = name or all(token.part is Part.NAME for token in inner)
    if plural and named and not term.endswith("s") and definition.startswith(("a ", "the ")):
        question = "who_were" if past else "who_are"  # a band, a team
    head = text[subject[0].start : inner[-1].end]
    owned = inner[0].text[-2:] in {"'s", "’s"} and inner[0].text[0].isupper()
    common = inner[0].part is not Part.NAME and not name and not (owned and not article)
    return Definition(
        sentence,
        lowered(term) if common else cased(term, casing),
        lowered(head) if article or common else cased(head, casing),
        definition,
        question,
        copula,
        plural,
        name or person,
        person,
    )


def _end_of_predicate(tokens: Sequence[Token], start: int) -> int:
    """Where a clause that follows with a subject or a verb of its own begins ("…, and n is the
    number"); the end of the sentence where none does."""
    for index in range(start, len(tokens) - 1):
        if tokens[index].text == ";":
            return tokens[index].start
        if tokens[index].part is Part.AND and tokens[index + 1].tag in FINITE - {"VVB"}:
            return tokens[index].start
        joint = fold(tokens[index + 1].text)
        if tokens[index].text == "," and joint in _JOINTS:
            following = tokens[index + 2 :]
            if joint != "and" or _has_own_verb(following):
                return tokens[index].start
    return tokens[-1].end


def _has_own_verb(tokens: Sequence[Token]) -> bool:
    """Whether a finite verb stands there before any word that would make it a relative clause's."""
    for token in tokens:
        if token.tag in FINITE:
            return True
        if token.part is Part.POINTER or fold(token.text) in {"that", "where", "when"}:
            return False
    return False


def _is_noun_phrase(tokens: Sequence[Token]) -> bool:
    if not 1 <= len(tokens) <= LONGEST_TERM:
        return False
    previous = Part.ARTICLE
    for token in tokens:
        linking = token.text == "of" and previous in _NOUNS
        inside = token.part in _IN_SUBJECT or (token.text == "the" and previous is Part.PREPOSITION)
        if not linking and not inside:
            return False
        previous = Part.PREPOSITION if linking else token.part
    return tokens[-1].part in _NOUNS or (tokens[-1].part is Part.NUMBER and len(tokens) > 1)


def _opens_noun_phrase(tokens: Sequence[Token]) -> bool:
    """Whether the words after "is" name a kind of thing, as against "is cold", "is used to"."""
    if not tokens:
        return False
    start = 1 if tokens[0].part is Part.ARTICLE else 0
    index = start
    while index < len(tokens) and tokens[index].part in _IN_SUBJECT:
        index += 1
    while index > start and tokens[index - 1].part is Part.PARTICIPLE:
        index -= 1  # "a space filled with sap"
    phrase = tokens[start:index]
    if not phrase or phrase[-1].part not in _NOUNS:
        return False
    if start:
        return True
    if phrase[0].part is Part.PARTICIPLE or index == len(tokens):
        return False
    after = tokens[index].text
    several = any(token.part is Part.NOUNS for token in phrase)
    return several or (len(phrase) > 1 and after in {"that", "which", "of", "in", "with", "used"})


def _is_plural(copula: str) -> bool:
    return copula in {"are", "were", "sont", "étaient", "furent", "هم", "हैं", "थे", "थीं"}


def _is_persons_name(term: str) -> bool:
    """Whether a term of several words begins with a given name: "Brian Johnson"."""
    parts = words(term)
    return len(parts) > 1 and parts[0] in GIVEN_NAMES and term.rsplit(maxsplit=1)[-1][:1].isupper()


def _says_person(definition: str, language: Language) -> bool:
    """Whether the first words of a definition call its subject a person."""
    return any(word in language.persons for word in words(_HEAD_ENDS.split(definition)[0])[:5]) or (
        language.code == "hin" and any(word in language.persons for word in words(definition)[-4:])
    )
