"""Facts of one sentence, as the child that plans finds them, for the tests of phrasing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.clipping import clipped
from masomo_desktop.generation.builtin.course import Sentence, read_course
from masomo_desktop.generation.builtin.demands import demands_of
from masomo_desktop.generation.builtin.interrogatives import interrogative_for
from masomo_desktop.generation.builtin.tagging import tokens_of
from masomo_desktop.generation.model import ItemType, Proof
from masomo_desktop.generation.phrasing.model import Demands, Draft, Fact


def sentence(text: str, language: str) -> Sentence:
    unit = {"source": "s", "unit": 1, "text": text, "language": language, "regions": ()}
    return read_course([unit]).sentences[0]


def answer(text: str, said: str, kind: Kind, language: str) -> Answer:
    one = sentence(text, language)
    start = one.text.index(said)
    return Answer(one, start, start + len(said), kind)


def fact(
    text: str,
    said: str,
    kind: Kind,
    language: str = "eng",
    *,
    setting: str = "",
    options: Sequence[str] = (),
) -> Fact:
    """The fact that `said` is in the one sentence `text`; with `options`, it can be chosen."""
    one = answer(text, said, kind, language)
    tokens = tokens_of(one.sentence)
    asking = interrogative_for(one, tokens)
    gap = (asking.start, asking.end) if asking else (one.start, one.end)
    proof = Proof("s", 1, one.sentence.quote, one.sentence.start, one.sentence.end)
    body = {"prompt": f"Complete: {one.gapped}", "options": [], "key": said, "marks": 1}
    body |= {"explanation": one.sentence.text}
    drafts = [Draft(ItemType.CLOZE, body, (proof,))]
    if options:
        among = sorted([said, *options])
        chosen = {**body, "options": among, "key": among.index(said)}
        drafts.insert(0, Draft(ItemType.SINGLE_CHOICE, chosen, (proof,)))
    english = language == "eng"
    return Fact(
        answer=said,
        kind=kind.value,
        text=one.sentence.text,
        start=one.start,
        setting=setting,
        language=language,
        drafts=tuple(drafts),
        asking=asking.words if asking else "",
        gap=gap,
        shown=clipped(tokens, *gap) if english else (0, len(one.sentence.text)),
        demands=Demands.of(asdict(demands_of(one, tokens))),
    )
