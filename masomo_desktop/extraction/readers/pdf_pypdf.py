"""pypdf: the second opinion, for files and pages that PyMuPDF gives nothing for.

It is written in Python and can be made to work for minutes on a small file, so everything is
bounded: the size of file it is given, what streams may unpack to, how much a page may hold, the
seconds a page and all pages together may take.
"""

from __future__ import annotations

import logging
import re
import time
from functools import partial
from pathlib import Path
from typing import Any

import pypdf

from masomo_desktop.core.logs import event
from masomo_desktop.extraction.errors import PasswordNeeded
from masomo_desktop.extraction.layout.hyphens import join, without_soft
from masomo_desktop.extraction.legibility import readable

_log = logging.getLogger(__name__)
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # its warnings quote the file

_LARGEST_FILE = 100_000_000
_STREAM_BYTES = 24_000_000
_PAGE_SECONDS = 8.0
_ALL_SECONDS = 90.0
_SPACES = re.compile(r"[ \t\u2000-\u200a\u202f]+")

pypdf.overwrite_configuration(
    array_based_stream_maximum_output_length=_STREAM_BYTES,
    lzw_maximum_output_length=_STREAM_BYTES,
    run_length_maximum_output_length=_STREAM_BYTES,
    zlib_maximum_output_length=_STREAM_BYTES,
    brotli_maximum_output_length=_STREAM_BYTES,
    stream_decoding_work_maximum_length=3 * _STREAM_BYTES,
    stream_parsing_work_maximum_count=400_000,
    xform_maximum_invocations_per_extraction=500,
    jbig2dec_binary=None,
)


class _TooSlow(Exception):
    """The page has used its seconds."""


class PypdfPages:
    """The pages of a file as pypdf sees them."""

    def __init__(self, reader: pypdf.PdfReader, count: int) -> None:
        self._reader = reader
        self.count = count
        self._left = _ALL_SECONDS

    @classmethod
    def open(cls, path: Path) -> PypdfPages | None:
        """The pages of the file at `path`, or None when pypdf finds none.

        Raises `PasswordNeeded` when the file is encrypted and the empty password does not open it,
        or its encryption is one that no password opens.
        """
        if path.stat().st_size > _LARGEST_FILE:
            return None
        try:
            reader = pypdf.PdfReader(path, strict=False)
            locked = reader.is_encrypted and not reader.decrypt("")
            count = 0 if locked else len(reader.pages)
        except MemoryError:
            raise
        except (NotImplementedError, pypdf.errors.FileNotDecryptedError) as error:
            raise PasswordNeeded from error
        except Exception as error:  # noqa: BLE001 - parsing damage in Python raises anything
            event(_log, "pypdf.refused", error=type(error).__name__)
            return None
        if locked:
            raise PasswordNeeded
        return cls(reader, count) if count else None

    def text(self, index: int) -> str:
        """The text of page `index` (from 0), paragraphs as well as pypdf can tell; empty for none.

        Pages that take too long, or fail, are empty: the log says why.
        """
        if index >= self.count or self._left <= 0:
            return ""
        began = time.thread_time()  # stands still while this child is suspended
        deadline = began + min(_PAGE_SECONDS, self._left)
        try:
            text = self._reader.pages[index].extract_text(
                visitor_operand_before=partial(_in_time, deadline)
            )
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            event(_log, "pypdf.page_failed", page=index + 1, error=type(error).__name__)
            text = ""
        self._left -= time.thread_time() - began
        return _paragraphs(readable(text))


def _in_time(deadline: float, *_operation: Any) -> None:
    if time.thread_time() > deadline:
        raise _TooSlow


def _paragraphs(text: str) -> str:
    """Lines joined to paragraphs where a blank line, or a short line with a stop, parts them."""
    paragraphs: list[str] = []
    lines = [_SPACES.sub(" ", line).strip() for line in text.splitlines()]
    longest = max(map(len, lines), default=0)
    open_ended = False
    for line in lines:
        if line and open_ended:
            paragraphs[-1] = join(paragraphs[-1], line)
        elif line:
            paragraphs.append(line)
        open_ended = bool(line) and not (line[-1] in ".!?:" and len(line) < 0.75 * longest)
    return without_soft("\n\n".join(paragraphs))
