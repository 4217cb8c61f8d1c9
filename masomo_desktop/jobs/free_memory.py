"""How much memory this process and its children could take without swapping, or being killed.

A machine's own figure is not enough where the process lives in a control group with a limit, as in
a container, a snap or a systemd slice: memory.max of cgroup v2, memory.limit_in_bytes of v1
(https://docs.kernel.org/admin-guide/cgroup-v2.html, .../cgroup-v1/memory.html).
"""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath

_MB = 1024 * 1024
_ROOT = Path("/sys/fs/cgroup")
_SELF = Path("/proc/self/cgroup")


def free_mb() -> int:
    """Megabytes: what the machine has available, or the tightest control group if that is less."""
    import psutil  # when the first job runs, not when the window opens

    free = int(psutil.virtual_memory().available)
    if sys.platform == "linux":
        group = group_free()
        free = free if group is None else min(free, group)
    return free // _MB


def group_free(memberships: Path = _SELF, root: Path = _ROOT) -> int | None:
    """Bytes left in this process's control group and those above it; None where there is no limit.

    Pages of files that the kernel can drop at any time (inactive_file) count as free.
    """
    try:
        lines = memberships.read_text().splitlines()
    except OSError:
        return None
    found: list[int] = []
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if not controllers:
            places = [root, root / "unified"]
            names = ("memory.max", "memory.current", "inactive_file")
        elif "memory" in controllers.split(","):
            places = [root / "memory"]
            names = ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
        else:
            continue
        for place in places:
            for folder in _upwards(path):
                left = _left(place / folder, *names)
                found += [] if left is None else [left]
    return min(found, default=None)


def _upwards(path: str) -> list[str]:
    """The group and those above it, relative to the root of the hierarchy."""
    own = PurePosixPath(path.lstrip("/"))
    return [str(one) for one in (own, *own.parents)]


def _left(folder: Path, limit: str, usage: str, droppable: str) -> int | None:
    try:
        most = (folder / limit).read_text().strip()
        used = int((folder / usage).read_text())
        stat = dict(line.split() for line in (folder / "memory.stat").read_text().splitlines())
        if most == "max" or int(most) >= 2**60:  # v1 says "no limit" with a huge number
            return None
        return max(int(most) - used + int(stat.get(droppable, 0)), 0)
    except (OSError, ValueError):  # not there, or not ours to read
        return None
