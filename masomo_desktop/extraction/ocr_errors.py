"""Why pages that are pictures cannot be read, and what to do about it."""

from __future__ import annotations

from masomo_desktop.core.errors import UserError


class OcrMissing(UserError):
    code = "ocr_missing"
    sentence = "The pages of this file are pictures, and Tesseract, which reads them, is not here."
    remedy = (
        "Install Tesseract 4 or newer (Debian and Ubuntu: tesseract-ocr; macOS: brew install "
        "tesseract; Windows: the installer of UB Mannheim), then try again."
    )


class LanguagePackMissing(UserError):
    """`pack` is Tesseract's own name of the language: "heb"."""

    code = "language_pack_missing"
    sentence = "Tesseract does not know the language of these pages: its pack “{pack}” is not here."
    remedy = (
        "Install the pack (Debian and Ubuntu: tesseract-ocr-{package}; macOS: brew install "
        "tesseract-lang; Windows: run Tesseract’s installer again and tick it), then read the file "
        "again; or choose another language for it."
    )

    @classmethod
    def of(cls, pack: str) -> LanguagePackMissing:
        """The error for this pack; distributions write its name with a hyphen."""
        return cls(pack=pack, package=pack.replace("_", "-"))


class PagesUnreadable(UserError):
    """A reason to reject: OCR found letters, and is not sure of enough of them on any page."""

    code = "pages_unreadable"
    sentence = "The pages of this file are pictures, and too little on them can be made out."
    remedy = (
        "Scan or photograph them again, sharp, straight and in even light; or name their language "
        "and read the file again."
    )
