"""Entry: `masomo` and `python -m masomo_desktop`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from masomo_desktop.cli.composition import Composition
from masomo_desktop.cli.run import main as run_command
from masomo_desktop.isolation.environment import CHILD_FLAG
from masomo_desktop.workflows.services import Services


def _build(home: Path) -> Services:
    from masomo_desktop import app

    return app.build(home)


def _open_window(home: Path) -> int:
    from masomo_desktop import app

    return app.open_window(home)


def _run_scheduler(
    services: Services, until: Callable[[], bool], timeout: float | None, *, aside: bool = False
) -> bool:
    from masomo_desktop import app

    return app.run_scheduler(services, until, timeout, aside=aside)


def main() -> int:
    """Run what the command line says; returns the exit code.

    A frozen build has one executable, which is also what its children are started from.
    """
    if sys.argv[1:] == [CHILD_FLAG]:
        from masomo_desktop.isolation import child

        child.main()
    return run_command(sys.argv[1:], Composition(_build, _open_window, _run_scheduler))


if __name__ == "__main__":
    sys.exit(main())
