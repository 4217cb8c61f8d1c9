"""A PDF whose page tree is lost, as after a download that broke off: its pages without the tree.

The tree, the catalogue and the trailer usually stand at the end of a file, so a truncated file has
its pages and nothing that leads to them. A new end is added, MuPDF's repair finds the objects that
are whole, and those that are pages become the children of a new tree.
"""

from __future__ import annotations

import re
from pathlib import Path

import pymupdf

from masomo_desktop.extraction.readers.pdf_pymupdf import FAILURES

_LARGEST_FILE = 100_000_000
_MOST_OBJECTS = 300_000
_OBJECT = re.compile(rb"(\d{1,7})\s+\d{1,5}\s+obj\b")
_NUMBERED = re.compile(rb"/(?:First|N|Size)\s+(\d{1,7})\b")


def salvaged(path: Path) -> pymupdf.Document | None:
    """The document of the pages that are whole, in the order of their objects.

    None for a file that has its end (then something else is wrong with it), and where no page is
    found.
    """
    if path.stat().st_size > _LARGEST_FILE:
        return None
    content = path.read_bytes()
    if b"%%EOF" in content[-1024:]:
        return None
    try:
        document = pymupdf.open(stream=content + _ending(_free_number(content)), filetype="pdf")
        if document.needs_pass or document.xref_length() > _MOST_OBJECTS:
            return None
        pages = [
            number for number in range(1, document.xref_length()) if _is_page(document, number)
        ]
        if not pages:
            return None
        tree = _tree_of(document)
        document.xref_set_key(tree, "Kids", f"[{' '.join(f'{page} 0 R' for page in pages)}]")
        document.xref_set_key(tree, "Count", str(len(pages)))
        return document
    except FAILURES:
        return None


def _free_number(content: bytes) -> int:
    """A number above those of all objects, also of those that are packed into streams."""
    packed = max((int(found) for found in _NUMBERED.findall(content)), default=0)
    plain = max((int(found) for found in _OBJECT.findall(content)), default=0)
    return min(plain + packed + 1, 7_000_000)


def _is_page(document: pymupdf.Document, number: int) -> bool:
    try:
        return bool(document.xref_get_key(number, "Type") == ("name", "/Page"))
    except FAILURES:  # no such object, or a broken one
        return False


def _ending(number: int) -> bytes:
    """The end of a stream and object that may be open, then a catalogue with an empty tree."""
    return (
        b"\nendstream\nendobj\n"
        b"%(catalogue)d 0 obj\n<</Type/Catalog/Pages %(tree)d 0 R>>\nendobj\n"
        b"%(tree)d 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
        b"trailer\n<</Root %(catalogue)d 0 R/Size %(size)d>>\nstartxref\n0\n%%%%EOF\n"
        % {b"catalogue": number, b"tree": number + 1, b"size": number + 2}
    )


def _tree_of(document: pymupdf.Document) -> int:
    kind, value = document.xref_get_key(document.pdf_catalog(), "Pages")
    if kind != "xref":
        raise ValueError("the catalogue has no page tree")
    return int(value.split()[0])
