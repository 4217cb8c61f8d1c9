"""The entry of the child process: a file in, units out.

Light at module level: the parent imports `EXTRACTOR_VERSION` from here; the readers, and the
libraries that parse, are imported when the child dispatches to them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from masomo_desktop.extraction.errors import (
    EmptyFile,
    NotSupported,
    TooLarge,
    TooManyPages,
    of_os_error,
)
from masomo_desktop.extraction.formats import format_by_name
from masomo_desktop.extraction.model import ReadingMethod, SourceKind, Unit

#: Part of the cache's key: change it whenever the same file would give other units.
EXTRACTOR_VERSION = 3

#: A reader tells how many units there are as soon as it knows, then gives them in order.
Reader = Callable[["Request"], Iterator[int | Unit]]

MAX_MEGABYTES = 500
#: Pages or sections of one file; the longest of encyclopedias has 40,000 pages.
MAX_UNITS = 50_000


@dataclass(frozen=True)
class Request:
    """What a reader is asked for: the file, what it is called, and from which unit on.

    `wanted` are the numbers of the units that OCR is asked for. `options` come from the parent and
    mean something to one reader only: the folder of a speech model, say.
    """

    path: Path
    name: str
    languages: tuple[str, ...] = ()
    start: int = 1
    method: ReadingMethod = ReadingMethod.AUTO
    options: Mapping[str, str] = field(default_factory=dict)
    wanted: tuple[int, ...] = ()


_READERS = {
    SourceKind.PDF: "pdf",
    SourceKind.TEXT: "text",
    SourceKind.WEB: "html",
    SourceKind.OFFICE: "office",
    SourceKind.EBOOK: "epub",
    SourceKind.IMAGE: "image",
    SourceKind.AUDIO: "speech",
    SourceKind.VIDEO: "speech",
}
_SUBTITLES = frozenset({"srt", "vtt"})
_OCR_READERS = {
    SourceKind.PDF: "ocr.pages",
    SourceKind.IMAGE: "ocr.pages",
    SourceKind.OFFICE: "ocr.documents",
    SourceKind.EBOOK: "ocr.documents",
    SourceKind.WEB: "ocr.documents",
}


@contextmanager
def _fewer_collections() -> Iterator[None]:
    """Let the garbage collector run less often: readers make many small objects and no cycles, and
    looking for some costs a sixth of their time."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def read(
    path: str,
    kind: str,
    name: str,
    languages: Sequence[str],
    start: int = 1,
    *,
    method: str = ReadingMethod.AUTO,
    options: Mapping[str, str] | None = None,
) -> Iterator[dict[str, Any]]:
    """Read the file at `path`, known as `name`, as a source of `kind`.

    Yields `{"total": N}` once, as soon as the number of units is known, and `{"unit": …}` for each
    unit from number `start` on; a page that only OCR can read comes pending. `languages` are ISO
    639-3 codes the learner expects, most likely first, or none; `method` is a `ReadingMethod`.
    Raises `PasswordNeeded` or an `Unreadable`.
    """
    source = SourceKind(kind)
    request = Request(
        Path(path),
        name,
        tuple(languages),
        max(1, start),
        ReadingMethod(method),
        options or {},
    )
    subtitles = source is SourceKind.TEXT and format_by_name(name) in _SUBTITLES
    module = "subtitles" if subtitles else _READERS.get(source)
    return _units(module, source, request)


def recognise(
    path: str,
    kind: str,
    name: str,
    languages: Sequence[str],
    wanted: Sequence[int],
    *,
    method: str = ReadingMethod.AUTO,
    options: Mapping[str, str] | None = None,
) -> Iterator[dict[str, Any]]:
    """Read the pages `wanted` of a PDF or a picture by OCR, or the pictures in such sections of a
    document: yields `{"unit": …}` for each, in any order; one that cannot be read has no text and
    confidence 0. Raises as `read` does."""
    source = SourceKind(kind)
    request = Request(
        Path(path),
        name,
        tuple(languages),
        method=ReadingMethod(method),
        options=options or {},
        wanted=tuple(wanted),
    )
    return _units(_OCR_READERS.get(source), source, request)


def _units(module: str | None, kind: SourceKind, request: Request) -> Iterator[dict[str, Any]]:
    try:
        size = request.path.stat().st_size
        with request.path.open("rb"):
            pass
        if size == 0 and kind is not SourceKind.TEXT:
            raise EmptyFile
        if size > MAX_MEGABYTES * 1_000_000:
            raise TooLarge(limit_mb=MAX_MEGABYTES)
        if module is None:
            raise NotSupported(kind=kind.value)
        reader: Reader = import_module(f"masomo_desktop.extraction.readers.{module}").units
        with _fewer_collections():
            for found in reader(request):
                if isinstance(found, Unit):
                    yield {"unit": found.to_json()}
                elif found > MAX_UNITS:
                    raise TooManyPages(limit=MAX_UNITS)
                else:
                    yield {"total": found}
    except OSError as error:
        raise of_os_error(error) from error
