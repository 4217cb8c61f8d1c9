"""Writes an open copy of a locked PDF for its owner. Runs in a child."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pymupdf

from masomo_desktop.extraction import sniff
from masomo_desktop.extraction.errors import Damaged, NotSupported, WrongPassword
from masomo_desktop.extraction.model import SourceKind
from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES


def write_unlocked(path: str, password: str, out: str) -> Iterator[dict[str, Any]]:
    """Write the PDF at `path`, opened with `password`, to `out` without encryption.

    Yields {"pages": N} when the copy is complete. Raises `WrongPassword`, `Damaged`, and
    `NotSupported` for locked files that are no PDF.
    """
    if sniff.kind_of(Path(path)) is not SourceKind.PDF:
        raise NotSupported(kind="locked office document")
    try:
        document = pymupdf.open(path, filetype="pdf")
        if document.needs_pass and not _authenticated(document, password):
            raise WrongPassword
        document.save(out, encryption=pymupdf.PDF_ENCRYPT_NONE)
        yield {"pages": document.page_count}
    except FAILURES as error:
        raise Damaged from error


def _authenticated(document: pymupdf.Document, password: str) -> bool:
    return any(document.authenticate(form) for form in dict.fromkeys((password, password.strip())))
