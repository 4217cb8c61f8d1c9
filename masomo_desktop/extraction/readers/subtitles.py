"""Subtitles, SubRip (srt) and WebVTT (vtt): what is said, and when, as somebody wrote it down.

Read forgivingly, as players do: a cue is a line with an arrow between two times and the lines
below it up to an empty one (W3C WebVTT 1, section 4; SubRip has no specification and differs in
its decimal comma). Whatever else a file holds is skipped.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from masomo_desktop.extraction.errors import TooLarge
from masomo_desktop.extraction.language import Languages
from masomo_desktop.extraction.model import Method, Unit
from masomo_desktop.extraction.read import Request
from masomo_desktop.extraction.readers.speech_segments import Heard, units_of
from masomo_desktop.extraction.readers.text import decoded
from masomo_desktop.extraction.readers.text import units as text_units

MAX_MEGABYTES = 32
_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?$")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
#: What is heard but not said: [music], (laughs), a line of notes.
_SOUND = re.compile(r"[\[(][^\[\]()]*[\])]|[♩♪♫♬#*\s]+")


def units(request: Request) -> Iterator[int | Unit]:
    """The cues of a file of subtitles, put together as speech is; one without any is a text."""
    _refuse_large(request.path)
    if cues(decoded(request.path.read_bytes())):
        yield from units_in(request.path, request)
    else:
        yield from text_units(request)


def units_in(path: Path, request: Request) -> Iterator[int | Unit]:
    """The cues of the subtitles at `path`, from unit `request.start` on. Raises `TooLarge`."""
    _refuse_large(path)
    said = cues(decoded(path.read_bytes()))
    language = Languages(request.languages, [" ".join(text for _, _, text in said)]).usual
    heard = (Heard(start, end, text, 1.0, language) for start, end, text in said)
    found = list(units_of(heard, method=Method.NATIVE, silence=float("inf")))
    yield len(found)
    yield from (unit for unit in found if unit.number >= request.start)


def cues(text: str) -> list[tuple[float, float, str]]:
    """Start, end in seconds and words of each cue that has words, in order of time.

    Captions that roll, each cue repeating the line before it, are said once.
    """
    found = []
    lines = iter(text.split("\n"))
    for line in lines:
        times = _TIMES.match(line)
        if times:
            parts = times.groups()
            words = [_plain(word) for word in takewhile(str.strip, lines)]
            found.append((_seconds(parts[:4]), _seconds(parts[4:]), [w for w in words if w]))
    found.sort(key=lambda cue: cue[0])
    said: list[tuple[float, float, str]] = []
    before: list[str] = []
    for start, end, words in found:
        new = words
        for count in range(min(len(before), len(words)), 0, -1):
            if before[-count:] == words[:count]:
                new = words[count:]
                break
        before = words or before
        if new:
            said.append((start, max(start, end), " ".join(new)))
    return said


def _refuse_large(path: Path) -> None:
    if path.stat().st_size > MAX_MEGABYTES * 1_000_000:
        raise TooLarge(limit_mb=MAX_MEGABYTES)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (part or "0" for part in parts)
    whole = int(hours) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + int(thousandths.ljust(3, "0")) / 1000


def _plain(line: str) -> str:
    """A line of a cue without marks; empty where it only tells of a sound."""
    words = " ".join(html.unescape(_TAG.sub("", line)).split())
    return "" if _SOUND.fullmatch(words) else words.removeprefix("- ")
