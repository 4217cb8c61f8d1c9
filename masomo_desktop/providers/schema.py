"""Brings a value to the form that a JSON schema asks for, where its meaning is plain.

The keywords of draft 2020-12 that `model.Request` names. A value that needs more than another
spelling (a number in quotes, a lone thing where a list is asked for, a list with one bad member)
does not conform.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

Schema = Mapping[str, Any]
_DEEPEST = 32
_NUMERIC = re.compile(r"\s*[-+]?\d+(?:[.,]\d+)?\s*")
_ALIKE = 0.85  # a name with a letter wrong, and no other word
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


class DoesNotConform(Exception):
    """`at` is where: names and indexes, never a value."""

    def __init__(self, at: str) -> None:
        self.at = at
        super().__init__(at)


def conform(value: Any, schema: Schema, mended: list[str], at: str = "") -> Any:
    """`value` in the form of `schema`; what was changed is named in `mended`.

    Raises `DoesNotConform`.
    """
    if at.count(".") > _DEEPEST:
        raise DoesNotConform(at)
    for choices in (schema.get("anyOf"), schema.get("oneOf")):
        if choices:
            return _any_of(value, choices, mended, at)
    if "const" in schema:
        return _one_of(value, [schema["const"]], mended, at)
    if "enum" in schema:
        return _one_of(value, schema["enum"], mended, at)
    kinds = schema.get("type")
    if isinstance(kinds, list):
        return _any_of(value, [{**schema, "type": kind} for kind in kinds], mended, at)
    if kinds is None:
        kinds = "object" if "properties" in schema else "array" if "items" in schema else ""
    return _KINDS.get(kinds, _anything)(value, schema, mended, at)


def _any_of(value: Any, choices: Any, mended: list[str], at: str) -> Any:
    best: tuple[list[str], Any] | None = None
    for choice in choices:
        tried: list[str] = []
        try:
            found = conform(value, choice, tried, at)
        except DoesNotConform:
            continue
        if best is None or len(tried) < len(best[0]):
            best = tried, found
    if best is None:
        raise DoesNotConform(at)
    mended += best[0]
    return best[1]


def _one_of(value: Any, allowed: Any, mended: list[str], at: str) -> Any:
    for one in allowed:
        if value == one and isinstance(value, bool) == isinstance(one, bool):
            return one
    alike = [one for one in allowed if _plain(one) == _plain(value)]
    if len(alike) != 1:
        raise DoesNotConform(at)
    mended.append("spelling")
    return alike[0]


def _plain(value: Any) -> str:
    return re.sub(r"[\W_]+", " ", str(value)).strip().casefold()


def _object(value: Any, schema: Schema, mended: list[str], at: str) -> dict[str, Any]:
    properties: Schema = schema.get("properties", {})
    if isinstance(value, list) and len(value) == 1:
        mended.append("unwrapped")
        value = value[0]
    if not isinstance(value, dict):
        raise DoesNotConform(at)
    if not properties.keys() <= value.keys():
        value = _renamed(value, properties, mended)
    made: dict[str, Any] = {}
    for name, inner in properties.items():
        if name in value:
            made[name] = conform(value[name], inner, mended, f"{at}.{name}")
        elif name in schema.get("required", ()):
            raise DoesNotConform(f"{at}.{name}")
    others = value.keys() - properties.keys()
    if others and schema.get("additionalProperties", True) is False:
        mended.append("extra")
    elif others:
        made |= {name: value[name] for name in value if name in others}
    return made


def _renamed(value: dict[str, Any], names: Schema, mended: list[str]) -> dict[str, Any]:
    """The object with its names as the schema spells them, or out of a wrapping of one name."""
    if len(value) == 1 and not names.keys() & value.keys():
        [inner] = value.values()
        if isinstance(inner, dict) and names.keys() & inner.keys():
            mended.append("unwrapped")
            return inner
    missing = {_plain(name): name for name in names if name not in value}
    renamed: dict[str, Any] = {}
    for name, inner in value.items():
        alike = [] if name in names else get_close_matches(_plain(name), missing, 1, _ALIKE)
        renamed[missing.pop(alike[0]) if alike else name] = inner
    if renamed.keys() != value.keys():
        mended.append("names")
    return renamed


def _array(value: Any, schema: Schema, mended: list[str], at: str) -> list[Any]:
    items: Schema = schema.get("items", {})
    if isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), list):
        mended.append("unwrapped")
        [value] = value.values()
    if not isinstance(value, list):
        mended.append("wrapped")
        value = [value]
    made = []
    for number, one in enumerate(value):
        try:
            made.append(conform(one, items, mended, f"{at}.{number}"))
        except DoesNotConform:
            mended.append("member_dropped")
    most = schema.get("maxItems")
    if most is not None and len(made) > most:
        mended.append("member_dropped")
        made = made[:most]
    if len(made) < schema.get("minItems", 0) or (value and not made):
        raise DoesNotConform(at)
    return made


def _string(value: Any, schema: Schema, mended: list[str], at: str) -> str:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        mended.append("joined")
        value = " ".join(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        mended.append("type")
        value = str(value)
    if not isinstance(value, str) or len(value) < schema.get("minLength", 0):
        raise DoesNotConform(at)
    most = schema.get("maxLength")
    if most is not None and len(value) > most:
        raise DoesNotConform(at)
    pattern = schema.get("pattern")
    if pattern is not None and not re.search(pattern, value):
        raise DoesNotConform(at)
    return value


def _number(value: Any, schema: Schema, mended: list[str], at: str) -> float | int:
    if isinstance(value, str) and _NUMERIC.fullmatch(value):
        mended.append("type")
        number = float(value.replace(",", "."))
        value = int(number) if number.is_integer() and "." not in value else number
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise DoesNotConform(at)
    if not schema.get("minimum", -math.inf) <= value <= schema.get("maximum", math.inf):
        raise DoesNotConform(at)
    return value


def _integer(value: Any, schema: Schema, mended: list[str], at: str) -> int:
    number = _number(value, schema, mended, at)
    if number != int(number):
        raise DoesNotConform(at)
    return int(number)


def _boolean(value: Any, _schema: Schema, mended: list[str], at: str) -> bool:
    if isinstance(value, str) and value.strip().lower() in _TRUTHS:
        mended.append("type")
        return _TRUTHS[value.strip().lower()]
    if not isinstance(value, bool):
        raise DoesNotConform(at)
    return value


def _null(value: Any, _schema: Schema, _mended: list[str], at: str) -> None:
    if value is not None:
        raise DoesNotConform(at)


def _anything(value: Any, _schema: Schema, _mended: list[str], _at: str) -> Any:
    return value


_KINDS: Mapping[str, Callable[[Any, Schema, list[str], str], Any]] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "number": _number,
    "integer": _integer,
    "boolean": _boolean,
    "null": _null,
}
