"""The builtin engine over whole chapters: what it makes, and what it must never make."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.extraction.read import read
from masomo_desktop.generation.builtin.engine import generate
from masomo_desktop.generation.checks import Reason, check, inner
from masomo_desktop.generation.duplicates import near_duplicate
from masomo_desktop.generation.languages import KNOWN, language_of
from masomo_desktop.generation.model import Item, ItemType, Proof
from masomo_desktop.generation.wording import GAP, fold, parse_number, words

BOOKS = Path(__file__).parent / "textbooks"
ENGLISH = ("biology", "history", "geography", "chemistry")
KINDS = ("summary", "flashcards", "quiz")
LANGUAGES = ("eng", "swa", "fra", "ara", "hin")


def chapters(language: str) -> list[dict[str, Any]]:
    return [
        {
            "source": path.stem,
            "unit": 1,
            "text": path.read_text(encoding="utf-8"),
            "language": language,
            "regions": [],
        }
        for path in sorted(BOOKS.glob(f"*_{language}.txt"))
    ]


def made(
    kind: str, count: int, material: list[dict[str, Any]], language: str = "", seed: int = 7
) -> list[dict[str, Any]]:
    return list(generate(kind, count, material, language, seed))


def items_of(messages: list[dict[str, Any]]) -> list[Item]:
    return [
        Item(
            str(number),
            ItemType(message["item"]["type"]),
            message["item"]["body"],
            tuple(Proof(**proof) for proof in message["item"]["proof"]),
        )
        for number, message in enumerate(m for m in messages if "item" in m)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_item_passes_every_check(kind: str, language: str) -> None:
    material = chapters(language)
    texts = {unit["source"]: unit["text"] for unit in material}
    items = items_of(made(kind, 60, material))
    assert len(items) >= 15
    for number, item in enumerate(items):
        assert check(item, texts[item.proof[0].source], language) is None
        assert not near_duplicate(item, items[:number])
        assert "previous instructions" not in json.dumps(item.body)


@pytest.mark.parametrize("kind", KINDS)
def test_what_crosses_the_pipe_is_plain_and_the_same_each_time(kind: str) -> None:
    material = chapters("eng")
    messages = made(kind, 30, material)
    assert json.loads(json.dumps(messages)) == messages
    assert made(kind, 30, material) == messages
    assert {name for message in messages for name in message} <= {
        "progress", "item", "withheld", "coverage",
    }  # fmt: skip
    assert messages[-1] == {"coverage": {"units": 4, "of": 4}}
    codes = {reason.value for reason in Reason}
    assert all(m["withheld"]["reason"] in codes for m in messages if "withheld" in m)


def test_another_seed_makes_another_quiz() -> None:
    material = chapters("eng")
    assert made("quiz", 30, material, seed=1) != made("quiz", 30, material, seed=2)


@pytest.mark.parametrize("kind", KINDS)
def test_no_more_than_asked_for_and_a_bounded_number_withheld(kind: str) -> None:
    for count in (1, 5, 1000):
        messages = made(kind, count, chapters("eng"))
        assert len(items_of(messages)) <= count
        assert sum("withheld" in message for message in messages) <= 3 * count


def test_facts_of_the_chapters_are_asked_for() -> None:
    fronts = {
        item.body["front"]: item.body["back"]
        for item in items_of(made("flashcards", 200, chapters("eng")))
    }
    assert fronts["What is the cell membrane?"] == (
        "A thin layer that controls which substances enter and leave the cell."
    )
    assert fronts["Who was Kwame Nkrumah?"] == "The first president of Ghana."
    assert fronts["In which year did Ghana become independent from Britain?"] == "1957"
    assert fronts["What is the active site?"] == "The part of the enzyme that binds the substrate."


def test_wrong_answers_are_of_the_kind_of_the_right_one() -> None:
    quiz = items_of(made("quiz", 200, chapters("eng")))
    choices = [item for item in quiz if item.type is ItemType.SINGLE_CHOICE]
    assert len(choices) >= 25
    for item in choices:
        options, right = item.body["options"], item.body["options"][item.body["key"]]
        numbers = [parse_number(option) is not None for option in options]
        assert len(set(numbers)) == 1
        assert len({option[:1].isupper() for option in options}) == 1
        assert not any(
            f" {fold(option)} " in f" {fold(item.proof[0].quote)} "
            for option in options
            if option != right
        )


def test_true_and_false_are_balanced_and_false_ones_differ_by_one_thing() -> None:
    quiz = items_of(made("quiz", 200, chapters("eng")))
    statements = [item for item in quiz if item.type is ItemType.TRUE_FALSE]
    tally = Counter(item.body["key"] for item in statements)
    assert len(statements) >= 15
    assert abs(tally[True] - tally[False]) <= 2
    for item in statements:
        said, stands = words(inner(item.body["prompt"])), words(item.proof[0].quote)
        if item.body["key"]:
            assert said == stands
        else:
            assert 1 <= longest_difference(said, stands) <= 6


def longest_difference(one: list[str], other: list[str]) -> int:
    """How many words of `other` lie between what both begin and what both end with."""
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    end = next(
        (i for i, (a, b) in enumerate(zip(one[::-1], other[::-1], strict=False)) if a != b), 0
    )
    return len(other) - start - end


def test_the_types_of_questions_are_mixed() -> None:
    types = Counter(item.type for item in items_of(made("quiz", 60, chapters("swa"))))
    assert set(types) == {
        ItemType.SINGLE_CHOICE, ItemType.TRUE_FALSE, ItemType.NUMERIC, ItemType.SHORT_ANSWER,
        ItemType.CLOZE,
    }  # fmt: skip
    assert max(types.values()) <= sum(types.values()) / 2


@pytest.mark.parametrize("kind", KINDS)
def test_every_chapter_has_its_part(kind: str) -> None:
    items = items_of(made(kind, 24, chapters("eng")))
    tally = Counter(item.proof[0].source for item in items)
    assert set(tally) == {f"{name}_eng" for name in ENGLISH}
    assert max(tally.values()) <= 12


def test_a_summary_reads_in_order_under_its_headings() -> None:
    items = items_of(made("summary", 12, chapters("eng")))
    places = [(item.proof[0].source, item.proof[0].start) for item in items]
    assert places == sorted(places)
    assert all(item.body["heading"] for item in items)
    assert len({item.body["heading"] for item in items}) >= 8


def test_only_the_language_asked_for_is_used() -> None:
    material = chapters("eng") + chapters("swa")
    messages = made("flashcards", 30, material, language="swa")
    assert {item.proof[0].source for item in items_of(messages)} <= {
        "biolojia_swa", "historia_swa",
    }  # fmt: skip
    assert messages[-1] == {"coverage": {"units": 2, "of": 6}}


def test_a_unit_without_a_language_is_read_in_the_one_it_seems_to_be_in() -> None:
    told = items_of(made("flashcards", 20, chapters("fra")))
    material = [{**unit, "language": ""} for unit in chapters("fra")]
    assert [item.body for item in items_of(made("flashcards", 20, material))] == [
        item.body for item in told
    ]


CHINESE = (
    "光合作用\n\n光合作用是绿色植物利用光能把二氧化碳和水转化为有机物的过程。"
    "叶绿素是叶片中吸收光能的绿色色素。植物在光合作用中释放氧气。"
    "线粒体是细胞中产生能量的细胞器。细胞膜控制物质进出细胞。"
)
SPANISH = (
    "La célula\n\nLa célula es la unidad más pequeña de los seres vivos. "
    "El núcleo contiene el material genético de la célula. "
    "Robert Hooke observó las células por primera vez en 1665 con un microscopio. "
    "El corazón humano tiene cuatro cavidades y bombea la sangre por todo el cuerpo."
)


@pytest.mark.parametrize(
    ("language", "text"), [("zho", CHINESE), ("spa", SPANISH), ("", SPANISH), ("tha", CHINESE)]
)
def test_a_language_without_lists_gets_a_summary_and_nothing_broken(
    language: str, text: str
) -> None:
    unit = {"source": "s", "unit": 1, "text": text, "language": language, "regions": []}
    assert len(items_of(made("summary", 5, [unit]))) >= 3
    templates = {
        template.partition("{")[0]
        for known in KNOWN
        for template in known.templates.values()
        if not template.startswith("{")
    }
    for kind in ("flashcards", "quiz"):
        for item in items_of(made(kind, 10, [unit])):
            face = str(item.body.get("front") or item.body["prompt"])
            assert not any(face.startswith(start) for start in templates)
            if GAP in face and item.type is ItemType.CLOZE:
                answer = str(item.body.get("back") or item.body["key"])
                assert face.replace(GAP, answer) == item.proof[0].quote


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "12 34 56",
        "Table of contents\n\n1 Cells ........ 3\n\n2 Blood ....... 9",
        "?" * 99,
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_text_that_carries_nothing_gives_nothing(kind: str, text: str) -> None:
    unit = {"source": "s", "unit": 1, "text": text, "language": "eng", "regions": []}
    assert items_of(made(kind, 10, [unit])) == []
    assert items_of(made(kind, 10, [])) == []


def corpus() -> Path:
    named = os.environ.get("MASOMO_CORPUS")
    return Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "corpus"


@pytest.mark.corpus
@pytest.mark.parametrize("language", ["en", "ar", "hi"])
@pytest.mark.parametrize("kind", KINDS)
def test_articles_of_the_corpus(kind: str, language: str) -> None:
    path = corpus() / "quality-text" / f"xquad_{language}.dev.json"
    if not path.exists():
        pytest.skip("the corpus is not here: set MASOMO_CORPUS")
    code = {"en": "eng", "ar": "ara", "hi": "hin"}[language]
    articles = json.loads(path.read_text(encoding="utf-8"))["data"]
    material = [
        {"source": str(n), "unit": m, "text": paragraph["context"], "language": code, "regions": []}
        for n, article in enumerate(articles)
        for m, paragraph in enumerate(article["paragraphs"], start=1)
    ]
    texts = {(unit["source"], unit["unit"]): unit["text"] for unit in material}
    items = items_of(made(kind, 60, material))
    assert len(items) >= 40
    used = {item.proof[0].source for item in items}
    assert len(used) >= 0.6 * len(articles)
    for item in items:
        proof = item.proof[0]
        assert check(item, texts[proof.source, proof.unit], language_of(code).code) is None


@pytest.mark.corpus
def test_a_technical_book_of_the_corpus() -> None:
    """The book of the benchmark: enough cards and questions, mixed, from every part of it."""
    path = corpus() / "native-pdf" / "mu_mupdf_explored.pdf"
    if not path.exists():
        pytest.skip("the corpus is not here: set MASOMO_CORPUS")
    material = [
        {
            "source": "book",
            "unit": message["unit"]["number"],
            "text": message["unit"]["text"],
            "language": "eng",
            "regions": message["unit"]["regions"],
        }
        for message in read(str(path), "pdf", path.name, ["eng"])
        if "unit" in message
    ]
    cards = items_of(made("flashcards", 200, material))
    questions = items_of(made("quiz", 100, material))
    assert len(cards) >= 200
    assert len(questions) >= 100
    types = Counter(item.type for item in questions)
    assert types[ItemType.SINGLE_CHOICE] >= 30
    assert sum(item.type is ItemType.BASIC for item in cards) >= 100
    thirds = Counter(3 * item.proof[0].unit // (len(material) + 1) for item in cards)
    assert min(thirds[third] for third in range(3)) >= 40
