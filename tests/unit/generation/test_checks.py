"""The checks: what is planted is caught, each by its own code; what is sound passes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.generation.checks import Reason, check, check_options
from masomo_desktop.generation.duplicates import near_duplicate
from masomo_desktop.generation.model import Item, ItemType, Proof

TEXT = (
    "Cells\n\nThe nucleus is the organelle that directs the activities of the cell. "
    "Robert Hooke first described cells in 1665. It was a great discovery. "
    "The human heart has four chambers. An adult has about 5 litres of blood."
)
NUCLEUS = "The nucleus is the organelle that directs the activities of the cell."
HOOKE = "Robert Hooke first described cells in 1665."
HEART = "The human heart has four chambers."
BLOOD = "An adult has about 5 litres of blood."


def item(type_: ItemType, quote: str, **body: Any) -> Item:
    start = TEXT.index(quote)
    proof = Proof("source", 1, quote, start, start + len(quote))
    return Item("id", type_, body, (proof,))


def question(type_: ItemType, quote: str, prompt: str, key: Any, options: Any = ()) -> Item:
    return item(
        type_, quote, prompt=prompt, options=list(options), key=key, explanation=quote, marks=1
    )


CHOICES = ["Nucleus", "Cytoplasm", "Cell wall", "Vacuole"]
WHICH = "Which term fits this description: “The organelle that directs the activities”?"
GOOD = [
    item(ItemType.SENTENCE, NUCLEUS, heading="Cells", text=NUCLEUS),
    item(
        ItemType.BASIC,
        NUCLEUS,
        front="What is the nucleus?",
        back="The organelle that directs the activities of the cell.",
    ),
    item(ItemType.BASIC, NUCLEUS, front="nucleus", back="the organelle that directs the cell"),
    item(ItemType.CLOZE, HOOKE, front="Robert Hooke first described cells in […].", back="1665"),
    question(ItemType.SINGLE_CHOICE, NUCLEUS, WHICH, 0, CHOICES),
    question(ItemType.SHORT_ANSWER, HOOKE, "Who first described cells in 1665?", "Robert Hooke"),
    question(ItemType.CLOZE, HEART, "The human heart has […] chambers.", "four"),
    question(
        ItemType.NUMERIC, HEART, "Which number is missing? The human heart has […] chambers.", 4
    ),
    question(ItemType.NUMERIC, BLOOD, "An adult has about […] litres of blood.", 5),
    question(ItemType.NUMERIC, HOOKE, "In which year did Robert Hooke describe cells?", 1665),
    question(ItemType.TRUE_FALSE, HOOKE, f"True or false? {HOOKE}", True),
    question(ItemType.TRUE_FALSE, HOOKE, HOOKE.replace("1665", "1839"), False),
]


@pytest.mark.parametrize("good", GOOD, ids=lambda one: f"{one.type} {next(iter(one.body))}")
def test_a_sound_item_passes(good: Item) -> None:
    assert check(good, TEXT, "eng") is None


BAD = {
    "quote moved": (replace(GOOD[0], proof=(replace(GOOD[0].proof[0], start=1),)),
                    Reason.QUOTE_NOT_FOUND),
    "no proof": (replace(GOOD[0], proof=()), Reason.QUOTE_NOT_FOUND),
    "empty quote": (replace(GOOD[0], proof=(Proof("source", 1, "", 3, 3),)),
                    Reason.QUOTE_NOT_FOUND),
    "other words": (item(ItemType.SENTENCE, NUCLEUS, heading="", text="The nucleus is round."),
                    Reason.KEY_NOT_IN_QUOTE),
    "pronoun-led sentence": (
        item(ItemType.SENTENCE, "It was a great discovery.", heading="Cells",
             text="It was a great discovery."), Reason.PRONOUN_WITHOUT_REFERENT),
    "empty back": (item(ItemType.BASIC, NUCLEUS, front="What is it?", back=" "), Reason.MALFORMED),
    "back says the front": (
        item(ItemType.BASIC, NUCLEUS, front="What is the nucleus?", back="The nucleus"),
        Reason.ANSWER_IN_PROMPT),
    "invented back": (
        item(ItemType.BASIC, NUCLEUS, front="What is the nucleus?", back="A green leaf of a tree."),
        Reason.KEY_NOT_IN_QUOTE),
    "a card that asks about a pronoun": (
        item(ItemType.BASIC, NUCLEUS, front="What does it direct?",
             back="The activities of the cell."), Reason.PRONOUN_WITHOUT_REFERENT),
    "a card that asks about a figure": (
        item(ItemType.BASIC, NUCLEUS, front="What does the nucleus in Figure 4 direct?",
             back="The activities of the cell."), Reason.REFERS_ELSEWHERE),
    "no gap": (item(ItemType.CLOZE, HOOKE, front=HOOKE, back="1665"), Reason.BAD_GAP),
    "two gaps": (item(ItemType.CLOZE, HOOKE, front="[…] described cells in […].", back="1665"),
                 Reason.BAD_GAP),
    "nothing but the gap": (item(ItemType.CLOZE, HOOKE, front="[…].", back="1665"), Reason.BAD_GAP),
    "gap of something else": (
        item(ItemType.CLOZE, HOOKE, front="Robert Hooke first described cells in […].",
             back="1666"), Reason.KEY_NOT_IN_QUOTE),
    "gap left open elsewhere": (
        item(ItemType.CLOZE, NUCLEUS, front="The nucleus is the organelle that directs the "
             "activities of the […].", back="cell"), None),
    "few options": (question(ItemType.SINGLE_CHOICE, NUCLEUS, WHICH, 0, CHOICES[:3]),
                    Reason.FEW_OPTIONS),
    "same option twice": (
        question(ItemType.SINGLE_CHOICE, NUCLEUS, WHICH, 0, [*CHOICES[:3], " cytoplasm."]),
        Reason.OPTIONS_NOT_DISTINCT),
    "option within the key": (
        question(ItemType.SINGLE_CHOICE, NUCLEUS, WHICH, 0, [*CHOICES[:3], "The nuclei nucleus"]),
        Reason.OPTIONS_OVERLAP),
    "all of the above": (
        question(ItemType.SINGLE_CHOICE, NUCLEUS, WHICH, 0, [*CHOICES[:3], "All of the above"]),
        Reason.OPTION_ABOUT_OPTIONS),
    "key beyond the options": (question(ItemType.SINGLE_CHOICE, NUCLEUS, WHICH, 4, CHOICES),
                               Reason.KEY_NOT_AN_OPTION),
    "key true is no index": (question(ItemType.SINGLE_CHOICE, NUCLEUS, WHICH, True, CHOICES),
                             Reason.KEY_NOT_AN_OPTION),
    "wrong key": (question(ItemType.SINGLE_CHOICE, NUCLEUS, WHICH, 1, CHOICES),
                  Reason.KEY_NOT_IN_QUOTE),
    "answer in the prompt": (
        question(ItemType.SINGLE_CHOICE, NUCLEUS, "Which part, the nucleus or another, leads?", 0,
                 CHOICES), Reason.ANSWER_IN_PROMPT),
    "answer in another form": (
        question(ItemType.SHORT_ANSWER, NUCLEUS, "Which of the organelles directs the others?",
                 "organelle"), Reason.ANSWER_IN_PROMPT),
    "year asked, name given": (
        question(ItemType.SHORT_ANSWER, HOOKE, "In which year were cells described first?",
                 "Robert Hooke"), Reason.WRONG_KIND),
    "person asked, number given": (
        question(ItemType.SHORT_ANSWER, HOOKE, "Who first described cells?", "1665"),
        Reason.WRONG_KIND),
    "number asked, word given": (
        question(ItemType.SHORT_ANSWER, HEART, "How many are there in a human?", "chambers"),
        Reason.WRONG_KIND),
    "text as a number": (question(ItemType.NUMERIC, BLOOD, "An adult has […] litres.", "5"),
                         Reason.NOT_A_NUMBER),
    "number not in the quote": (
        question(ItemType.NUMERIC, BLOOD, "An adult has about […] litres of blood.", 6),
        Reason.KEY_NOT_IN_QUOTE),
    "number in the prompt": (
        question(ItemType.NUMERIC, BLOOD, "An adult has about 5 litres of blood: how many?", 5),
        Reason.ANSWER_IN_PROMPT),
    "false that is true": (question(ItemType.TRUE_FALSE, HOOKE, f"True or false? {HOOKE}", False),
                           Reason.FALSE_IS_TRUE),
    "true that is not said": (
        question(ItemType.TRUE_FALSE, HOOKE, HOOKE.replace("1665", "1839"), True),
        Reason.KEY_NOT_IN_QUOTE),
    "false about something else": (
        question(ItemType.TRUE_FALSE, HOOKE, "Whales live in the warm seas of the south.", False),
        Reason.KEY_NOT_IN_QUOTE),
    "key of a statement": (question(ItemType.TRUE_FALSE, HOOKE, HOOKE, 1), Reason.MALFORMED),
    "no marks": (replace(GOOD[5], body={**GOOD[5].body, "marks": 0}), Reason.MALFORMED),
    "fragment": (question(ItemType.SHORT_ANSWER, HOOKE, "the man who described", "Robert Hooke"),
                 Reason.FRAGMENT),
    "pronoun in the question": (
        question(ItemType.SHORT_ANSWER, HOOKE, "When did he do it?", "1665"),
        Reason.PRONOUN_WITHOUT_REFERENT),
    "elsewhere": (
        question(ItemType.SHORT_ANSWER, HOOKE, "Who is shown in Figure 3?", "Robert Hooke"),
        Reason.REFERS_ELSEWHERE),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_planted_fault_is_caught_by_its_code(name: str) -> None:
    bad, reason = BAD[name]
    assert check(bad, TEXT, "eng") == reason


def test_every_fault_that_check_can_find_is_planted() -> None:
    found_by_check = set(Reason) - {
        # found by the engine, or by near_duplicate
        Reason.NOT_A_FACT, Reason.NEAR_DUPLICATE, Reason.FEW_DISTRACTORS,
        Reason.ANSWER_NOT_UNIQUE, Reason.ANSWER_OVERUSED,
        Reason.INVENTED, Reason.OTHER_CLAUSE, Reason.ANSWER_NOT_REACHED,
            Reason.LEFT_OUT, Reason.NOT_ASKED,
        Reason.CONTEXT_NEEDED,
    }  # fmt: skip
    assert found_by_check <= {reason for _, reason in BAD.values()}


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("swa", "Hii ni sehemu ya seli inayodhibiti kazi.", Reason.PRONOUN_WITHOUT_REFERENT),
        ("swa", "Hata hivyo seli huishi.", Reason.CONTEXT_NEEDED),
        ("fra", "Elle contient le noyau et la membrane.", Reason.PRONOUN_WITHOUT_REFERENT),
        ("fra", "La cellule est décrite au chapitre 3.", Reason.REFERS_ELSEWHERE),
        ("ara", "هذا هو أصغر جزء من الخلية.", Reason.PRONOUN_WITHOUT_REFERENT),
        ("hin", "यह कोशिका का एक भाग है।", Reason.PRONOUN_WITHOUT_REFERENT),
        ("hin", "कोशिका जीवन की इकाई है।", None),
        ("zho", "细胞是生命的基本单位。", None),
    ],
)
def test_sentences_of_other_languages(language: str, text: str, reason: Reason | None) -> None:
    proof = Proof("source", 1, text, 0, len(text))
    one = Item("id", ItemType.SENTENCE, {"heading": "", "text": text}, (proof,))
    assert check(one, text, language) == reason


def test_the_language_is_guessed_where_it_is_not_told() -> None:
    text = "Elle contient le noyau et la membrane de la cellule dans le corps."
    proof = Proof("source", 1, text, 0, len(text))
    one = Item("id", ItemType.SENTENCE, {"heading": "", "text": text}, (proof,))
    assert check(one, text) is Reason.PRONOUN_WITHOUT_REFERENT


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (GOOD[3], GOOD[3], True),
        (GOOD[3], GOOD[6], False),
        (GOOD[9], GOOD[3], True),  # the same quote, the same answer
        (GOOD[1], GOOD[2], False),
        (
            question(ItemType.TRUE_FALSE, HOOKE, HOOKE, True),
            question(ItemType.TRUE_FALSE, NUCLEUS, HOOKE + " Indeed.", True),
            True,
        ),
    ],
)
def test_near_duplicates(one: Item, other: Item, *, same: bool) -> None:
    assert near_duplicate(one, [other]) is same


@dataclass(frozen=True)
class _Any:
    """Anything that has the shape of an item."""

    type: ItemType
    body: Mapping[str, Any]
    proof: tuple[Proof, ...]


_VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=True), st.text(max_size=30),
    st.lists(st.text(max_size=8), max_size=5),
)  # fmt: skip
_BODIES = st.dictionaries(
    st.sampled_from(
        ["front", "back", "prompt", "key", "options", "explanation", "marks", "heading", "text"]
    ),
    _VALUES,
)


@given(st.sampled_from(ItemType), _BODIES, st.text(max_size=40), st.integers(-5, 50))
def test_whatever_an_engine_says_gets_a_verdict(
    type_: ItemType, body: dict[str, Any], quote: str, start: int
) -> None:
    proof = Proof("source", 1, quote, start, start + len(quote))
    verdict = check(_Any(type_, body, (proof,)), quote, "eng")
    assert verdict is None or isinstance(verdict, Reason)
    if verdict is None:
        assert quote[start : start + len(quote)] == quote


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=7), st.integers(-2, 8))
def test_options_that_pass_are_four_different_texts_with_one_key(
    options: list[str], key: int
) -> None:
    if check_options(options, key) is None:
        assert len(options) >= 4
        assert len({" ".join(option.casefold().split()) for option in options}) == len(options)
        assert 0 <= key < len(options)
