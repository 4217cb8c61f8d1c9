"""The tutor over XQuAD: what it answers from the right page, and what it refuses.

Every article's paragraphs are the pages of a course. Each question is asked of a course with its
paragraph and of one without. Where there is no model only the first passage counts; with one
(MASOMO_MODELS, a folder with a GGUF file) every sentence that it says is checked first. Only the
articles that retrieval held out of its tuning are asked about.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure, Missing
from benchmarks.preparation import NO_MODEL, model_file
from benchmarks.questions import Question, Questions, folder, xquad
from benchmarks.retrieval import Course, at_least, profile
from masomo_desktop.learning.tutor.answering import Answering, Ended
from masomo_desktop.learning.tutor.model import Asked, Claim, ClaimKind, TurnState
from masomo_desktop.providers.engines import Engines
from masomo_desktop.providers.llama_cpp import LlamaCpp
from masomo_desktop.providers.model import Provider

#: Questions asked: all that were held out without a model, a sample of them with one.
WITH_A_MODEL = 80
_CONTEXT = 4096


@dataclass(frozen=True)
class Answered:
    """What one question came to.

    `right`: a quote is from the paragraph of the answer; `holds`: what is quoted or said has the
    answer's own words; `said`, `quoted`: how many claims of each kind.
    """

    refused: bool
    right: bool
    holds: bool
    said: int
    quoted: int
    seconds: float


def run() -> list[Figure | Missing]:
    """The tutor's figures, without and with a model."""
    sets = folder()
    if sets is None:
        return [Missing("tutor", "the corpus of question sets is not here")]
    figures: list[Figure | Missing] = []
    for language in ("eng", "ara", "hin"):
        of = xquad(sets, language)
        words = _answers(sets / f"xquad_{language[:2]}.dev.json")
        figures += _figures(f"builtin, {of.name}", of, words, None, None, least=0.8)
    model = model_file()
    if model is None:
        return [*figures, Missing("tutor with a model", NO_MODEL)]
    of = xquad(sets, "eng")
    provider = LlamaCpp("measured", model, wanted=_CONTEXT)
    try:
        words = _answers(sets / "xquad_en.dev.json")
        name = f"{model.stem[:24]}, {of.name}"
        figures += _figures(name, of, words, provider, WITH_A_MODEL, least=0.85)
    finally:
        provider.close()
    return figures


def _figures(
    name: str,
    of: Questions,
    answers: Mapping[str, Sequence[str]],
    provider: Provider | None,
    most: int | None,
    *,
    least: float,
) -> list[Figure]:
    asked = [question for question in of.questions if question.held]
    if most is not None:
        asked = asked[:: max(1, len(asked) // most)][:most]
    with_it = list(_asked(of, asked, answers, provider, there=True))
    without = list(_asked(of, asked, answers, provider, there=False))
    seconds = sorted(one.seconds for one in with_it)
    said, quoted = (sum(getattr(one, kind) for one in with_it) for kind in ("said", "quoted"))
    figures = [
        at_least(
            f"{name}: refused, not in the course ({len(without)})",
            _share(without, lambda one: one.refused),
            0.9,
        ),
        at_least(
            f"{name}: cited passage is the right one ({len(with_it)})",
            _share(with_it, lambda one: one.right),
            least,
        ),
        at_least(
            f"{name}: what is shown has the answer's words",
            _share(with_it, lambda one: one.holds),
            0.8,
        ),
    ]
    middle = seconds[len(seconds) // 2]
    slow = Figure(f"{name}: seconds, median", middle, None, "", "s", middle, 20.0, at_least=False)
    if provider is not None and said + quoted:
        figures.append(at_least(f"{name}: share of claims said", said / (said + quoted), 0.0))
    return [*figures, slow]


def _asked(
    of: Questions,
    asked: Sequence[Question],
    answers: Mapping[str, Sequence[str]],
    provider: Provider | None,
    *,
    there: bool,
) -> Iterator[Answered]:
    """Each question to the half of the paragraphs that has its own, or to the other one."""
    half_of = {question.answer: question.held for question in of.questions}
    numbers = [n for n in range(len(of.texts)) if half_of.get(n, False) is there]
    with profile([of.texts[n] for n in numbers], of.language) as course:
        answering = Answering(course.search, _engines(provider))
        for question in asked:
            words = answers.get(question.text, ())
            most = 1 if provider is None else None
            yield _answered(answering, course, question, numbers, words, most=most)


def _answered(
    answering: Answering,
    course: Course,
    question: Question,
    numbers: Sequence[int],
    answers: Sequence[str],
    *,
    most: int | None,
) -> Answered:
    """Ask one question; only the first `most` claims count."""
    began = time.perf_counter()
    asked = Asked(question.text, sought=question.text)
    events = list(answering.answer(asked, course.id))
    seconds = time.perf_counter() - began
    claims = [event for event in events if isinstance(event, Claim)][:most]
    (end,) = (event for event in events if isinstance(event, Ended))
    shown = " ".join(
        f"{claim.text} {proof.quote}" for claim in claims for proof in claim.proofs
    ).casefold()
    return Answered(
        refused=end.state is TurnState.SILENT,
        right=any(numbers[p.unit - 1] == question.answer for c in claims for p in c.proofs),
        holds=any(answer.casefold() in shown for answer in answers),
        said=sum(claim.kind is ClaimKind.SAID for claim in claims),
        quoted=sum(claim.kind is ClaimKind.QUOTED for claim in claims),
        seconds=seconds,
    )


def _engines(provider: Provider | None) -> Engines:
    """Engines of which the tutor may ask `provider` alone, or builtin."""
    name = "builtin" if provider is None else provider.name
    made: Any = Engines(_NONE, _NONE, _NONE, _Chosen({"engines": {"tutor": [name]}}))
    made.provider = lambda *_args, **_more: provider
    engines: Engines = made
    return engines


class _Chosen:
    """Choices that are what they are."""

    def __init__(self, chosen: dict[str, Any]) -> None:
        self._chosen = chosen

    def get(self, name: str, default: Any = None) -> Any:
        return self._chosen.get(name, default)

    def set(self, name: str, value: Any) -> None:
        self._chosen[name] = value


_NONE: Any = None


def _answers(path: Path) -> dict[str, list[str]]:
    """The answers of each question, as they stand in its paragraph."""
    data = json.loads(path.read_text(encoding="utf-8"))["data"]
    return {
        asked["question"]: [answer["text"] for answer in asked["answers"]]
        for article in data
        for paragraph in article["paragraphs"]
        for asked in paragraph["qas"]
    }


def _share(results: Sequence[Answered], holds: Callable[[Answered], bool]) -> float:
    return sum(map(holds, results)) / len(results) if results else 0.0
