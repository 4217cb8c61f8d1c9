"""A page made ready for Tesseract: upright, even, of a size that it reads well."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin

import numpy as np
from PIL import Image

from masomo_desktop.extraction.readers.contrast import Grey, Ink, even, ink_of
from masomo_desktop.extraction.readers.ocr.upright import Lines, line_height, lines_of

#: A line's ink, from its highest to its lowest letter, is to measure so many pixels; 10 point text
#: does at 250 dots an inch. Lines within `_FINE` are left as they are: larger ones cost time and
#: are read no better.
_LINE = 30.0
_FINE = (16.0, 64.0)
_MOST_ENLARGED = 4.0
#: No picture for Tesseract has more points than these.
BUDGET = 24_000_000
#: The longest side of the picture in which lines are looked for.
_LOOKED_AT = 1800
#: Pixels at the left edges of strokes: a line of text has about 700.
_FEW_STROKES = 1000
#: A page lies on its side if its lines are so much sharper that way.
_CLEARLY = 1.6
#: Less skew than this is not worth drawing the page anew.
_STRAIGHT = 0.2


@dataclass(frozen=True)
class Prepared:
    """`grey` for Tesseract, its dots an inch if its lines are of 10 points, and `back`, which maps
    its pixels to those of the page: (a, b, c, d, e, f) for x = ax' + by' + c, y = dx' + ey' + f."""

    grey: Grey
    dpi: int
    back: tuple[float, float, float, float, float, float]

    def on_page(self, box: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
        """The box on the page that holds a box of this picture, in pixels."""
        a, b, c, d, e, f = self.back
        left, top, right, bottom = box
        corners = [(x, y) for x in (left, right) for y in (top, bottom)]
        xs = [a * x + b * y + c for x, y in corners]
        ys = [d * x + e * y + f for x, y in corners]
        return min(xs), min(ys), max(xs), max(ys)


class Page:
    """A page as it was scanned; `image` in mode L."""

    def __init__(self, image: Image.Image) -> None:
        self.width, self.height = image.size
        self._even = Image.fromarray(even(np.asarray(image, dtype=np.uint8)))

    @property
    def on_its_side(self) -> bool:
        """Whether the lines run up or down the page."""
        across, along = self._lines
        return along.sharpness > _CLEARLY * across.sharpness

    @property
    def blank(self) -> bool:
        """Whether there is nothing on the page that could be lines."""
        across, along = self._lines
        return across.sharpness == along.sharpness == 0.0

    def overview(self, enlarged: float = 1.0) -> Grey:
        """The page as it is, of a size that shows how it stands, or of that many times the size."""
        small = self._small
        if enlarged != 1.0:
            size = (round(small.width * enlarged), round(small.height * enlarged))
            small = small.resize(size, Image.Resampling.LANCZOS)
        return np.asarray(small, dtype=np.uint8)

    @property
    def of_few_strokes(self) -> bool:
        """Whether there is no more on the page than a few words have."""
        ink = _ink(self._small)
        return 0 < int(np.count_nonzero(ink[:, 1:] & ~ink[:, :-1])) < _FEW_STROKES

    @property
    def skewed(self) -> bool:
        """Whether `prepared` would straighten the page."""
        return any(abs(lines.skew) >= _STRAIGHT for lines in self._lines)

    def prepared(self, turn: int = 0, *, straighten: bool = True) -> Prepared:
        """The page turned clockwise by `turn` (0, 90, 180 or 270), and straightened."""
        across, along = self._lines
        # turned by a quarter, what fell to the right rises
        skew = across.skew if turn % 180 == 0 else -along.skew
        if abs(skew) < _STRAIGHT or not straighten:
            skew = 0.0
        height = line_height(_ink(_turned(self._small, turn, skew, 1.0)[0])) / self._shrunk
        scale = self._scale(height)
        source, reduced = self._even, 1.0
        if scale <= 0.6:  # shrunk by averaging first: a transform picks single pixels
            size = (max(1, round(self.width * scale)), max(1, round(self.height * scale)))
            source = source.resize(size, Image.Resampling.BOX)
            reduced, scale = scale, 1.0
        image, back = _turned(source, turn, skew, scale)
        a, b, c, d, e, f = (value / reduced for value in back)
        dpi = 250 * (height * scale * reduced if height else _LINE) / _LINE
        return Prepared(
            np.asarray(image, dtype=np.uint8), round(min(max(dpi, 70), 600)), (a, b, c, d, e, f)
        )

    def _scale(self, height: float) -> float:
        low, high = _FINE
        scale = 1.0 if not height or low <= height <= high else _LINE / height
        most = float((BUDGET / (self.width * self.height)) ** 0.5)
        return min(scale, _MOST_ENLARGED, most)

    @cached_property
    def _shrunk(self) -> float:
        return min(1.0, _LOOKED_AT / max(self.width, self.height))

    @cached_property
    def _small(self) -> Image.Image:
        if self._shrunk == 1.0:
            return self._even
        size = (max(1, round(self.width * self._shrunk)), max(1, round(self.height * self._shrunk)))
        return self._even.resize(size, Image.Resampling.BOX)

    @cached_property
    def _lines(self) -> tuple[Lines, Lines]:
        ink = _ink(self._small)
        return lines_of(ink), lines_of(ink.T)


def _ink(image: Image.Image) -> Ink:
    return ink_of(np.asarray(image, dtype=np.uint8))


def _turned(
    image: Image.Image, turn: int, skew: float, scale: float
) -> tuple[Image.Image, tuple[float, ...]]:
    """`image` turned clockwise by `turn`, then counter-clockwise by `skew` degrees, and scaled, all
    in one pass; with the map from the result back to `image`."""
    if turn == skew == 0 and scale == 1.0:
        return image, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
    angle = radians(turn - skew)
    cosine, sine = cos(angle), sin(angle)
    width, height = image.size
    out_width = max(1, round(scale * (abs(width * cosine) + abs(height * sine))))
    out_height = max(1, round(scale * (abs(width * sine) + abs(height * cosine))))
    a, b = cosine / scale, sine / scale
    d, e = -sine / scale, cosine / scale
    c = width / 2 - a * out_width / 2 - b * out_height / 2
    f = height / 2 - d * out_width / 2 - e * out_height / 2
    back = (a, b, c, d, e, f)
    if skew == 0 and turn == 0:
        return image.resize((out_width, out_height), Image.Resampling.LANCZOS), back
    drawn = image.transform(
        (out_width, out_height),
        Image.Transform.AFFINE,
        back,
        Image.Resampling.BICUBIC,
        fillcolor=255,
    )
    return drawn, back
