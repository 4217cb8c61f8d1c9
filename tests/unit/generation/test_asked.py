"""What a question asks for, and whether an answer is of that kind."""

from __future__ import annotations

import pytest

from masomo_desktop.generation import asked
from masomo_desktop.generation.languages import language_of

ASKED = [
    ("eng", "In which year did Ghana become independent?", asked.YEAR),
    ("eng", "What year did the war end?", asked.YEAR),
    ("eng", "How many chambers does the heart have?", asked.NUMBER),
    ("eng", "What percentage of the land is forest?", asked.NUMBER),
    ("eng", "When does water boil?", asked.TIME),
    ("eng", "Who discovered penicillin?", asked.PERSON),
    ("eng", "In which city was the treaty signed?", asked.PLACE),
    ("eng", "Why do plants close their stomata?", asked.REASON),
    ("eng", "How does water move through a membrane?", asked.MANNER),
    ("eng", "What is osmosis?", asked.THING),
    ("eng", "Is Ghana a country?", asked.POLAR),
    ("eng", "Osmosis moves water.", None),
    ("fra", "En quelle année le Sénégal est-il devenu indépendant ?", asked.YEAR),
    ("fra", "Combien de cavités le cœur possède-t-il ?", asked.NUMBER),
    ("fra", "Qui a découvert la pénicilline ?", asked.PERSON),
    ("fra", "Pourquoi les plantes ferment-elles leurs stomates ?", asked.REASON),
    ("fra", "Où le traité a-t-il été signé ?", asked.PLACE),
    ("swa", "Kenya ilipata uhuru mwaka gani?", asked.YEAR),
    ("swa", "Moyo una vyumba vingapi?", asked.NUMBER),
    ("swa", "Nani aligundua penisilini?", asked.PERSON),
    ("swa", "Mkataba ulitiwa saini wapi?", asked.PLACE),
    ("swa", "Kwa nini mimea hufunga stomata?", asked.REASON),
]


@pytest.mark.parametrize(("language", "question", "kind"), ASKED)
def test_the_kind_that_a_question_asks_for(language: str, question: str, kind: str | None) -> None:
    assert asked.asked_kind(question, language_of(language)) == kind


def test_the_interrogative_that_leads_counts() -> None:
    english = language_of("eng")
    assert asked.asked_kind("Who was king when the war began?", english) == asked.PERSON
    assert asked.asked_kind("When did the man who was king die?", english) == asked.TIME


def test_a_language_without_a_table_tells_nothing() -> None:
    assert not asked.has_table(language_of("ara"))
    assert asked.asked_kind("ما هي عاصمة مصر؟", language_of("ara")) is None


@pytest.mark.parametrize(
    ("question", "good", "bad"),
    [
        ("In which year did the war end?", "1945", "Berlin"),
        ("How many legs has a spider?", "eight", "Berlin"),
        ("Who discovered penicillin?", "Alexander Fleming", "1928"),
        ("Where does it rain most?", "in Mawsynram", "1861"),
        ("Why do stomata close?", "to save water", "12"),
    ],
)
def test_an_answer_is_of_the_kind_that_is_asked_for(question: str, good: str, bad: str) -> None:
    english = language_of("eng")
    assert asked.answers(question, good, english)
    assert not asked.answers(question, bad, english)


def test_no_answer_fits_a_question_for_yes_or_no() -> None:
    assert not asked.answers("Is Ghana a country?", "Ghana", language_of("eng"))


def test_kinds_of_facts_and_what_may_ask_for_them() -> None:
    assert asked.fits("year", asked.YEAR)
    assert not asked.fits("year", asked.PERSON)
    assert asked.fits("quantity", asked.NUMBER)
    assert not asked.fits("person", asked.YEAR)
    assert not asked.fits("purpose", None)
    assert asked.fits("no kind that is known", asked.THING)
