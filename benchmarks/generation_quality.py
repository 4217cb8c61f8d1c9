"""Questions from twenty pages: how many are valid, how fast the first is there, with and without a
model.

The pages are the paragraphs of XQuAD's held half. No threshold was tuned on them, but some checks
of a model's questions were fitted on faults that were read in this half, in its article on
Ctenophora among others, so that these figures flatter them. Ours go the whole way: a PDF is
imported, a quiz is asked for, its job runs. Beside the model (MASOMO_MODELS, a folder with a GGUF
file) stands what is usually done with it: it is given a paragraph and a JSON schema for a question
with four options, its key and its quote, and what comes out is judged by the same checks. What was
kept is written to MASOMO_READING, a folder, to be read by eye.
"""

from __future__ import annotations

import os
import re
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pymupdf

from benchmarks.figures import Figure, Missing, absolute
from benchmarks.preparation import NO_MODEL, drain, model_file
from benchmarks.questions import folder, xquad
from benchmarks.retrieval import at_least
from masomo_desktop import app
from masomo_desktop.generation.checks import Reason, check, check_options
from masomo_desktop.generation.duplicates import near_duplicate
from masomo_desktop.generation.model import Item, ItemType, Proof
from masomo_desktop.providers.errors import ReplyUnusable
from masomo_desktop.providers.llama_cpp import LlamaCpp
from masomo_desktop.providers.model import Request
from masomo_desktop.workflows.services import Services

PAGES, QUESTIONS, PLAIN = 20, 30, 24
FIRST_WITH_A_MODEL, FIRST_BUILTIN, TIMES = 15.0, 2.0, 8.0
_CONTEXT = 4096
_PLAIN = (
    "Write one multiple-choice question about this text for a student. Give four options, the "
    "index of the right one (0 to 3), and a quote of the text, word for word, that proves it.\n\n"
    "{text}"
)
_SCHEMA = {
    "type": "object",
    "properties": {
        "question": {"type": "string"},
        "options": {"type": "array", "items": {"type": "string"}, "minItems": 4, "maxItems": 4},
        "key": {"type": "integer", "minimum": 0, "maximum": 3},
        "quote": {"type": "string"},
    },
    "required": ["question", "options", "key", "quote"],
    "additionalProperties": False,
}


@dataclass(frozen=True)
class Making:
    """A quiz as it was made: seconds to the first question and in all, and the pages by number."""

    items: Sequence[Item]
    first: float
    seconds: float
    pages: dict[int, str]

    @property
    def choices(self) -> int:
        return sum(item.type is ItemType.SINGLE_CHOICE for item in self.items)


def run() -> list[Figure | Missing]:
    """The figures of the builtin engine, and of a model where there is one."""
    sets = folder()
    if sets is None:
        return [Missing("generation", "the corpus of question sets is not here")]
    of = xquad(sets, "eng")
    held = sorted({question.answer for question in of.questions if question.held})
    texts = [of.texts[number] for number in held]
    figures: list[Figure | Missing] = []
    with tempfile.TemporaryDirectory() as place, _course(Path(place), texts) as (services, course):
        figures += _figures("builtin", _made(services, course, "builtin"), FIRST_BUILTIN)
        model = model_file()
        if model is None:
            return [*figures, Missing("generation", NO_MODEL)]
        name = services.models.add(model).name
        made = _made(services, course, f"local:{name}")
        services.engines.close()
        figures += _figures(name[:24], made, FIRST_WITH_A_MODEL)
        figures.append(_beside_plain(name[:24], made, model, texts))
    return figures


@contextmanager
def _course(place: Path, texts: Sequence[str]) -> Iterator[tuple[Services, str]]:
    """A profile with a course of one PDF of twenty pages."""
    pdf = place / "pages.pdf"
    with pymupdf.open() as document:
        for number in range(PAGES):
            page = document.new_page()
            page.insert_textbox(
                pymupdf.Rect(60, 60, 535, 780),
                "\n\n".join(
                    texts[number * len(texts) // PAGES : (number + 1) * len(texts) // PAGES]
                ),
                fontsize=8,
                fontname="tiro",
            )
        document.save(pdf)
    services = app.build(place / "home")
    try:
        course = services.courses.create("Twenty pages").id
        services.imports.import_paths(course, [pdf])
        drain(services)
        yield services, course
    finally:
        services.close()


def _made(services: Services, course: str, engine: str) -> Making:
    """A quiz by `engine`, watched as a window watches it."""
    began = time.perf_counter()
    quiz = services.quizzes.create(course, QUESTIONS, engine=engine)
    worker = threading.Thread(target=drain, args=(services,))
    worker.start()
    first = 0.0
    while worker.is_alive():
        if not first and services.artifacts.items(quiz.id):
            first = time.perf_counter() - began
        worker.join(0.02)
    seconds = time.perf_counter() - began
    (source,) = services.sources.in_course(course)
    pages = {unit.number: unit.text for unit in services.sources.units(source.id)}
    return Making(services.artifacts.items(quiz.id), first or seconds, seconds, pages)


def _figures(name: str, made: Making, first: float) -> Iterator[Figure]:
    """What must hold for every item that is shown, whoever made it."""
    _write(name, made)
    proofs = [proof for item in made.items for proof in item.proof]
    exact = sum(made.pages[p.unit][p.start : p.end] == p.quote for p in proofs)
    found = [check(item, made.pages[item.proof[0].unit], "eng") for item in made.items]
    options = [
        check_options(item.body["options"], item.body["key"])
        for item in made.items
        if item.type is ItemType.SINGLE_CHOICE
    ]
    alike = sum(near_duplicate(item, made.items[:at]) for at, item in enumerate(made.items))
    yield at_least(f"{name}: questions from {PAGES} pages", len(made.items), 1)
    yield at_least(f"{name}: proofs exact", exact / len(proofs) if proofs else 0.0, 1.0)
    for what, wrong in (
        ("duplicated options", options.count(Reason.OPTIONS_NOT_DISTINCT)),
        ("unresolvable keys", options.count(Reason.KEY_NOT_AN_OPTION)),
        ("answer in the prompt", found.count(Reason.ANSWER_IN_PROMPT)),
        ("any other fault of the checks", sum(one is not None for one in found)),
        ("near-duplicates", alike),
    ):
        yield absolute(f"{name}: {what}", wrong, unit="", at_most=0)
    yield absolute(f"{name}: first question", made.first, unit="s", at_most=first)


def _beside_plain(name: str, made: Making, model: Path, texts: Sequence[str]) -> Figure:
    """Valid single-choice questions a minute, ours beside those of plain prompting."""
    provider = LlamaCpp("plain", model, wanted=_CONTEXT)
    kept: list[Item] = []
    try:
        provider.count("")  # the model is loaded before the clock starts
        began = time.perf_counter()
        for text in texts[:: max(1, len(texts) // PLAIN)][:PLAIN]:
            item = _plain(provider, text)
            if item is not None and check(item, text, "eng") is None:
                kept += [] if near_duplicate(item, kept) else [item]
        minutes = (time.perf_counter() - began) / 60
    finally:
        provider.close()
    ours, plain = made.choices / (made.seconds / 60), len(kept) / minutes
    least_plain = max(plain, 1 / minutes)  # none at all would make any ratio infinite
    return Figure(
        f"{name}: valid single choice a minute ({made.choices}, plain {len(kept)} of {PLAIN})",
        ours, plain, "plain schema prompting", "/min", ours / least_plain, TIMES, at_least=True,
    )  # fmt: skip


def _plain(provider: LlamaCpp, text: str) -> Item | None:
    """What the model makes of a paragraph by itself; None where its reply or its quote is none."""
    request = Request.of(_PLAIN.format(text=text), schema=_SCHEMA, max_tokens=400, temperature=0.0)
    try:
        data: Any = provider.generate(request).data
    except ReplyUnusable:
        return None
    start = text.find(data["quote"])
    if start < 0 or not data["quote"].strip():
        return None
    body = {
        "prompt": data["question"],
        "options": data["options"],
        "key": data["key"],
        "explanation": data["quote"],
        "marks": 1,
    }
    proof = Proof("text", 1, data["quote"], start, start + len(data["quote"]))
    return Item("", ItemType.SINGLE_CHOICE, body, (proof,))


def _write(name: str, made: Making) -> None:
    """The questions with their answers, options and quotes, one after the other."""
    place = os.environ.get("MASOMO_READING")
    if not place:
        return
    lines: list[str] = []
    for number, item in enumerate(made.items, 1):
        key = item.body["key"]
        options = item.body["options"]
        lines += [
            f"{number}. [{item.type}, {item.origin.engine}] {item.body['prompt']}",
            *(f"     {'*' if at == key else '-'} {option}" for at, option in enumerate(options)),
            *([] if options else [f"     = {key}"]),
            f"     page {item.proof[0].unit}: « {' '.join(item.proof[0].quote.split())} »",
            "",
        ]
    out = Path(place) / f"{re.sub(r'[^a-z0-9]+', '-', name.lower())}.txt"
    out.write_text("\n".join(lines), encoding="utf-8")
