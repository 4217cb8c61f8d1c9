"""Formulas and raised characters keep what they mean."""

from __future__ import annotations

import pytest

from masomo_desktop.extraction.readers.formulas import Formulas
from masomo_desktop.extraction.readers.raised import raised


def line(*steps: str | tuple[str, str]) -> str:
    """`<x` begins the element x, `>x` ends it, a pair begins one with a value, else it is text."""
    text: list[str] = []
    formulas = Formulas(text)
    for step in steps:
        if isinstance(step, tuple):
            assert formulas.start(*step)
        elif step.startswith("<"):
            formulas.start(step[1:], "")
        elif step.startswith(">"):
            formulas.end(step[1:])
        else:
            text.append(step)
    return "".join(text)


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        (("E=mc", "<sup", "2", ">sup"), "E=mc²"),
        (("x", "<sup", "k", ">sup"), "x^k"),
        (("x", "<sup", "k+1", ">sup"), "x^(k+1)"),
        (("a", "<sub", "0", ">sub"), "a_0"),
        (("<num", "a+b", ">num", "<den", "2", ">den"), "(a+b)/2"),
        (("<rad", "<deg", ">deg", "x+1", ">rad"), "√(x+1)"),
        (("<d", ("begChr", "["), ("endChr", "]"), ">dPr", "a", ">d"), "[a]"),
        (("<d", "a", ">d"), "(a)"),
        (("<naryPr", ("chr", "∑"), ">naryPr", "<sub", "k=0", ">sub", "k"), "∑_(k=0)k"),
        ((">sup", "a"), "a"),
    ],
)
def test_in_one_line(steps: tuple[str | tuple[str, str], ...], text: str) -> None:
    assert line(*steps) == text


def test_raised_digits_only() -> None:
    assert raised("-12") == "⁻¹²"
    assert raised("th") == "th"
