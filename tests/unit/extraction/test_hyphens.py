"""Words split at a line's end."""

from __future__ import annotations

import pytest

from masomo_desktop.extraction.layout.hyphens import Words, join, without_soft, words_of


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the chloro-", "plast is green", "the chloroplast is green"),
        ("the chloro\u00ad", "plast is", "the chloroplast is"),
        ("the chloro\u2010", "plast", "the chloroplast"),
        ("Marie Curie-", "Sklodowska", "Marie Curie-Sklodowska"),
        ("COVID-", "19 spread", "COVID-19 spread"),
        ("state-of-the-", "art methods", "state-of-the-art methods"),
        ("from 3 -", "to 5", "from 3 - to 5"),
        ("plain words", "go on", "plain words go on"),
        ("光合成とは", "植物の", "光合成とは植物の"),
        ("เซลล์", "พืช", "เซลล์พืช"),
        ("한국어 문장", "입니다", "한국어 문장 입니다"),
        ("", "alone", "alone"),
    ],
)
def test_join(before: str, after: str, joined: str) -> None:
    assert join(before, after) == joined


def test_the_document_decides_about_compounds() -> None:
    words = Words(frozenset(words_of("a well-known fact, of high-quality and open-source; known")))
    assert join("a well-", "known fact", words) == "a well-known fact"
    known = Words(frozenset(words_of("high-quality views, dimensional space, high up")))
    assert join("in high-", "dimensional space", known) == "in high-dimensional space"
    assert join("the high-", "light of it", known) == "the highlight of it"


def test_a_word_seen_whole_wins() -> None:
    words = Words(frozenset(words_of("an overview; over and view; over-night")))
    assert join("an over-", "view of it", words) == "an overview of it"


def test_soft_hyphens_inside_a_line_go() -> None:
    assert without_soft("Donau\u00addampf\u00adschiff") == "Donaudampfschiff"
