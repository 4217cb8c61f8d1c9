"""Identifiers: UUID version 7, so that ids sort by the time they were made."""

from __future__ import annotations

import os
import threading
import time

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A UUIDv7 in its usual text form, greater than every id made before it in this process.

    Layout from RFC 9562, section 5.7; the 12 bits `rand_a` and the millisecond are advanced
    together when the clock stands still or goes back (method 3 of section 6.2).
    """
    global _last
    with _lock:
        stamp = (time.time_ns() // 1_000_000) << 12 | int.from_bytes(os.urandom(2)) & 0x7FF
        _last = max(stamp, _last + 1)
        stamp = _last
    milliseconds, rand_a = stamp >> 12, stamp & 0xFFF
    rand_b = int.from_bytes(os.urandom(8)) & (1 << 62) - 1
    value = milliseconds << 80 | 0x7 << 76 | rand_a << 64 | 0b10 << 62 | rand_b
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
