"""The pages of a PDF or a picture that OCR is asked for."""

from __future__ import annotations

import os
import tempfile
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from masomo_desktop.extraction.language import Languages, language_of
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.extraction.ocr_errors import LanguagePackMissing, OcrMissing
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.ocr.beside import Beside, Piece, together
from masomo_desktop.extraction.readers.ocr.languages import pack_of, tried, wished
from masomo_desktop.extraction.readers.ocr.prepared import Page
from masomo_desktop.extraction.readers.ocr.recognition import recognised
from masomo_desktop.extraction.readers.ocr.sheets import sheets_of
from masomo_desktop.extraction.readers.ocr.text import NOTHING, PageText
from masomo_desktop.extraction.tesseract import Tesseract, find

#: Pages that are read at once, each by a Tesseract of one thread.
_AT_ONCE = min(2, os.cpu_count() or 1)
#: A page that is as sure as this is not tried in another language.
_SURE = 0.93


def units(request: Request) -> Iterator[int | Unit]:
    """One unit for each of `request.wanted`, in order; without text where nothing can be read.

    The option "likely" names a language (ISO 639-3) for where the learner named none, and
    "tessdata" a folder of language packs, and "scratch" one for what Tesseract is given and gives.
    Raises `OcrMissing`, `LanguagePackMissing`, `Damaged`, `ImageTooLarge` or `DiskFull`.
    """
    tempfile.tempdir = request.options.get("scratch")  # of this process, which does nothing else
    folder = request.options.get("tessdata")
    tesseract = find(Path(folder) if folder else None)
    if tesseract is None:
        raise OcrMissing
    reader = _Reader(tesseract, request)
    beside = Beside(request)
    waiting: deque[Future[Unit]] = deque()
    with sheets_of(request.path) as draw, ThreadPoolExecutor(_AT_ONCE) as pool:
        for number in request.wanted:
            own = beside.of(number)
            image = draw(number) if own is None else None
            if own is not None:
                waiting.append(pool.submit(reader.beside, *own))
            elif image is None:
                yield _unit(number, NOTHING)
            elif not reader.settled:  # in which language the others are read, this one tells
                yield reader.first(number, image)
            else:
                waiting.append(pool.submit(reader.read, number, image))
            if len(waiting) > _AT_ONCE:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


class _Reader:
    """Reads pages of one document; `read` may be called from several threads."""

    def __init__(self, tesseract: Tesseract, request: Request) -> None:
        self._tesseract = tesseract
        self._wished = wished(tesseract, request.languages)
        self._packs = self._wished
        self._expected = request.languages
        self._likely = request.options.get("likely", "")

    @property
    def settled(self) -> bool:
        """Whether it is known in which languages the document is read."""
        return bool(self._packs)

    def first(self, number: int, image: Image.Image) -> Unit:
        """The first page on which there is something to read tells the languages of the others."""
        trial = tried(self._tesseract, Page(image), self._likely)
        if trial.decides:
            self._packs = trial.packs
            self._likely = language_of(trial.text.text) or self._likely
        return self._named(number, trial.text)

    def read(self, number: int, image: Image.Image) -> Unit:
        """A further page; one that turns out to be in another language is read in that."""
        try:
            page = Page(image)
            text = recognised(self._tesseract, page, self._packs)
            if not self._wished and text.confidence < _SURE:
                text = self._in_its_own_language(page, text)
        except (MemoryError, ValueError):
            text = NOTHING
        return self._named(number, text)

    def beside(self, own: Unit, pieces: list[Piece]) -> Unit:
        """A page with text of its own, in whose language its pictures are read, too."""
        pack = pack_of(self._tesseract, own.language)
        packs = self._packs or ((pack,) if pack else ())
        return together(own, ((piece, self._piece(piece.image, packs)) for piece in pieces))

    def _piece(self, image: Image.Image, packs: tuple[str, ...]) -> PageText:
        try:
            if packs:
                return recognised(self._tesseract, Page(image), packs)
            return tried(self._tesseract, Page(image), self._likely).text
        except (LanguagePackMissing, MemoryError, ValueError):
            return NOTHING

    def _in_its_own_language(self, page: Page, text: PageText) -> PageText:
        own = pack_of(self._tesseract, language_of(text.text))
        if own is None or own in self._packs:
            return text
        other = recognised(self._tesseract, page, [own])
        return other if other.confidence > text.confidence else text

    def _named(self, number: int, text: PageText) -> Unit:
        expected = self._expected or ((self._likely,) if self._likely else ())
        return _unit(number, text, Languages(expected, [text.text]).usual if text.text else "")


def _unit(number: int, text: PageText, language: str = "") -> Unit:
    return Unit(
        number,
        UnitKind.PAGE,
        text.text,
        Method.OCR,
        language,
        text.confidence,
        words=text.words,
    )
