"""One run of Tesseract over one picture, by pytesseract.

Tesseract works with one thread: two processes side by side are faster than one with two threads.
What it must never do, and pytesseract leaves to us: outlive this child, work for ever, or leave a
page of the learner's in the system's temporary folder (`tempfile.tempdir` is set for that).
"""

from __future__ import annotations

import csv
import io
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pytesseract
from PIL import Image
from pytesseract import pytesseract as module

from masomo_desktop.core.errors import DiskFull
from masomo_desktop.extraction.originals import NO_ROOM
from masomo_desktop.extraction.tesseract import ORIENTATION, Tesseract
from masomo_desktop.isolation.errors import ChildLost

Grey = npt.NDArray[np.uint8]

#: The longest that one run may work. Where it can be, this is the processor's time: a machine that
#: is busy, or a job that stands still for another, costs no page.
SECONDS = 90
_IN_ITS_OWN_TIME = sys.platform != "win32"
#: The hard limit is so far above: at the soft one the kernel sends SIGXCPU, which says why.
_GRACE = 5
#: How a process ends that the kernel stops for its time (SIGXCPU), and one that somebody kills,
#: most likely the kernel for want of memory: its page may well have a text.
_OUT_OF_TIME, _KILLED = -24, -9


class TooSlow(Exception):
    """Tesseract was at work on one picture for too long, as it is on noise and on fine patterns."""


@dataclass(frozen=True)
class Found:
    """A word as Tesseract reports it: `place` counts block, paragraph and line; the box is in
    pixels of the picture; `confidence` is 0 to 1."""

    place: tuple[int, int, int]
    text: str
    confidence: float
    box: tuple[int, int, int, int]


@dataclass(frozen=True)
class Orientation:
    """How a picture must be turned clockwise to be upright (0, 90, 180 or 270), how sure that is
    (Tesseract's own scale: above 1 is usable, above 5 sure), the script ("Latin"), and how sure
    that is (noise has been called Bengali with 5)."""

    turn: int
    sureness: float
    script: str
    script_sureness: float


def words(
    tesseract: Tesseract, grey: Grey, packs: Sequence[str], dpi: int, *, scattered: bool = False
) -> list[Found]:
    """The words of a picture in reading order; none where Tesseract fails. `scattered` finds words
    that stand alone, too, and knows no paragraphs.

    Raises `TooSlow`, `DiskFull`, or `ChildLost` where Tesseract was killed.
    """
    segmentation = 11 if scattered else 3
    said = _asked(
        tesseract,
        pytesseract.image_to_data,
        grey,
        lang="+".join(packs),
        config=f"--psm {segmentation} --dpi {dpi} -c tessedit_do_invert=0",  # tesseract(1)
    )
    rows = csv.DictReader(io.StringIO(said or ""), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [found for row in rows if (found := _found(row)) is not None]


def orientation(tesseract: Tesseract, grey: Grey) -> Orientation | None:
    """How a picture stands, or None where it has too little text to tell.

    Raises `TooSlow`, `DiskFull`, or `ChildLost` where Tesseract was killed.
    """
    if ORIENTATION not in tesseract.packs:
        return None
    said = _asked(
        tesseract,
        pytesseract.image_to_osd,
        grey,
        config="--dpi 300",
        output_type=pytesseract.Output.DICT,
    )
    try:
        return Orientation(
            int(said["rotate"]) % 360,
            float(said["orientation_conf"]),
            said["script"],
            float(said["script_conf"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _found(row: dict[str, str]) -> Found | None:
    text = row.get("text")
    if row.get("level") != "5" or not text or not text.strip():
        return None
    left, top, width, height = (int(row[name]) for name in ("left", "top", "width", "height"))
    place = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
    box = (left, top, left + width, top + height)
    return Found(place, text.strip(), max(float(row["conf"]), 0.0) / 100, box)


def _asked(tesseract: Tesseract, ask: Callable[..., Any], grey: Grey, **how: Any) -> Any:
    """What pytesseract makes of a run; None where Tesseract fails."""
    module.tesseract_cmd = tesseract.program
    module.subprocess_args = lambda: _started(tesseract)
    picture = Image.fromarray(grey)
    picture.format = "PPM"  # written as it is: packing it as PNG costs time
    try:
        return ask(picture, timeout=0 if _IN_ITS_OWN_TIME else SECONDS, **how)
    except pytesseract.TesseractError as error:
        if error.status == _OUT_OF_TIME:
            raise TooSlow from error
        if error.status == _KILLED:
            raise ChildLost(how="Tesseract was killed") from error
        return None
    except UnicodeDecodeError:  # of what it printed
        return None
    except RuntimeError as error:  # pytesseract's word for its timeout
        raise TooSlow from error
    except OSError as error:
        if error.errno in NO_ROOM:
            raise DiskFull from error
        raise


_usual_arguments = module.subprocess_args


def _started(tesseract: Tesseract) -> dict[str, Any]:
    """How pytesseract starts Tesseract: as it does, in our surroundings."""
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    if tesseract.data is not None:
        surroundings["TESSDATA_PREFIX"] = str(tesseract.data)
    first = _first_of_all(os.getpid())
    return {**_usual_arguments(), "env": surroundings, "preexec_fn": first}


if sys.platform != "win32":
    import ctypes
    import resource

    _prctl = getattr(ctypes.CDLL(None), "prctl", None)  # Linux alone has it
    _SET_PDEATHSIG = 1  # <linux/prctl.h>

    def _first_of_all(parent: int) -> Callable[[], None] | None:
        """What the new process does first: ask to be killed when the thread that started it is, and
        limit its own time. System calls only, since other threads of ours may hold any lock."""

        def first() -> None:
            if _prctl is not None:
                _prctl(_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
                if os.getppid() != parent:
                    os._exit(1)
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + _GRACE))

        return first
else:

    def _first_of_all(parent: int) -> Callable[[], None] | None:  # noqa: ARG001 - as on POSIX
        return None  # a job object ends it with the child
