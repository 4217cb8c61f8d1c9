"""The wire format between a parent and its child: frames of JSON with an optional binary payload.

A frame is 12 bytes (`MSM1`, the JSON's length and the payload's length, both big-endian 32 bits),
then the JSON object in UTF-8, then the payload. Never pickle: a hostile file may own the child.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import IO, Any, NoReturn

MAGIC = b"MSM1"
MAX_FRAME = 64 * 1024 * 1024
_HEADER = struct.Struct(">4sII")


class BadFrame(Exception):
    """What arrived is not a frame; `why` is a constant phrase of this module."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


def encode(body: Mapping[str, Any], payload: bytes = b"") -> bytes:
    """The frame as bytes. Raises TypeError or ValueError if `body` is not JSON or is too large."""
    text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    if len(text) + len(payload) > MAX_FRAME:
        raise ValueError(f"a frame of {len(text) + len(payload)} bytes is over {MAX_FRAME}")
    return b"".join((_HEADER.pack(MAGIC, len(text), len(payload)), text, payload))


def read(source: IO[bytes]) -> tuple[bytes, bytes] | None:
    """The next frame's JSON text and payload, or None at a clean end.

    Raises `BadFrame` for anything else; reads nothing beyond the frame.
    """
    header = source.read(_HEADER.size)
    if not header:
        return None
    if len(header) < _HEADER.size:
        raise BadFrame("cut short")
    magic, text_size, payload_size = _HEADER.unpack(header)
    if magic != MAGIC:
        raise BadFrame("not a frame")
    if text_size + payload_size > MAX_FRAME:
        raise BadFrame("too large")
    text = source.read(text_size)
    payload = source.read(payload_size) if payload_size else b""
    if len(text) + len(payload) < text_size + payload_size:
        raise BadFrame("cut short")
    return text, payload


def decode(text: bytes) -> dict[str, Any]:
    """The JSON object of a frame; raises `BadFrame` if it is not one."""
    try:
        body = json.loads(text.decode("utf-8", "surrogatepass"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise BadFrame("not JSON") from None
    if not isinstance(body, dict):
        raise BadFrame("not an object")
    return body


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)
