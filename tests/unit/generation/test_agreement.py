"""Whether a question that a model wrote asks for its fact: good ones pass, each fault has its code.

Most of the bad questions were written by a real model of half a billion parameters.
"""

from __future__ import annotations

import pytest

from masomo_desktop.generation.builtin.answers import Kind
from masomo_desktop.generation.checks import Reason
from masomo_desktop.generation.phrasing.agreement import fault_of, reaches, without_blank
from masomo_desktop.generation.phrasing.conversation import answers_among
from masomo_desktop.generation.phrasing.model import Fact
from masomo_desktop.generation.phrasing.saying import mended, stands_in_place
from tests.fakes.facts import fact

HOWE = fact(
    "In August 1777, General Howe brought fifteen thousand British troops to Chesapeake Bay, where "
    "the Continental Congress met.", "General Howe", Kind.PERSON,
)  # fmt: skip
ISLES = fact(
    "The British effort to isolate New England was implemented in 1777.", "1777", Kind.YEAR
)
SPAIN = fact(
    "Following the lead of France, Spain joined the war against Great Britain in 1779, though the "
    "king did not recognize American independence until 1783.", "1779", Kind.YEAR,
)  # fmt: skip
TOWN = fact("In 1768, the British again occupied the town.", "1768", Kind.YEAR)
PEACE = fact("In June 1815, a treaty was signed in Vienna.", "Vienna", Kind.PLACE)
DUTCH = fact(
    "The Dutch Republic supported the rebels and signed a treaty with France in 1782.", "1782",
    Kind.YEAR,
)  # fmt: skip
AID = fact("France contributed leaders.", "France", Kind.PERSON)
HEART = fact("The heart of a mammal has four chambers.", "four", Kind.QUANTITY)
WATER = fact("About 70% of the body is water.", "70", Kind.QUANTITY)
CLUB = fact("Smith founded the football club in 1902.", "1902", Kind.YEAR)
SWAHILI = fact("Robert Hooke aligundua seli mwaka 1665.", "1665", Kind.YEAR, "swa")
BLOOD = fact("Mtu mzima ana lita 5 za damu mwilini.", "5", Kind.QUANTITY, "swa")
FRENCH = fact("Robert Hooke décrivit les premières cellules en 1665.", "1665", Kind.YEAR, "fra")

GOOD = [
    (HOWE, "Who brought fifteen thousand British troops to Chesapeake Bay?"),
    (ISLES, "In which year was the British effort to isolate New England implemented?"),
    (ISLES, "When was the British effort to isolate New England implemented?"),
    (SPAIN, "In which year did Spain join the war against Great Britain?"),
    (PEACE, "Where was a treaty signed in June 1815?"),
    (DUTCH, "In which year did the Dutch Republic sign a treaty with France?"),
    (HEART, "How many chambers does the heart of a mammal have?"),
    (WATER, "What percentage of the body is water?"),
    (CLUB, "In which year did Smith found the football club?"),
    (CLUB, "In which year was the football club founded by Smith?"),
    (SWAHILI, "Robert Hooke aligundua seli mwaka gani?"),
    (SWAHILI, "Mwaka gani Robert Hooke aligundua seli?"),
    (BLOOD, "Mtu mzima ana lita ngapi za damu mwilini?"),
    (FRENCH, "En quelle année Robert Hooke décrivit-il les premières cellules ?"),
]


@pytest.mark.parametrize(("about", "question"), GOOD)
def test_a_good_question_passes(about: Fact, question: str) -> None:
    assert fault_of(question, about) is None


BAD = [
    ("the main verb is another", ISLES,
     "In which year did the British effort to isolate New England begin?", Reason.LEFT_OUT),
    ("the head noun is dropped", ISLES, "In which year was New England implemented?",
     Reason.LEFT_OUT),
    ("which town?", TOWN, "In which year did the British again occupy the town?",
     Reason.CONTEXT_NEEDED),
    ("a treaty is no known treaty", PEACE, "Where was the treaty signed?", Reason.CONTEXT_NEEDED),
    ("anybody may have", AID, "Who contributed leaders?", Reason.CONTEXT_NEEDED),
    ("another clause", SPAIN,
     "In which year did Spain join the war and recognize American independence?",
     Reason.OTHER_CLAUSE),
    ("two sentences", HOWE, "Who brought British troops to Chesapeake Bay, he met the Congress?",
     Reason.FRAGMENT),
    ("the interrogative leads", HOWE,
     "In which year did General Howe bring British troops to Chesapeake Bay?", Reason.WRONG_KIND),
    ("a year and its year", TOWN, "In which year did the British occupy the town in 1768?",
     Reason.WRONG_KIND),
    ("no auxiliary", DUTCH, "In which year the Dutch Republic signed a treaty with France?",
     Reason.FRAGMENT),
    ("the form after did", CLUB, "In which year did Smith founded the football club?",
     Reason.FRAGMENT),
    ("who did is made what was done", CLUB, "In which year was Smith founded the football club?",
     Reason.FRAGMENT),
    ("a preposition after did", TOWN, "In which year did in the war the British occupy the town?",
     Reason.FRAGMENT),
    ("a percentage is no count", WATER, "How many parts of the body are water?",
     Reason.WRONG_KIND),
    ("counted twice", HEART, "How many chambers does the heart of a mammal have chambers?",
     Reason.FRAGMENT),
    ("the gap is left", HEART, "How many ___ does the heart of a mammal have, ___?",
     Reason.FRAGMENT),
    ("what could be is not what was", PEACE, "Where could a treaty be signed in June 1815?",
     Reason.FRAGMENT),
    ("no auxiliary of a count", HEART, "How many chambers the heart of a mammal has?",
     Reason.FRAGMENT),
    ("an example said again", CLUB, "In which year did Ghana win its independence from Britain?",
     Reason.INVENTED),
    ("yes or no", HEART, "Does the heart of a mammal have four chambers?", Reason.WRONG_KIND),
    ("no question", HEART, "The heart of a mammal has four chambers.", Reason.FRAGMENT),
    ("a place for a year, Swahili", SWAHILI, "Robert Hooke aligundua seli wapi?",
     Reason.WRONG_KIND),
    ("too little, Swahili", BLOOD, "Mtu mzima ana lita ngapi?", Reason.LEFT_OUT),
    ("the verb is dropped, Swahili", SWAHILI, "Robert Hooke na seli mwaka gani?",
     Reason.LEFT_OUT),
    ("a person for a year, French", FRENCH, "Qui décrivit les premières cellules ?",
     Reason.WRONG_KIND),
    ("too little, French", FRENCH, "En quelle année Robert Hooke décrivit-il ?",
     Reason.LEFT_OUT),
]  # fmt: skip


@pytest.mark.parametrize(
    ("about", "question", "reason"), [row[1:] for row in BAD], ids=[row[0] for row in BAD]
)
def test_a_bad_question_is_known_by_its_fault(about: Fact, question: str, reason: Reason) -> None:
    assert fault_of(question, about) is reason


def test_the_question_of_the_issue_is_refused() -> None:
    """It asks for a year that it says itself, and the key is a month."""
    april = fact("The war ended in April of 1991.", "April", Kind.TERM)
    assert fault_of("What year did the war end in 1991?", april) is Reason.WRONG_KIND


@pytest.mark.parametrize(
    ("question", "better"),
    [
        ("In which year did Smith founded the football club?",
         "In which year did Smith found the football club?"),
        ("In which year did the club that Smith founded play?",
         "In which year did the club that Smith founded play?"),
        ("How many strips does most species have?", "How many strips do most species have?"),
        ("Who founded the football club?", "Who founded the football club?"),
        ("What also grows within one season?", "What grows within one season?"),
    ],
)  # fmt: skip
def test_a_verb_after_did_is_given_its_base_form(question: str, better: str) -> None:
    assert mended(question, CLUB) == better


@pytest.mark.parametrize(
    ("question", "about", "stands"),
    [
        ("Robert Hooke aligundua seli mwaka gani?", SWAHILI, True),
        ("Mwaka gani Robert Hooke aligundua seli?", SWAHILI, False),
        ("Seli aligundua Robert Hooke mwaka gani?", SWAHILI, False),
        ("Mwaka gani?", SWAHILI, False),
        ("In which year did Smith found the football club?", CLUB, False),
    ],
)
def test_a_swahili_question_may_be_its_sentence_with_the_interrogative_in_place(
    question: str, about: Fact, stands: bool
) -> None:
    assert stands_in_place(question, about) is stands


def test_the_mark_of_a_gap_is_taken_out_between_words_only() -> None:
    assert without_blank("In which year did it ___ fail ___?") == "In which year did it fail?"
    assert "___" in without_blank("By whom did a force, led ___, march north?")


@pytest.mark.parametrize(
    ("said", "about", "reached"),
    [
        ("1777", ISLES, True),
        ("in 1777", ISLES, True),
        ("1779", ISLES, False),
        ("Howe", HOWE, False),
        ("General Howe", HOWE, True),
        ("the Congress", HOWE, False),
        ("mwaka 1665", SWAHILI, True),
    ],
)
def test_an_answer_reaches_the_key_or_not(said: str, about: Fact, reached: bool) -> None:
    assert reaches(said, about) is reached


def test_an_answer_is_sought_among_the_names_and_numbers_of_its_sentence() -> None:
    assert answers_among(SWAHILI) == ["Robert Hooke", "1665"]
    assert answers_among(HOWE) == [
        "In August", "1777", "General Howe", "British", "Chesapeake Bay", "Continental Congress",
    ]  # fmt: skip
    phrase = fact("Plants close pores to save water.", "to save water", Kind.PURPOSE)
    assert answers_among(phrase) == []
