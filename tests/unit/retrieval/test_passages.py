"""Passages cover the text, keep their offsets, and stay within their size."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.extraction.model import Region, RegionKind
from masomo_desktop.retrieval.passages import FEWEST_WORDS, MOST_WORDS, OVERLAP_WORDS, split

WORDS = st.text(alphabet="abcdé水の.!? \n\t", max_size=3000)


def sentence(words: int) -> str:
    return " ".join(["word"] * words) + "."


@given(WORDS)
def test_nothing_but_space_lies_outside(text: str) -> None:
    at = begun = 0
    for passage in split(text):
        assert begun <= passage.start < passage.end <= len(text)
        assert at < passage.end
        assert not text[at : passage.start].strip()
        piece = text[passage.start : passage.end]
        assert piece == piece.strip() != ""
        assert len(piece.split()) <= MOST_WORDS
        at, begun = passage.end, passage.start
    assert not text[at:].strip()


def test_paragraphs_are_kept_whole_where_they_fit() -> None:
    paragraphs = [sentence(60), sentence(60), sentence(60)]
    text = "\n\n".join(paragraphs)
    pieces = [text[p.start : p.end] for p in split(text)]
    assert pieces == ["\n\n".join(paragraphs[:2]), paragraphs[2]]


def test_a_long_paragraph_is_cut_between_sentences_into_parts_of_one_size() -> None:
    text = " ".join(sentence(30) for _ in range(14))
    pieces = [text[p.start : p.end] for p in split(text)]
    assert len(pieces) > 2
    assert all(piece.endswith(".") for piece in pieces)
    assert all(FEWEST_WORDS <= len(piece.split()) <= MOST_WORDS for piece in pieces)


def test_parts_of_a_paragraph_share_a_sentence() -> None:
    text = " ".join(f"n{n} " + sentence(30) for n in range(14))
    passages = split(text)
    for one, other in pairwise(passages):
        shared = text[other.start : one.end]
        assert shared.startswith("n")
        assert shared.endswith("word.")
        assert len(shared.split()) <= OVERLAP_WORDS


def test_paragraphs_share_nothing() -> None:
    text = "\n\n".join(sentence(100) for _ in range(4))
    assert all(one.end < other.start for one, other in pairwise(split(text)))


def test_a_heading_begins_a_passage() -> None:
    text = f"{sentence(20)}\n\nOsmosis\n\n{sentence(20)}"
    at = text.index("Osmosis")
    heading = Region(RegionKind.HEADING, at, at + len("Osmosis"), 1)
    assert [p.start for p in split(text, [heading])] == [0, at]
    assert len(split(text)) == 1


def test_a_sentence_that_never_ends_is_cut_between_words() -> None:
    text = "word " * 1000
    assert all(len(text[p.start : p.end].split()) <= MOST_WORDS for p in split(text))


def test_a_script_without_spaces_is_cut_too() -> None:
    text = "水の循環は太陽の熱で始まる。" * 400
    passages = split(text)
    assert len(passages) > 3
    assert all(text[p.start : p.end].endswith("。") for p in passages)


def test_one_word_of_a_million_letters() -> None:
    passages = split("x" * 1_000_000)
    assert sum(p.end - p.start for p in passages) == 1_000_000
    assert max(p.end - p.start for p in passages) < 2_000


def test_no_words_no_passages() -> None:
    assert split("") == split(" \n\n\t ") == []
