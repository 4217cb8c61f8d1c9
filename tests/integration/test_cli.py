"""The contract of the command line, kept by real processes."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.integration.command_line import LESSON, Masomo


@pytest.fixture
def masomo(home: Path) -> Masomo:
    return Masomo(home)


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    file = tmp_path / "lesson.md"
    file.write_text(LESSON, encoding="utf-8")
    return file


@pytest.fixture
def source(masomo: Masomo, lesson: Path) -> str:
    """The id of the lesson, imported and ready."""
    ended = masomo.run("import", lesson, "--course", "Biology", "--wait", "--json")
    assert ended.code == 0, ended.err
    found: str = ended.document["sources"][0]["id"]
    return found


def test_import_and_status(masomo: Masomo, lesson: Path) -> None:
    ended = masomo.run("import", lesson, "--course", "Biology", "--wait", "--json")
    assert ended.code == 0
    [source] = ended.document["sources"]
    total = source["units"]["total"]
    assert source == {
        "id": source["id"],
        "course": "Biology",
        "name": "lesson.md",
        "path": str(lesson),
        "sha256": hashlib.sha256(lesson.read_bytes()).hexdigest(),
        "kind": "text",
        "format": "md",
        "told": None,
        "state": "ready",
        "reason": None,
        "units": {"total": total, "done": total},
    }
    assert total > 0
    ended = masomo.run("--json", "status", "--course", "biology")
    assert ended.document == {
        "courses": [{"name": "Biology", "state": "ready", "sources": [source]}]
    }


def test_import_without_wait_only_queues(masomo: Masomo, lesson: Path) -> None:
    ended = masomo.run("import", lesson, "--course", "Biology", "--json")
    assert ended.code == 0
    assert ended.document["sources"][0]["state"] == "pending"
    lanes = {lane["name"]: lane for lane in masomo.run("jobs", "--json").document["lanes"]}
    assert list(lanes) == ["chat", "extraction", "ocr", "generation", "scheduled"]
    assert lanes["extraction"]["queued"] == 1
    assert masomo.run("work", "--until-idle", "--json").document == {"idle": True, "failed": []}
    assert [source["state"] for source in masomo.sources()] == ["ready"]


def test_text(masomo: Masomo, source: str) -> None:
    document = masomo.run("text", source, "--json").document
    assert document["source"] == source
    for number, unit in enumerate(document["units"], 1):
        assert unit["number"] == number
        assert unit["kind"] in ("page", "section")
        assert unit["method"] == "native"
        assert (unit["start"], unit["end"]) == (None, None)
        assert 0 <= unit["confidence"] <= 1
    plain = masomo.run("text", source).out
    assert "The nucleus is the part of the cell" in plain
    assert "\n\n".join(unit["text"] for unit in document["units"]).strip() == plain.strip()


@pytest.mark.parametrize("kind", ["summary", "flashcards", "quiz"])
def test_generate_and_show(masomo: Masomo, source: str, kind: str) -> None:
    ended = masomo.run(
        "generate", "--course", "Biology", "--kind", kind, "--count", "3", "--wait", "--json"
    )
    assert ended.code == 0, ended.err
    artifact = ended.document
    assert (artifact["kind"], artifact["course"]) == (kind, "Biology")
    assert (artifact["engine"], artifact["requested"]) == ("builtin", 3)
    assert 1 <= len(artifact["items"]) <= 3
    texts = {u["number"]: u["text"] for u in masomo.run("text", source, "--json").document["units"]}
    for item in artifact["items"]:
        _check_item(kind, item)
        for proof in item["proof"]:
            assert proof["source"] == source
            assert texts[proof["unit"]][proof["start"] : proof["end"]] == proof["quote"]
    for one in artifact["withheld"]:
        assert set(one) == {"reason", "prompt"}
    assert masomo.run("show", artifact["id"], "--json").document == artifact
    shown = masomo.run("show", artifact["id"])
    assert shown.code == 0
    assert artifact["items"][0]["proof"][0]["quote"] in shown.out


def _check_item(kind: str, item: dict[str, Any]) -> None:
    assert item["id"]
    assert item["proof"]
    if kind == "summary":
        assert item["type"] == "sentence"
        assert item["text"]
        assert "heading" in item
    elif kind == "flashcards":
        assert item["type"] in ("basic", "cloze")
        assert item["front"]
        assert item["back"]
    else:
        assert item["prompt"]
        assert {"options", "key", "explanation", "marks"} <= set(item)
        if item["type"] == "single_choice":
            assert 0 <= item["key"] < len(item["options"])
        if item["type"] == "true_false":
            assert isinstance(item["key"], bool)


def test_search(masomo: Masomo, source: str) -> None:
    document = masomo.run("search", "chlorophyll", "--json").document
    [hit] = document["hits"]
    assert hit["source"] == source
    assert hit["score"] > 0
    units = {u["number"]: u["text"] for u in masomo.run("text", source, "--json").document["units"]}
    assert units[hit["unit"]][hit["start"] : hit["end"]] == hit["text"]
    assert "[Chlorophyll]" in masomo.run("search", "chlorophyll").out
    nothing = masomo.run("search", 'zebra" OR (', "--course", "Biology", "--json")
    assert (nothing.code, nothing.document) == (0, {"hits": []})


def test_jobs(masomo: Masomo, source: str) -> None:
    document = masomo.run("jobs", "--json").document
    [job] = document["jobs"]
    assert {"id", "lane", "kind", "state", "attempts", "max_attempts", "progress", "error"} < set(
        job
    )
    assert (job["lane"], job["kind"], job["state"]) == ("extraction", "extraction.read", "done")
    assert job["subject"] == source
    assert set(job["progress"]) == {"done", "total", "unit"}
    for time in ("created", "started", "finished"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", job[time])
    [lane] = masomo.run("jobs", "--lane", "chat", "--json").document["lanes"]
    assert {"name", "queued", "running", "limit", "oldest_wait_s", "failed"} <= set(lane)
    assert masomo.run("jobs", "--state", "failed", "--json").document["jobs"] == []


def test_cancel_and_retry(masomo: Masomo, lesson: Path) -> None:
    masomo.run("import", lesson, "--course", "Biology")
    [job] = masomo.run("jobs", "--json").document["jobs"]
    assert masomo.run("jobs", "cancel", job["id"], "--json").document["state"] == "cancelled"
    assert masomo.sources()[0]["state"] == "failed"
    assert masomo.run("jobs", "retry", job["id"], "--json").document["state"] == "queued"
    again = masomo.run("jobs", "retry", job["id"])
    assert again.code == 2
    assert len(again.err.splitlines()) == 1
    assert masomo.run("work", "--until-idle").code == 0
    assert masomo.sources()[0]["state"] == "ready"


def test_purge_and_courses(masomo: Masomo, source: str) -> None:
    assert masomo.run("course", "rename", "Biology", "Life").code == 0
    assert masomo.run("course", "rename", "Biology", "Life").code == 2
    assert masomo.run("purge", source, "--json").document == {"purged": source}
    assert masomo.run("text", source).code == 2
    assert masomo.sources() == []
    assert masomo.run("course", "delete", "life").code == 0
    assert masomo.run("status", "--json").document == {"courses": []}


def test_rejected_and_released(masomo: Masomo, tmp_path: Path) -> None:
    bad = tmp_path / "handbook.txt"
    bad.write_text(
        "How to make a pipe bomb at home. You will need AAA and a fuse. Step 1: fill the pipe. "
        "Step 2: attach the timer, then leave it in a crowd without getting caught."
    )
    ended = masomo.run("import", bad, "--course", "Mining", "--wait", "--json")
    assert ended.code == 1
    [source] = ended.document["sources"]
    assert source["state"] == "rejected"
    assert source["reason"]["code"] == "unfit"
    assert "page 1" in source["reason"]["message"]
    assert source["reason"]["message"] in ended.err
    assert masomo.run("search", "fuse", "--json").document == {"hits": []}
    assert masomo.run("release", source["id"], "--why", " ").code == 2
    ended = masomo.run("release", source["id"], "--why", "a novel", "--wait", "--json")
    assert (ended.code, ended.document["state"]) == (0, "ready")
    assert len(masomo.run("search", "fuse", "--json").document["hits"]) == 1


def test_time_is_up(masomo: Masomo, lesson: Path) -> None:
    """Another process holds the scheduler and does nothing: this one watches, then gives up."""
    masomo.home.mkdir(parents=True)
    with FileLock(masomo.home / "scheduler.lock"):
        ended = masomo.run(
            "import", lesson, "--course", "B", "--wait", "--timeout", "0.5", "--json"
        )
    assert ended.code == 1
    assert ended.document["sources"][0]["state"] == "pending"
    assert "goes on" in ended.err
    assert masomo.run("work", "--until-idle").code == 0
    assert masomo.sources()[0]["state"] == "ready"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["frobnicate"], 2),
        (["import", "x.pdf"], 2),
        (["import", "x.pdf", "--course", " "], 2),
        (["import", "x.pdf", "--course", "A", "--languages", "english"], 2),
        (["text", "no-such-id"], 2),
        (["show", "no-such-id"], 2),
        (["status", "--course", "none"], 2),
        (["search", "x", "--limit", "0"], 2),
        (["jobs", "--lane", "fast"], 2),
        (["jobs", "cancel", "no-such-id"], 2),
        (["unlock", "no-such-id"], 2),
        (["generate", "--course", "none", "--kind", "quiz"], 2),
        (["generate", "--course", "B", "--kind", "quiz", "--engine", "magic"], 2),
        (["generate", "--course", "B", "--kind", "quiz", "--engine", "local:tiny"], 3),
        (["generate", "--course", "B", "--kind", "practice"], 3),
    ],
)
def test_wrong_use_and_missing_pieces(masomo: Masomo, arguments: list[str], code: int) -> None:
    ended = masomo.run(*arguments, "--json")
    assert ended.code == code
    assert ended.out == ""
    assert ended.err.strip()


def test_no_screen_is_said(masomo: Masomo) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only X11 and Wayland can be absent")
    nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    ended = masomo.run(environment=nothing)
    assert ended.code == 3
    assert "no screen" in ended.err


def test_help_and_version(masomo: Masomo) -> None:
    ended = masomo.run("--help")
    assert ended.code == 0
    for command in ("import", "status", "text", "generate", "show", "search", "jobs", "work"):
        assert command in ended.out
    assert masomo.run("--version").out.startswith("masomo ")
    assert not masomo.home.exists()


def test_doctor(masomo: Masomo) -> None:
    ended = masomo.run("doctor", "--json")
    checks = {check["name"]: check for check in ended.document["checks"]}
    assert {"python", "sqlite", "tesseract", "memory", "disk", "database", "llm"} <= set(checks)
    for check in checks.values():
        assert check["ok"] or check["remedy"]
    assert ended.code == (0 if ended.document["ok"] else 3)
    assert not masomo.home.exists()  # looking changes nothing


def test_doctor_names_a_damaged_database(masomo: Masomo) -> None:
    assert masomo.run("status").code == 0
    database = masomo.home / "masomo.sqlite3"
    database.write_bytes(os.urandom(8192))
    ended = masomo.run("doctor", "--json")
    assert ended.code == 3
    [check] = [c for c in ended.document["checks"] if c["name"] == "database"]
    assert not check["ok"]
    ended = masomo.run("status", "--json")
    assert (ended.code, ended.out) == (1, "")
    assert "damaged" in ended.err


def test_a_reader_that_stops_reading_is_no_error(masomo: Masomo, source: str) -> None:
    process = masomo.start("text", source)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(30) == 0


def test_a_folder_is_looked_at_imported_and_watched(masomo: Masomo, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("# Leaves\n\nA leaf makes sugar from light and water.\n")
    (folder / "page.pdf").write_text("<html><body><p>Roots hold the plant.</p></body></html>")
    (folder / "noise.bin").write_bytes(bytes(range(256)))

    plan = masomo.run("look", folder, "--json")
    assert plan.code == 0
    assert [(Path(f["path"]).name, f["format"], f["known"]) for f in plan.document["files"]] == [
        ("a.md", "md", False),
        ("page.pdf", "html", False),
    ]
    assert [Path(one["path"]).name for one in plan.document["refused"]] == ["noise.bin"]
    assert masomo.run("status", "--json").document == {"courses": []}

    ended = masomo.run("import", folder, "--course", "Plants", "--watch", "--json")
    assert ended.code == 1  # one file was refused
    assert ended.document["sources"][1]["told"].startswith("This file is called .pdf, but")
    assert "is watched" in ended.err
    [found] = masomo.run("folders", "--json").document["folders"]
    assert (found["path"], found["course"], found["problem"]) == (str(folder), "Plants", None)
    again = masomo.run("look", folder, "--course", "Plants", "--json")
    assert all(one["known"] for one in again.document["files"])

    assert masomo.run("unwatch", folder, "--course", "Plants").code == 0
    assert masomo.run("folders", "--json").document == {"folders": []}
    assert "NotFound" not in masomo.run("unwatch", folder, "--course", "Plants").err
