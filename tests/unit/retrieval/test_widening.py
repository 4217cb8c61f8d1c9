"""Forms of a word are one word; a slip is forgiven; Swahili finds English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.providers.errors import NotSupported
from masomo_desktop.retrieval.fusion import fuse
from masomo_desktop.retrieval.glossary import english, is_swahili
from masomo_desktop.retrieval.query import parse
from masomo_desktop.retrieval.spelling import near
from masomo_desktop.retrieval.stemming import stem, swahili
from masomo_desktop.retrieval.widening import widen


@dataclass
class Known:
    """An index with these words, each in one passage."""

    words: frozenset[str] = field(default_factory=frozenset)

    def count(self, stem: str, /) -> int:
        return int(stem in self.words)

    def beginning(self, letters: str, /) -> list[tuple[str, int]]:
        return [(word, 1) for word in sorted(self.words) if word.startswith(letters)]


@pytest.mark.parametrize(
    "forms",
    [
        "cell cells",
        "divide divides divided dividing",
        "body bodies",
        "stop stopped stopping",
        "write wrote written writing",
        "bacterium bacteria",
        "gas gases",
        "cellule cellules",
        "مدرس مدرسه مدرسات",
        "लड़का लड़के लड़कों",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    from masomo_desktop.retrieval.folding import terms

    assert len({stem(word) for word in terms(forms)}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("class", "clay"), ("virus", "vir"), ("thing", "th"), ("red", "r")]
)
def test_other_words_stay_other(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("forms", ["kitabu vitabu", "alisoma wanasoma", "shule shuleni"])
def test_swahili_changes_at_the_front(forms: str) -> None:
    assert len({swahili(word) for word in forms.split()}) == 1


@given(st.text(alphabet="abcdeinostuwyz", min_size=1, max_size=12))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)
    assert swahili(word)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fotosynthesis", []),  # the first letter is taken as it is
        ("photosyntesis", ["photosynthesis"]),
        ("phtoosynthesis", ["photosynthesis"]),
        ("photosynthesys", ["photosynthesis"]),
        ("cel", []),
        ("photon", []),
    ],
)
def test_slips_of_the_pen(typed: str, found: list[str]) -> None:
    known = Known(frozenset(("photosynthesis", "photograph", "cell", "osmosis")))
    others = widen(parse(f"{typed} osmosis"), known).terms[0].others
    assert [other for other, _ in others] == found


def test_the_nearest_and_most_frequent_come_first() -> None:
    assert near("membrone", [("membrane", 2), ("member", 9), ("membrine", 5)]) == [
        "membrine",
        "membrane",
    ]


def test_a_word_that_is_there_and_a_quoted_one_are_left_alone() -> None:
    known = Known(frozenset(("cell", "cello")))
    assert widen(parse("cell wall"), known).terms[0].others == ()
    assert widen(parse('"celo"'), known).terms[0].others == ()


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("watoto", "children"),
        ("alizaliwa", "born"),
        ("iligunduliwa", "discovered"),
        ("nchini", "country"),
        ("milima", "mountains"),
        ("wameandika", "write"),
        ("viwanda", "factory"),
    ],
)
def test_forms_of_swahili_words_are_looked_up(word: str, meaning: str) -> None:
    assert meaning in english(word)


def test_a_swahili_question_is_told_from_an_english_and_a_french_one() -> None:
    assert is_swahili("mlima mrefu zaidi nchini tanzania unaitwaje".split())
    assert not is_swahili("what is the name of the river".split())
    assert not is_swahili("je suis le roi et la reine".split())


def test_a_swahili_question_also_asks_in_english() -> None:
    known = Known(frozenset(("mountain", "kilimanjaro", "tall")))
    widened = widen(parse("Je, mlima Kilimanjaro una urefu gani?"), known)
    assert ("mountain", 0.8) in [other for term in widened.terms for other in term.others]


class _Embedder:
    """Vectors that say how many times a text has the letter z."""

    def embed(self, texts: Sequence[str], /) -> list[list[float]]:
        return [[float(text.count("z")), 1.0] for text in texts]


class _Unable:
    def embed(self, texts: Sequence[str], /) -> list[list[float]]:
        raise NotSupported(engine="x", what="vectors")


def test_meaning_has_a_say_where_there_is_a_model() -> None:
    texts = ["none", "one z", "zz top"]
    assert fuse("zz", texts, None) == [0, 1, 2]
    assert fuse("zz", texts, _Unable()) == [0, 1, 2]
    assert fuse("zz", ["first", "second", "zz"], _Embedder()).index(2) < 2
