"""Formulas of Word (ECMA-376, part 1, chapter 22) in one line: E=mc², (a+b)/(2c), √(x), ∑_(k=0)^n.

Without their marks E=mc² would be read as E=mc2, and a fraction as a product.
"""

from __future__ import annotations

from masomo_desktop.extraction.readers.raised import raised

_MARKED = frozenset("sup sub num den rad d deg".split())


class Formulas:
    """Puts the marks of a formula into `text`, the pieces of the paragraph that is open."""

    def __init__(self, text: list[str]) -> None:
        self._text = text
        self._open: list[tuple[str, int]] = []
        self._brackets = ["(", ")"]
        self._operator = "∫"

    def start(self, name: str, value: str) -> bool:
        """An element begins; returns whether it belongs to a formula."""
        if name in _MARKED:
            self._open.append((name, len(self._text)))
            self._brackets = ["(", ")"]
        elif name == "begChr":
            self._brackets[0] = value
        elif name == "endChr":
            self._brackets[1] = value
        elif name == "chr":
            self._operator = value or "∫"
        elif name == "naryPr":
            self._operator = "∫"
        else:
            return False
        return True

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "naryPr":
            self._text.append(self._operator)
        elif name == "fName":
            self._text.append(" ")
        elif name == "dPr" and self._open:
            self._open[-1] = (
                "d" + "".join(mark or " " for mark in self._brackets),
                self._open[-1][1],
            )
        if name not in _MARKED or not self._open:
            return
        opened, index = self._open.pop()
        inner = "".join(self._text[index:])
        del self._text[index:]
        if inner.strip():
            self._text.append(_marked(opened, inner))

    def clear(self) -> None:
        """The paragraph ends."""
        self._open.clear()


def _marked(name: str, inner: str) -> str:
    if name == "sup":
        small = raised(inner)
        return small if small != inner else f"^{_grouped(inner)}"
    if name == "sub":
        return f"_{_grouped(inner)}"
    if name == "num":
        return _grouped(inner)
    if name == "den":
        return f"/{_grouped(inner)}"
    if name == "rad":
        return f"√{_grouped(inner)}"
    if name.startswith("d") and name != "deg":
        return f"{name[1:2] or '('}{inner}{name[2:3] or ')'}".strip()
    return inner


def _grouped(text: str) -> str:
    text = text.strip()
    whole = (
        text.isdecimal()
        or len(text) == 1
        or (text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1)
    )
    return text if whole else f"({text})"
