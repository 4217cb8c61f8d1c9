"""The question sets of the corpus, as texts to index and questions with the text that answers."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.book import ROOT


@dataclass(frozen=True)
class Question:
    """`text` number `answer` of the set answers it; `held` in the second half of its set."""

    text: str
    answer: int
    held: bool


@dataclass(frozen=True)
class Questions:
    """Texts of one language and questions to them, perhaps in another."""

    name: str
    language: str
    texts: tuple[str, ...]
    questions: tuple[Question, ...]


def folder() -> Path | None:
    """Where the sets are; None where the corpus is not here."""
    named = os.environ.get("MASOMO_CORPUS")
    corpus = Path(named) if named else ROOT.parent / "shared" / "corpus"
    found = corpus / "quality-text"
    return found if found.is_dir() else None


def xquad(sets: Path, language: str) -> Questions:
    """XQuAD (Artetxe, Ruder and Yogatama 2020): every second article is in the second half."""
    articles = _load(sets / f"xquad_{language[:2]}.dev.json")["data"]
    texts: list[str] = []
    questions: list[Question] = []
    for number, article in enumerate(articles):
        for paragraph in article["paragraphs"]:
            questions += (
                Question(asked["question"], len(texts), bool(number % 2))
                for asked in paragraph["qas"]
            )
            texts.append(paragraph["context"])
    return Questions(f"XQuAD {language}", language, tuple(texts), tuple(questions))


def afriqa(sets: Path, file: str, key: str, name: str, language: str) -> Questions:
    """AfriQA (Ogundepo et al. 2023): the halves part by title."""
    asked = _load(sets / file)
    texts = list(dict.fromkeys(entry["context"] for entry in asked))
    titles = list(dict.fromkeys(entry["title"] for entry in asked))
    first_title: dict[str, str] = {}
    for entry in asked:
        first_title.setdefault(entry["context"], entry["title"])
    held = {text: titles.index(first_title[text]) * 2 >= len(titles) for text in texts}
    return Questions(
        name,
        language,
        tuple(texts),
        tuple(
            Question(entry[key], texts.index(entry["context"]), held[entry["context"]])
            for entry in asked
        ),
    )


@dataclass(frozen=True)
class Judged:
    """A query of Cranfield and the texts, by number, that are relevant to it."""

    text: str
    relevant: frozenset[int]


def cranfield(sets: Path) -> tuple[tuple[str, ...], tuple[Judged, ...]]:
    """Cranfield's abstracts and queries; nothing was tuned on them."""
    found = _load(sets / "cranfield.dev.json")
    place = {document["id"]: number for number, document in enumerate(found["docs"])}
    return tuple(document["text"] for document in found["docs"]), tuple(
        Judged(
            query["query"],
            frozenset(place[document] for document in query["relevant"] if document in place),
        )
        for query in found["queries"]
    )


def _load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
