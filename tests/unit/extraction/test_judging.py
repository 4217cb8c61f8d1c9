"""Whether a page that was read elsewhere is better: the same verdict for the same texts."""

from __future__ import annotations

import random

import pytest

from masomo_desktop.extraction.page_reader import PageReading
from masomo_desktop.extraction.remote.judging import agreement, folded, judged, plausibility

PAGE = (
    "The water cycle describes how water moves above and below the surface of the Earth. Heat from "
    "the sun turns water of lakes and oceans into vapour, which rises and cools. Clouds form when "
    "vapour condenses around tiny grains of dust. Rain and snow bring the water back to the ground."
)
OTHER = (
    "The French Revolution began in 1789 and changed the order of society in Europe. The king was "
    "taken from his palace, and the assembly wrote a declaration of the rights of all the people."
)
SWAHILI = (
    "Mzunguko wa maji unaeleza jinsi maji yanavyosafiri juu na chini ya uso wa dunia. Joto la jua "
    "hugeuza maji ya maziwa na bahari kuwa mvuke, na mvuke huo hupanda juu na kupoa kwa baridi."
)
SURE = folded("water describes surface Earth oceans vapour Clouds ground")
NOTHING = PageReading("", (), 0.3)


def _garbled(text: str, rate: float = 0.25) -> str:
    """As a bad scan is read: letters taken for others, words broken; always the same."""
    chance = random.Random(7)
    return "".join(chance.choice("0#|1~ ;x4") if chance.random() < rate else c for c in text)


LOCAL = PageReading(_garbled(PAGE), (), 0.62, "eng")


@pytest.mark.parametrize("local", [LOCAL, NOTHING])
@pytest.mark.parametrize("sure", [SURE, set()])
def test_the_page_itself_is_better(local: PageReading, sure: set[str]) -> None:
    verdict = judged(local, PageReading(PAGE), sure, "eng")
    assert (verdict.better, verdict.why, verdict.language) == (True, "better", "eng")
    assert verdict.confidence <= (0.9 if sure else 0.7)  # a model that does not say is not sure
    assert verdict == judged(local, PageReading(PAGE), sure, "eng")


WORSE = {
    "refusal": ("I'm sorry, but I can't read the text in this picture.", SURE, "refusal"),
    "refusal in French": ("Je ne peux pas lire cette image, elle est trop floue.", SURE, "refusal"),
    "description": ("The image shows a printed page about the water cycle.", SURE, "refusal"),
    "nothing": (" \n ", SURE, "empty"),
    "only marks": ("--- ... ***", SURE, "empty"),
    "another page": (OTHER, SURE, "other_words"),
    "a translation": (SWAHILI, SURE, "other_words"),
    "a translation, nothing sure": (SWAHILI, set(), "other_language"),
    "garble, nothing sure": (_garbled(PAGE), set(), "not_plausible"),
    "in circles": ("water water describes the surface of Earth " * 40, SURE, "repeated"),
    "a summary": ("Water describes Earth surface oceans vapour clouds.", SURE, "too_short"),
    "far too long": (" ".join(f"water{n} surface" for n in range(5000)), SURE, "too_long"),
}


@pytest.mark.parametrize("case", WORSE)
def test_what_is_not_better(case: str) -> None:
    said, sure, why = WORSE[case]
    verdict = judged(LOCAL, PageReading(said), sure, "eng")
    assert (verdict.better, verdict.why) == (False, why)


def test_a_good_local_text_is_not_replaced_by_its_equal() -> None:
    local = PageReading(PAGE, (), 0.97, "eng")
    assert judged(local, PageReading(PAGE), SURE, "eng").why == "not_clearer"


def test_a_page_that_begins_like_a_refusal_is_believed_by_its_sure_words() -> None:
    page = f"I cannot tell you how glad I was. {PAGE}"
    assert judged(NOTHING, PageReading(page), SURE, "eng").better
    assert judged(NOTHING, PageReading(page), set(), "eng").why == "refusal"


def test_a_reader_that_says_how_sure_it_is_is_believed() -> None:
    assert judged(LOCAL, PageReading(PAGE, (), 0.93, "eng"), SURE, "eng").confidence == 0.93


def test_words_are_compared_without_case_and_marks() -> None:
    assert folded("Éléphant, ÉCOLE 12") == {"elephant", "ecole"}
    assert agreement(folded("École water"), "ecole") == 0.5
    assert agreement(set(), "anything") == 1.0


def test_plausibility_falls_with_the_damage() -> None:
    steps = [plausibility(_garbled(PAGE, rate), "eng") for rate in (0.0, 0.05, 0.15, 0.3)]
    assert steps == sorted(steps, reverse=True)
    assert steps[0] > 0.95
    assert steps[-1] < 0.6
    assert plausibility("", "eng") == 0.0
    assert plausibility("水循环描述水如何在地球表面上下移动。", "zho") == 1.0
