"""The header of a GGUF file: what the model is, and how long its file must be.

Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md (versions 2 and 3, little-endian).
The file is untrusted: every length is bounded, and only the header is read.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_MOST = 1 << 20  # entries of metadata, tensors, or values in an array
_LONGEST = 1 << 24  # bytes of one string
_KEPT = 1 << 16  # bytes of a string worth keeping; a chat template has some thousands
_DEEPEST = 4

_SCALARS: Mapping[int, str] = {
    0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q",
    12: "<d",
}  # fmt: skip
_STRING, _ARRAY = 8, 9

#: ggml_type -> weights in a block, and bytes that a block takes.
BLOCKS: Mapping[int, tuple[int, int]] = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 40), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18),
    21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8),
    28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17),
    40: (64, 36), 41: (128, 18),
}  # fmt: skip


class NotGguf(Exception):
    """The file is no GGUF, is of an unknown version, or its header makes no sense."""


@dataclass(frozen=True)
class Header:
    """`metadata` without its arrays; `length` is the least size in bytes of a whole file."""

    metadata: Mapping[str, Any]
    tensors: int
    weights: int
    length: int

    @property
    def architecture(self) -> str:
        return str(self.metadata.get("general.architecture", ""))

    def number(self, name: str, default: int = 0) -> int:
        """The metadata "<architecture>.<name>" if it is a number, else `default`."""
        value = self.metadata.get(f"{self.architecture}.{name}")
        return int(value) if isinstance(value, int | float) else default

    @property
    def context(self) -> int:
        """Tokens that the model was trained to hold."""
        return self.number("context_length")

    @property
    def bytes_a_token(self) -> int:
        """Memory that one token takes in the cache of keys and values, at 16 bits a number."""
        heads = self.number("attention.head_count", 1) or 1
        kept_heads = self.number("attention.head_count_kv", heads)
        size = self.number("embedding_length") // heads
        width = self.number("attention.key_length", size) + self.number(
            "attention.value_length", size
        )
        return 2 * self.number("block_count") * kept_heads * width


def read(path: Path) -> Header:
    """The header of the file at `path`; raises `NotGguf`, or OSError."""
    with path.open("rb") as file:
        try:
            return _Reader(file).header()
        except (struct.error, UnicodeDecodeError, OverflowError) as error:
            raise NotGguf from error


class _Reader:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def header(self) -> Header:
        if self._file.read(4) != _MAGIC or self._unpack("<I") not in _VERSIONS:
            raise NotGguf
        tensors, entries = self._count("<Q"), self._count("<Q")
        metadata: dict[str, Any] = {}
        for _ in range(entries):
            key = self._string()
            value = self._value(self._unpack("<I"), 0)
            if value is not None:
                metadata[key] = value
        weights = end = 0
        for _ in range(tensors):
            count, offset, size = self._tensor()
            weights += count
            end = max(end, offset + size)
        step = metadata.get("general.alignment", 32)
        if not isinstance(step, int) or not 1 <= step <= 1 << 20:
            raise NotGguf
        data = -(-self._file.tell() // step) * step
        return Header(metadata, tensors, weights, data + end)

    def _tensor(self) -> tuple[int, int, int]:
        """How many weights one has, its offset in the data, and its bytes."""
        self._string()
        dimensions = self._unpack("<I")
        if not 1 <= dimensions <= 4:
            raise NotGguf
        count = 1
        for _ in range(dimensions):
            count *= self._unpack("<Q")
        kind, offset = self._unpack("<I"), self._unpack("<Q")
        weights, size = BLOCKS.get(kind, (1, 0))  # of a newer type: its size is not known
        return count, offset, count // weights * size

    def _value(self, kind: int, depth: int) -> Any:
        if kind in _SCALARS:
            return self._unpack(_SCALARS[kind])
        if kind == _STRING:
            return self._string()
        if kind != _ARRAY or depth >= _DEEPEST:
            raise NotGguf
        inner, count = self._unpack("<I"), self._count("<Q")
        if inner in _SCALARS:
            self._skip(count * struct.calcsize(_SCALARS[inner]))
            return None
        for _ in range(count):
            if inner == _STRING:
                self._skip(self._length())
            else:
                self._value(inner, depth + 1)
        return None

    def _string(self) -> str:
        size = self._length()
        if size > _KEPT:
            self._skip(size)
            return ""
        data = self._file.read(size)
        if len(data) < size:
            raise NotGguf
        return data.decode("utf-8", "replace")

    def _length(self) -> int:
        size = self._unpack("<Q")
        if size > _LONGEST:
            raise NotGguf
        return size

    def _count(self, form: str) -> int:
        number = self._unpack(form)
        if number > _MOST:
            raise NotGguf
        return number

    def _skip(self, size: int) -> None:
        self._file.seek(size, 1)

    def _unpack(self, form: str) -> int:
        data = self._file.read(struct.calcsize(form))
        value: int = struct.unpack(form, data)[0]
        return value
