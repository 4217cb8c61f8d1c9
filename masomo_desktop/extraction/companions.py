"""Subtitles that lie beside a recording and tell what is said in it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from masomo_desktop.extraction.formats import format_by_name, kind_of_format
from masomo_desktop.extraction.model import SourceKind

_SUBTITLES = ("srt", "vtt")
_RECORDINGS = frozenset({SourceKind.AUDIO, SourceKind.VIDEO})
#: Longer than any language tag that a name has between its stem and its suffix ("pt-br", "forced").
_LONGEST_TAG = 8


def subtitles_beside(recording: Path) -> Path | None:
    """The subtitles in the recording's folder that have its name: "talk.srt" or "talk.sw.vtt"
    beside "talk.mp4"; the plain name is preferred, then srt. None where there are none."""
    try:
        names = sorted(path for path in recording.parent.iterdir() if _belongs(path, recording))
    except OSError:
        return None
    return min(
        names, key=lambda path: (len(path.name), _SUBTITLES.index(_suffix(path))), default=None
    )


def without_companions(files: Collection[Path]) -> list[Path]:
    """`files` without the subtitles of recordings among them, which are read with those."""
    stems = {(file.parent, file.stem) for file in files if _is_recording(file)}
    return [file for file in files if not _tells_of(file, stems)]


def _tells_of(file: Path, stems: Collection[tuple[Path, str]]) -> bool:
    if _suffix(file) not in _SUBTITLES:
        return False
    plain, _, tag = file.stem.rpartition(".")
    return (file.parent, file.stem) in stems or (
        len(tag) <= _LONGEST_TAG and (file.parent, plain) in stems
    )


def _belongs(path: Path, recording: Path) -> bool:
    return _tells_of(path, {(recording.parent, recording.stem)}) and path.is_file()


def _is_recording(file: Path) -> bool:
    name = format_by_name(file.name)
    return name is not None and kind_of_format(name) in _RECORDINGS


def _suffix(path: Path) -> str:
    return path.suffix.lower().lstrip(".")
