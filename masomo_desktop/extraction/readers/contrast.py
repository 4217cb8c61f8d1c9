"""A page in even black on white."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Grey = npt.NDArray[np.uint8]
Ink = npt.NDArray[np.bool_]

#: A page whose usual shade is darker than this is white on black.
_DARK = 110
#: A background that differs by more than this from place to place, or is darker than
#: `_DULL`, is made even.
_UNEVEN, _DULL = 24, 200
#: The background is looked at in tiles of so many pixels.
_TILE = 24


def even(grey: Grey) -> Grey:
    """`grey` with a white background and dark text, whatever it was."""
    if float(np.median(grey[::4, ::4])) < _DARK:
        grey = 255 - grey
    background = _background(grey)
    low, usual = np.percentile(background, (5, 50))
    if usual - low <= _UNEVEN and usual >= _DULL:
        return grey
    height, width = grey.shape
    shade = Image.fromarray(np.maximum(background, 16)).resize(
        (width, height), Image.Resampling.BILINEAR
    )
    scaled = grey.astype(np.float32) * (255.0 / np.asarray(shade, dtype=np.float32))
    return np.clip(scaled, 0, 255).astype(np.uint8)


def ink_of(grey: Grey) -> Ink:
    """Where an even page is dark, by Otsu's threshold (1979)."""
    counts = np.bincount(grey.ravel(), minlength=256).astype(np.float64)
    below = np.cumsum(counts)
    mass = np.cumsum(counts * np.arange(256))
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (mass / below - (mass[-1] - mass) / above) ** 2
    threshold = int(np.argmax(np.nan_to_num(between)))
    return grey <= min(threshold, 200)


def _background(grey: Grey) -> Grey:
    """The shade of the paper around each tile: the bright end of what is there."""
    height, width = grey.shape
    small = Image.fromarray(grey).resize(
        (max(width // _TILE * 4, 8), max(height // _TILE * 4, 8)), Image.Resampling.BOX
    )
    bright = small.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.MinFilter(5))
    smooth = bright.filter(ImageFilter.GaussianBlur(4))
    return np.asarray(smooth, dtype=np.uint8)
