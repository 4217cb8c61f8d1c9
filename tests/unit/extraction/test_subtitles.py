"""Subtitles: what they say and when, from files as they are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from masomo_desktop.extraction import read as entry
from masomo_desktop.extraction.companions import subtitles_beside, without_companions
from masomo_desktop.extraction.errors import TooLarge
from masomo_desktop.extraction.model import Method, UnitKind
from masomo_desktop.extraction.readers import subtitles
from masomo_desktop.extraction.readers.subtitles import cues

SRT = """\
1
00:00:01,000 --> 00:00:04,500
<i>Photosynthesis</i> turns light

2
00:00:04,600 --> 00:00:09,000
{\\an8}into sugar &amp; oxygen.
- It needs water.

3
00:01:10,000 --> 00:01:12,000
[music]

4
01:00:00,000 --> 01:00:05,000
♪ ♪
The end.
"""
VTT = """\
WEBVTT - a lesson

STYLE
::cue { color: red }

NOTE this --> is no cue

intro
00:01.000 --> 00:04.000 align:start position:10%
<v Amina>Habari <c.loud>za</c> asubuhi.</v>

00:05.000 --> 00:07.5
<00:05.500>Karibuni.
"""


def test_subrip() -> None:
    assert cues(SRT) == [
        (1.0, 4.5, "Photosynthesis turns light"),
        (4.6, 9.0, "into sugar & oxygen. It needs water."),
        (3600.0, 3605.0, "The end."),
    ]


def test_webvtt() -> None:
    assert cues(VTT) == [(1.0, 4.0, "Habari za asubuhi."), (5.0, 7.5, "Karibuni.")]


def test_captions_that_roll_are_said_once() -> None:
    rolling = (
        "1\n00:00:00,000 --> 00:00:02,000\nPlants feed\n\n"
        "2\n00:00:02,000 --> 00:00:04,000\nPlants feed\non light\n\n"
        "3\n00:00:04,000 --> 00:00:06,000\non light\nand water.\n"
    )
    assert [text for *_, text in cues(rolling)] == ["Plants feed", "on light", "and water."]


@pytest.mark.parametrize(
    "text",
    ["", "no times at all", "1\n00:00 --> soon\nhello\n", "00:00:01,0 -->\n", "99:99:99,999 --> "],
)
def test_what_is_no_cue_is_skipped(text: str) -> None:
    assert cues(text) == []


def test_cues_out_of_order_and_backwards_are_put_right() -> None:
    text = "00:00:09,000 --> 00:00:08,000\nlater\n\n00:00:01,000 --> 00:00:02,000\nearlier\n"
    assert cues(text) == [(1.0, 2.0, "earlier"), (9.0, 9.0, "later")]


def test_alone_they_are_a_text_of_timed_units(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_bytes(SRT.replace("\n", "\r\n").encode("utf-16"))
    found = list(entry.read(str(path), "text", path.name, []))
    assert found[0] == {"total": 2}
    first, last = (one["unit"] for one in found[1:])
    assert (first["kind"], first["method"]) == (UnitKind.SEGMENT, Method.NATIVE)
    assert (first["start"], first["end"], last["start"]) == (1.0, 9.0, 3600.0)
    assert first["text"] == "Photosynthesis turns light into sugar & oxygen. It needs water."
    assert len(first["words"]) == 3, "a cue with two sentences is two pieces"
    assert list(entry.read(str(path), "text", path.name, [], 2))[1:] == found[2:]


def test_a_file_of_that_name_without_cues_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "notes.srt"
    path.write_text("Photosynthesis turns light into sugar.\n\nIt needs water.")
    units = [one["unit"] for one in entry.read(str(path), "text", path.name, []) if "unit" in one]
    assert units[0]["kind"] == UnitKind.SECTION
    assert "sugar" in units[0]["text"]


def test_beside_a_recording_they_are_used_instead_of_listening(tmp_path: Path) -> None:
    film, path = tmp_path / "a.mp4", tmp_path / "a.srt"
    film.write_bytes(b"not even a film")
    path.write_text(SRT)
    options = {"subtitles": str(path)}
    found = list(entry.read(str(film), "video", film.name, ["eng"], options=options))
    assert [one["unit"]["text"][:14] for one in found[1:]] == ["Photosynthesis", "The end."]
    assert {one["unit"]["language"] for one in found[1:]} == {"eng"}


def test_a_huge_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subtitles, "MAX_MEGABYTES", 0)
    (tmp_path / "a.srt").write_text(SRT)
    with pytest.raises(TooLarge):
        list(entry.read(str(tmp_path / "a.srt"), "text", "a.srt", []))


def made(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).write_text("x")
    return [folder / name for name in names]


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        (["talk.srt"], "talk.srt"),
        (["talk.VTT"], "talk.VTT"),
        (["talk.vtt", "talk.srt", "talk.sw.srt"], "talk.srt"),
        (["talk.sw.vtt"], "talk.sw.vtt"),
        (["talks.srt", "talk.txt", "talk.mp4.txt", "other.srt"], None),
        (["talk.part two of it.srt"], None),
    ],
)
def test_which_subtitles_belong_to_a_recording(
    tmp_path: Path, beside: list[str], expected: str | None
) -> None:
    [film, *_] = made(tmp_path, "talk.mp4", *beside)
    assert subtitles_beside(film) == (tmp_path / expected if expected else None)


def test_of_a_folder_the_subtitles_of_recordings_are_no_sources_of_their_own(
    tmp_path: Path,
) -> None:
    files = made(tmp_path, "a.mp4", "a.srt", "a.en.vtt", "b.srt", "c.pdf", "c.vtt")
    assert [file.name for file in without_companions(files)] == ["a.mp4", "b.srt", "c.pdf", "c.vtt"]
