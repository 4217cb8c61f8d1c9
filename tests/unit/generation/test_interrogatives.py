"""With which interrogative an answer is asked for, and what of its sentence is shown."""

from __future__ import annotations

import pytest

from masomo_desktop.generation.builtin.answers import Kind
from masomo_desktop.generation.builtin.interrogatives import interrogative_for
from masomo_desktop.generation.builtin.planning import plan
from masomo_desktop.generation.builtin.tagging import tokens_of
from tests.fakes.facts import answer, fact

YEAR, PERSON, PLACE, NAME, COUNT = Kind.YEAR, Kind.PERSON, Kind.PLACE, Kind.NAME, Kind.QUANTITY

ASKED = [
    ("eng", "Dunmore fled Virginia in 1776.", "1776", YEAR, "In which year", "in 1776"),
    ("eng", "On 6 March 1957, Ghana became a free country.", "1957", YEAR, "In which year", "1957"),
    ("eng", "General Howe brought troops to the bay.", "General Howe", PERSON, "Who",
     "General Howe"),
    ("eng", "In 1777, Gage, the governor, sent troops to Concord.", "Gage", PERSON, "Who",
     "Gage, the governor,"),
    ("eng", "The bridge was opened by Queen Elizabeth in 1981.", "Queen Elizabeth", PERSON,
     "By whom", "by Queen Elizabeth"),
    ("eng", "The treaty was signed in Vienna.", "Vienna", PLACE, "Where", "in Vienna"),
    ("eng", "The first coffee was grown in Ethiopia.", "Ethiopia", PLACE, "In which country",
     "in Ethiopia"),
    ("eng", "Kenya won a seat in the council.", "Kenya", NAME, "Which country", "Kenya"),
    ("eng", "The Continental Congress met in Philadelphia.", "Continental Congress", NAME,
     "Which congress", "The Continental Congress"),
    ("eng", "The heart has four chambers.", "four", COUNT, "How many chambers", "four"),
    ("eng", "About 70% of the body is water.", "70", COUNT, "What percentage", "70"),
    ("eng", "The canal cost $375 million.", "375", COUNT, "How much money", "$375"),
    ("swa", "Ghana ilipata uhuru mwaka 1957.", "1957", YEAR, "mwaka gani", "mwaka 1957"),
    ("swa", "Robert Hooke aligundua seli.", "Robert Hooke", PERSON, "nani", "Robert Hooke"),
    ("swa", "Mkutano ulifanyika nchini Ujerumani.", "Ujerumani", PLACE, "katika nchi gani",
     "nchini Ujerumani"),
    ("swa", "Mlima Kenya una urefu wa mita 5,199.", "5,199", COUNT, "mita ngapi", "mita 5,199"),
    ("fra", "Le Sénégal est devenu indépendant en 1960.", "1960", YEAR, "En quelle année",
     "en 1960"),
    ("fra", "Alexander Fleming découvrit la pénicilline.", "Alexander Fleming", PERSON, "Qui",
     "Alexander Fleming"),
    ("fra", "Le cœur possède 4 cavités.", "4", COUNT, "Combien de", "4"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "kind", "words", "gap"), ASKED)
def test_the_place_of_an_answer_tells_its_interrogative(
    language: str, text: str, said: str, kind: Kind, words: str, gap: str
) -> None:
    one = answer(text, said, kind, language)
    found = interrogative_for(one, tokens_of(one.sentence))
    assert found is not None
    assert (found.words, text[found.start : found.end]) == (words, gap)


NOT_ASKED = [
    ("an end of a time", "eng", "The war lasted from 1914 to 1918.", "1914", YEAR),
    ("a far bound", "eng", "After its ratification in 1788, the states sent men.", "1788", YEAR),
    ("a size has no year", "eng", "The city is large, with many people in 2010.", "2010", YEAR),
    ("what would be", "eng", "The storm would cause minor damage in 2004.", "2004", YEAR),
    ("two years", "eng", "The school opened in 1990 and closed in 1999.", "1999", YEAR),
    ("an object", "eng", "The British sent General Gage to Boston.", "General Gage", PERSON),
    ("a place in the subject", "eng", "Many people in Vienna agreed with him.", "Vienna", PLACE),
    ("more is said of it", "eng", "The treaty was signed in Vienna and Paris.", "Vienna", PLACE),
    ("as many times", "eng", "They eat ten times their own weight.", "ten", COUNT),
    ("these are known", "eng", "The king met the four chiefs in town.", "four", COUNT),
    ("a far bound", "swa", "Baada ya uhuru mwaka 1961, nchi ilibadilika.", "1961", YEAR),
    ("about", "swa", "Watu wapatao 75,000 walikufa vitani.", "75,000", COUNT),
    ("since", "fra", "Le pays est libre depuis 1960.", "1960", YEAR),
]


@pytest.mark.parametrize(
    ("language", "text", "said", "kind"),
    [row[1:] for row in NOT_ASKED],
    ids=[r[0] for r in NOT_ASKED],
)
def test_an_answer_in_no_such_place_is_not_asked_for(
    language: str, text: str, said: str, kind: Kind
) -> None:
    one = answer(text, said, kind, language)
    assert interrogative_for(one, tokens_of(one.sentence)) is None


SHOWN = [
    ("In August 1777, General Howe brought troops to the bay, where the Congress met.",
     "General Howe", PERSON, "In August 1777, ___ brought troops to the bay."),
    ("General Gage seized munitions in Cambridge, but when he came to Salem, a crowd met him.",
     "General Gage", PERSON, "___ seized munitions in Cambridge."),
    ("The site is subject to debate but a copy of the fort was built on the river in 1964.",
     "1964", YEAR, "a copy of the fort was built on the river ___."),
    ("Clinton sailed south (with a fleet) in 1776.", "1776", YEAR, "Clinton sailed south ___."),
    ("If water is cooled, it freezes, and ice covered the lake in 1963.", "1963", YEAR,
     "If water is cooled, it freezes, and ice covered the lake ___."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "kind", "shown"), SHOWN)
def test_what_is_only_added_is_not_shown(text: str, said: str, kind: Kind, shown: str) -> None:
    assert fact(text, said, kind).gapped == shown


def test_a_plan_gives_what_can_be_asked_first_and_the_rest_for_the_builtin_engine() -> None:
    text = (
        "The kingdom signed a treaty with the traders in 1884. The British sent General Gage to "
        "the harbour. The bridge over the river was opened in 1901. The college was founded in "
        "1922. The railway reached the lake in 1931. General Gage had 400 soldiers in Boston."
    )
    unit = {"source": "s", "unit": 1, "text": text, "language": "eng", "regions": []}
    facts = [one["fact"] for one in plan("quiz", 5, [unit], "", 1) if "fact" in one]
    asking = [bool(one["asking"]) for one in facts]
    assert any(asking)
    assert asking == sorted(asking, reverse=True)
