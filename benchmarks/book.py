"""The 285-page book that reading and making are measured with."""

from __future__ import annotations

import os
from pathlib import Path

import pymupdf

PAGES = 285
ROOT = Path(__file__).resolve().parents[1]


def book(folder: Path) -> tuple[Path, str]:
    """A native PDF of 285 pages and what to call it.

    The corpus's own where it is there; else one made in `folder` from the sample chapter, its pages
    numbered so that no two are alike.
    """
    named = os.environ.get("MASOMO_CORPUS")
    corpus = Path(named) if named else ROOT.parent / "shared" / "corpus"
    found = corpus / "native-pdf" / "mu_mupdf_explored.pdf"
    if found.is_file():
        return found, "mu_mupdf_explored.pdf"
    made = folder / "book.pdf"
    _make(made)
    return made, "the sample chapter, 285 pages long"


def _make(out: Path) -> None:
    sample = next((ROOT / "resources" / "sample").glob("*.pdf"))
    with pymupdf.open(sample) as chapter, pymupdf.open() as document:
        for number in range(PAGES):
            document.insert_pdf(chapter, from_page=(at := number % len(chapter)), to_page=at)
            document[number].insert_text((48, 580), f"Specimen {number + 1} of {PAGES}", fontsize=8)
        document.save(out, garbage=3, deflate=True)
