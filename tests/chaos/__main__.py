"""python -m tests.chaos: attack Masomo until it has been killed so many times."""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.chaos import faults
from tests.chaos.bugs import BUGS
from tests.chaos.campaign import campaign
from tests.chaos.planting import hunt_all


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=int(os.environ.get("CHAOS_KILLS", "200")))
    parser.add_argument("--seed", type=int, default=os.environ.get("CHAOS_SEED"))
    parser.add_argument("--only", type=int, help="replay this episode of the seed, and no other")
    parser.add_argument("--episodes", type=int, help="so many episodes, however many kills")
    parser.add_argument("--fault", action="append", help="only faults of this name")
    parser.add_argument("--keep", type=Path, help="where to leave the profiles of bad episodes")
    parser.add_argument("--plant", action="append", help="plant this bug, or 'all', and hunt it")
    args = parser.parse_args()
    for number in (signal.SIGINT, signal.SIGTERM):  # so that no process and no disk stays behind
        signal.signal(number, lambda *_: sys.exit(130))
    seed = random.SystemRandom().randrange(1_000_000) if args.seed is None else int(args.seed)
    if args.plant:
        return _plant(args.plant, seed)
    findings = campaign(
        seed,
        args.kills,
        plan=[getattr(faults, name) for name in args.fault or ()],
        only=args.only,
        episodes=args.episodes,
        keep=args.keep,
        tell=partial(print, flush=True),
    )
    print(findings.summary())
    return 1 if findings.caught else 0


def _plant(names: list[str], seed: int) -> int:
    chosen = [bug for bug in BUGS if bug.name in names or "all" in names]
    with tempfile.TemporaryDirectory(prefix="masomo-chaos-") as folder:
        missed = hunt_all(chosen, Path(folder), seed, partial(print, flush=True))
    print(f"{len(chosen) - len(missed)} of {len(chosen)} planted bugs were found")
    return 1 if missed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
