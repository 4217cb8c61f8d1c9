"""The words for how a source was read, and for what its file is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from masomo_desktop.extraction.formats import misnamed
from masomo_desktop.extraction.model import Method, Source, SourceKind
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.ui import page_numbers, wording

translate = QCoreApplication.translate


def how_read(how: HowRead) -> str:
    """How many pages were read in which way, the file's own text first; empty where all of it is
    the file's own text, or nothing was read."""
    if how.plain:
        return ""
    parts = []
    if how.text:
        parts.append(translate("HowRead", "%n page(s) of text", "", how.text))
    if how.repaired:
        parts.append(translate("HowRead", "%n repaired", "", how.repaired))
    if how.pictures:
        read = translate("HowRead", "%n page(s) read from pictures", "", how.pictures)
        if parts:
            read = translate("HowRead", "%n read from pictures", "", how.pictures)
        parts.append(read + _sure(how, Method.OCR))
    if how.speech:
        written = translate("HowRead", "%n part(s) written down from speech", "", how.speech)
        parts.append(written + _sure(how, Method.SPEECH))
    if how.unsure and not how.pictures and not how.speech:
        parts.append(translate("HowRead", "%n hard to read", "", how.unsure))
    told = ", ".join(parts)
    lost = unreadable(how.unreadable) if how.unreadable else ""
    return "; ".join(part for part in (told, lost) if part)


def all_of(how: HowRead) -> str:
    """How a reading came out in full, to set it beside another one."""
    pages = how_read(how)
    if not pages:
        pages = translate("HowRead", "%n page(s) of text", "", how.text)
    letters = translate("HowRead", "%n letter(s)", "", how.letters)
    return f"{pages}, {letters}"


def unreadable(pages: Sequence[int]) -> str:
    """Which pages nothing could be made of: "no text could be read on pages 3, 7 to 9"."""
    if len(pages) == 1:
        return translate("HowRead", "no text could be read on page {page}").format(
            page=wording.number(pages[0])
        )
    return translate("HowRead", "no text could be read on pages {pages}").format(
        pages=page_numbers.listed(pages)
    )


def _sure(how: HowRead, method: Method) -> str:
    share = wording.number(round(how.confidence[method] * 100))
    return " " + translate("HowRead", "({n} % sure)").format(n=share)


def misleading_name(source: Source) -> str:
    """What to tell about a source whose name promises another format; mostly empty."""
    told = misnamed(source.name, source.format)
    if told is None:
        return ""
    return translate("HowRead", "called .{suffix}, but it is {what}").format(
        suffix=told.parameters["suffix"], what=format_name(source.format, source.kind)
    )


def format_name(name: str, kind: SourceKind) -> str:
    """What a file of a format is, with its article: "a Word document"."""
    known = {
        "pdf": translate("Formats", "a PDF"),
        "docx": translate("Formats", "a Word document"),
        "pptx": translate("Formats", "a PowerPoint presentation"),
        "xlsx": translate("Formats", "an Excel workbook"),
        "odt": translate("Formats", "an OpenDocument text"),
        "odp": translate("Formats", "an OpenDocument presentation"),
        "ods": translate("Formats", "an OpenDocument spreadsheet"),
        "rtf": translate("Formats", "an RTF document"),
        "epub": translate("Formats", "an EPUB book"),
        "html": translate("Formats", "a web page"),
        "txt": translate("Formats", "plain text"),
    }
    if name in known:
        return known[name]
    by_kind = {
        SourceKind.IMAGE: translate("Formats", "a picture ({format})"),
        SourceKind.AUDIO: translate("Formats", "a recording ({format})"),
        SourceKind.VIDEO: translate("Formats", "a film ({format})"),
    }
    return by_kind.get(kind, translate("Formats", "a file of type {format}")).format(
        format=name.upper()
    )


def kind_name(kind: SourceKind) -> str:
    """A group of files by their kind."""
    return {
        SourceKind.PDF: "PDF",
        SourceKind.IMAGE: translate("Formats", "Pictures and scans"),
        SourceKind.AUDIO: translate("Formats", "Recordings"),
        SourceKind.VIDEO: translate("Formats", "Films"),
        SourceKind.TEXT: translate("Formats", "Text"),
        SourceKind.OFFICE: translate("Formats", "Office documents"),
        SourceKind.EBOOK: translate("Formats", "Books"),
        SourceKind.WEB: translate("Formats", "Web pages"),
    }[kind]


def language_name(code: str) -> str:
    """A language by its own name, or its code where that is all that is known ("chi_sim")."""
    language = QLocale.codeToLanguage(code)
    if language in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return code
    if language is QLocale.Language.English:
        return "English"  # else it is that of the United States
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else QLocale.languageToString(language)


def size(number: int) -> str:
    """A size in bytes, in the units that a learner knows."""
    return QLocale().formattedDataSize(number, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
