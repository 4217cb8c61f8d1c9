"""Words, numbers and their likeness, in several scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.generation.wording import (
    alike,
    covers,
    figures,
    fold,
    is_unspaced,
    kin,
    parse_number,
    words,
)


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("1,234.5", False, 1234.5),
        ("1.234,5", True, 1234.5),
        ("3,5", True, 3.5),
        ("12,5", False, 12.5),
        ("1,234", False, 1234),
        ("1.234", True, 1234),
        ("6\u202f650", True, 6650),
        ("−4", False, -4),
        ("३.५", False, 3.5),
        ("١٢٣", False, 123),
        ("1.2.3", False, None),
        ("four", False, None),
        ("", False, None),
    ],
)
def test_numbers_are_read_as_their_language_writes_them(
    text: str, comma: bool, value: float | None
) -> None:
    assert parse_number(text, decimal_comma=comma) == value


def test_figures_keep_their_places() -> None:
    text = "Le Nil mesure 6 650 km, et ३.५ fois plus que 1,5."
    assert [text[f.start : f.end] for f in figures(text, decimal_comma=True)] == [
        "6 650", "३.५", "1,5",
    ]  # fmt: skip


@given(st.text(max_size=60))
def test_every_figure_stands_where_it_says_and_can_be_read_again(text: str) -> None:
    for figure in figures(text):
        assert parse_number(text[figure.start : figure.end]) == figure.value


@given(st.integers(0, 10**9))
def test_a_written_integer_is_read_back(number: int) -> None:
    assert parse_number(f"{number:,}") == number
    assert parse_number(str(number)) == number


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("cell", "cells", True),
        ("nucleus", "nuclear", True),
        ("cell", "cellulose", False),
        ("1884", "1885", False),
        ("الخلية", "خلية", True),
        ("l'eau", "eau", True),
        ("kenya", "kenyatta", False),
        ("cat", "cart", False),
    ],
)
def test_forms_of_one_word(one: str, other: str, expected: bool) -> None:
    assert kin(one, other) is expected
    assert kin(other, one) is expected


def test_words_of_scripts_with_marks_stay_whole() -> None:
    assert words("प्रकाश संश्लेषण वह प्रक्रिया है।") == ["प्रकाश", "संश्लेषण", "वह", "प्रक्रिया", "है"]
    assert words("光合作用") == ["光合", "合作", "作用"]
    assert fold("L’ADN, ‘Cellules’") == "l'adn cellules"
    assert fold("الخَلِيَّة") == fold("الخلية")


@given(st.text(max_size=40))
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_symmetric_and_bounded(one: str, other: str) -> None:
    a, b = words(one), words(other)
    assert alike(a, b) == alike(b, a)
    assert 0 <= alike(a, b) <= 1


def test_a_text_covers_its_own_words() -> None:
    assert covers("red blood cell", "White cells and red cells of the blood")
    assert not covers("plant cell", "animal cells")
    assert not covers("", "anything")


def test_scripts_without_spaces() -> None:
    assert is_unspaced("光合作用是植物的过程。")
    assert is_unspaced("การสังเคราะห์ด้วยแสง")
    assert not is_unspaced("La photosynthèse 光")
