"""Tesseract, for pages that are pictures: text where the machine has it, nothing where not."""

from __future__ import annotations

import logging
import os
import shutil
from functools import cache

from masomo_desktop.core.logs import event

_log = logging.getLogger(__name__)

_SECONDS = 120
_LEAST_CONFIDENCE = 0.3
#: Tesseract's own names for languages whose ISO 639-3 code it does not use.
_NAMES = {"zho": "chi_sim", "aze": "aze", "srp": "srp_latn"}


@cache
def available() -> frozenset[str]:
    """The languages that Tesseract on this machine reads; empty where it is not installed."""
    if not shutil.which("tesseract"):
        return frozenset()
    import pytesseract

    os.environ["OMP_THREAD_LIMIT"] = "1"  # its threads cost more than they bring on few cores
    try:
        return frozenset(pytesseract.get_languages(config=""))
    except (pytesseract.TesseractError, OSError):
        return frozenset()


def read_image(png: bytes, languages: tuple[str, ...]) -> tuple[str, float]:
    """The text of a picture, paragraphs parted by blank lines, and how sure Tesseract is, 0 to 1.

    Empty with 0.0 where there is no Tesseract, no text, or nothing it is sure of.
    """
    installed = available()
    wanted = [name for code in languages if (name := _NAMES.get(code, code)) in installed]
    if not installed or not (wanted or "eng" in installed):
        return "", 0.0
    import io

    import pytesseract
    from PIL import Image

    try:
        with Image.open(io.BytesIO(png)) as image:
            found = pytesseract.image_to_data(
                image,
                lang="+".join(wanted or ["eng"]),
                timeout=_SECONDS,
                output_type=pytesseract.Output.DICT,
            )
    except (pytesseract.TesseractError, RuntimeError, OSError) as error:
        event(_log, "ocr.failed", error=type(error).__name__)
        return "", 0.0
    return _text(found)


def _text(found: dict[str, list[str]]) -> tuple[str, float]:
    from masomo_desktop.extraction.layout.hyphens import join

    paragraphs: dict[tuple[str, str], dict[str, list[str]]] = {}
    weights = total = 0.0
    columns = ("block_num", "par_num", "line_num", "conf", "text")
    for block, paragraph, line, sure, word in zip(*(found[name] for name in columns), strict=True):
        confidence = float(sure) / 100
        if confidence < 0 or not word.strip():
            continue
        paragraphs.setdefault((block, paragraph), {}).setdefault(line, []).append(word)
        weights += len(word)
        total += confidence * len(word)
    mean = total / weights if weights else 0.0
    if mean < _LEAST_CONFIDENCE:
        return "", 0.0
    texts = []
    for lines in paragraphs.values():
        text = ""
        for words in lines.values():
            text = join(text, " ".join(words)) if text else " ".join(words)
        texts.append(text)
    return "\n\n".join(texts), round(mean, 3)
