"""The child that draws pages for sending and judges what comes back. It has no key and no network;
the child that has them never sees the file."""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from masomo_desktop.extraction.ocr_errors import LanguagePackMissing
from masomo_desktop.extraction.page_reader import PageReading
from masomo_desktop.extraction.readers.ocr.by_picture import TesseractReader, encoded
from masomo_desktop.extraction.readers.ocr.sheets import Sheets, sheets_of
from masomo_desktop.extraction.remote.composing import composed
from masomo_desktop.extraction.remote.judging import folded, judged
from masomo_desktop.extraction.tesseract import find

Answer = Callable[[dict[str, Any], Callable[[], bool]], Iterator[dict[str, Any]]]


def serve(*, path: str, languages: Sequence[str], tessdata: str, scratch: str) -> Answer:
    """What answers "draw" (page `number`: its picture), "compose" (a server's answer: a reading)
    and "judge" (page `number`, `local` and `remote` readings: a verdict) about one file. `scratch`
    is a folder for what Tesseract is given and gives. Raises `Damaged` or `ImageTooLarge`."""
    tempfile.tempdir = scratch  # of this process, which does nothing else
    return _Desk(sheets_of(Path(path)), tuple(languages), tessdata).answer


class _Desk:
    def __init__(
        self,
        sheets: AbstractContextManager[Sheets],
        languages: tuple[str, ...],
        tessdata: str,
    ) -> None:
        self._open = sheets  # held for as long as the child lives
        self._draw = sheets.__enter__()
        tesseract = find(Path(tessdata) if tessdata else None)
        try:
            self._reader = None if tesseract is None else TesseractReader(tesseract, languages)
        except LanguagePackMissing:
            self._reader = None

    def answer(
        self, request: dict[str, Any], _cancelled: Callable[[], bool]
    ) -> Iterator[dict[str, Any]]:
        match request["verb"]:
            case "draw":
                yield from self._picture(int(request["number"]))
            case "compose":
                yield self._composed(request["said"])
            case "judge":
                yield self._judged(request)

    def _picture(self, number: int) -> Iterator[dict[str, Any]]:
        image = self._draw(number)
        if image is None:
            return
        picture = encoded(image)
        yield {
            "data": base64.b64encode(picture.data).decode(),
            "media_type": picture.media_type,
            "width": picture.width,
            "height": picture.height,
        }

    def _composed(self, said: dict[str, Any]) -> dict[str, Any]:
        try:
            return composed(said).to_json()
        except (KeyError, TypeError, ValueError):
            return PageReading("").to_json()  # it is judged as what it is: nothing

    def _judged(self, request: dict[str, Any]) -> dict[str, Any]:
        likely = str(request["likely"])
        image = self._draw(int(request["number"]))
        sure: set[str] = set()
        if self._reader is not None and image is not None:
            sure = folded(" ".join(self._reader.sure_words(image, likely)))
        local = PageReading.from_json(request["local"])
        verdict = judged(local, PageReading.from_json(request["remote"]), sure, likely)
        return {
            "better": verdict.better,
            "why": verdict.why,
            "confidence": verdict.confidence,
            "language": verdict.language,
        }
