"""The wire format, byte by byte."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.isolation import frames

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)  # fmt: skip


@given(st.lists(st.tuples(st.dictionaries(st.text(), JSON, max_size=4), st.binary()), max_size=4))
def test_what_was_written_is_read(bodies: list[tuple[dict[str, object], bytes]]) -> None:
    pipe = io.BytesIO(b"".join(frames.encode(body, payload) for body, payload in bodies))
    found = []
    while (frame := frames.read(pipe)) is not None:
        found.append((frames.decode(frame[0]), frame[1]))
    assert found == bodies


@given(st.data())
def test_a_frame_that_is_cut_short_is_refused(data: st.DataObject) -> None:
    whole = frames.encode({"a": [1, 2, 3]}, b"payload")
    cut = data.draw(st.integers(1, len(whole) - 1))
    with pytest.raises(frames.BadFrame, match="cut short"):
        frames.read(io.BytesIO(whole[:cut]))


@given(st.binary(min_size=12))
def test_bytes_that_are_no_frame_are_refused(noise: bytes) -> None:
    if noise.startswith(frames.MAGIC):
        return
    with pytest.raises(frames.BadFrame, match="not a frame"):
        frames.read(io.BytesIO(noise))


@pytest.mark.parametrize(
    "text", [b"", b"[1]", b"7", b"{", b"\xff", b'{"a":NaN}', b'{"a":' + b"[" * 100_000]
)
def test_text_that_is_no_object_is_refused(text: bytes) -> None:
    with pytest.raises(frames.BadFrame):
        frames.decode(text)


def test_a_frame_too_large_is_neither_written_nor_read() -> None:
    with pytest.raises(ValueError, match="over"):
        frames.encode({}, bytes(frames.MAX_FRAME))
    announced = frames.MAGIC + (1).to_bytes(4, "big") + frames.MAX_FRAME.to_bytes(4, "big")
    with pytest.raises(frames.BadFrame, match="too large"):
        frames.read(io.BytesIO(announced))


def test_what_json_cannot_say_is_refused() -> None:
    for body in ({"a": float("nan")}, {"a": b"bytes"}):
        with pytest.raises((TypeError, ValueError)):
            frames.encode(body)
    assert json.loads(frames.encode({"a": 1})[12:]) == {"a": 1}
