"""Numbers of pages in words: "3, 7 to 9"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from masomo_desktop.core.runs import runs_of
from masomo_desktop.ui import wording

translate = QCoreApplication.translate

#: More runs of pages than this are not told one by one.
MOST = 8


def listed(numbers: Sequence[int]) -> str:
    """Pages by their ascending numbers, those that follow each other as one run."""
    return runs_listed(runs_of(numbers))


def runs_listed(runs: Sequence[tuple[int, int]]) -> str:
    """The same of runs, each with its first and last number."""
    told = ", ".join(_run(first, last) for first, last in runs[:MOST])
    rest = sum(last - first + 1 for first, last in runs[MOST:])
    if not rest:
        return told
    return translate("Pages", "{pages} and %n more", "", rest).format(pages=told)


def _run(first: int, last: int) -> str:
    if first == last:
        return wording.number(first)
    if last == first + 1:
        return f"{wording.number(first)}, {wording.number(last)}"
    return translate("Pages", "{first} to {last}").format(
        first=wording.number(first), last=wording.number(last)
    )
