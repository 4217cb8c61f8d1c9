"""Whether a picture is worth reading: a look that costs a hundredth of what reading it would."""

from __future__ import annotations

import numpy as np
from PIL import Image

from masomo_desktop.extraction.readers.contrast import Ink, even, ink_of

#: The picture is looked at with at most so many points on its longer side, in so many strips from
#: top to bottom: columns, and text beside a photo, do not mix.
LONGEST, _STRIPS, _NARROWEST = 1000, 16, 24
#: Of a line's ink in a strip: its height in pixels, how much of the box is dark, and how many
#: strokes there are for each square of its height.
_HEIGHTS = (5, 60)
_DARK = (0.05, 0.6)
_STROKES = 0.5
#: Lines of one text differ in height by less than this.
_ALIKE = (0.6, 1.6)
#: So many pieces of lines are text, if they are that share of all that is in the picture. Pages of
#: text have 0.3 and more, photos 0.02 to 0.15.
_PIECES, _SHARE = 6, 0.25


def shows_text(image: Image.Image) -> bool:
    """Whether much of the picture looks like lines of text.

    Text is runs of rows with ink, of one height, full of strokes, with white rows between; in a
    photo the runs are of any height, and in a chart or a drawing most are thin or tall. A few
    labels in a large drawing do not count.
    """
    scale = min(1.0, LONGEST / max(image.size))
    if scale < 1.0:
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = image.resize(size, Image.Resampling.BOX)
    grey = np.asarray(image.convert("L"), dtype=np.uint8)
    if min(grey.shape) < _NARROWEST:
        return False
    ink = ink_of(even(grey))
    return _has_lines(ink) or _has_lines(ink.T)


def _has_lines(ink: Ink) -> bool:
    """Whether lines of text run from side to side."""
    strokes = ink.copy()
    strokes[:, 1:] &= ~ink[:, :-1]
    runs, heights = 0, []
    strip = max(ink.shape[1] // _STRIPS, _NARROWEST)
    for left in range(0, ink.shape[1] - strip + 1, strip):
        part, begun = ink[:, left : left + strip], strokes[:, left : left + strip]
        rows = np.concatenate(([False], part.any(axis=1), [False])).astype(np.int8)
        steps = np.flatnonzero(np.diff(rows))
        for top, bottom in zip(steps[::2], steps[1::2], strict=True):
            runs += 1
            height = int(bottom - top)
            if not _HEIGHTS[0] <= height <= _HEIGHTS[1]:
                continue
            dark = float(part[top:bottom].mean())
            squares = float(begun[top:bottom].sum()) / strip
            if _DARK[0] < dark < _DARK[1] and squares > _STROKES:
                heights.append(height)
    if not heights:
        return False
    usual = float(np.median(heights))
    alike = sum(_ALIKE[0] * usual < height < _ALIKE[1] * usual for height in heights)
    return alike >= max(_PIECES, _SHARE * runs)
