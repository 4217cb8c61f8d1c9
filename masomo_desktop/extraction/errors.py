"""Why a file cannot be read: one class is one code, one sentence and what to do next."""

from __future__ import annotations

from masomo_desktop.core.errors import UserError


class PasswordNeeded(UserError):
    """Encrypted, and the empty password does not open it.

    Also for files that no password opens (public-key encryption, a handler nobody knows, a damaged
    encryption dictionary): from outside they look the same, and asking is the honest next step.
    """

    code = "password_needed"
    sentence = "This file is locked with a password."
    remedy = "Unlock it with its password; if it has none, ask its author for an open copy."


class WrongPassword(UserError):
    code = "wrong_password"
    sentence = "This password does not open the file."
    remedy = "Check capital letters and the keyboard's language, then try again."


class Unreadable(UserError):
    """Base of what ends a source as failed for good: trying again changes nothing."""

    code = "unreadable"
    sentence = "This file cannot be read."
    remedy = "Open it in the program that made it and save a new copy."


class EmptyFile(Unreadable):
    code = "empty_file"
    sentence = "This file is empty: it has 0 bytes."
    remedy = "Copy or download it again; the first copy probably did not finish."


class Damaged(Unreadable):
    code = "damaged"
    sentence = "This file is damaged, and nothing readable was found in it."
    remedy = "Download it again, or open it in the program that made it and save a new copy."


class NoPages(Unreadable):
    code = "no_pages"
    sentence = "This document has no pages."
    remedy = "Export it again from the program that made it."


class TooManyPages(Unreadable):
    code = "too_many_pages"
    sentence = "This file has more pages than Masomo reads: the limit is {limit}."
    remedy = "Split it into smaller files and import those."


class TooLarge(Unreadable):
    code = "too_large"
    sentence = "This file is larger than Masomo reads: the limit is {limit_mb} MB."
    remedy = "Split it into smaller files and import those."


class ExpandsTooFar(Unreadable):
    code = "expands_too_far"
    sentence = "This file unpacks to more than Masomo reads: the limit is {limit_mb} MB."
    remedy = "If you trust it, open it in the program that made it and save a new copy."


class TooManyParts(Unreadable):
    code = "too_many_parts"
    sentence = "This file is made of more parts than Masomo reads: the limit is {limit}."
    remedy = "Split it into smaller files and import those."


class TooManyCells(Unreadable):
    code = "too_many_cells"
    sentence = "This table has more cells than Masomo reads: the limit is {limit}."
    remedy = "Keep the rows that you want to study, and import those."


class UnsafeXml(Unreadable):
    code = "unsafe_xml"
    sentence = "This file defines XML entities in a way that is used to attack programs."
    remedy = "If you trust it, open it in the program that made it and save a new copy."


class UnsafeNesting(Unreadable):
    code = "nested_too_deep"
    sentence = "The parts of this file are nested deeper than Masomo reads: the limit is {limit}."
    remedy = "If you trust it, open it in the program that made it and save a new copy."


class ImageTooLarge(Unreadable):
    code = "image_too_large"
    sentence = "This picture has more points than Masomo draws: the limit is {limit_mp} megapixels."
    remedy = "Save a smaller version of it and import that."


class NotSupported(Unreadable):
    code = "not_supported"
    sentence = "Masomo does not read this kind of file ({kind})."
    remedy = "Save or export it as PDF or text, and import that."


class OldFormat(Unreadable):
    code = "old_format"
    sentence = "This is a file of Office 97-2003 (.{old}), which Masomo does not read."
    remedy = (
        "Open it in Word, PowerPoint, Excel or LibreOffice, choose “Save as”, pick the type "
        ".{new}, and import the new file."
    )


class Misnamed(UserError):
    """A notice beside a source, never raised: the file's name promises another format."""

    code = "misnamed"
    sentence = "This file is called .{suffix}, but what it holds is .{held}."
    remedy = "It is read as what it is; there is nothing that you must do."


class NotPermitted(Unreadable):
    code = "not_permitted"
    sentence = "Masomo is not allowed to open this file."
    remedy = "Give yourself permission to read it, then try again."


class IsFolder(Unreadable):
    code = "is_folder"
    sentence = "This is a folder, not a file."
    remedy = "Choose the files inside it."


class FileMissing(Unreadable):
    code = "file_missing"
    sentence = "This file is no longer there."
    remedy = "Check whether it was moved or its drive was taken out, then import it again."


class NotReadable(Unreadable):
    code = "not_readable"
    sentence = "The disk did not give this file back when it was read."
    remedy = "Check the drive it is on, then try again."
    retryable = True


class NoPageImage(UserError):
    code = "no_page_image"
    sentence = "This kind of source has no pages to show as pictures."
    remedy = "Read its text instead."


class NoSuchPage(UserError):
    code = "no_such_page"
    sentence = "This document has no page {page}."
    remedy = "Choose a page from 1 to {pages}."


class PageTooLarge(UserError):
    code = "page_too_large"
    sentence = "This page is too large to be drawn: it measures {width} by {height} points."
    remedy = "Its text can be read beside it."


def of_os_error(error: OSError) -> Unreadable:
    """The error a learner sees for what the operating system said about a file."""
    if isinstance(error, PermissionError):
        return NotPermitted()
    if isinstance(error, IsADirectoryError):
        return IsFolder()
    if isinstance(error, FileNotFoundError):
        return FileMissing()
    return NotReadable()
