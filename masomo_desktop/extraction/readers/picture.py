"""Files that are pictures, decoded by Pillow: what is in them, upright and in its own size."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Self

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from masomo_desktop.extraction.errors import Damaged, ImageTooLarge

MAX_MEGAPIXELS = 150
#: A picture is brought down to about so many points before anything is done with it.
WORKING_MEGAPIXELS = 20
#: Formats whose frames are pages; those of any other are an animation.
_PAGED = frozenset({"TIFF"})

ImageFile.LOAD_TRUNCATED_IMAGES = True  # what is there of a cut file is shown
Image.MAX_IMAGE_PIXELS = None  # `_refuse_large` is stricter, and says what the limit is

#: What Pillow raises for a broken picture.
FAILURES = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    IndexError,
    TypeError,
    ZeroDivisionError,
    OverflowError,
    UnidentifiedImageError,
)


class Picture:
    """An open picture, to be used as a context. Its pages are those of a TIFF; any other format has
    one."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image
        self.count = int(getattr(image, "n_frames", 1)) if image.format in _PAGED else 1

    @classmethod
    def open(cls, file: Path | BinaryIO) -> Self:
        """Open a picture without decoding it; raises `Damaged` or `ImageTooLarge`."""
        _know_heif()
        with _quiet():
            try:
                picture = cls(Image.open(file))
            except FAILURES as error:
                raise Damaged from error
        try:
            _refuse_large(picture._image)
        except ImageTooLarge:
            picture._image.close()
            raise
        return picture

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._image.close()

    def page(self, number: int) -> Image.Image:
        """Page `number`, from 1, turned as its camera says, in shades of grey or in colours on
        white. Raises `Damaged` or `ImageTooLarge`."""
        with _quiet():
            try:
                if self.count > 1:
                    self._image.seek(number - 1)
                    _refuse_large(self._image)
                shown = ImageOps.exif_transpose(_brought_down(self._image))
                return _on_white(shown)
            except FAILURES as error:
                raise Damaged from error

    @property
    def points(self) -> int:
        """How many points its first page has."""
        return int(self._image.width * self._image.height)

    def small(self, longest: int) -> Image.Image:
        """The first page in shades of grey, with hardly more than `longest` points on its longer
        side where its format can be decoded so; no other page after that. Raises as `page` does."""
        self._image.draft("L", (longest, longest))  # of a JPEG; nothing for others
        return self.page(1).convert("L")

    def dpi(self) -> float:
        """Points an inch as the file has it; 0 where it says nothing credible."""
        said = self._image.info.get("dpi", (0, 0))
        try:
            found = float(said[1])
        except (TypeError, ValueError, IndexError, ZeroDivisionError):
            return 0.0
        return found if 100 <= found <= 2400 else 0.0


def _refuse_large(image: Image.Image) -> None:
    if image.width * image.height > MAX_MEGAPIXELS * 1_000_000:
        raise ImageTooLarge(limit_mp=MAX_MEGAPIXELS)


def _brought_down(image: Image.Image) -> Image.Image:
    """The image, decoded, with at most about `WORKING_MEGAPIXELS`."""
    points = image.width * image.height
    if points <= WORKING_MEGAPIXELS * 1_000_000:
        return image
    factor = (points / (WORKING_MEGAPIXELS * 1_000_000)) ** 0.5
    if image.format == "JPEG":  # decodes it smaller, which costs less than shrinking it
        image.draft(image.mode, (round(image.width / factor), round(image.height / factor)))
        return image
    if image.mode in {"1", "P"}:
        image = image.convert("L" if image.mode == "1" else "RGB")
    exif = image.getexif()
    smaller = image.reduce(max(2, round(factor)))
    smaller.info["exif"] = exif.tobytes()
    return smaller


def _on_white(image: Image.Image) -> Image.Image:
    """In mode L or RGB; what is transparent is white."""
    if image.mode.startswith("I") or image.mode == "F":  # 16 bits and more
        low, high = map(float, image.getextrema())  # type: ignore[arg-type]  # one band: no pairs
        scale = 255.0 / max(high - low, 1.0)
        return image.convert("F").point(lambda v: (v - low) * scale).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, image).convert("RGB")
    if image.mode in {"1", "L", "LA"}:
        return image.convert("L")
    return image.convert("RGB")


def _know_heif() -> None:
    """Let Pillow read HEIC, where the library for it is installed."""
    try:
        import pillow_heif
    except ImportError:
        return
    pillow_heif.register_heif_opener()


@contextmanager
def _quiet() -> Iterator[None]:
    """Pillow warns of odd metadata; what matters of it comes as an exception."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
