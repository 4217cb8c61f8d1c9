"""Structured, rotating logs: one JSON object a line.

A log line is an event name and fields. Fields carry ids, counts, codes and durations; never a key,
an answer, a file's content or a learner's path. Tracebacks keep file names of Masomo's own code
and the exception's type, not its text, because texts of exceptions can quote what was parsed.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from masomo_desktop.core import clock, correlation

_MEGABYTE = 1_000_000


class JsonFormatter(logging.Formatter):
    """Writes `{"time", "level", "logger", "event", "correlation", …fields}`."""

    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, object] = getattr(record, "fields", {})
        line: dict[str, object] = {
            "time": clock.stamp(clock.now()),
            "level": record.levelname,
            "logger": record.name,
            "event": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
            "correlation": correlation.current(),
            **fields,
        }
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            line["exception"] = type(error).__qualname__
            line["frames"] = [
                f"{Path(frame.filename).name}:{frame.lineno}:{frame.name}"
                for frame in traceback.extract_tb(error.__traceback__)
            ]
        return json.dumps(line, ensure_ascii=False, default=str)


class _LogFile(RotatingFileHandler):
    """A log file that a full or read-only disk stops from growing, and nothing more.

    logging's own answer is a traceback on stderr for every line that could not be written; what the
    disk lacks is told by whoever needs it.
    """

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def write_to(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Send the logs to `folder`/masomo.log, five files of 1 MB at most; returns the handler."""
    handler = _LogFile(
        folder / "masomo.log", maxBytes=_MEGABYTE, backupCount=4, encoding="utf-8", delay=True
    )
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger("masomo_desktop")
    root.addHandler(handler)
    root.setLevel(level)
    root.propagate = False
    return handler


def event(
    logger: logging.Logger,
    name: str,
    *,
    level: int = logging.INFO,
    exc_info: bool = False,
    **fields: object,
) -> None:
    """Log the event `name` with `fields`."""
    logger.log(level, name, exc_info=exc_info, extra={"fields": fields})
