"""What there is to ask about in a course, for an engine that finds its own words for it.

Runs in a child process. The facts, their answers, wrong options and quotes are chosen here, by the
same rules as those of the builtin engine; each comes with the builtin engine's own wordings of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from masomo_desktop.generation.builtin.cards import card
from masomo_desktop.generation.builtin.course import Course, read_course
from masomo_desktop.generation.builtin.drafts import Draft
from masomo_desktop.generation.builtin.facts import Fact, by_section, facts_of
from masomo_desktop.generation.builtin.inventory import Inventory
from masomo_desktop.generation.builtin.questions import Questions
from masomo_desktop.generation.builtin.ranking import Ranking, by_section_of, interleaved
from masomo_desktop.generation.builtin.summary import summary
from masomo_desktop.generation.model import ArtifactKind, ItemType

#: Facts given for each item asked for: some phrasings fail.
_SPARE_TIMES, _SPARE = 4, 20
#: Sentences of a summary among which one is chosen.
_CHOICES = 3
_LOOKED_INTO = 4000


def plan(
    kind: str, count: int, material: Sequence[Mapping[str, Any]], language: str, seed: int
) -> Iterator[dict[str, Any]]:
    """What to ask of `material` (as `engine.generate` takes it) for `count` items, the best first
    and every part of the course in proportion.

    Yields {"fact": {…}} (`generation.phrasing.model.Fact`) for cards and questions, or {"choice":
    [draft, …]} for each sentence of a summary, and {"coverage"} at the end. The same arguments give
    the same plan.
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
    given = 0
    for fact in ordered_facts(inventory, ranking):
        if kind is ArtifactKind.FLASHCARDS:
            drafts = [card(fact)]
        elif fact.backwards:
            continue  # the one question would answer the other
        else:
            drafts = [one for one in questions.candidates(fact) if isinstance(one, Draft)]
            for one in drafts[:1]:
                questions.taken(one)
        if drafts:
            yield {"fact": _fact(fact, drafts)}
            given += 1
        if given >= _SPARE_TIMES * count + _SPARE:
            return


def _fact(fact: Fact, drafts: Sequence[Draft]) -> dict[str, Any]:
    definition, text = fact.definition, fact.sentence.text
    start = -1
    if definition is None:
        answer, kind, start = fact.asked.text, fact.asked.kind.value, fact.asked.start
    elif fact.backwards or any(one.type is not ItemType.BASIC for one in drafts):
        answer, kind = definition.term, "term"
    else:
        answer, kind = definition.definition, "definition"
    return {
        "answer": answer,
        "kind": kind,
        "text": text,
        "start": text.find(answer) if start < 0 else start,
        "setting": fact.setting,
        "language": fact.sentence.language.code,
        "drafts": [one.to_json() for one in drafts],
    }


def _groups(sentences: Sequence[Draft], count: int) -> Iterator[Sequence[Draft]]:
    """`sentences` in `count` runs of neighbours, as equal as can be."""
    runs = min(count, len(sentences))
    for number in range(runs):
        first = number * len(sentences) // runs
        yield sentences[first : (number + 1) * len(sentences) // runs]
