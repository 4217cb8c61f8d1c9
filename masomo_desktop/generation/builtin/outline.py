"""What a passage is about, by the headings above it."""

from __future__ import annotations

import re

from masomo_desktop.generation.wording import fold, words

# Headings that say what part of a text it is, not what it is about.
_PARTS = frozenset(
    fold(heading)
    for heading in (
        "overview; introduction; summary; conclusion; conclusions; background; usage; use; uses; "
        "example; examples; an example; implementation; example implementation; details; creation; "
        "general; preface; foreword; abstract; notes; further information; discussion; results; "
        "methods; key points; key terms; the problem; the solution; motivation; basics; review; "
        "objectives; learning objectives; naming; types; history; definition; definitions; "
        "description; section summary; chapter summary; key concepts; other; miscellaneous; "
        "limitations; future; contents; about this book; utangulizi; hitimisho; muhtasari; mfano; "
        "mifano; introduction générale; aperçu; résumé; exemple; exemples; généralités; bilan; "
        "مقدمة; خاتمة; ملخص; مثال; परिचय; सारांश; उदाहरण"
    ).split("; ")
)
_NUMBERED = re.compile(
    r"(?i:chapter|part|unit|section|lesson|appendix|topic|module|sura|sehemu|somo|chapitre|partie|"
    r"leçon|annexe|الفصل|الوحدة|अध्याय|पाठ)\s*(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])(?:\W+|$)"
)
_LONGEST = 45  # characters of a heading that can stand before a question


class Outline:
    """The headings that a passage stands under, the outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def passed(self, heading: str, level: int) -> None:
        """Told of each heading as it comes, with its level from 1; 0 where nobody knows it."""
        if level:
            while self._open and (self._open[-1][0] >= level or not self._open[-1][0]):
                self._open.pop()
        elif fold(heading) not in _PARTS:
            self._open.clear()
        self._open.append((level, heading))

    @property
    def topic(self) -> str:
        """The innermost heading that names a subject, without its number; empty for none."""
        for _, heading in reversed(self._open):
            plain = _NUMBERED.match(heading)
            said = heading[plain.end() :].strip(" :.–—-") if plain else heading
            if _names_subject(said):
                return said
        return ""


def _names_subject(heading: str) -> bool:
    return (
        3 <= len(heading) <= _LONGEST
        and fold(heading) not in _PARTS
        and len(words(heading)) <= 6
        and not any(mark in heading for mark in "?:;!=<>{}()[]/…؟")
        and any(c.isalpha() for c in heading)
    )
