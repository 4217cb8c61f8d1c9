"""One run of Tesseract over one picture.

The picture goes in and the words come out through pipes, so nothing of the learner's is ever left
in a temporary folder, and no time is spent on packing pictures. Tesseract works with one thread:
two processes side by side are faster than one with two threads.
"""

from __future__ import annotations

import csv
import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from masomo_desktop.extraction.tesseract import ORIENTATION, Tesseract
from masomo_desktop.isolation.patience import communicate

Grey = npt.NDArray[np.uint8]

#: The longest that one run may work. Where it can be, this is the processor's time: a machine that
#: is busy, or a job that stands still for another, costs no page.
SECONDS = 90
#: Page segmentation modes (tesseract(1)): orientation and script only; automatic.
_ONLY_ORIENTATION, _AUTOMATIC = "0", "3"
#: How a process ends that the kernel stops for its time: SIGXCPU, or SIGKILL at the hard limit.
_OUT_OF_TIME = (-24, -9)
_ROTATE = re.compile(r"^Rotate: (\d+)$", re.MULTILINE)
_SURE = re.compile(r"^Orientation confidence: ([\d.]+)$", re.MULTILINE)
_SCRIPT = re.compile(r"^Script: (\w+)\s+Script confidence: ([\d.]+)$", re.MULTILINE)


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


def words(tesseract: Tesseract, grey: Grey, packs: Sequence[str], dpi: int) -> list[Found]:
    """The words of a picture in reading order; none where Tesseract fails. Raises `TooSlow`."""
    said = _run(
        tesseract,
        grey,
        ["-l", "+".join(packs), "--psm", _AUTOMATIC, "--dpi", str(dpi)],
        ["-c", "tessedit_create_tsv=1", "-c", "tessedit_do_invert=0"],
    )
    rows = csv.DictReader(io.StringIO(said), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [found for row in rows if (found := _found(row)) is not None]


def orientation(tesseract: Tesseract, grey: Grey) -> Orientation | None:
    """How a picture stands, or None where it has too little text to tell. Raises `TooSlow`."""
    if ORIENTATION not in tesseract.packs:
        return None
    said = _run(tesseract, grey, ["--psm", _ONLY_ORIENTATION, "--dpi", "300"], [])
    turn, sure, script = (pattern.search(said) for pattern in (_ROTATE, _SURE, _SCRIPT))
    if turn is None or sure is None or script is None:
        return None
    return Orientation(int(turn[1]) % 360, float(sure[1]), script[1], float(script[2]))


def _found(row: dict[str, str]) -> Found | None:
    text = row.get("text")
    if row.get("level") != "5" or not text or not text.strip():
        return None
    left, top, width, height = (int(row[name]) for name in ("left", "top", "width", "height"))
    place = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
    box = (left, top, left + width, top + height)
    return Found(place, text.strip(), max(float(row["conf"]), 0.0) / 100, box)


def _run(tesseract: Tesseract, grey: Grey, options: list[str], variables: list[str]) -> str:
    """What Tesseract prints; empty where it fails. Raises `TooSlow`."""
    height, width = grey.shape
    picture = b"P5\n%d %d\n255\n" % (width, height) + grey.tobytes()  # PGM, netpbm(5)
    data = [] if tesseract.data is None else ["--tessdata-dir", str(tesseract.data)]
    try:
        with subprocess.Popen(
            [tesseract.program, "stdin", "stdout", *data, *options, *variables],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            creationflags=_NO_WINDOW,
            preexec_fn=_first_of_all(os.getpid()),  # noqa: PLW1509 - system calls only
        ) as process:
            printed = communicate(process, picture, SECONDS)
    except (OSError, subprocess.SubprocessError):
        return ""
    return printed.decode("utf-8", "replace")


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
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

        return first

    _NO_WINDOW = 0
    #: Time at work is limited by the kernel; this is for a process that does nothing at all.
    _PATIENCE: float | None = None
else:

    def _first_of_all(parent: int) -> Callable[[], None] | None:  # noqa: ARG001
        return None  # a job object ends it with the child

    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
    _PATIENCE = SECONDS
