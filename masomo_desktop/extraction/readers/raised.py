"""Raised characters as plain text: 10 with a raised 5 is not 105."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_KEPT = frozenset("0123456789+-\u2212=()n ")


def raised(text: str) -> str:
    """`text` as raised characters where Unicode has them for all of it, else as it is (an ordinal's
    "th", a footnote's letter)."""
    return text.translate(_RAISED) if text and _KEPT.issuperset(text) else text
