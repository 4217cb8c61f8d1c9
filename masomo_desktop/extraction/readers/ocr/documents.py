"""Sections of documents that wait for the text of their pictures."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from masomo_desktop.extraction import legibility
from masomo_desktop.extraction.errors import Unreadable
from masomo_desktop.extraction.language import Languages, language_of
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.ocr_errors import LanguagePackMissing, OcrMissing
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers import epub, html, office
from masomo_desktop.extraction.readers.inside import Document
from masomo_desktop.extraction.readers.ocr.languages import tried, wished
from masomo_desktop.extraction.readers.ocr.prepared import Page
from masomo_desktop.extraction.readers.ocr.recognition import recognised
from masomo_desktop.extraction.readers.ocr.text import NOTHING, PageText
from masomo_desktop.extraction.readers.picture import Picture
from masomo_desktop.extraction.readers.sections import Block, joined
from masomo_desktop.extraction.sniff import format_of
from masomo_desktop.extraction.tesseract import Tesseract, find


def units(request: Request) -> Iterator[int | Unit]:
    """Each of the sections `request.wanted`, with the text of its pictures where they stand.

    Options as for `ocr.pages.units`. Raises `OcrMissing`, `LanguagePackMissing` where the learner
    named languages and none is here, and what opening the document does.
    """
    tempfile.tempdir = request.options.get("scratch")  # of this process, which does nothing else
    folder = request.options.get("tessdata")
    tesseract = find(Path(folder) if folder else None)
    if tesseract is None:
        raise OcrMissing
    with _opened(request) as document:
        reader = _Reader(tesseract, request, document)
        for number in request.wanted:
            yield reader.unit(number)


def _opened(request: Request) -> AbstractContextManager[Document]:
    held = format_of(request.path, request.name)
    if held in ("html", "mhtml"):
        return html.opened(request)
    return epub.opened(request) if held == "epub" else office.opened(request)


class _Reader:
    def __init__(self, tesseract: Tesseract, request: Request, document: Document) -> None:
        self._tesseract = tesseract
        self._wished = wished(tesseract, request.languages)
        self._expected = request.languages
        self._likely = request.options.get("likely", "")
        self._document = document

    def unit(self, number: int) -> Unit:
        """Section `number`; it counts as read by OCR if one of its pictures has text."""
        section = self._document.sections[number - 1]
        own, regions = joined(section)
        told = language_of(own) or self._likely
        seen = {
            index: self._read(block.picture, told)
            for index, block in enumerate(section)
            if block.picture
        }
        text, regions = joined(_filled(section, seen))
        letters = sum(len(page.text) for page in seen.values())
        sure = sum(len(page.text) * page.confidence for page in seen.values())
        sure += len(own) * max(0.1, legibility.confidence(own))
        expected = self._expected or ((told,) if told else ())
        return Unit(
            number,
            UnitKind.SECTION,
            text,
            Method.OCR if letters or not own else Method.NATIVE,
            Languages(expected, [text]).of(text) if text else "",
            round(min(1.0, sure / (letters + len(own))), 3) if text else _unsure(seen.values()),
            regions=regions,
        )

    def _read(self, name: str, told: str) -> PageText:
        try:
            with Picture.open(io.BytesIO(self._document.member(name))) as picture:
                page = Page(picture.page(1).convert("L"))
            if self._wished:
                return recognised(self._tesseract, page, self._wished)
            return tried(self._tesseract, page, told).text
        except (LanguagePackMissing, Unreadable, MemoryError, ValueError):
            return NOTHING


def _filled(section: Sequence[Block], seen: dict[int, PageText]) -> list[Block]:
    return [
        replace(block, text=seen[index].text) if index in seen else block
        for index, block in enumerate(section)
    ]


def _unsure(seen: Iterable[PageText]) -> float:
    """How sure it is that there is nothing: what is known of the picture that is least legible."""
    return min((page.confidence for page in seen), default=1.0)
