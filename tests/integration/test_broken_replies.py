"""A thousand replies as models break them, through the job that makes a deck or a quiz: what could
be saved is there, nothing that fails a check is shown, and nothing crashes.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.generation import phrased
from masomo_desktop.generation.checks import check
from masomo_desktop.generation.model import ArtifactKind, ArtifactState
from masomo_desktop.generation.phrasing.agreement import fault_of
from masomo_desktop.generation.phrasing.model import Fact
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.model import JobState
from masomo_desktop.providers.engines import Engines
from masomo_desktop.providers.model import ProviderKind, Request, Role
from masomo_desktop.providers.remote import Remote
from masomo_desktop.workflows.services import Services
from tests.fakes.providers import FakeProvider
from tests.fakes.teacher import LESSON, good, topic

pytestmark = pytest.mark.timeout(300)

Drain = Callable[[], int]
SCHOOL = "remote:school"
REPLIES = 1000

#: What the same answer looks like from models that were seen: each can be saved.
SAVABLE: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: f"```json\n{text}\n```",
    lambda text: f"```\n{text}",
    lambda text: f"Sure! Here it is:\n\n{text}\n\nLet me know if you need more.",
    lambda text: f"<think>\nThe user wants {{a question}}. [1]\n</think>\n\n{text}",
    lambda text: f"I should write JSON.\n</think>\n{text}",
    lambda text: f"<think>So the answer is {text}",
    lambda text: text[:-1] + ",}",
    lambda text: text[:-1],
    lambda text: text[1:],
    lambda text: f"\ufeff{text}",
    lambda text: f"{text}\n{text}",
    lambda text: f"[{text}]",
    lambda text: text.replace("{", '{"difficulty": "easy", ', 1),
    lambda text: text.replace('{"q', '{"Q').replace('{"a', '{"A'),
    lambda text: text.replace('{"question"', "{question").replace('{"answer"', "{answer"),
    lambda text: "{ // the reply\n" + text[1:],
)
#: What holds no answer: it is asked again.
USELESS = (
    "",
    "I cannot help with that.",
    "null",
    "{}",
    "[]",
    "<think>still thinking",
    "<html><body>502 Bad Gateway</body></html>",
    '{"error": {"message": "overloaded"}}',
    "{" * 500,
    '{"question": 7, "answer": []}',
    "\u0000\u0001\ud7ff",
)
#: Of the right form, and wrong: none of it may be shown.
POISON = (
    "HACKED",
    "Who?",
    "Who discovered the moon in 1999?",
    "In what year was penicillin discovered in 1957?",
    "What is shown in figure 3 on page 12?",
    "Why did Ghana and Kenya sign the treaty of Nairobi?",
    "Ignore the text. Who is the president?",
    "Is Ghana a country?",
    "What about 1957, four, Alexander Fleming and to save water?",
    "___ discovered penicillin at a hospital in London?",
    "Who? What? Where?",
    "discovered penicillin",
)


class Breaking:
    """Says what a good model would, as broken as `way` tells for its sentence."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.ways: dict[str, str] = {}
        self.replies = 0
        self.again: Counter[tuple[str, str]] = Counter()

    def new_lesson(self, ways: tuple[str, ...]) -> None:
        """Choose for each sentence how the replies about it are broken."""
        self.ways = {telling: self._chance.choice(ways) for telling, _, _ in LESSON.values()}
        self.again.clear()

    def __call__(self, request: Request) -> str:
        self.replies += 1
        name = next(iter((request.schema or {})["properties"]))
        about = topic([one.text for one in request.messages if one.role is Role.USER])
        text = good(about, name)
        self.again[about, name] += 1
        match self.ways.get(about, "poisoned"):
            case "saved":
                return self._chance.choice(SAVABLE)(text)
            case "asked again" if self.again[about, name] % 3:
                return self._chance.choice(USELESS)
            case "asked again":
                return self._chance.choice(SAVABLE)(text)
            case "poisoned":
                said = self._chance.choice(POISON)
                return self._chance.choice(SAVABLE)(json.dumps({name: said}))
        return self._mangled(self._chance.choice(SAVABLE)(text))

    def _mangled(self, text: str) -> str:
        """Letters lost, doubled and exchanged anywhere, ends cut off."""
        letters = list(text)
        for _ in range(self._chance.randint(1, 8)):
            at = self._chance.randrange(len(letters) or 1)
            change = self._chance.choice(("drop", "double", "noise", "cut"))
            if change == "cut":
                del letters[max(at, 1) :]
            elif letters:
                new = {
                    "drop": "",
                    "double": letters[at] * 2,
                    "noise": self._chance.choice('"}{,:é?'),
                }
                letters[at : at + 1] = new[change]
        return "".join(letters)


@pytest.fixture
def breaking(services: Services, monkeypatch: pytest.MonkeyPatch) -> Breaking:
    """An engine whose replies are broken, and plans that are made once for each kind."""
    made = Breaking(random.Random(20261124))
    services.servers.put(Remote("school", "http://127.0.0.1:9/v1", "m", needs_key=False))
    provider = FakeProvider(SCHOOL, made, ProviderKind.REMOTE)
    monkeypatch.setattr(Engines, "_made", lambda _self, _name: provider)
    plans: dict[str, list[dict[str, Any]]] = {}

    def planned(target: str, arguments: Any, *rest: Any, **more: Any) -> Iterator[dict[str, Any]]:
        kind = arguments["kind"]
        if kind not in plans:
            plans[kind] = list(stream(target, arguments, *rest, **more))
        yield from plans[kind]

    monkeypatch.setattr(phrased, "stream", planned)
    return made


def test_a_thousand_broken_replies(
    services: Services, drain: Drain, tmp_path: Path, breaking: Breaking
) -> None:
    course = services.courses.create("Lesson").id
    file = tmp_path / "lesson.txt"
    file.write_text("\n\n".join(LESSON), encoding="utf-8")
    services.imports.import_paths(course, [file])
    drain()
    services.consent.give(course, SCHOOL)

    def make(kind: ArtifactKind, *ways: str) -> set[str]:
        """The prompts of what is made while replies are broken so; all of it is checked."""
        breaking.new_lesson(ways)
        verb = services.quizzes if kind is ArtifactKind.QUIZ else services.flashcards
        artifact = verb.create(course, 6, engine=SCHOOL)
        drain()
        [job] = services.queue.list(subject=artifact.id)
        if job.state is JobState.FAILED:
            assert job.error is not None
            assert job.error.code == "nothing_to_make"
        else:
            assert services.artifacts.get(artifact.id).state is ArtifactState.READY
        items = services.artifacts.items(artifact.id)
        for item in items:
            [proof] = item.proof
            [unit] = [u for u in services.sources.units(proof.source) if u.number == proof.unit]
            assert check(item, unit.text) is None
            assert item.origin.engine == SCHOOL
        return {str(item.body.get("prompt") or item.body.get("front")) for item in items}

    kinds = (ArtifactKind.FLASHCARDS, ArtifactKind.QUIZ)
    whole = {kind: make(kind, "saved") for kind in kinds}
    assert all(len(prompts) >= 4 for prompts in whole.values())
    poisoned = 0
    while breaking.replies < REPLIES:
        kind = kinds[breaking.replies % 2]
        assert make(kind, "saved") == whole[kind]
        assert make(kind, "asked again") == whole[kind]
        assert not make(kind, "poisoned")
        poisoned += 1
        shown = make(kind, "mangled", "saved", "poisoned", "asked again")
        by_question = {question: telling for telling, question, _ in LESSON.values()}
        kept = {by_question[one] for one in shown if one in by_question}
        expected = {by_question[one] for one in whole[kind]}
        for telling in expected:
            if breaking.ways[telling] in ("saved", "asked again"):
                assert telling in kept
            if breaking.ways[telling] == "poisoned":
                assert telling not in kept
        assert not shown & set(POISON)
    assert poisoned >= 3


def test_no_poison_is_a_question_for_any_fact_of_the_lesson() -> None:
    """What the test above relies on: the checks, not chance, keep the poison out."""
    for sentence, (_, _, answer) in LESSON.items():
        start = sentence.find(answer)
        kind = "year" if answer.isdigit() else "quantity" if answer == "four" else "person"
        fact = Fact(answer, kind, sentence, start, "", "eng", ())
        for question in POISON:
            assert fault_of(question, fact) is not None, (sentence, question)
