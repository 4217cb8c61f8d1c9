"""How the lines of a page run: by how much it is skewed, and whether it lies on its side.

Lines of text, summed along their direction, give a profile of sharp steps; along any other, a
smooth one (Postl 1986, US 4723297; Baird 1987). The angle with the sharpest steps is the skew.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from masomo_desktop.extraction.readers.contrast import Ink

#: Degrees to either side that are searched, and the steps of both passes.
_REACH, _COARSE, _FINE = 15.0, 0.5, 0.05
#: More points than these change nothing but the time.
_POINTS = 40_000
#: Fewer points than these are no text.
_LEAST = 60


@dataclass(frozen=True)
class Lines:
    """`skew`: degrees by which the lines fall to the right (turn the page counter-clockwise by it);
    `sharpness`: how much text there is in that direction, to be compared only with another
    direction of the same page."""

    skew: float
    sharpness: float


FLAT = Lines(0.0, 0.0)


def lines_of(ink: Ink) -> Lines:
    """The lines of a page that run from side to side."""
    # the left edges of strokes: a black border or a picture has few of them
    edges = ink.copy()
    edges[:, 1:] &= ~ink[:, :-1]
    ys, xs = np.nonzero(edges)
    if len(ys) < _LEAST:
        return FLAT
    if len(ys) > _POINTS:
        chosen = np.random.default_rng(1).choice(len(ys), _POINTS, replace=False)
        ys, xs = ys[chosen], xs[chosen]
    height, width = ink.shape
    ys = ys.astype(np.float64)
    xs = xs - width / 2
    margin = int(width / 2 * np.tan(np.radians(_REACH + 1))) + 2

    def sharpness(angle: float) -> float:
        rows = (ys - xs * np.tan(np.radians(angle)) + margin).astype(np.int64)
        profile = np.bincount(rows, minlength=height + 2 * margin).astype(np.float64)
        return float(np.square(np.diff(profile)).sum())

    coarse = np.arange(-_REACH, _REACH + _COARSE, _COARSE)
    best = max(coarse, key=sharpness)
    fine = np.arange(best - _COARSE, best + _COARSE + _FINE, _FINE)
    found = max(fine, key=sharpness)
    return Lines(round(float(found), 2), sharpness(found) / len(ys) ** 2 * height)


def line_height(ink: Ink) -> float:
    """The usual height of a line's ink in pixels, from its highest to its lowest letter; 0 where
    there are no lines. Of an upright page: narrow strips of it, so that columns do not mix."""
    height, width = ink.shape
    strip = max(width // 12, 24)
    heights: list[int] = []
    for left in range(0, width - strip + 1, strip):
        rows = ink[:, left : left + strip].sum(axis=1) > 1
        steps = np.flatnonzero(np.diff(np.concatenate(([False], rows, [False])).astype(np.int8)))
        runs = steps[1::2] - steps[::2]
        heights += [int(run) for run in runs if 4 <= run <= height // 8]
    return float(np.median(heights)) if len(heights) >= 8 else 0.0
