"""From a fact to an item: phrased, checked, answered back, repaired once, else withheld or in the
builtin engine's words, as the learner allows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from masomo_desktop.core.errors import UserError
from masomo_desktop.generation.builtin.answers import Kind
from masomo_desktop.generation.checks import check
from masomo_desktop.generation.model import ArtifactKind, ItemType
from masomo_desktop.generation.phrasing.asking import BUILTIN, Asking
from masomo_desktop.generation.phrasing.assembling import assembled, type_for
from masomo_desktop.generation.phrasing.making import Maker
from masomo_desktop.generation.phrasing.model import Fact, Failed, Made
from masomo_desktop.learning.flashcards.prompts import PROMPTS as CARDS
from masomo_desktop.learning.quizzes.prompts import PROMPTS
from masomo_desktop.providers.engines import Answered
from masomo_desktop.providers.errors import ModelStopped
from masomo_desktop.providers.model import Cancelled, Request, never
from tests.fakes.facts import fact
from tests.fakes.providers import FakeProvider

TEXT = "Smith founded the football club in 1902."
YEARS = ("1899", "1911", "1920")
GOOD = "In which year did Smith found the football club?"
LOCAL = "local:fake"


class Answering:
    """What `Engines` does, with one provider that says what the test wants."""

    def __init__(self, *engines: str, says: Callable[[Request], str]) -> None:
        self.engines = engines
        self.provider = FakeProvider(LOCAL, says)

    def allowed(self, task: str) -> tuple[str, ...]:
        del task
        return self.engines

    def generate(
        self, task: str, request: Request, *, engine: str = "", cancelled: Cancelled = never
    ) -> Answered:
        del task
        return Answered(engine, self.provider.generate(request, cancelled=cancelled))


def says(questions: Sequence[str], answer: str = "1902") -> Callable[[Request], str]:
    """The questions in turn, and always this answer."""
    left = list(questions)

    def reply(request: Request) -> str:
        assert request.schema is not None
        if "question" in request.schema["properties"]:
            return json.dumps({"question": left.pop(0) if len(left) > 1 else left[0]})
        return json.dumps({"answer": answer})

    return reply


def maker(answering: Answering, kind: ArtifactKind = ArtifactKind.QUIZ, text: str = TEXT) -> Maker:
    asking = Asking(answering, "quizzes", answering.engines)
    prompts = CARDS if kind is ArtifactKind.FLASHCARDS else PROMPTS
    return Maker(kind, {("s", 1): text}, asking, prompts, 7)


def club(options: Sequence[str] = YEARS) -> Fact:
    return fact(TEXT, "1902", Kind.YEAR, options=options)


def test_a_good_question_becomes_an_item_with_its_proof_and_its_origin() -> None:
    made = maker(Answering(LOCAL, says=says([GOOD]))).make(club())
    assert isinstance(made, Made)
    assert made.draft.type is ItemType.SINGLE_CHOICE
    assert made.draft.prompt == GOOD
    assert made.draft.body["options"][made.draft.body["key"]] == "1902"
    proof = made.draft.proof[0]
    assert TEXT[proof.start : proof.end] == proof.quote
    assert check(made.draft, TEXT, "eng") is None
    assert (made.origin.engine, made.origin.prompts) == (LOCAL, PROMPTS.version)
    assert made.origin.instead_of == ""


def test_the_model_does_not_see_the_answer_when_it_asks_but_does_when_it_answers() -> None:
    answering = Answering(LOCAL, says=says([GOOD]))
    maker(answering).make(club())
    asked, answered = (request.messages[-1].text for request in answering.provider.asked)
    assert "1902" not in asked
    assert "___" in asked
    assert "In which year" in asked
    assert TEXT in answered


def test_a_question_is_repaired_once() -> None:
    bad = "In which year did Smith leave the football club?"
    answering = Answering(LOCAL, says=says([bad, GOOD]))
    made = maker(answering).make(club())
    assert isinstance(made, Made)
    assert made.draft.prompt == GOOD
    assert made.origin.seed == 8
    again = answering.provider.asked[1]
    assert bad in again.messages[-2].text
    assert again.temperature > 0


def test_what_stays_bad_is_withheld_with_its_reason() -> None:
    answering = Answering(LOCAL, says=says(["In which year was the football club founded?"]))
    failed = maker(answering).make(club())
    assert isinstance(failed, Failed)
    assert failed.reason == "left_out"
    assert len(answering.provider.asked) == 2


def test_a_question_whose_answer_is_not_found_is_withheld() -> None:
    failed = maker(Answering(LOCAL, says=says([GOOD], answer="Smith"))).make(club())
    assert isinstance(failed, Failed)
    assert failed.reason == "answer_not_reached"


@pytest.mark.parametrize("reply", ["", "I am sorry, no.", '{"question": ', "[1, 2]", "{}"])
def test_nonsense_is_withheld_where_only_the_model_may_ask(reply: str) -> None:
    failed = maker(Answering(LOCAL, says=lambda _request: reply)).make(club())
    assert isinstance(failed, Failed)


@pytest.mark.parametrize("question", ["In which year did Smith leave the football club?", ""])
def test_the_builtin_words_stand_in_where_they_may_and_say_so(question: str) -> None:
    made = maker(Answering(LOCAL, BUILTIN, says=says([question]))).make(club())
    assert isinstance(made, Made)
    assert made.origin.engine == BUILTIN
    assert made.origin.instead_of.startswith(f"{LOCAL}: ")


def test_what_no_interrogative_asks_for_is_left_to_the_builtin_engine() -> None:
    text = "The British sent General Gage to Boston in haste."
    thing = fact(text, "General Gage", Kind.PERSON, options=("John Adams", "Lord North", "Smith"))
    assert not thing.asking
    alone = Answering(LOCAL, says=says([GOOD]))
    assert maker(alone, text=text).make(thing) is None
    assert alone.provider.asked == []
    both = maker(Answering(LOCAL, BUILTIN, says=says([GOOD])), text=text).make(thing)
    assert isinstance(both, Made)
    assert both.origin.instead_of == f"{LOCAL}: not_asked"


@pytest.mark.parametrize("kind", [ArtifactKind.QUIZ, ArtifactKind.FLASHCARDS])
def test_what_is_left_to_the_builtin_engine_is_withheld_where_its_words_fail(
    kind: ArtifactKind,
) -> None:
    text = "The British sent General Gage to Boston in haste."
    thing = fact(text, "General Gage", Kind.PERSON)
    elsewhere = "These are other words than those of its proof."
    both = Answering(LOCAL, BUILTIN, says=says([GOOD]))
    failed = maker(both, kind, elsewhere).make(thing)
    assert failed == Failed("not_asked", text, thing.name)
    alone = Answering(LOCAL, says=says([GOOD]))
    assert maker(alone, kind, elsewhere).make(thing) is None
    assert both.provider.asked == alone.provider.asked == []


def test_a_second_question_is_not_made_of_a_sentence_that_has_one() -> None:
    answering = Answering(LOCAL, says=says([GOOD]))
    making = maker(answering)
    made = making.make(club())
    assert isinstance(made, Made)
    making.remember(made.draft)
    before = len(answering.provider.asked)
    assert making.make(fact(TEXT, "Smith", Kind.PERSON)) is None
    assert len(answering.provider.asked) == before


def test_an_engine_that_fails_ends_the_making_unless_the_builtin_one_may_go_on() -> None:
    alone = Answering(LOCAL, says=says([GOOD]))
    alone.provider.error = ModelStopped(model="fake", how="killed")
    with pytest.raises(UserError) as caught:
        maker(alone).make(club())
    assert caught.value.code == alone.provider.error.code
    both = Answering(LOCAL, BUILTIN, says=says([GOOD]))
    both.provider.error = alone.provider.error
    made = maker(both).make(club())
    assert isinstance(made, Made)
    assert made.origin.engine == BUILTIN
    assert alone.provider.error.code in made.origin.instead_of


def test_a_card_has_the_question_before_and_the_answer_behind() -> None:
    made = maker(Answering(LOCAL, says=says([GOOD])), ArtifactKind.FLASHCARDS).make(club())
    assert isinstance(made, Made)
    assert made.draft.type is ItemType.BASIC
    assert made.draft.body == {"front": GOOD, "back": "1902"}


def test_a_percentage_is_offered_with_its_sign() -> None:
    water = fact("About 70% of the body is water.", "70", Kind.QUANTITY, options=("40", "50", "60"))
    item = assembled(ItemType.SINGLE_CHOICE, "What percentage of the body is water?", water)
    assert item.body["options"] == ["40%", "50%", "60%", "70%"]
    assert type_for(ArtifactKind.QUIZ, water, Counter()) is ItemType.SINGLE_CHOICE
