from __future__ import annotations

from typing import Any

import pytest

from masomo_desktop.providers.schema import DoesNotConform, conform


def brought(value: Any, schema: dict[str, Any]) -> tuple[Any, list[str]]:
    mended: list[str] = []
    return conform(value, schema, mended), mended


@pytest.mark.parametrize(
    ("value", "schema", "made", "mended"),
    [
        ("3", {"type": "integer"}, 3, ["type"]),
        ("3,5", {"type": "number"}, 3.5, ["type"]),
        (3.0, {"type": "integer"}, 3, []),
        (3, {"type": "string"}, "3", ["type"]),
        ("Yes", {"type": "boolean"}, True, ["type"]),
        ("TRUE", {"enum": ["true", "false"]}, "true", ["spelling"]),
        ("single choice", {"enum": ["single_choice", "cloze"]}, "single_choice", ["spelling"]),
        ("a", {"type": "array", "items": {"type": "string"}}, ["a"], ["wrapped"]),
        ({"items": [1]}, {"type": "array"}, [1], ["unwrapped"]),
        (["a", "b"], {"type": "string"}, "a b", ["joined"]),
        ([1, 2, 3], {"type": "array", "maxItems": 2}, [1, 2], ["member_dropped"]),
        (None, {"type": ["string", "null"]}, None, []),
        (5, {"anyOf": [{"type": "string"}, {"type": "integer"}]}, 5, []),
        ({"x": 1}, {}, {"x": 1}, []),
        (
            {"a": 1, "b": 2},
            {"properties": {"a": {}}, "additionalProperties": False},
            {"a": 1},
            ["extra"],
        ),
    ],
)
def test_another_spelling_is_mended(
    value: Any, schema: dict[str, Any], made: Any, mended: list[str]
) -> None:
    assert brought(value, schema) == (made, mended)


@pytest.mark.parametrize(
    ("value", "schema"),
    [
        ("three", {"type": "integer"}),
        (True, {"type": "integer"}),
        (1, {"type": "boolean"}),
        (float("inf"), {"type": "number"}),
        ("x", {"enum": ["a", "b"]}),
        (1, {"enum": [True]}),
        ("x", {"const": "y"}),
        ("", {"type": "string", "minLength": 1}),
        ("abc", {"type": "string", "maxLength": 2}),
        ("abc", {"type": "string", "pattern": "^x"}),
        (11, {"type": "integer", "maximum": 10}),
        ([], {"type": "array", "minItems": 1}),
        (["x"], {"type": "array", "items": {"type": "integer"}}),
        ({}, {"type": "object", "properties": {"a": {}}, "required": ["a"]}),
        ("x", {"type": "object"}),
        ("x", {"type": "null"}),
        (None, {"type": "string"}),
        ({}, {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
    ],
)
def test_another_meaning_is_not(value: Any, schema: dict[str, Any]) -> None:
    with pytest.raises(DoesNotConform):
        brought(value, schema)
