"""What a benchmark says, and the table that it is printed in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One comparison: `measure` must be at least (`at_least`) or at most `target`.

    `measure` is what the target speaks of: a ratio of `ours` to `rival`, or `ours` itself where the
    target is absolute (`unit` then holds for both).
    """

    name: str
    ours: float
    rival: float | None
    rival_name: str
    unit: str
    measure: float
    target: float
    at_least: bool

    @property
    def met(self) -> bool:
        return self.measure >= self.target if self.at_least else self.measure <= self.target


@dataclass(frozen=True)
class Missing:
    """A figure that could not be taken here, and why."""

    name: str
    why: str


def ratio(
    name: str, ours: float, rival: float, *, beside: str, unit: str, at_most: float
) -> Figure:
    """A figure whose target bounds `ours / rival` from above."""
    return Figure(name, ours, rival, beside, unit, ours / rival, at_most, at_least=False)


def absolute(
    name: str,
    ours: float,
    *,
    unit: str,
    at_most: float,
    rival: float | None = None,
    beside: str = "",
) -> Figure:
    """A figure whose target bounds `ours` from above; `rival` is shown for scale."""
    return Figure(name, ours, rival, beside, unit, ours, at_most, at_least=False)


HEAD = ("figure", "Masomo", "beside", "", "measure", "target", "")


def table(figures: Iterable[Figure | Missing]) -> str:
    """The figures, one a line, with their columns aligned."""
    rows: list[Sequence[str]] = [HEAD]
    missing = []
    for figure in figures:
        if isinstance(figure, Missing):
            missing.append(f"not measured: {figure.name}: {figure.why}")
            continue
        sign = ">=" if figure.at_least else "<="
        rows.append(
            (
                figure.name,
                f"{figure.ours:.4g} {figure.unit.strip()}",
                figure.rival_name,
                "" if figure.rival is None else f"{figure.rival:.4g} {figure.unit.strip()}",
                f"{figure.measure:.3g}",
                f"{sign} {figure.target:.3g}",
                "met" if figure.met else "MISSED",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, *missing])
