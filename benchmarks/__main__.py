"""`python -m benchmarks [NAME]...`: take the figures and print them in one table.

Ends with 0 even when a target is missed: it measures and tells; it does not judge.
"""

from __future__ import annotations

import platform
import sys
from importlib import import_module

import psutil

from benchmarks.figures import Figure, Missing, table

NAMES = (
    "window",
    "reading",
    "ocr",
    "speech",
    "hostile",
    "generating",
    "gaps",
    "lanes",
    "queue",
    "recovery",
    "endurance",
)


def main(names: list[str]) -> int:
    """Run the benchmarks of these names, or all."""
    unknown = set(names) - set(NAMES)
    if unknown:
        print(f"there is {', '.join(NAMES)}; not {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    figures: list[Figure | Missing] = []
    for name in names or NAMES:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures += import_module(f"benchmarks.{name}").run()
    memory = psutil.virtual_memory().total / 2**30
    print(
        f"{platform.system()} {platform.machine()}, {psutil.cpu_count()} cores, {memory:.0f} GiB, "
        f"Python {platform.python_version()}, load {psutil.getloadavg()[0]:.1f}\n"
    )
    print(table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
