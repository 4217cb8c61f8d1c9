"""From a JSON schema to a grammar in llama.cpp's notation (GBNF), so that a model can write nothing
else. https://github.com/ggml-org/llama.cpp/blob/master/grammars/README.md

The text allowed is that of `json.dumps`: one way to write each value, so no token is spent on
spaces. Every property is written, in the schema's order; names beyond them are not.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]
_DEEPEST = 16
_MOST_REPEATED = 1000  # llama.cpp refuses more than 2000
_MOST_LISTED = 200
_COMMON = r"""
char ::= [^"\\\x7F\x00-\x1F] | "\\" (["\\/bfnrt] | "u" [0-9a-fA-F]{4})
string ::= "\"" char* "\""
integer ::= "-"? ("0" | [1-9] [0-9]{0,14})
number ::= integer ("." [0-9]{1,15})?
boolean ::= "true" | "false"
null ::= "null"
value ::= string | number | boolean | null | array | object
array ::= "[" (value (", " value)*)? "]"
object ::= "{" (string ": " value (", " string ": " value)*)? "}"
"""


class Unsupported(Exception):
    """The schema says something that this notation cannot, or not here."""


def of_schema(schema: Schema) -> str:
    """The grammar. Raises `Unsupported` for references and for schemas that are too deep."""
    return f"root ::= {_rule(schema, 0)}\n{_COMMON.strip()}\n"


def _rule(schema: Schema, depth: int) -> str:
    if depth > _DEEPEST or "$ref" in schema:
        raise Unsupported
    if "const" in schema:
        return _literal(schema["const"])
    if "enum" in schema:
        return _either([_literal(one) for one in schema["enum"]])
    for choices in (schema.get("anyOf"), schema.get("oneOf")):
        if choices:
            return _either([_rule(choice, depth + 1) for choice in choices])
    kind = schema.get("type") or _implied(schema)
    if isinstance(kind, list):
        return _either([_rule({**schema, "type": one}, depth + 1) for one in kind])
    if kind in ("object", "array"):
        return (_object if kind == "object" else _array)(schema, depth)
    if kind in ("string", "integer"):
        return (_string if kind == "string" else _integer)(schema)
    if kind in ("number", "boolean", "null", "value"):
        return str(kind)
    raise Unsupported


def _implied(schema: Schema) -> str:
    """The type of a schema that names none."""
    return "object" if "properties" in schema else "array" if "items" in schema else "value"


def _object(schema: Schema, depth: int) -> str:
    properties: Schema = schema.get("properties", {})
    if not properties:
        return "object"
    parts = []
    for number, (name, inner) in enumerate(properties.items()):
        begins = ("{" if number == 0 else ", ") + json.dumps(name, ensure_ascii=False) + ": "
        parts.append(f"{_quoted(begins)} {_rule(inner, depth + 1)}")
    return " ".join((*parts, _quoted("}")))


def _array(schema: Schema, depth: int) -> str:
    item = _rule(schema.get("items", {}), depth + 1)
    least, most = schema.get("minItems", 0), schema.get("maxItems")
    if most == 0:
        return '"[]"'
    more = f'(", " ({item})){_times(max(least - 1, 0), None if most is None else most - 1)}'
    body = f"({item}) {more}"
    return f'"[" {body} "]"' if least else f'"[" ({body})? "]"'


def _string(schema: Schema) -> str:
    least, most = schema.get("minLength", 0), schema.get("maxLength")
    if not least and most is None:
        return "string"
    return rf'"\"" char{_times(least, most)} "\""'


def _integer(schema: Schema) -> str:
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is not None and most is not None and 0 <= most - least <= _MOST_LISTED:
        return _either([f'"{number}"' for number in range(int(least), int(most) + 1)])
    if least is not None and least >= 0:
        return '("0" | [1-9] [0-9]{0,14})'
    return "integer"


def _times(least: int, most: int | None) -> str:
    least = min(least, _MOST_REPEATED)
    if most is None or most > _MOST_REPEATED:
        return f"{{{least},}}"
    return f"{{{least},{most}}}"


def _either(rules: Sequence[str]) -> str:
    if not rules:
        raise Unsupported
    return f"({' | '.join(rules)})"


def _literal(value: Any) -> str:
    return _quoted(json.dumps(value, ensure_ascii=False))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
