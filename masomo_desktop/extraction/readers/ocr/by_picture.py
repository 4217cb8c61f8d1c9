"""Tesseract behind the port `PageReader`, and pictures of pages for readers elsewhere."""

from __future__ import annotations

import io
import re

from PIL import Image

from masomo_desktop.extraction.language import language_of
from masomo_desktop.extraction.ocr_errors import LanguagePackMissing
from masomo_desktop.extraction.page_reader import Cancelled, PagePicture, PageReading, never
from masomo_desktop.extraction.readers.ocr import program
from masomo_desktop.extraction.readers.ocr.languages import pack_of, tried, wished
from masomo_desktop.extraction.readers.ocr.prepared import Page
from masomo_desktop.extraction.readers.ocr.recognition import recognised
from masomo_desktop.extraction.tesseract import Tesseract

#: A picture that is sent has no more points than these, and no longer side: what vision models look
#: at, and a small print is legible still.
BUDGET, _LONGEST_SIDE = 4_000_000, 2400
_QUALITY = 85
#: A word that Tesseract is so sure of, and that is so long, is on the page.
_SURE = 0.9
_WORD = re.compile(r"[^\W\d_]{4,}")


class TesseractReader:
    """Reads pictures by the Tesseract of this machine. `languages` (ISO 639-3) are the learner's,
    or none."""

    engine = "tesseract"

    def __init__(self, tesseract: Tesseract, languages: tuple[str, ...] = ()) -> None:
        self._tesseract = tesseract
        self._packs = wished(tesseract, languages)

    def read(
        self,
        picture: PagePicture,
        *,
        likely: str = "",
        cancelled: Cancelled = never,  # noqa: ARG002 - a page takes seconds
    ) -> PageReading:
        """The page's text with the boxes of its words; empty where nothing can be relied on."""
        page = Page(Image.open(io.BytesIO(picture.data)).convert("L"))
        if self._packs:
            text = recognised(self._tesseract, page, self._packs)
        else:
            text = tried(self._tesseract, page, likely).text
        return PageReading(text.text, text.words, text.confidence, language_of(text.text))

    def sure_words(self, image: Image.Image, likely: str = "") -> set[str]:
        """The words on a page that Tesseract is sure of, also where it cannot read the page."""
        page = Page(image)
        pack = pack_of(self._tesseract, likely) if likely else None
        packs = self._packs or ((pack,) if pack else ())
        try:
            turn = 0
            if page.on_its_side:
                stands = program.orientation(self._tesseract, page.overview())
                turn = stands.turn if stands is not None else 0
            if not packs:
                packs = tried(self._tesseract, page).packs or ("eng",)
            prepared = page.prepared(turn)
            found = program.words(self._tesseract, prepared.grey, packs, prepared.dpi)
        except (program.TooSlow, LanguagePackMissing):
            return set()
        sure = (one.text for one in found if one.confidence >= _SURE)
        return {word for text in sure for word in _WORD.findall(text)}


def encoded(image: Image.Image) -> PagePicture:
    """A page for sending: in shades of grey, within the budget, with nothing in it but the page."""
    most = (BUDGET / (image.width * image.height)) ** 0.5
    scale = min(1.0, most, _LONGEST_SIDE / max(image.size))
    if scale < 1.0:
        size = (max(1, int(image.width * scale)), max(1, int(image.height * scale)))
        image = image.resize(size, Image.Resampling.LANCZOS)
    plain = Image.new("L", image.size)
    plain.paste(image)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=_QUALITY)
    return PagePicture(out.getvalue(), "image/jpeg", plain.width, plain.height)
