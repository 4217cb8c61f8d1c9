"""The logs tell what happened to whom, and nothing of what was in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.workflows.services import Services
from tests.integration.command_line import LESSON, Masomo

NAME = "zebrafinchname"
CONTENT = "quokkacontent"
PASSWORD = "pangolinpassword"
ANSWER = "axolotlanswer"
QUERY = "numbatquery"
TITLE = "capybaracourse"
WHY = "okapireason"


@pytest.fixture
def masomo(home: Path) -> Masomo:
    return Masomo(home)


def log_lines(masomo: Masomo) -> list[dict[str, Any]]:
    text = "".join(file.read_text("utf-8") for file in (masomo.home / "logs").glob("*"))
    return [json.loads(line) for line in text.splitlines()]


def check_no_secret(masomo: Masomo, *more: str) -> None:
    files = [file for file in (masomo.home / "logs").rglob("*") if file.is_file()]
    assert files
    text = "".join(file.read_text("utf-8") for file in files).lower()
    for secret in (NAME, CONTENT, PASSWORD, ANSWER, QUERY, TITLE, WHY, *more):
        assert secret.lower() not in text, secret


def test_nothing_of_a_learner_is_logged(masomo: Masomo, tmp_path: Path) -> None:
    folder = tmp_path / "private folder"
    folder.mkdir()
    good = folder / f"{NAME}.txt"
    good.write_text(f"The {CONTENT} is the smallest part of the cell. It holds its energy. " * 9)
    bad = folder / f"{NAME}.pdf"  # begins like a PDF, so that the child tries and fails
    bad.write_bytes(b"%PDF-1.7\n" + f"{CONTENT} ".encode() * 200)
    unfit = folder / f"unfit {NAME}.txt"
    unfit.write_text(
        f"How to make a pipe bomb with {CONTENT} at home. You will need a fuse. Step 1: fill it. "
        "Step 2: light it in a crowd without getting caught."
    )
    paths = (good, bad, unfit, folder / f"{NAME}-missing.txt", folder / f"{NAME}.strange")
    (folder / f"{NAME}.strange").write_bytes(bytes(range(256)))
    assert masomo.run("import", *paths, "--course", TITLE, "--wait").code == 1
    by_name = {source["name"]: source for source in masomo.sources()}
    masomo.run("unlock", by_name[bad.name]["id"], stdin=PASSWORD)
    assert masomo.run("release", by_name[unfit.name]["id"], "--why", WHY, "--wait").code == 0
    assert masomo.run("search", f"{QUERY} {CONTENT}").code == 0
    masomo.run("generate", "--course", TITLE, "--kind", "quiz", "--count", "2", "--wait")
    masomo.run("status", "--course", f"no {TITLE}")
    assert masomo.run("purge", by_name[unfit.name]["id"]).code == 0
    check_no_secret(masomo, str(folder), folder.name)


def test_no_answer_is_logged(masomo: Masomo, services: Services, drain: Callable[[], int]) -> None:
    course = services.courses.create(TITLE)
    services.imports.import_text(course.id, NAME, f"{LESSON}\n\nThe {CONTENT} is a small animal.")
    drain()
    quiz = services.quizzes.create(course.id, 3)
    drain()
    [item, *_] = services.artifacts.items(quiz.id)
    services.quizzes.record(quiz.id, item.id, ANSWER, correct=False)
    assert services.quizzes.mistakes(quiz.id) == [item.id]
    check_no_secret(masomo)


def test_one_correlation_from_the_command_to_the_child(masomo: Masomo, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7\n" + b"no objects at all " * 200)
    assert masomo.run("import", bad, "--course", "C", "--wait").code == 1
    lines = log_lines(masomo)
    [started] = [line for line in lines if line["event"] == "command_started"]
    correlation = started["correlation"]
    assert correlation
    same = {(line["logger"], line["event"]) for line in lines if line["correlation"] == correlation}
    assert ("masomo_desktop.workflows.import_files", "import.added") in same
    assert ("masomo_desktop.jobs.runner", "job_started") in same
    assert any(logger.startswith("masomo_desktop.extraction.readers.") for logger, _ in same), same


def test_commands_do_not_share_a_correlation(masomo: Masomo) -> None:
    masomo.run("status")
    masomo.run("status")
    started = [line for line in log_lines(masomo) if line["event"] == "command_started"]
    assert len({line["correlation"] for line in started}) == 2
