"""What this machine can compute with: cores, memory, and the instructions of its processor."""

from __future__ import annotations

import ctypes
import os
import platform
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_MEGABYTE = 1024 * 1024
_X86 = frozenset({"x86_64", "amd64", "i386", "i686", "x86"})
# <winnt.h>: PF_AVX_INSTRUCTIONS_AVAILABLE, PF_AVX2_INSTRUCTIONS_AVAILABLE
_WINDOWS_FEATURES = {39: "avx", 40: "avx2"}


@dataclass(frozen=True)
class Machine:
    """`cores` that this process may use, memory in megabytes, and whether the processor is of the
    x86 family with or without `avx` and `avx2` (of other families, neither is needed)."""

    cores: int
    memory_mb: int
    free_mb: int
    x86: bool
    flags: frozenset[str]

    @property
    def lacks(self) -> str:
        """The instruction that models need and this processor lacks, or the empty string."""
        return "AVX" if self.x86 and "avx" not in self.flags else ""


def machine() -> Machine:
    """This machine now."""
    import psutil  # by those alone who ask

    memory = psutil.virtual_memory()
    return Machine(
        cores=cores(),
        memory_mb=int(memory.total // _MEGABYTE),
        free_mb=int(memory.available // _MEGABYTE),
        x86=platform.machine().lower() in _X86,
        flags=flags(),
    )


def cores() -> int:
    """How many threads are worth starting: physical cores, within what this process may use."""
    import psutil

    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(psutil.cpu_count(logical=False) or 1, usable or 1))


@cache
def flags() -> frozenset[str]:
    """Which of avx and avx2 an x86 processor has; where that cannot be found out, both, so that
    nobody is refused for want of knowledge."""
    system = platform.system()
    if system == "Windows":
        present = ctypes.CDLL("kernel32").IsProcessorFeaturePresent
        return frozenset(name for number, name in _WINDOWS_FEATURES.items() if present(number))
    if system == "Linux":
        return of_cpuinfo(Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace"))
    return frozenset({"avx", "avx2"})  # every Mac since 2013 has them


def of_cpuinfo(text: str) -> frozenset[str]:
    """avx and avx2, as far as they are among the flags of Linux' /proc/cpuinfo."""
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "flags":
            return frozenset(value.split()) & {"avx", "avx2"}
    return frozenset({"avx", "avx2"})
