"""What this machine has that Masomo can use."""

from __future__ import annotations

from masomo_desktop.extraction import tesseract


def tesseract_languages() -> tuple[str, ...]:
    """The languages that the installed Tesseract reads, by its own names (mostly ISO 639-3); empty
    where there is none. Starts a program, so call it off the main thread.
    """
    found = tesseract.find()
    return () if found is None else found.languages
