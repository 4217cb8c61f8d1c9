"""Files that would keep a reader busy for minutes: how long after its limit each has ended.

Each is read by the real child with a limit of a few seconds. The time is that from the limit until
the caller is told and nothing of the child is left; the start of the process counts for it.
"""

from __future__ import annotations

import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from benchmarks.figures import Figure, Missing, absolute
from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.tesseract import find
from masomo_desktop.isolation.errors import TimeLimit
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from masomo_desktop.workflows.read_source import BY_OCR, NATIVELY, Way

_SECONDS = 3
_LATE = 5.0


def words_without_end(path: Path) -> None:
    """A PDF whose one page shows six million words, one upon the other."""
    text = b"BT /F1 12 Tf 72 720 Td " + b"(word) Tj 0 0 Td\n" * 6_000_000 + b"ET"
    content = zlib.compress(text, 1)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        for number, body in enumerate(objects, 1):
            file.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        file.write(b"trailer << /Root 1 0 R /Size 7 >>\n%%EOF\n")


def noise(path: Path) -> None:
    """A picture of nothing, in which Tesseract finds letters everywhere."""
    import numpy as np
    from PIL import Image

    grey = np.random.default_rng(2).integers(0, 256, (5000, 4000)).astype(np.uint8)
    Image.fromarray(grey).save(path)


_FILES: tuple[tuple[str, str, str, Callable[[Path], None], Way, dict[str, Any]], ...] = (
    ("a page of six million words", "a.pdf", "pdf", words_without_end, NATIVELY, {}),
    ("a picture of noise", "a.png", "image", noise, BY_OCR, {"wanted": [1]}),
)


def run() -> list[Figure | Missing]:
    """Seconds after the limit at which the slowest files have ended, their processes included."""
    found: list[Figure | Missing] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, file, kind, make, way, more in _FILES:
            title = f"{name}: seconds past its limit of {_SECONDS} s"
            if way.by_ocr and find() is None:
                found.append(Missing(title, "Tesseract is not installed"))
                continue
            path = Path(folder) / file
            make(path)
            try:
                late = _late(path, kind, way, more)
            except UserError as error:
                found.append(Missing(title, error.sentence.format(**error.parameters)))
                continue
            if late is None:
                found.append(Missing(title, "it was read within its limit"))
            else:
                found.append(absolute(title, late, unit="s", at_most=_LATE))
    return found


def _late(path: Path, kind: str, way: Way, more: dict[str, Any]) -> float | None:
    """Seconds from the limit to the end of the last process; None for what is read within it.

    Raises the `UserError` of what cannot be read.
    """
    arguments = {"path": str(path), "kind": kind, "name": path.name, "languages": [], **more}
    before = set(psutil.Process().children(recursive=True))
    began = time.monotonic()
    try:
        for _ in stream(way.target, arguments, Limits(_SECONDS, way.limits.memory_mb)):
            pass
        return None
    except TimeLimit:
        pass
    left = [one for one in psutil.Process().children(recursive=True) if one not in before]
    psutil.wait_procs(left, timeout=60)
    return time.monotonic() - began - _SECONDS
