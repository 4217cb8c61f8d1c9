"""Junk is never accepted as text."""

from __future__ import annotations

import pytest

from masomo_desktop.extraction.legibility import confidence, readable, without_worthless
from tests.fakes.pdfs import BODY, SWAHILI


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        SWAHILI,
        "La photosynthèse est le processus par lequel les plantes vertes utilisent la lumière. "
        * 3,
        "Fotosyntéza je děj, při němž rostliny přeměňují světlo; srst vlka zmrzla v Brně. " * 4,
        "Photosynthese wandelt Lichtenergie in chemische Energie um, sagt Schmidt. " * 3,
        "التمثيل الضوئي هو العملية التي تستخدمها النباتات الخضراء " * 5,
        "प्रकाश संश्लेषण वह प्रक्रिया है जिसके द्वारा हरे पौधे भोजन बनाते हैं। " * 5,
        "public static int getNextIndex(List<String> allNames, int startIndex) " * 4,
        "ATGCGTACCTGA 0.965 0.934 12.5 % x = y + z " * 6,
        "",
    ],
)
def test_real_text_is_legible(text: str) -> None:
    assert confidence(text) == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "\ue001\ue002\ue003 \ue004\ue005" * 20,
        "\x03\x0f\x12\x08 \x02\x01" * 20,
        "\ufffd\ufffd\ufffd a \ufffd" * 20,
        "".join(chr(ord(c) + 3) if c.isalpha() else c for c in BODY),
        "".join(chr(ord(c) - 29) if c.isalpha() else c for c in BODY),
        "wKh TxIfN bRoWn FoX jUmPs OvEr ThE lAzY dOg AnD RuNs AwAy FrOm It " * 4,
    ],
)
def test_junk_is_not(text: str) -> None:
    assert confidence(text) == 0.0


def test_a_few_lost_characters_lower_it() -> None:
    assert 0.9 < confidence(BODY + "\ufffd" * 5) < 1.0


def test_ligatures_and_presentation_forms_come_apart() -> None:
    assert readable("e\ufb03cient \ufb01eld \ufeff\u200bx\u00a0y") == "efficient field x y"
    assert readable("\ufefb") == "لا"
    assert readable("e\u0301t\u00e9") == "\u00e9t\u00e9"


def test_what_means_something_stays() -> None:
    assert readable("x² + ½ ＡＢ") == "x² + ½ ＡＢ"


def test_symbols_become_bullets() -> None:
    assert readable("\uf0b7 water") == "• water"
    assert readable("\ufffd light") == "• light"
    assert readable("\x88 air") == "• air"


def test_worthless_characters_go() -> None:
    assert without_worthless("a\x00b\ufffdc\ue123d\te\n") == "abcd\te\n"
