"""What can be asked: a definition, or a sentence with one of its words to be found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.asking import question_for
from masomo_desktop.generation.builtin.context import (
    context_fault,
    known_thing,
    points_back,
)
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.drafts import Refused
from masomo_desktop.generation.builtin.inventory import Inventory
from masomo_desktop.generation.builtin.ranking import Ranking, content_of
from masomo_desktop.generation.builtin.relations import Relation
from masomo_desktop.generation.builtin.setting import setting_of
from masomo_desktop.generation.builtin.tagging import Part, Token
from masomo_desktop.generation.builtin.terms import Term
from masomo_desktop.generation.checks import Reason, gives_away
from masomo_desktop.generation.wording import fold, words

_WORTH = {
    Kind.YEAR: 0.3,
    Kind.QUANTITY: 0.28,
    Kind.PERSON: 0.3,
    Kind.PLACE: 0.2,
    Kind.NAME: 0.2,
    Kind.TERM: 0.15,
    Kind.PURPOSE: 0.45,
    Kind.REASON: 0.45,
    Kind.OUTCOME: 0.4,
    Kind.CONDITION: 0.35,
    Kind.MEANS: 0.4,
    Kind.WHERE: 0.35,
    Kind.OBJECT: 0.3,
    Kind.EXPANSION: 0.35,
}
#: What a glossary's line is worth, and what a definition adds to its sentence.
_ENTRY, _DEFINED = 0.9, 0.45
#: The longest definition, in words, for which a card asks the term.
_LONGEST_BACKWARDS = 25
#: What a number written as a word is worth less.
_SMALL = 0.15
#: How many things are asked about one sentence.
_FROM_ONE = 3


@dataclass(frozen=True)
class Fact:
    """Something to ask about `sentence`, with how much it is worth.

    Either a `definition` (`backwards` where its term is asked for), or an `answer` in it: then
    `question` asks for it, where one could be made, and `term` tells which of the course's terms
    it is, where it is one; `weak` that other words might fit its gap nearly as well. `setting` is
    the heading to show before it, or empty. `turn` counts the better facts of the same sentence.
    """

    sentence: Sentence
    worth: float
    definition: Definition | None = None
    backwards: bool = False
    answer: Answer | None = None
    question: str | None = None
    term: Term | None = None
    setting: str = ""
    turn: int = 0
    weak: bool = False

    @property
    def rank(self) -> int:
        """How late it is asked: better facts of all the course come before second facts of one
        sentence, and before words left out of sentences that have nothing surer."""
        left_out = self.answer is not None and not self.question
        later = left_out and (self.turn > 0 or self.asked.kind is Kind.TERM)
        return self.turn + later + 2 * self.weak

    @property
    def asked(self) -> Answer:
        """The answer of a fact that is no definition."""
        if self.answer is None:
            raise ValueError("a fact has a definition or an answer")
        return self.answer


def facts_of(inventory: Inventory, ranking: Ranking) -> tuple[list[Fact], list[Refused]]:
    """The best facts of every sentence that has some, and the sentences that looked as if."""
    facts: list[Fact] = []
    refused: list[Refused] = []
    defining = {one.sentence.order: one for one in inventory.definitions}
    answers = _answers_by_sentence(inventory)
    entries = {id(entry.sentence) for entry in inventory.course.entries}
    facts.extend(
        Fact(one.sentence, _ENTRY, definition=one)
        for one in inventory.definitions
        if id(one.sentence) in entries
    )
    for sentence in inventory.sentences:
        score = ranking.score(sentence)
        definition = defining.get(sentence.order)
        if definition is not None and definition.sentence is sentence:
            worth = score + _DEFINED
            facts.append(Fact(sentence, worth, definition=definition))
            if len(words(definition.definition)) <= _LONGEST_BACKWARDS:
                facts.append(Fact(sentence, worth, definition=definition, backwards=True, turn=2))
            continue
        relations = inventory.relations.get(sentence.order, ())
        if not answers[sentence.order] and not relations:
            continue
        fault = context_fault(inventory.tokens[sentence.order], sentence)
        if fault is Reason.CONTEXT_NEEDED:
            relations = tuple(
                r for r in relations if stands_alone(r, inventory.tokens[sentence.order])
            )
        if fault is not None and not (relations and fault is Reason.CONTEXT_NEEDED):
            refused.append(Refused(fault, sentence.text))
            continue
        told = [] if sentence.announces or fault is not None else answers[sentence.order]
        found, reason = _best(inventory, sentence, score, told, relations)
        facts.extend(found)
        if not found and reason is not None:
            refused.append(Refused(reason, sentence.text))
    return facts, refused


def stands_alone(relation: Relation, tokens: Sequence[Token]) -> bool:
    """Whether question and answer are clear though another part of their sentence is not."""
    sentence = relation.answer.sentence
    said = words(f"{relation.question} {relation.answer.text}")
    return not points_back(said, sentence.language) and not known_thing(tokens, sentence.language)


def _answers_by_sentence(
    inventory: Inventory,
) -> defaultdict[int, list[tuple[Answer, Term | None]]]:
    found: defaultdict[int, list[tuple[Answer, Term | None]]] = defaultdict(list)
    for answer in (*inventory.numbers, *inventory.names):
        found[answer.sentence.order].append((answer, None))
    for sentence in inventory.sentences:
        names = [a for a, _ in found[sentence.order]]
        for answer, term in inventory.terms_in(sentence):
            if not any(a.start < answer.end and answer.start < a.end for a in names):
                found[sentence.order].append((answer, term))
    return found


def _best(
    inventory: Inventory,
    sentence: Sentence,
    score: float,
    answers: list[tuple[Answer, Term | None]],
    relations: Sequence[Relation],
) -> tuple[list[Fact], Reason | None]:
    """The best facts of a sentence: one that needs no question of its own, and others that have
    one, as far as they ask for different things."""
    tokens = inventory.tokens[sentence.order]
    vague = _vagueness(inventory, sentence)
    facts: list[Fact] = []
    reason: Reason | None = None
    for relation in relations:
        answer = relation.answer
        if gives_away(relation.question, answer.text, sentence.language):
            reason = reason or Reason.ANSWER_IN_PROMPT
            continue
        worth = score + _WORTH[answer.kind] - vague
        facts.append(Fact(sentence, worth, answer=answer, question=relation.question))
    for answer, term in answers:
        question = question_for(answer, tokens, inventory.course.casing)
        wrong = _gap_fault(inventory, answer, question)
        if wrong is not None:
            reason = reason or wrong
            continue
        worth = score + _WORTH[answer.kind] + 0.15 * (question is not None)
        if answer.kind is Kind.QUANTITY and not answer.text[0].isdigit():
            worth -= _SMALL  # "four days" is easily guessed, and of little weight
        worth += 0.1 * (term is not None and term.definition is not None)
        worth += 0.15 * inventory.evidence.support(answer) - vague
        weak = term is not None and question is None and not inventory.is_sure_gap(answer)
        facts.append(Fact(sentence, worth, answer=answer, question=question, term=term, weak=weak))
    facts.sort(key=lambda fact: (-fact.worth, _start(fact)))
    return list(_different(inventory, facts)), reason


def _different(inventory: Inventory, facts: list[Fact]) -> Iterator[Fact]:
    """The first of `facts`, and those after it that neither ask for a part of the same stretch nor
    show the same sentence with a gap again."""
    taken: list[Fact] = []
    for fact in facts:
        if any(_overlap(fact.asked, one.asked) for one in taken):
            continue
        if fact.question is None and any(one.question is None for one in taken):
            continue
        tokens = inventory.tokens[fact.sentence.order]
        setting = setting_of(fact.sentence, tokens, fact.answer)
        yield replace(fact, setting=setting, turn=len(taken))
        taken.append(fact)
        if len(taken) == _FROM_ONE:
            return


def _overlap(one: Answer, other: Answer) -> bool:
    return one.start < other.end and other.start < one.end


_HEDGES = frozenset(
    "may might could should would can some many several various often sometimes "
    "usually possible possibly perhaps likely probably certain cases".split()
)


def _vagueness(inventory: Inventory, sentence: Sentence) -> float:
    """What a sentence loses for hedging, for its length, and for speaking of "the campaign" without
    saying which."""
    tokens = inventory.tokens[sentence.order]
    hedges = sum(token.lemma in _HEDGES for token in tokens)
    loose = sum(
        one.text == "the"
        and two.part is Part.NOUN
        and (three.part is Part.MARK or three.part is Part.VERB)
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    past = any(token.tag in {"VVD", "VBD"} for token in tokens)
    hedges += tokens[0].text in {"If", "Unless"} if tokens else 0
    return 0.08 * hedges + 0.08 * loose * past + 0.01 * max(0, len(sentence.words) - 22)


def _start(fact: Fact) -> int:
    return fact.answer.start if fact.answer is not None else 0


def _gap_fault(inventory: Inventory, answer: Answer, question: str | None) -> Reason | None:
    """Why asking for the answer would make a poor question, or None. `question` is the one that
    was made for it; without one, a gap asks for it."""
    sentence = answer.sentence
    if gives_away(answer.replaced(" "), answer.text, sentence.language):
        return Reason.ANSWER_IN_PROMPT
    if _in_list(inventory, answer):
        return Reason.ANSWER_NOT_UNIQUE
    if answer.kind in {Kind.TERM, Kind.NAME, Kind.PLACE} and _is_one_of_many(inventory, answer):
        return Reason.ANSWER_NOT_UNIQUE
    if question is None and inventory.evidence.is_everywhere(fold(answer.text)):
        return Reason.ANSWER_NOT_UNIQUE
    left = [w for w in content_of(sentence) if w not in set(fold(answer.text).split())]
    if len(left) < 3:
        return Reason.FRAGMENT
    if answer.kind is Kind.TERM and not inventory.is_worth_a_gap(answer):
        return Reason.ANSWER_NOT_UNIQUE
    if answer.kind in {Kind.NAME, Kind.PLACE} and not (
        inventory.is_particular(sentence) or (answer.start == 0 and sentence.language.code != "eng")
    ):
        return Reason.ANSWER_NOT_UNIQUE
    if answer.kind in {
        Kind.TERM,
        Kind.NAME,
        Kind.PLACE,
    } and inventory.evidence.fits_elsewhere(answer):
        return Reason.ANSWER_NOT_UNIQUE
    return None


_MANY = frozenset("some different various other many several certain most there".split())


def _is_one_of_many(inventory: Inventory, answer: Answer) -> bool:
    """Whether the sentence speaks of some things of which there are others: "Some formats …",
    "There are …", or the answer itself does: "different devices"."""
    tokens = inventory.tokens[answer.sentence.order]
    return fold(tokens[0].text) in _MANY or fold(answer.text).partition(" ")[0] in _MANY


def _in_list(inventory: Inventory, answer: Answer) -> bool:
    """Whether the answer is one of several things named alike: "iron, copper and zinc"."""
    tokens = inventory.tokens[answer.sentence.order]
    first = next(i for i, token in enumerate(tokens) if token.start == answer.start)
    last = next(i for i, token in enumerate(tokens) if token.end >= answer.end)
    before = tokens[first - 1] if first else None
    if before is not None and before.part is Part.ARTICLE and first > 1:
        before = tokens[first - 2]
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if answer.kind is not Kind.YEAR and _between_commas(tokens, first, last):
        return True
    joining = {"and", "or", "na", "au", "et", "ou", "و", "أو", "और", "या", "&", "nor"}
    return any(
        one is not None and (fold(one.text) in joining or one.text in {"/", "،"})
        for one in (before, after)
    )


def _between_commas(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a comma parts the answer from a thing of the same sort: "Grissom, White and …"."""
    sort = {tokens[last].part, tokens[first].part}
    for comma, other in ((last + 1, last + 2), (first - 1, first - 2)):
        if 0 <= other < len(tokens) and tokens[comma].text == "," and tokens[other].part in sort:
            return True
    return False


def by_section(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """The facts of each section, the worthiest first."""
    sections: defaultdict[tuple[str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        sections[fact.sentence.source, fact.sentence.section].append(fact)
    for section in sections.values():
        yield sorted(section, key=lambda fact: (-fact.worth, fact.sentence.order))
