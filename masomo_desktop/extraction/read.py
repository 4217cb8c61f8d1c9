"""The entry of the child process: a file in, units out.

Light at module level: the parent imports `EXTRACTOR_VERSION` from here; the readers, and the
libraries that parse, are imported when the child dispatches to them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from masomo_desktop.extraction.errors import EmptyFile, NotSupported, TooLarge, of_os_error
from masomo_desktop.extraction.model import SourceKind, Unit

#: Part of the cache's key: change it whenever the same file would give other units.
EXTRACTOR_VERSION = 1

#: A reader tells how many units there are as soon as it knows, then gives them in order.
Reader = Callable[["Request"], Iterator[int | Unit]]

MAX_MEGABYTES = 500


class Request:
    """What a reader is asked for: the file, what it is called, and from which unit on."""

    __slots__ = ("languages", "name", "path", "start")

    def __init__(self, path: Path, name: str, languages: tuple[str, ...], start: int) -> None:
        self.path = path
        self.name = name
        self.languages = languages
        self.start = start


_READERS = {
    SourceKind.PDF: "pdf",
    SourceKind.TEXT: "text",
    SourceKind.WEB: "html",
    SourceKind.OFFICE: "office",
    SourceKind.EBOOK: "epub",
    SourceKind.IMAGE: "image",
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
    path: str, kind: str, name: str, languages: list[str], start: int = 1
) -> Iterator[dict[str, Any]]:
    """Read the file at `path`, known as `name`, as a source of `kind`.

    Yields `{"total": N}` once, as soon as the number of units is known, and `{"unit": …}` for each
    unit from number `start` on. `languages` are ISO 639-3 codes the learner expects, most likely
    first, or none. Raises `PasswordNeeded` or an `Unreadable`.
    """
    file = Path(path)
    source = SourceKind(kind)
    try:
        size = file.stat().st_size
        with file.open("rb"):
            pass
        if size == 0 and source is not SourceKind.TEXT:
            raise EmptyFile
        if size > MAX_MEGABYTES * 1_000_000:
            raise TooLarge(limit_mb=MAX_MEGABYTES)
        module = _READERS.get(source)
        if module is None:
            raise NotSupported(kind=source.value)
        reader: Reader = import_module(f"masomo_desktop.extraction.readers.{module}").units
        with _fewer_collections():
            for found in reader(Request(file, name, tuple(languages), max(1, start))):
                yield {"unit": found.to_json()} if isinstance(found, Unit) else {"total": found}
    except OSError as error:
        raise of_os_error(error) from error
