"""Log lines with nothing in them but what the program itself has named.

The logs are written so as to tell no secret; a report leaves the machine, so it does not rely on
that. A field passes only under a name that is known here, and only in the form that such a field
has: ids are ids, names are the program's own (a test holds events to be constants of the code),
everything else is a number. Of what a child has logged only that it did is told: a hostile file
may have made it say anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from masomo_desktop.workflows.diagnostics.work import known_code, known_id, known_kind

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,40}(\.[A-Za-z_][A-Za-z0-9_]{0,40}){0,6}")
_EVENT = re.compile(r"[a-z]{1,20}([._][a-z]{1,20}){0,4}")
_FRAME = re.compile(r"[A-Za-z0-9_]{1,40}\.py:\d{1,6}:[A-Za-z0-9_<>]{1,60}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_IDS = {"job", "source", "course", "artifact", "owner", "correlation"}
_OF_CHILD = {"time", "level", "correlation", "child"}
_OWN = {"masomo_desktop"}
_LEVELS = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}


def redacted(lines: Iterable[str]) -> Iterator[str]:
    """Each log line with what may be told; a line that is no log line becomes a mark."""
    for line in lines:
        try:
            fields = json.loads(line)
        except ValueError:
            fields = None
        if isinstance(fields, dict):
            yield json.dumps(dict(_told(fields)))
        elif line.strip():
            yield json.dumps({"event": "unreadable_line"})


def _told(fields: dict[str, Any]) -> Iterator[tuple[str, object]]:
    hidden = 0
    from_child = bool(fields.get("child"))
    for name, value in fields.items():
        told = None if from_child and name not in _OF_CHILD else _field(name, value)
        if told is None:
            hidden += value not in (None, "")
        else:
            yield name, told
    if hidden:
        yield "hidden", hidden


def _field(name: str, value: object) -> object:
    """What may be told of a field; None for nothing."""
    if not _EVENT.fullmatch(name):
        return None
    if isinstance(value, bool | int | float):
        return value
    if name == "frames" and isinstance(value, list):
        return [frame for frame in value if _FRAME.fullmatch(str(frame))]
    if not isinstance(value, str) or not value:
        return None
    return _text(name, value)


def _text(name: str, value: str) -> str | None:
    if name in _IDS:
        return known_id(value) or None
    match name:
        case "time":
            fits = bool(_TIME.fullmatch(value))
        case "level":
            fits = value in _LEVELS
        case "logger":
            fits = bool(_NAME.fullmatch(value)) and value.split(".", maxsplit=1)[0] in _OWN
        case "event":
            fits = bool(_EVENT.fullmatch(value))
        case "exception":
            fits = bool(_NAME.fullmatch(value))
        case "code":
            return known_code(value)
        case "kind":
            return known_kind(value)
        case _:
            fits = False
    return value if fits else None
