"""From a command line to an exit code: parse, open the profile, run, and say what went wrong."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from masomo_desktop.cli.care import ways_out
from masomo_desktop.cli.composition import Composition, RunScheduler, Session, Until
from masomo_desktop.cli.errors import (
    DONE,
    ENDED_BADLY,
    INTERRUPTED,
    NoDisplay,
    SchedulerMissing,
    WindowMissing,
    exit_code,
)
from masomo_desktop.cli.output import Output
from masomo_desktop.cli.parser import parser
from masomo_desktop.core.correlation import correlated
from masomo_desktop.core.errors import DatabaseDamaged, UserError
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths, default_home
from masomo_desktop.workflows.services import Services

logger = logging.getLogger(__name__)


def main(arguments: Sequence[str], composition: Composition) -> int:
    """Run one command and return its exit code; nothing is raised, and no traceback is shown."""
    _speak_unicode(sys.stdout, sys.stderr)
    try:
        args = parser().parse_args(arguments)
    except SystemExit as stop:  # --help, --version, or wrong use: argparse has said it
        return int(stop.code or 0)
    home: Path = getattr(args, "home", None) or default_home()
    out = Output(getattr(args, "json", False))
    with correlated():
        try:
            return _run(args, home, out, composition)
        except UserError as error:
            out.error(error)
            if isinstance(error, DatabaseDamaged) and args.closed is None:
                out.say(ways_out(home))
            event(logger, "command_refused", command=args.command, code=error.code)
            return exit_code(error)
        except KeyboardInterrupt:
            out.say("Interrupted. What was done is kept.")
            return INTERRUPTED
        except BrokenPipeError:  # whoever read our output has seen enough
            _to_nowhere(sys.stdout)
            return DONE
        except Exception:  # noqa: BLE001 - the last place where a bug can be told as one
            event(logger, "command_bug", level=logging.ERROR, exc_info=True, command=args.command)
            out.say(_bug(home))
            return ENDED_BADLY


def _run(args: argparse.Namespace, home: Path, out: Output, composition: Composition) -> int:
    if args.command is None:
        return _window(home, composition)
    if args.closed is not None:
        code: int = args.closed(home, out, args)
        return code
    services = composition.build(home)
    began = time.monotonic()
    event(logger, "command_started", command=args.command)
    try:
        code = args.run(Session(services, _jobs_of(composition), out), args)
        sys.stdout.flush()
    finally:
        services.close()
    seconds = round(time.monotonic() - began, 3)
    event(logger, "command_ended", command=args.command, exit_code=code, seconds=seconds)
    return code


def _window(home: Path, composition: Composition) -> int:
    """Open the window, where there is a screen; Qt itself would end the process without one."""
    has_screen = any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith(("linux", "freebsd")) and not has_screen:
        raise NoDisplay
    try:
        return composition.open_window(home)
    except ImportError as error:
        raise WindowMissing(what=error.name or str(error)) from error


def _jobs_of(composition: Composition) -> RunScheduler:
    def run(
        services: Services, until: Until, timeout: float | None, *, aside: bool = False
    ) -> bool:
        try:
            return composition.run_scheduler(services, until, timeout, aside=aside)
        except ImportError as error:
            raise SchedulerMissing(what=error.name or str(error)) from error

    return run


def _bug(home: Path) -> str:
    logs = ProfilePaths(home).logs / "masomo.log"
    return (
        "Masomo made a mistake; it is not yours, and what was saved before is safe. "
        f"Please report it with the last lines of {logs}"
    )


def _speak_unicode(*streams: TextIO) -> None:
    """Write any file name on any terminal; in JSON, what cannot be encoded becomes \\u escapes."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _to_nowhere(stream: TextIO) -> None:
    """So that closing the stream at exit does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
