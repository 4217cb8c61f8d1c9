"""What models write instead of JSON: recorded shapes, and what comes of cutting and mixing them."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.providers.replies import (
    NoData,
    ThoughtFilter,
    data_of,
    without_thoughts,
)

QUESTION = {
    "type": "object",
    "properties": {
        "prompt": {"type": "string", "minLength": 3},
        "options": {"type": "array", "items": {"type": "string"}, "minItems": 2},
        "key": {"type": "integer", "minimum": 0},
    },
    "required": ["prompt", "options", "key"],
    "additionalProperties": False,
}
MANY = {"type": "array", "items": QUESTION, "minItems": 1}
GOOD = {"prompt": "What holds the water back?", "options": ["A dam", "A delta"], "key": 0}
TEXT = json.dumps(GOOD)

SHAPES = {
    "plain": TEXT,
    "fence": f"```json\n{json.dumps(GOOD, indent=2)}\n```",
    "fence without an end": f"```\n{TEXT}",
    "prose around": f"Sure! Here is your question:\n\n{TEXT}\n\nLet me know if you need more.",
    "thought": f"<think>\nThe user wants {{a question}}. [1, 2]\n</think>\n\n{TEXT}",
    "thought that only ends": f"I should write JSON.\n</think>\n{TEXT}",
    "answer left in a thought": f"<think>So the answer is {TEXT}",
    "trailing commas": '{"prompt": "What holds the water back?", '
    '"options": ["A dam", "A delta",], "key": 0,}',
    "single quotes": "{'prompt': 'What holds the water back?', "
    "'options': ['A dam', 'A delta'], 'key': 0}",
    "typographic quotes": "{“prompt”: “What holds the water back?”, "
    "“options”: [“A dam”, “A delta”], “key”: 0}",
    "names without quotes": '{prompt: "What holds the water back?", '
    'options: ["A dam", "A delta"], key: 0}',
    "comments": '{ // the question\n"prompt": "What holds the water back?", /* two */ '
    '"options": ["A dam", "A delta"], "key": 0 # the first\n}',
    "no last bracket": TEXT[:-1],
    "no brackets closed": '{"prompt": "What holds the water back?", "key": 0, '
    '"options": ["A dam", "A delta"',
    "number in quotes": TEXT.replace(": 0", ': "0"'),
    "a field too many": TEXT.replace("{", '{"difficulty": "easy", ', 1),
    "names in capitals": TEXT.replace("prompt", "Prompt").replace("key", "KEY"),
    "wrapped in a name": json.dumps({"question": GOOD}),
    "wrapped in a list": json.dumps([GOOD]),
    "missing comma": '{"prompt": "What holds the water back?" '
    '"options": ["A dam" "A delta"] "key": 0}',
    "no first bracket": TEXT[1:],
    "two commas": TEXT.replace(", ", ",, "),
    "a name with a letter wrong": TEXT.replace("options", "option"),
    "half a pair of quotes": TEXT.replace('"options"', 'options"').replace('["A', "[A"),
    "two answers": f"{TEXT}\n{TEXT}",
    "byte order mark": f"\ufeff{TEXT}",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_recorded_shapes_give_the_answer(shape: str) -> None:
    assert data_of(SHAPES[shape], QUESTION).data == GOOD


def test_a_good_answer_is_not_mended() -> None:
    assert data_of(TEXT, QUESTION).repairs == ()
    assert data_of(SHAPES["trailing commas"], QUESTION).repairs == ("comma",)


def test_a_quote_inside_a_text_stays_in_it() -> None:
    broken = '{"prompt": "What is the "delta" of a river?", "options": ["A", "B"], "key": 1}'
    assert data_of(broken, QUESTION).data["prompt"] == 'What is the "delta" of a river?'


def test_apostrophes_in_single_quotes() -> None:
    broken = "{'prompt': 'What is a river's mouth?', 'options': ['A', 'B'], 'key': 1}"
    assert data_of(broken, QUESTION).data["prompt"] == "What is a river's mouth?"


def test_line_breaks_and_escapes() -> None:
    broken = '{"prompt": "Two\nlines \\u00e9 \\ud83d\\udc18 \\x", "options": ["A", "B"], "key": 1}'
    assert data_of(broken, QUESTION).data["prompt"] == "Two\nlines é 🐘 \\x"


def test_of_a_list_that_was_cut_the_whole_members_are_kept() -> None:
    text = json.dumps([GOOD, GOOD, GOOD])
    found = data_of(text[: text.rindex('"options"')], MANY)
    assert found.data == [GOOD, GOOD]
    assert "cut" in found.repairs
    assert "member_dropped" in found.repairs


def test_of_a_list_with_a_bad_member_the_good_are_kept() -> None:
    bad = {**GOOD, "options": ["only one"]}
    assert data_of(json.dumps([GOOD, bad, GOOD]), MANY).data == [GOOD, GOOD]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "I cannot help with that.",
        "null",
        "{}",
        "[]",
        "<think>still thinking",
        '{"prompt": "What?", "options": ["one"], "key": 0}',
        '{"prompt": "What?", "options": ["a", "b"], "key": "the first"}',
        '{"prompt": "What?", "options": ["a", "b"], "key": -1}',
        '{"prompt": "What?", "options": ["a", "b"], "key": 0.5}',
        '{"prompt": "What?", "options": ["a", "b"], "key": true}',
        "[" * 100_000,
        '{"a":' * 50_000,
        "```" * 1000,
    ],
)
def test_what_is_no_answer_is_told_apart(text: str) -> None:
    with pytest.raises(NoData):
        data_of(text, QUESTION)


def test_a_thousand_broken_replies_never_crash_and_never_give_what_was_not_asked_for() -> None:
    """Letters lost and added anywhere, ends cut off, talk around: three in five still give one
    of the form asked for, and none that holds the whole answer is lost."""
    chance = random.Random(7)
    saved = refused = 0
    for _ in range(1000):
        text = _mutated(chance.choice(list(SHAPES.values())), chance)
        try:
            data = data_of(text, QUESTION).data
        except NoData:
            refused += 1
            assert TEXT not in without_thoughts(text)
            continue
        saved += 1
        assert isinstance(data["prompt"], str)
        assert len(data["options"]) >= 2
        assert all(isinstance(option, str) for option in data["options"])
        assert isinstance(data["key"], int)
        assert data["key"] >= 0
        assert set(data) == {"prompt", "options", "key"}
    assert saved > 600, (saved, refused)


def _mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(5):
            case 0:
                text = text[:at] + text[at + 1 :]
            case 1:
                text = text[:at] + chance.choice(" ,:{}[]\"'\n") + text[at:]
            case 2:
                text = text[: max(at, len(text) - 12)]
            case 3:
                text = "Okay.\n" + text
            case 4:
                text = text + "\n\nHope that helps!"
    return text


@given(st.text())
def test_any_text_either_conforms_or_is_refused(text: str) -> None:
    try:
        data = data_of(text, {"type": "object", "properties": {"a": {"type": "integer"}}}).data
    except NoData:
        return
    assert isinstance(data, dict)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=8), json_values, min_size=1))
def test_sound_json_is_read_as_it_is(value: Any) -> None:
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, indent=1)):
        found = data_of(text, {"type": "object"})
        assert found.data == value


@given(st.lists(st.integers(1, 5)))
def test_a_streamed_thought_is_taken_out_wherever_it_is_cut(sizes: list[int]) -> None:
    text = "<think>a < b, no: </thin\n</think>\n\nIt is 1 < 2 <thing>. Yes."
    filtered, shown, at = ThoughtFilter(), "", 0
    for size in [*sizes, len(text)]:
        shown += filtered.feed(text[at : at + size])
        at += size
    assert shown + filtered.rest() == "It is 1 < 2 <thing>. Yes."


def test_thoughts_that_never_end_leave_nothing() -> None:
    assert without_thoughts("<think>What now") == ""
    filtered = ThoughtFilter()
    assert filtered.feed("<think>What now") + filtered.rest() == ""
