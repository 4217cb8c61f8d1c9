"""Files that a sudden end left in the store, and files that must not be taken for such."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from masomo_desktop.core import clock
from masomo_desktop.extraction.originals import Originals, Stored
from masomo_desktop.jobs.model import Lane
from masomo_desktop.workflows.services import Services
from masomo_desktop.workflows.tidying import ABANDONED, Tidying


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    file = tmp_path / "notes.txt"
    file.write_text("The delta is where the river meets the sea.", encoding="utf-8")
    return file


def _files(services: Services) -> set[str]:
    return {file.name for file in services.paths.originals.rglob("*") if file.is_file()}


def _import(services: Services, file: Path) -> str:
    course = services.courses.find_or_create("Rivers")
    (source,) = services.imports.import_paths(course.id, [file]).sources
    return source.sha256


def _age(file: Path, seconds: float) -> None:
    then = (clock.now() - timedelta(seconds=seconds)).timestamp()
    os.utime(file, (then, then))


def test_what_no_source_needs_is_swept(services: Services, notes: Path, tmp_path: Path) -> None:
    kept = _import(services, notes)
    folder = services.paths.originals
    unlocked = folder / kept[:2] / f"{kept}.unlocked"
    unlocked.write_bytes(b"readable")
    other = tmp_path / "other.txt"
    other.write_text("An import died before it was committed.", encoding="utf-8")
    Originals(folder).add(other)
    for name in (".incoming-old", ".incoming-new", ".incoming-odd", f"{kept[:2]}/{kept}.partial"):
        (folder / name).write_bytes(b"half")
    _age(folder / ".incoming-odd", -ABANDONED)  # the clock has been put back since
    for name in (".incoming-old", f"{kept[:2]}/{kept}.partial"):
        _age(folder / name, ABANDONED + 1)
    services.tidying.sweep()
    assert _files(services) == {kept, unlocked.name, ".incoming-new"}


def test_a_job_that_ends_while_the_store_is_swept_disturbs_nobody(
    services: Services, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder is gone when the walk comes to it."""
    kept = _import(services, notes)
    gone = services.paths.originals / ".scratch-ended"
    gone.mkdir()
    (gone / "page.pgm").write_bytes(b"page")
    walk = os.walk

    def walked(top: Path) -> Iterator[tuple[str, list[str], list[str]]]:
        for found in walk(top):
            yield found
            shutil.rmtree(gone, ignore_errors=True)

    monkeypatch.setattr(os, "walk", walked)
    services.tidying.sweep()
    assert not gone.exists()
    assert _files(services) == {kept}


def test_a_purge_that_died_is_finished_at_the_next_start(
    services: Services, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = _import(services, notes)
    (source,) = services.sources.in_course(services.courses.by_name("Rivers").id)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Tidying, "erase", die)
        with pytest.raises(KeyboardInterrupt):
            services.owner.purge(source.id)
    assert _files(services) == {kept}
    services.tidying.sweep()
    assert _files(services) == set()


def test_a_file_that_is_purged_while_it_is_imported_is_copied_again(
    services: Services, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add, copies = Originals.add, []

    def add_then_purge(originals: Originals, file: Path) -> Stored:
        stored = add(originals, file)
        copies.append(stored.sha256)
        if len(copies) == 1:
            services.tidying.erase([stored.sha256])  # a purge of the same bytes elsewhere
        return stored

    monkeypatch.setattr(Originals, "add", add_then_purge)
    kept = _import(services, notes)
    assert copies == [kept, kept]
    assert _files(services) == {kept}


def test_a_copy_that_is_swept_while_it_is_written_is_written_again(
    services: Services, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sweep of another process, whose clock is ahead, or after this one has been asleep."""
    sync = os.fsync
    swept: list[Path] = []

    def sweep_then_sync(handle: int) -> None:
        if not swept:
            swept.extend(services.paths.originals.glob(".incoming-*"))
            for file in swept:
                file.unlink()
        sync(handle)

    monkeypatch.setattr(os, "fsync", sweep_then_sync)
    kept = _import(services, notes)
    assert len(swept) == 1
    assert (services.paths.originals / kept[:2] / kept).read_bytes() == notes.read_bytes()
    assert _files(services) == {kept}


def test_what_a_running_job_writes_down_is_not_swept(services: Services, notes: Path) -> None:
    _import(services, notes)
    for lane in Lane:
        job = services.queue.claim(lane, "somebody")
        if job is not None:
            break
    assert job is not None
    with Originals(services.paths.originals).scratch(job.id) as folder:
        page = folder / "page-1.png"
        page.write_bytes(b"a page")
        _age(page, ABANDONED + 1)
        services.tidying.sweep()
        assert page.exists()
        services.queue.done(job, None)
        services.tidying.sweep()
        assert not page.exists()


def test_a_purge_spares_a_file_that_another_course_has_come_to_need(
    services: Services, notes: Path
) -> None:
    kept = _import(services, notes)
    services.tidying.erase([kept])
    assert _files(services) == {kept}
