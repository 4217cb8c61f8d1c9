"""`python -m benchmarks.quality [NAME]...`: how good what Masomo finds is, in one table.

Ends with 0 even when a target is missed: it measures and tells; it does not judge.
"""

from __future__ import annotations

import sys
from importlib import import_module

from benchmarks.figures import Figure, Missing, table

NAMES = ("retrieval", "tutor", "moderation", "generation_quality")


def main(names: list[str]) -> int:
    """Take the figures of these names, or all."""
    unknown = set(names) - set(NAMES)
    if unknown:
        print(f"there is {', '.join(NAMES)}; not {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    figures: list[Figure | Missing] = []
    for name in names or NAMES:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures += import_module(f"benchmarks.{name}").run()
    print(table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
