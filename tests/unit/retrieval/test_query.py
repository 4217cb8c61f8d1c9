"""What is typed is data, and what matched is shown."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.retrieval.folding import fold, terms, words
from masomo_desktop.retrieval.query import MOST_PHRASES, parse
from masomo_desktop.retrieval.snippets import snippet


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        'CREATE VIRTUAL TABLE t USING fts5(w, tokenize="unicode61 remove_diacritics 2 '
        "categories 'L* N* Co Mn Mc'\")"
    )
    return connection


@given(typed=st.text(max_size=200) | st.text(alphabet='"*^:()-+ANDORNEAR ab“”', max_size=60))
def test_no_query_is_a_syntax_error(index: sqlite3.Connection, typed: str) -> None:
    for expression in parse(typed).expressions():
        index.execute("SELECT count(*) FROM t WHERE t MATCH ?", (expression,)).fetchone()


def test_a_query_longer_than_any_question_is_cut() -> None:
    query = parse(" ".join(f"w{n}" for n in range(10_000)))
    assert len(query.terms) == MOST_PHRASES


@pytest.mark.parametrize(
    ("typed", "strict"),
    [
        ("cell membrane", '"cell" AND ("membran" OR "membrane"*)'),
        ('"cell wall" membrane', '"cell wall" AND ("membran" OR "membrane"*)'),
        ('membrane "cell wall"', '"membran" AND "cell wall"'),
        ("a AND b", '("b" OR "b"*)'),
        ("cell OR NOT wall", '"cell" AND ("wall" OR "wall"*)'),
        ("col:value", '("col valu" OR "col value"*)'),
        ("what is the mitochondrion", '("mitochondrion" OR "mitochondrion"*)'),
        ("the", '("the" OR "the"*)'),
        ("l'eau", '("eau" OR "eau"*)'),
        ("Newton\u2019s law", '"newton" AND ("law" OR "law"*)'),
        ("ng'ombe", '("ng omb" OR "ng ombe"*)'),
        ("H₂O", '("h2o" OR "h2o"*)'),
        ("水の循環", '("水 の 循 環" OR "水 の 循 環"*)'),
        ("المدرسة", '("مدرس" OR "مدرسه"*)'),
    ],
)
def test_what_is_asked_for(typed: str, strict: str) -> None:
    assert parse(typed).expressions()[0] == strict


def test_any_word_will_do_where_all_are_too_many() -> None:
    assert parse("cell membrane").expressions()[1] == '"cell" OR ("membran" OR "membrane"*)'


@pytest.mark.parametrize("typed", ["", "   ", '""', "?!", "\ud800", "…"])
def test_no_word_no_query(typed: str) -> None:
    assert parse(typed).expressions() == []


@given(st.text(max_size=300))
def test_words_have_their_places(text: str) -> None:
    at = 0
    for word, start, end in words(text):
        assert word
        assert at <= start < end <= len(text)
        at = start


@given(
    st.text(max_size=80)
    | st.text(alphabet="aé'-_ ½²أكالक\u093e\u093f\u0301水x\u00ad1⒜", max_size=30)
)
def test_the_index_and_the_marks_tell_words_apart_alike(text: str) -> None:
    assert terms(text) == [word for word, _, _ in words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("كتــــاب", "كتاب"),
        ("مُدَرِّس", "مدرس"),
        ("والكتاب", "الكتاب"),
        ("علی", "علي"),
        ("ﻛﺘﺎﺏ", "كتاب"),
        ("फ़ोन", "फोन"),
        ("ﬁeld", "field"),
        ("pho\u00adto", "photo"),
        ("ＡＢＣ", "ABC"),
    ],
)
def test_spellings_that_are_the_same_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_ascii_is_not_touched() -> None:
    text = "Plain text, as it is."
    assert fold(text) is text


def marked(text: str, typed: str) -> list[str]:
    return [piece for piece, hit in snippet(text, parse(typed)) if hit]


def test_snippet_marks_words_phrases_and_beginnings() -> None:
    text = "The Cell wall of a plant is no membrane. Cells have walls."
    assert marked(text, "cell") == ["Cell", "Cells"]
    assert marked(text, '"cell wall"') == ["Cell", "wall"]
    assert marked(text, "wall cell") == ["Cell", "wall", "Cells", "walls"]
    assert marked(text, "walls of cells") == ["Cell", "wall", "Cells", "walls"]
    assert marked("Élève à l’école", "ecole eleve") == ["Élève", "école"]
    assert marked("これは水の循環です。水", "水の循環") == ["水の循環"]
    assert marked("ذهب إلى المدرسةِ", "مدرسة") == ["المدرسةِ"]


def test_snippet_leaves_stop_words_unmarked() -> None:
    assert marked("The cell is the unit of life.", "what is the cell") == ["cell"]


def test_snippet_shows_where_most_of_the_query_stands() -> None:
    text = "cell " + "filler " * 100 + "cell  membrane\n\nprotein " + "filler " * 100
    shown = snippet(text, parse("cell membrane protein"))
    whole = "".join(piece for piece, _ in shown)
    assert "cell membrane protein" in whole
    assert whole.startswith("… ")
    assert whole.endswith(" …")
    assert len(whole.split()) <= 34


@given(st.text(max_size=400), st.text(max_size=30))
def test_snippet_of_a_short_text_is_the_text(text: str, typed: str) -> None:
    if len(words(text)) <= 30:
        joined = "".join(piece for piece, _ in snippet(text, parse(typed)))
        assert joined.split() == text.split()


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("How does water move through a cell?", True),
        ("qui a fait la carte de la ville", False),
        ("mji mkuu wa Kenya ni upi", False),
        ("osmosis cell wall", False),
    ],
)
def test_a_question_is_in_english_by_its_grammatical_words(typed: str, english: bool) -> None:
    assert parse(typed).in_english is english
