"""A summary: the sentences that matter most, from every chapter in proportion, none said twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from masomo_desktop.generation.builtin.context import lacks_subject_or_verb
from masomo_desktop.generation.builtin.course import Course, Sentence
from masomo_desktop.generation.builtin.drafts import Draft, Refused, draft
from masomo_desktop.generation.builtin.ranking import Ranking, shares
from masomo_desktop.generation.builtin.tagging import tokens_of
from masomo_desktop.generation.checks import Reason
from masomo_desktop.generation.model import ItemType

# Maximal marginal relevance (Carbonell and Goldstein, 1998): what is close to a sentence that was
# taken already counts less, and too close is out.
_NOVELTY = 0.6
_TOO_CLOSE = 0.6


def summary(course: Course, ranking: Ranking, count: int) -> Iterator[Draft | Refused]:
    """At most `count` sentences in reading order, with what was left out for being said already."""
    parts = _parts(course, count)
    taken: list[Sentence] = []
    for part, share in zip(parts, shares([len(p) for p in parts], count), strict=True):
        yield from _refusals(part, share, ranking, taken)
    for one in sorted(taken, key=lambda sentence: sentence.order):
        yield draft(ItemType.SENTENCE, {"heading": one.heading, "text": one.text}, one)


def _parts(course: Course, count: int) -> list[list[Sentence]]:
    """The course's sentences by section; neighbouring sections together where there are more of
    them than sentences to choose, so that none of them is passed over by chance."""
    sections: defaultdict[tuple[str, int], list[Sentence]] = defaultdict(list)
    for one in course.studied:
        sections[one.source, one.section].append(one)
    parts = list(sections.values())
    while len(parts) > max(1, count):
        index = min(range(len(parts) - 1), key=lambda i: len(parts[i]) + len(parts[i + 1]))
        parts[index : index + 2] = [parts[index] + parts[index + 1]]
    return parts


def _refusals(
    part: Sequence[Sentence], share: int, ranking: Ranking, taken: list[Sentence]
) -> Iterator[Refused]:
    """Moves the best `share` sentences of `part` to `taken`; yields those that say it again."""
    left = sorted(part, key=lambda one: (-ranking.score(one), one.order))
    nearest = {
        one.order: max((ranking.likeness(one, t) for t in taken), default=0.0) for one in left
    }
    while share > 0 and left:
        best = max(
            left,
            key=lambda one: (ranking.score(one) * (1 - _NOVELTY * nearest[one.order]), -one.order),
        )
        left.remove(best)
        if best.language.code == "eng" and lacks_subject_or_verb(tokens_of(best)):
            yield Refused(Reason.NOT_A_FACT, best.text)
            continue
        if nearest[best.order] >= _TOO_CLOSE:
            yield Refused(Reason.NEAR_DUPLICATE, best.text)
            continue
        taken.append(best)
        share -= 1
        for one in left:
            nearest[one.order] = max(nearest[one.order], ranking.likeness(one, best))
