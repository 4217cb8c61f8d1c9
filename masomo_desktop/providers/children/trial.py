"""Tries whether a model loads, in a child process: who crashes here, crashes nothing else."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from masomo_desktop.providers import gguf
from masomo_desktop.providers.errors import LibraryMissing, ModelDamaged

_MOST_PARTS = 64


def describe(*, path: str, model: str) -> Iterator[dict[str, Any]]:
    """Yield what the header of a GGUF file says; raises `ModelDamaged`."""
    try:
        header = gguf.read(Path(path))
    except (gguf.NotGguf, OSError) as error:
        raise ModelDamaged(model=model) from error
    yield {
        "length": header.length,
        "context": header.context,
        "bytes_a_token": header.bytes_a_token,
        "weights": header.weights,
        "architecture": header.architecture,
    }


def whisper(*, path: str, model: str) -> Iterator[dict[str, Any]]:
    """Load a folder of faster-whisper; raises `ModelDamaged` or `LibraryMissing`."""
    try:
        import ctranslate2
    except ImportError as error:
        raise LibraryMissing(library="faster-whisper") from error
    try:
        loaded = ctranslate2.models.Whisper(path, device="cpu", intra_threads=1)
    except (RuntimeError, ValueError) as error:
        raise ModelDamaged(model=model) from error
    yield {"multilingual": bool(loaded.is_multilingual)}


def tesseract(*, path: str, model: str) -> Iterator[dict[str, Any]]:
    """Check the table of contents of a traineddata file (tesseract, ccutil/tessdatamanager.cpp: a
    32-bit count, then that many 64-bit offsets, -1 for what is not there)."""
    file = Path(path)
    size = file.stat().st_size
    with file.open("rb") as data:
        head = data.read(4 + 8 * _MOST_PARTS)
    try:
        [count] = struct.unpack_from("<i", head)
        if not 1 <= count <= _MOST_PARTS:
            raise ModelDamaged(model=model)
        offsets = [at for at in struct.unpack_from(f"<{count}q", head, 4) if at >= 0]
    except struct.error as error:
        raise ModelDamaged(model=model) from error
    if not offsets or max(offsets) >= size or min(offsets) < 4 + 8 * count:
        raise ModelDamaged(model=model)
    yield {"parts": len(offsets)}
