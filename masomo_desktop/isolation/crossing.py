"""What a child may say about errors and in the log, checked before it is believed.

A hostile file may own the child, so text from it is bounded and plain, error codes must be known
here, and a log field that is not a number must look like an id or a code.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.isolation.errors import ChildBug

_PLAIN = re.compile(r"[\w.:<>-]{1,80}", re.ASCII)
_LONGEST = 300


def error(body: dict[str, Any]) -> UserError | ChildBug:
    """The exception that the child reported as {"error": …} or {"bug": …}."""
    reported = body.get("error")
    if isinstance(reported, dict):
        found = _user_error(reported.get("code"), reported.get("parameters"))
        return found or ChildBug(f"error_{_plain(reported.get('code'))}")
    bug = body.get("bug")
    if not isinstance(bug, dict):
        return ChildBug("malformed")
    places = bug.get("frames")
    known = places[-12:] if isinstance(places, list) else []
    return ChildBug(_plain(bug.get("type")), [_plain(place) for place in known])


def _user_error(code: object, parameters: object) -> UserError | None:
    kind = UserError.of_code(code) if isinstance(code, str) else None
    if kind is None or not isinstance(parameters, dict):
        return None
    checked: dict[str, str | int | float] = {}
    for name, value in parameters.items():
        if not name.isidentifier() or not isinstance(value, str | int | float):
            return None
        checked[name] = value[:_LONGEST] if isinstance(value, str) else value
    try:
        return kind(**checked)
    except (KeyError, IndexError, TypeError, ValueError):
        return None  # its placeholders are not filled


def log(body: object) -> None:
    """Write a child's log event [logger, level, name, fields] here, as far as it is harmless.

    It is marked as a child's: what parses a hostile file may have come to say anything.
    """
    match body:
        case [str(name), int(level), str(what), dict(fields)] if name.startswith("masomo_desktop."):
            harmless: dict[str, Any] = {
                key: value
                for key, value in fields.items()
                if _PLAIN.fullmatch(key)
                and key not in ("logger", "name", "level", "exc_info", "child")
                and (
                    isinstance(value, int | float)
                    or (isinstance(value, str) and _PLAIN.fullmatch(value))
                )
            }
            level = min(max(level, logging.DEBUG), logging.ERROR)
            logger = logging.getLogger(_plain(name))
            event(logger, _plain(what), level=level, child=True, **harmless)


def _plain(text: object) -> str:
    return text if isinstance(text, str) and _PLAIN.fullmatch(text) else "unnamed"
