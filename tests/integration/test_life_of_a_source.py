"""From a file to ready, rejected or failed, and what its owner can do, over real files."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction.errors import WrongPassword
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.extraction.store import IllegalTransition, move
from masomo_desktop.jobs.model import JobState
from masomo_desktop.workflows.owner import NotNow
from masomo_desktop.workflows.services import Services

PAGES = [
    (
        "Mitosis is the division of a cell into two cells with the same chromosomes. "
        "It was described by Walther Flemming in 1882."
    ),
    (
        "Photosynthesis is the process by which green plants make sugar from carbon dioxide and "
        "water. It needs light."
    ),
    "Osmosis is the movement of water through a membrane towards the stronger solution.",
]


def _pdf(path: Path, pages: list[str], password: str = "") -> Path:
    document = pymupdf.open()
    for text in pages:
        document.new_page().insert_textbox((72, 72, 520, 700), text, fontsize=12)
    if password:
        document.save(path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password)
    else:
        document.save(path)
    document.close()
    return path


def test_a_pdf_becomes_ready_with_its_pages(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    course = services.courses.create("Biology")
    file = _pdf(tmp_path / "cells 🧬 خلية.pdf", PAGES)
    [source] = services.imports.import_paths(course.id, [file]).sources
    assert source.state is SourceState.PENDING
    assert drain() == 1
    ready = services.sources.get(source.id)
    assert (ready.state, ready.units_done, ready.units_total) == (SourceState.READY, 3, 3)
    units = services.sources.units(source.id)
    assert [unit.number for unit in units] == [1, 2, 3]
    assert "Walther Flemming in 1882" in units[0].text
    [hit] = services.search.find("osmosis membrane")
    assert (hit.source, hit.unit) == (source.id, 3)
    assert units[2].text[hit.start : hit.end] == hit.text


def test_the_same_bytes_are_read_once(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    one, other = services.courses.create("One"), services.courses.create("Other")
    file = _pdf(tmp_path / "a.pdf", PAGES)
    copy = tmp_path / "b.pdf"
    copy.write_bytes(file.read_bytes())
    [first] = services.imports.import_paths(one.id, [file]).sources
    [again] = services.imports.import_paths(one.id, [copy]).sources
    assert again.id == first.id
    [second] = services.imports.import_paths(other.id, [copy]).sources
    drain()
    first, second = services.sources.get(first.id), services.sources.get(second.id)
    assert first.state is second.state is SourceState.READY
    assert first.reading == second.reading
    assert len(services.search.find("osmosis")) == 2


def test_a_file_without_text_is_rejected_and_says_so(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    course = services.courses.create("Blank")
    file = _pdf(tmp_path / "blank.pdf", ["", ""])
    [source] = services.imports.import_paths(course.id, [file]).sources
    drain()
    source = services.sources.get(source.id)
    assert source.state is SourceState.REJECTED
    assert source.reason is not None
    assert source.reason.code == "no_text"
    with pytest.raises(NotNow):
        services.owner.release(source.id, "I want it")
    services.owner.retry(source.id)
    drain()
    assert services.sources.get(source.id).state is SourceState.REJECTED


def test_a_damaged_file_fails_alone(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    course = services.courses.create("Mixed")
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7\n" + bytes(5000))
    good = _pdf(tmp_path / "good.pdf", PAGES)
    missing = tmp_path / "missing.pdf"
    outcome = services.imports.import_paths(course.id, [bad, missing, good])
    assert [refused.error.code for refused in outcome.refused] == ["file_missing"]
    drain()
    states = {s.name: s.state for s in services.sources.in_course(course.id)}
    assert states == {"bad.pdf": SourceState.FAILED, "good.pdf": SourceState.READY}
    [overview] = services.courses.all()
    assert (overview.state.value, overview.ready, overview.attention) == ("attention", 1, 1)


def test_a_locked_pdf_asks_for_its_password_and_keeps_none(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    course = services.courses.create("Locked")
    file = _pdf(tmp_path / "locked.pdf", PAGES, password="karibu-sana-42")
    [source] = services.imports.import_paths(course.id, [file]).sources
    drain()
    failed = services.sources.get(source.id)
    assert failed.state is SourceState.FAILED
    assert failed.reason is not None
    assert failed.reason.code == "password_needed"
    with pytest.raises(WrongPassword):
        services.owner.unlock(source.id, "wrong")
    assert services.sources.get(source.id).state is SourceState.FAILED
    services.owner.unlock(source.id, "karibu-sana-42")
    drain()
    assert services.sources.get(source.id).state is SourceState.READY
    services.database.forget_deleted()
    kept = b"".join(f.read_bytes() for f in services.home.rglob("*") if f.is_file())
    assert b"karibu-sana-42" not in kept


def test_stopping_keeps_what_was_read_and_retry_goes_on(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    course = services.courses.create("Stopped")
    [source] = services.imports.import_paths(course.id, [_pdf(tmp_path / "a.pdf", PAGES)]).sources
    [job] = services.queue.list(subject=source.id)
    assert services.queue.cancel(job.id) is JobState.CANCELLED
    stopped = services.sources.get(source.id)
    assert stopped.state is SourceState.FAILED
    assert stopped.reason is not None
    assert stopped.reason.code == "reading_stopped"
    services.queue.retry(job.id)
    assert services.sources.get(source.id).state is SourceState.PENDING
    drain()
    assert services.sources.get(source.id).state is SourceState.READY


def test_a_purge_leaves_no_trace(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    course = services.courses.create("Private")
    pages = [page.replace("Osmosis", "Zyxwosis") for page in PAGES]
    [source] = services.imports.import_paths(course.id, [_pdf(tmp_path / "p.pdf", pages)]).sources
    keep = _pdf(tmp_path / "keep.pdf", [PAGES[0]])
    [kept] = services.imports.import_paths(course.id, [keep]).sources
    drain()
    deck = services.flashcards.create(course.id, 5)
    drain()
    assert any("Zyxwosis" in str(item.body) for item in services.artifacts.items(deck.id))
    services.owner.purge(source.id)
    with pytest.raises(NotFound):
        services.sources.get(source.id)
    with pytest.raises(NotFound):
        services.artifacts.get(deck.id)
    assert services.search.find("zyxwosis") == []
    assert services.sources.get(kept.id).state is SourceState.READY
    assert services.search.find("mitosis")
    services.close()
    for file in services.home.rglob("*"):
        if file.is_file():
            assert b"zyxwosis" not in file.read_bytes().lower(), file
            assert source.sha256 not in file.name


def test_purging_one_of_two_courses_keeps_the_other(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    one, other = services.courses.create("One"), services.courses.create("Other")
    file = _pdf(tmp_path / "a.pdf", PAGES)
    [first] = services.imports.import_paths(one.id, [file]).sources
    [second] = services.imports.import_paths(other.id, [file]).sources
    drain()
    services.owner.purge(first.id)
    assert services.sources.get(second.id).state is SourceState.READY
    assert len(services.sources.units(second.id)) == 3
    assert services.sources.readable_path(second.id).exists()
    services.owner.delete_course(other.id)
    assert services.courses.all()[0].name == "One"
    assert len(services.courses.all()) == 1
    assert not [f for f in (services.home / "originals").rglob("*") if f.is_file()]


def test_a_source_purged_while_it_waits_is_no_failure(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    course = services.courses.create("Gone")
    [source] = services.imports.import_paths(course.id, [_pdf(tmp_path / "a.pdf", PAGES)]).sources
    services.owner.purge(source.id)
    drain()
    [job] = services.queue.list(subject=source.id)
    assert job.state is JobState.CANCELLED


def test_an_illegal_state_is_refused_twice(
    services: Services, drain: Callable[[], int], tmp_path: Path
) -> None:
    course = services.courses.create("Guarded")
    [source] = services.imports.import_paths(course.id, [_pdf(tmp_path / "a.pdf", PAGES)]).sources
    with pytest.raises(IllegalTransition), services.database.write() as work:
        move(work, source.id, SourceState.READY)
    with sqlite3.connect(services.paths.database) as raw, pytest.raises(sqlite3.IntegrityError):
        raw.execute("UPDATE sources SET state = 'read'")


def test_pasted_text_is_a_source(services: Services, drain: Callable[[], int]) -> None:
    course = services.courses.create("Pasted")
    source = services.imports.import_text(course.id, "My notes: week 1/2", "\n\n".join(PAGES))
    drain()
    assert services.sources.get(source.id).state is SourceState.READY
    assert source.name == "My notes week 1 2.txt"
