"""Pages that only OCR can read: stored pending, filled by a second job, never read twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import Method, SourceState, Unit, UnitKind
from masomo_desktop.extraction.ocr_errors import OcrMissing
from masomo_desktop.extraction.readings import store as readings_store
from masomo_desktop.extraction.readings.store import NotPending
from masomo_desktop.isolation.errors import ChildLost
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.model import Job, JobState, Lane
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.workflows import read_source
from masomo_desktop.workflows.owner import NotNow
from masomo_desktop.workflows.services import Services
from tests.fakes import scans

Drain = Callable[[], int]

NATIVE = [
    "Mitosis is the division of a cell into two cells with the same chromosomes.",
    "Osmosis is the movement of water through a membrane towards the stronger solution.",
]
MIXED = [("native", NATIVE[0]), ("scan", scans.WORDS), ("native", NATIVE[1]), ("scan", scans.WORDS)]


def _mixed(services: Services, tmp_path: Path, course: str = "Mixed") -> str:
    file = scans.pdf(tmp_path / f"{course}.pdf", MIXED)
    [source] = services.imports.import_paths(services.courses.create(course).id, [file]).sources
    return source.id


def _run(services: Services, lane: Lane) -> Job:
    job = services.queue.claim(lane, "test")
    assert job is not None
    run_one(services.queue, job)
    return services.queue.get(job.id)


class _Child:
    """Stands for the OCR child: reads what is asked for, and dies when told to."""

    def __init__(self, dies_after: int = 10_000, text: str = "Clouds are water.") -> None:
        self.asked: list[list[int]] = []
        self.dies_after = dies_after
        self.text = text
        self.unsure = 0.0
        self.error: UserError | None = None

    def __call__(self, target: str, arguments: dict[str, Any], *rest: Any, **more: Any) -> Any:
        if target != read_source.BY_OCR.target:
            return stream(target, arguments, *rest, **more)
        if self.error is not None:
            raise self.error
        self.asked.append(list(arguments["wanted"]))
        return self._units(arguments["wanted"])

    def _units(self, wanted: list[int]) -> Iterator[dict[str, Any]]:
        for index, number in enumerate(reversed(wanted)):  # the order is the child's own affair
            if index == self.dies_after:
                raise ChildLost(how="signal SIGKILL")
            sure = 0.9 if self.text else self.unsure
            unit = Unit(number, UnitKind.PAGE, self.text, Method.OCR, "eng", sure)
            yield {"unit": unit.to_json()}


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> _Child:
    made = _Child()
    monkeypatch.setattr(read_source, "stream", made)
    return made


@scans.needs_tesseract
def test_a_mixed_pdf_is_read_by_two_jobs(services: Services, tmp_path: Path) -> None:
    source_id = _mixed(services, tmp_path)
    assert _run(services, Lane.EXTRACTION).state is JobState.DONE
    source = services.sources.get(source_id)
    assert source.state is SourceState.PROCESSING
    assert (source.units_done, source.units_total) == (2, 4)
    assert [unit.pending for unit in services.sources.units(source_id)] == [False, True] * 2
    assert services.search.find("mitosis") == []  # not before the gate
    job = _run(services, Lane.OCR)
    assert (job.kind, job.state, job.progress.done, job.progress.total) == (
        read_source.OCR,
        JobState.DONE,
        2,
        2,
    )
    source = services.sources.get(source_id)
    assert (source.state, source.units_done) == (SourceState.READY, 4)
    units = services.sources.units(source_id)
    assert [unit.method for unit in units] == [Method.NATIVE, Method.OCR] * 2
    assert "Clouds form when vapour condenses" in units[1].text
    assert {hit.unit for hit in services.search.find("clouds vapour")} == {2, 4}


@pytest.mark.parametrize(("unsure", "missing"), [(0.3, (2, 4)), (0.0, (2, 4)), (1.0, ())])
def test_pages_of_which_nothing_was_made_are_told_by_number(
    services: Services,
    drain: Drain,
    tmp_path: Path,
    child: _Child,
    unsure: float,
    missing: tuple[int, ...],
) -> None:
    """Unless they are blank, of which OCR is wholly sure."""
    child.text, child.unsure = "", unsure
    source = services.sources.get(_mixed(services, tmp_path))
    drain()
    source = services.sources.get(source.id)
    assert source.state is SourceState.READY
    assert services.sources.how_read([source])[source.id].unreadable == missing


def test_only_hard_pages_cost_ocr(services: Services, drain: Drain, tmp_path: Path) -> None:
    """200 native pages and 5 scanned ones: the OCR child is asked for 5."""
    pages = [("native", f"Page {n}. {NATIVE[n % 2]}") for n in range(205)]
    for number in (3, 50, 51, 120, 204):
        pages[number - 1] = ("scan", "Rain")
    file = scans.pdf(tmp_path / "book.pdf", pages)
    [source] = services.imports.import_paths(services.courses.create("Book").id, [file]).sources
    _run(services, Lane.EXTRACTION)
    pending = [unit.number for unit in services.sources.units(source.id) if unit.pending]
    assert pending == [3, 50, 51, 120, 204]


def test_a_killed_ocr_goes_on_where_it_was(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    source_id = _mixed(services, tmp_path)
    _run(services, Lane.EXTRACTION)
    child.dies_after = 1
    assert _run(services, Lane.OCR).state is JobState.WAITING
    assert services.sources.get(source_id).units_done == 3
    child.dies_after = 10_000
    with closing(sqlite3.connect(services.paths.database)) as raw, raw:
        raw.execute("UPDATE jobs SET run_after = '2000-01-01T00:00:00.000000Z'")
    drain()
    assert child.asked == [[2, 4], [2]]
    assert services.sources.get(source_id).state is SourceState.READY


def test_a_cancelled_ocr_keeps_its_pages_and_is_read_on(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    source_id = _mixed(services, tmp_path)
    _run(services, Lane.EXTRACTION)
    [job] = services.queue.list(subject=source_id, lane=Lane.OCR)
    services.queue.cancel(job.id)
    stopped = services.sources.get(source_id)
    assert stopped.reason is not None
    assert (stopped.state, stopped.reason.code) == (SourceState.FAILED, "reading_stopped")
    assert len(services.sources.units(source_id)) == 4
    services.owner.retry(source_id)
    drain()
    assert services.sources.get(source_id).state is SourceState.READY
    services.queue.retry(job.id)  # the first job, asked for again when all is done
    drain()
    assert child.asked == [[2, 4]]
    assert services.sources.get(source_id).state is SourceState.READY


def test_the_same_bytes_cost_ocr_once(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    first, second = _mixed(services, tmp_path, "One"), None
    file = tmp_path / "One.pdf"
    _run(services, Lane.EXTRACTION)
    other = services.courses.create("Other").id
    [second] = services.imports.import_paths(other, [file]).sources
    drain()
    assert child.asked == [[2, 4]]
    for source_id in (first, second.id):
        assert services.sources.get(source_id).state is SourceState.READY


def test_a_page_is_filled_once(services: Services, tmp_path: Path) -> None:
    source_id = _mixed(services, tmp_path)
    _run(services, Lane.EXTRACTION)
    reading = services.sources.get(source_id).reading
    assert reading is not None
    unit = Unit(2, UnitKind.PAGE, "Rain.", Method.OCR)
    with services.database.write() as work:
        readings_store.fill_units(work, reading, [unit])
    with pytest.raises(NotPending), services.database.write() as work:
        readings_store.fill_units(work, reading, [unit])


def test_the_gate_is_asked_at_the_very_end(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    child.text = ""
    source_id = _mixed(services, tmp_path)
    drain()
    assert services.sources.get(source_id).state is SourceState.READY  # native pages have text
    file = scans.png(tmp_path / "photo.png")
    [photo] = services.imports.import_paths(services.courses.create("Photo").id, [file]).sources
    drain()
    rejected = services.sources.get(photo.id)
    assert rejected.reason is not None
    assert (rejected.state, rejected.reason.code) == (SourceState.REJECTED, "no_text")
    child.unsure = 0.4
    services.owner.retry(photo.id)
    drain()
    rejected = services.sources.get(photo.id)
    assert rejected.reason is not None
    assert (rejected.state, rejected.reason.code) == (SourceState.REJECTED, "pages_unreadable")
    services.owner.retry(photo.id)
    drain()
    assert len(child.asked) == 4  # once each time that somebody asked: it is never looped on


def test_a_purge_during_ocr_leaves_nothing(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    source_id = _mixed(services, tmp_path)
    _run(services, Lane.EXTRACTION)
    services.owner.purge(source_id)
    drain()
    assert child.asked == []
    with closing(sqlite3.connect(services.paths.database)) as raw:
        for table in ("readings", "units", "unit_words", "passages"):
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_read_again_is_a_new_reading_and_keeps_the_old_until_it_is_whole(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    source_id = _mixed(services, tmp_path)
    drain()
    before = services.sources.get(source_id)
    child.text = "Mawingu ni maji."
    services.owner.read_again(source_id, ("swa",))
    with pytest.raises(NotNow):
        services.owner.read_again(source_id, ("fra",))
    _run(services, Lane.EXTRACTION)
    kept = services.sources.get(source_id)
    assert (kept.state, kept.reading) == (SourceState.READY, before.reading)
    assert (kept.units_done, kept.units_total, kept.languages) == (4, 4, ("swa",))
    assert services.sources.unit(source_id, 2).text == "Clouds are water."
    assert {hit.unit for hit in services.search.find("clouds")} == {2, 4}
    drain()
    after = services.sources.get(source_id)
    assert after.reading not in (None, before.reading)
    assert (after.state, after.next_reading) == (SourceState.READY, None)
    assert services.sources.unit(source_id, 2).text == "Mawingu ni maji."
    assert services.search.find("clouds") == []
    child.text = "Clouds again."
    services.owner.read_again(source_id, ("swa",))  # the same wish is a new reading all the same
    drain()
    assert services.sources.unit(source_id, 2).text == "Clouds again."
    assert child.asked == [[2, 4]] * 3
    with closing(sqlite3.connect(services.paths.database)) as raw:
        assert raw.execute("SELECT count(*) FROM readings").fetchone() == (1,)


def test_reading_again_by_a_method(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    source_id = _mixed(services, tmp_path)
    drain()
    services.owner.read_again(source_id, method="ocr")
    drain()
    assert [u.method for u in services.sources.units(source_id)] == [Method.OCR] * 4
    services.owner.read_again(source_id, method="native")
    drain()
    texts = [unit.text for unit in services.sources.units(source_id)]
    assert texts == [NATIVE[0], "", NATIVE[1], ""]
    assert child.asked == [[2, 4], [1, 2, 3, 4]]


def test_reading_again_that_fails_changes_nothing(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    file = scans.png(tmp_path / "photo.png")
    [source] = services.imports.import_paths(services.courses.create("Photo").id, [file]).sources
    drain()
    child.text = ""
    services.owner.read_again(source.id, ("hin",))
    drain()
    [job, *_] = services.queue.list(subject=source.id)
    assert job.error is not None
    assert (job.state, job.error.code) == (JobState.FAILED, "no_text")
    kept = services.sources.get(source.id)
    assert kept.state is SourceState.READY
    assert services.sources.unit(source.id, 1).text == "Clouds are water."
    services.owner.purge(source.id)
    with closing(sqlite3.connect(services.paths.database)) as raw:
        assert raw.execute("SELECT count(*) FROM readings").fetchone() == (0,)


def test_where_ocr_cannot_be_had_the_rest_is_ready(
    services: Services, drain: Drain, tmp_path: Path, child: _Child
) -> None:
    child.error = OcrMissing()
    mixed = services.sources.get(_mixed(services, tmp_path))
    file = scans.png(tmp_path / "photo.png")
    [photo] = services.imports.import_paths(mixed.course, [file]).sources
    drain()
    assert services.sources.get(mixed.id).state is SourceState.READY
    units = services.sources.units(mixed.id)
    assert [(bool(unit.text), unit.confidence) for unit in units] == [(True, 1.0), (False, 0.0)] * 2
    failed = services.sources.get(photo.id)
    assert failed.reason is not None
    assert (failed.state, failed.reason.code) == (SourceState.FAILED, "ocr_missing")
    child.error = None  # it has been installed
    services.owner.retry(photo.id)
    services.owner.read_again(mixed.id)
    drain()
    for source_id in (mixed.id, photo.id):
        assert services.sources.get(source_id).state is SourceState.READY
        assert all(unit.text for unit in services.sources.units(source_id))


def test_recordings_go_to_the_ocr_lane(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "lecture.mp3"
    file.write_bytes(b"ID3\x03\x00" + bytes(2000))
    [source] = services.imports.import_paths(services.courses.create("Sound").id, [file]).sources
    [job] = services.queue.list(subject=source.id)
    assert (job.kind, job.lane) == (read_source.LISTEN, Lane.OCR)
