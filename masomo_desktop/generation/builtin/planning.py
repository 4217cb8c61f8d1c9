"""What there is to ask about in a course, for an engine that finds its own words for it.

Runs in a child process. The facts, their answers, wrong options and quotes are chosen here, by the
same rules as those of the builtin engine; each comes with the builtin engine's own wordings of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from masomo_desktop.generation.builtin.answer_places import Interrogative
from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.cards import card, question_of
from masomo_desktop.generation.builtin.clipping import clipped
from masomo_desktop.generation.builtin.course import Course, read_course
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.demands import demands_of
from masomo_desktop.generation.builtin.drafts import Draft, capital
from masomo_desktop.generation.builtin.facts import Fact, by_section, facts_of
from masomo_desktop.generation.builtin.interrogatives import KNOWN, interrogative_for
from masomo_desktop.generation.builtin.inventory import Inventory
from masomo_desktop.generation.builtin.questions import Questions
from masomo_desktop.generation.builtin.ranking import Ranking, by_section_of, interleaved
from masomo_desktop.generation.builtin.summary import summary
from masomo_desktop.generation.model import ArtifactKind, ItemType
from masomo_desktop.generation.wording import fold

#: Facts given for each item asked for: some phrasings fail.
_SPARE_TIMES, _SPARE = 4, 20
#: Sentences of a summary among which one is chosen.
_CHOICES = 3
_LOOKED_INTO = 4000
#: What asks for what something is called.
_CALLED = {"eng": "What", "swa": "nini", "fra": "Comment"}


def plan(
    kind: str, count: int, material: Sequence[Mapping[str, Any]], language: str, seed: int
) -> Iterator[dict[str, Any]]:
    """What to ask of `material` (as `engine.generate` takes it) for `count` items, the best first
    and every part of the course in proportion.

    Yields {"fact": {…}} (`generation.phrasing.model.Fact`) for cards and questions, or {"choice":
    [draft, …]} for each sentence of a summary, and {"coverage"} at the end. The same arguments give
    the same plan. Facts for which a language that is known has no interrogative come last: only the
    builtin engine's words ask for them.
    """
    used = [unit for unit in material if not language or unit["language"] == language]
    course = read_course(used)
    ranking = Ranking(course)
    if ArtifactKind(kind) is ArtifactKind.SUMMARY:
        sentences = [
            one for one in summary(course, ranking, _CHOICES * count) if isinstance(one, Draft)
        ]
        for group in _groups(sentences, count):
            yield {"choice": [one.to_json() for one in group]}
    else:
        yield from _facts(ArtifactKind(kind), count, course, ranking, seed)
    yield {"coverage": {"units": len(course.units), "of": len(material)}}


def ordered_facts(inventory: Inventory, ranking: Ranking) -> list[Fact]:
    """The facts of a course, the best first and every section in proportion."""
    facts, _ = facts_of(inventory, ranking)
    return [
        fact
        for rank in sorted({fact.rank for fact in facts})
        for fact in interleaved(list(by_section(f for f in facts if f.rank == rank)))
    ]


def _facts(
    kind: ArtifactKind, count: int, course: Course, ranking: Ranking, seed: int
) -> Iterator[dict[str, Any]]:
    looked_into = interleaved(by_section_of(course, ranking))[: max(_LOOKED_INTO, 4 * count)]
    inventory = Inventory(course, (*looked_into, *course.announcing[: len(looked_into)]))
    questions = Questions(inventory, seed)
    most = _SPARE_TIMES * count + _SPARE
    given, unasked = 0, []
    for fact in ordered_facts(inventory, ranking):
        if kind is ArtifactKind.FLASHCARDS:
            drafts = [card(fact)]
        elif fact.backwards:
            continue  # the one question would answer the other
        else:
            drafts = [one for one in questions.candidates(fact) if isinstance(one, Draft)]
        planned = _fact(fact, drafts, inventory) if drafts else None
        if planned is None:
            continue
        if kind is ArtifactKind.QUIZ:
            questions.taken(drafts[0])
        if not planned["asking"] and planned["language"] in KNOWN:
            unasked.append(planned)
            continue
        yield {"fact": planned}
        given += 1
        if given >= most:
            return
    yield from ({"fact": one} for one in unasked[: most - given])


def _fact(fact: Fact, drafts: Sequence[Draft], inventory: Inventory) -> dict[str, Any] | None:
    """What there is to phrase of a fact, its "asking" empty where no interrogative is known to fit;
    None where the words of its sentence are not tagged, or its answer is not found there."""
    tokens = inventory.tokens.get(fact.sentence.order)
    if tokens is None:
        return None
    answer, kind = _answer_of(fact, drafts)
    if answer is None:
        return None
    asking = (
        interrogative_for(answer, tokens, fact.question, inventory.course.casing)
        if fact.definition is None
        else _asking_definition(fact.definition, answer, kind)
    )
    gap = (asking.start, asking.end) if asking is not None else (answer.start, answer.end)
    english = fact.sentence.language.code == "eng"
    return {
        "answer": answer.text,
        "kind": kind,
        "text": fact.sentence.text,
        "start": answer.start,
        "setting": fact.setting,
        "language": fact.sentence.language.code,
        "drafts": [one.to_json() for one in drafts],
        "asking": asking.words if asking is not None else "",
        "gap": gap,
        "shown": clipped(tokens, *gap) if english else (0, len(fact.sentence.text)),
        "demands": demands_of(answer, tokens).to_json(),
    }


def _answer_of(fact: Fact, drafts: Sequence[Draft]) -> tuple[Answer | None, str]:
    """What is asked for, where it stands in its sentence, and the name of its kind."""
    definition = fact.definition
    if definition is None:
        return fact.asked, fact.asked.kind.value
    if _asks_meaning(fact, definition, drafts):
        said, kind = definition.definition, "definition"
    else:
        said, kind = definition.term, "person" if definition.person else "term"
    start = fact.sentence.text.casefold().find(said.casefold())
    if start < 0:
        return None, kind
    return Answer(fact.sentence, start, start + len(said), Kind.TERM), kind


def _asks_meaning(fact: Fact, definition: Definition, drafts: Sequence[Draft]) -> bool:
    """Whether the meaning is asked for, not the term: on a card, and where the options say so."""
    first = drafts[0]
    if first.type is ItemType.BASIC:
        return not fact.backwards
    return capital(definition.definition) in first.body["options"]


def _asking_definition(definition: Definition, answer: Answer, kind: str) -> Interrogative | None:
    language = definition.sentence.language
    text, start = definition.sentence.text, answer.start
    if kind == "definition":
        if language.code != "eng" or definition.question in {"called", "entry"}:
            return None
        said = " ".join(question_of(definition).split()[:2])
        return Interrogative(said, start, answer.end)
    if definition.question == "called" and language.code in _CALLED:
        return Interrogative(_CALLED[language.code], start, answer.end)
    if language.code != "eng" or definition.question in {"called", "entry", "stands_for"}:
        return None
    before = text[:start].rstrip().rpartition(" ")[2]
    if before and fold(before) in language.articles:
        start = text.rindex(before, 0, start)
    return Interrogative("Who" if definition.person else "What", start, answer.end)


def _groups(sentences: Sequence[Draft], count: int) -> Iterator[Sequence[Draft]]:
    """`sentences` in `count` runs of neighbours, as equal as can be."""
    runs = min(count, len(sentences))
    for number in range(runs):
        first = number * len(sentences) // runs
        yield sentences[first : (number + 1) * len(sentences) // runs]
