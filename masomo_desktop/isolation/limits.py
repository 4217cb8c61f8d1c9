"""What a child process may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """`seconds` is the time that the caller may be kept waiting by the child: by the whole stream,
    or by one `Session.ask`. The clock stands still while the caller works on what it has received,
    so a slow caller never costs a child its life.

    `memory_mb` limits the child's own writable memory (Linux: RLIMIT_DATA, enforced by the kernel)
    and, everywhere, its resident set, which is looked at while the caller waits. `output_mb` limits
    what one child may send in all, so that an endless stream ends.
    """

    seconds: float
    memory_mb: int
    output_mb: int = 2048
