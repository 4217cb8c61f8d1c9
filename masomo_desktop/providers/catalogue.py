"""The models that Masomo knows by their SHA-256: what may be downloaded, and its licence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

_SHA256 = re.compile(r"[0-9a-f]{64}")
_FILE_NAME = re.compile(r"[\w][\w.-]{0,99}")


class ModelKind(StrEnum):
    """A language model (a GGUF file), one that listens (a folder of faster-whisper), or a language
    that Tesseract reads (a traineddata file)."""

    LLM = "llm"
    WHISPER = "whisper"
    TESSERACT = "tesseract"


@dataclass(frozen=True)
class ModelFile:
    """One file, its size in bytes, and addresses that give it."""

    name: str
    size: int
    sha256: str
    urls: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A model in the catalogue. `languages` empty: many."""

    name: str
    kind: ModelKind
    title: str
    licence: str
    languages: tuple[str, ...]
    files: tuple[ModelFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(file.size for file in self.files)


@cache
def load(path: Path) -> tuple[Entry, ...]:
    """The catalogue in the TOML file at `path`; raises ValueError if it is not well made."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["model"]
    entries = tuple(
        Entry(
            name=row["name"],
            kind=ModelKind(row["kind"]),
            title=row["title"],
            licence=row["licence"],
            languages=tuple(row["languages"]),
            files=tuple(
                ModelFile(file["name"], file["size"], file["sha256"], tuple(file["urls"]))
                for file in row["files"]
            ),
        )
        for row in rows
    )
    for entry in entries:
        for file in entry.files:
            if not _SHA256.fullmatch(file.sha256) or not _FILE_NAME.fullmatch(file.name):
                raise ValueError(f"{entry.name}: {file.name}")
    return entries


def find(entries: Sequence[Entry], name: str) -> Entry | None:
    """The entry called `name`, or None."""
    return next((entry for entry in entries if entry.name == name), None)


def by_hash(entries: Sequence[Entry], sha256: str) -> Entry | None:
    """The entry whose largest file has this hash, or None: how a file is recognised."""
    for entry in entries:
        if max(entry.files, key=lambda file: file.size).sha256 == sha256:
            return entry
    return None
