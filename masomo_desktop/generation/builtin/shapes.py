"""Questions from sentence shapes that a language lists: for languages whose words are not tagged.

French, Swahili and Arabic ask why and what for without turning the sentence round, so that a shape
of words is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.casing import lowered
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.drafts import capital
from masomo_desktop.generation.builtin.relations import Relation
from masomo_desktop.generation.wording import words

_LONGEST, _SHORTEST = 24, 2  # words of an answer
_FEWEST = 2  # words of what is asked about


def shapes_in(sentence: Sentence) -> Iterator[Relation]:
    """What the shapes of its language find in a sentence; at most one of each kind."""
    seen: set[str] = set()
    for asker in sentence.language.askers:
        match = asker.pattern.match(sentence.text)
        if match is None or asker.kind in seen:
            continue
        groups = {name: text for name, text in match.groupdict().items() if text is not None}
        answer = Answer(sentence, match.start("answer"), match.end("answer"), Kind(asker.kind))
        if not _SHORTEST <= len(words(answer.text)) <= _LONGEST:
            continue
        about = groups.get("about", "")
        if len(words(about)) < _FEWEST or words(about)[0] in sentence.language.pointing:
            continue
        groups["about"] = about if _begins_with_name(about) else lowered(about)
        seen.add(asker.kind)
        yield Relation(capital(asker.question.format(**groups)), answer)


def _begins_with_name(text: str) -> bool:
    """Whether the first two words have capitals, or the first has several: "Julius Nyerere"."""
    first, _, rest = text.partition(" ")
    return rest[:1].isupper() or any(c.isupper() for c in first[1:])
