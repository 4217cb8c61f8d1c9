"""Difficult pages, read by a server: with consent, within a cap, and shown only if better."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction.model import Method, SourceState, Unit, UnitKind
from masomo_desktop.extraction.remote import store as remote_store
from masomo_desktop.extraction.remote.model import Consent
from masomo_desktop.isolation.stream import stream
from masomo_desktop.jobs.model import Job, JobState, Lane
from masomo_desktop.jobs.runner import run_one
from masomo_desktop.providers.errors import KeyMissing
from masomo_desktop.providers.remote import Remote, Secret
from masomo_desktop.store.database import Database
from masomo_desktop.workflows import read_source
from masomo_desktop.workflows.owner import NotNow
from masomo_desktop.workflows.remote_reading.errors import (
    CapInvalid,
    NothingHard,
    RemoteCapReached,
    RemoteNotAllowed,
)
from masomo_desktop.workflows.services import Services
from tests.fakes import model_server as servers
from tests.fakes import scans
from tests.fakes.model_server import serving, status
from tests.fakes.page_server import PROCESSOR, picture_of, processes, transcribes
from tests.integration.command_line import Masomo

Drain = Callable[[], int]
KEY = "sk-canary-1234567890"
SECRET_NAME = "private-diary-of-amina"
GARBLED = "Tbe w4ter cyc1e d3scr ibes b0w vvat er m0ves ab 0ve aud be1 ow tbe surf ace 0f Eartb"
TRANSLATED = (
    "Le cycle de l'eau décrit comment l'eau se déplace au-dessus et au-dessous de la surface de la "
    "Terre, et les nuages se forment dans le ciel quand il fait froid."
)
NATIVE = "Mitosis is the division of a cell into two cells with the same chromosomes."


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch) -> None:
    """OCR on this machine that is unsure of every page, whatever Tesseract there is."""

    def read(target: str, arguments: dict[str, Any], *rest: Any, **more: Any) -> Any:
        if target != read_source.BY_OCR.target:
            return stream(target, arguments, *rest, **more)
        return iter(
            {"unit": Unit(n, UnitKind.PAGE, GARBLED, Method.OCR, "eng", 0.62).to_json()}
            for n in arguments["wanted"]
        )

    monkeypatch.setattr(read_source, "stream", read)


def _imported(services: Services, drain: Drain, tmp_path: Path, scanned: int = 1) -> str:
    pages = [("native", NATIVE), *[("scan", scans.WORDS)] * scanned]
    file = scans.pdf(tmp_path / f"{SECRET_NAME}.pdf", pages)
    course = services.courses.find_or_create("Water")
    [source] = services.imports.import_paths(course.id, [file]).sources
    drain()
    assert services.sources.get(source.id).state is SourceState.READY
    return source.id


def _allow(services: Services, url: str, pages: int = 10, **more: int) -> str:
    """Describe a server and allow it for the course; returns the course."""
    course = services.courses.find_or_create("Water").id
    services.servers.put(Remote("school", url, "eyes"))
    services.keys.set("school", Secret(KEY), in_file=True)
    services.remote_reading.allow(course, "school", pages=pages, **more)
    return course


def _run(services: Services, job: Job) -> Job:
    services.queue.promote()
    claimed = services.queue.claim(Lane.OCR, "test")
    assert claimed is not None
    assert claimed.id == job.id
    run_one(services.queue, claimed)
    return services.queue.get(job.id)


def _texts(services: Services, source: str) -> list[str]:
    return [unit.text for unit in services.sources.units(source)]


def test_nothing_is_sent_without_consent(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path)
    remote = services.remote_reading
    course = services.sources.get(source).course
    with serving(transcribes(scans.WORDS)) as server:
        services.servers.put(Remote("school", server.url, "eyes"))
        services.keys.set("school", Secret(KEY), in_file=True)
        assert remote.consent(course) is None
        assert remote.cap(course) is None
        assert remote.pages_hard(source) == [2]
        with pytest.raises(RemoteNotAllowed):
            remote.start(source, "school")
        other = services.courses.create("Other").id
        remote.allow(other, "school", pages=5)  # a yes for one course is none for another
        with pytest.raises(RemoteNotAllowed):
            remote.start(source, "school")
        remote.allow(course, "school", pages=5)
        job = remote.start(source, "school")
        remote.revoke(course)  # before the job has begun
        ended = _run(services, job)
        assert (ended.state, ended.error and ended.error.code) == (
            JobState.FAILED,
            RemoteNotAllowed.code,
        )
        assert server.requests == []
    assert _texts(services, source) == [NATIVE, GARBLED]


def test_a_better_page_is_shown_and_the_local_one_is_kept(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path)
    remote = services.remote_reading
    with serving(transcribes(f"```\n{scans.WORDS}\n```")) as server:
        course = _allow(services, server.url, price=1500, money=100_000)
        ended = _run(services, remote.start(source, "school"))
        assert (ended.state, ended.progress.done, ended.progress.total) == (JobState.DONE, 1, 1)
        [(path, body, headers)] = server.requests  # the hard page, and no other
    assert path == "/v1/chat/completions"
    picture = picture_of(body)
    assert picture.width * picture.height <= 4_000_000
    assert not picture.getexif()
    sent = json.dumps([path, body, dict(headers)])
    assert SECRET_NAME not in sent
    assert str(tmp_path) not in sent
    native, page = services.sources.units(source)
    assert (native.text, native.method, native.engine) == (NATIVE, Method.NATIVE, "")
    assert (page.text, page.method, page.engine) == (scans.WORDS, Method.OCR, "remote:school")
    assert (page.language, page.pending) == ("eng", False)
    assert {hit.unit for hit in services.search.find("clouds vapour")} == {2}
    left = remote.cap(course)
    assert left is not None
    assert (left.pages_used, left.pages_left, left.money_used, left.money_left) == (
        1, 9, 1500, 98_500,
    )  # fmt: skip
    [told] = remote.report(source)
    assert (told.unit, told.engine, told.better, told.why) == (2, "remote:school", True, "better")
    assert remote.pages_hard(source) == []

    assert services.sources.get(source).former_reading is not None
    remote.go_back(source)
    assert _texts(services, source) == [NATIVE, GARBLED]
    assert services.search.find("clouds vapour") == []
    remote.go_back(source)
    assert _texts(services, source) == [NATIVE, scans.WORDS]
    assert services.sources.get(source).state is SourceState.READY


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("I'm sorry, but I cannot read this image.", "refusal"),
        ("[no text]", "empty"),
        ("The image shows a page with some printed text about water.", "refusal"),
        (TRANSLATED, "other_words"),
        ("the cat sat on the mat and the dog ran " * 30, "repeated"),
        ("xq zzv kk9 ..;; plo0 wwq 0rt m1m " * 9, "repeated"),
    ],
)
def test_what_is_not_proven_better_changes_nothing(
    services: Services, drain: Drain, tmp_path: Path, local: None, said: str, why: str
) -> None:
    source = _imported(services, drain, tmp_path)
    remote = services.remote_reading
    before = services.sources.get(source)
    with serving(transcribes(said)) as server:
        _allow(services, server.url)
        assert _run(services, remote.start(source, "school")).state is JobState.DONE
        after = services.sources.get(source)
        assert _texts(services, source) == [NATIVE, GARBLED]
        assert (after.state, after.reading, after.next_reading) == (
            SourceState.READY, before.reading, None,
        )  # fmt: skip
        [told] = remote.report(source)
        assert (told.better, told.why) == (False, why)
        assert after.former_reading is None
        assert remote.pages_hard(source) == []
        with pytest.raises(NothingHard):  # it is not paid for twice
            remote.start(source, "school")
        assert len(server.requests) == 1


def test_the_cap_in_pages_ends_the_sending_and_keeps_what_came(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path, scanned=3)
    remote = services.remote_reading
    with serving(transcribes(scans.WORDS)) as server:
        course = _allow(services, server.url, pages=2)
        assert _run(services, remote.start(source, "school")).state is JobState.DONE
        assert len(server.requests) == 2
        assert _texts(services, source) == [NATIVE, scans.WORDS, scans.WORDS, GARBLED]
        with pytest.raises(RemoteCapReached):
            remote.start(source, "school")
        remote.allow(course, "school", pages=3)
        assert remote.pages_hard(source) == [4]
        assert _run(services, remote.start(source, "school")).state is JobState.DONE
        assert len(server.requests) == 3
    assert _texts(services, source) == [NATIVE, *[scans.WORDS] * 3]
    remote.go_back(source)  # to what this machine read, not to half of it
    assert _texts(services, source) == [NATIVE, *[GARBLED] * 3]


def test_the_cap_in_money_holds_and_begins_anew_each_month(
    services: Services, drain: Drain, tmp_path: Path, local: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    source = _imported(services, drain, tmp_path, scanned=3)
    remote = services.remote_reading
    with serving(transcribes(scans.WORDS)) as server:
        course = _allow(services, server.url, pages=100, price=400, money=900)
        _run(services, remote.start(source, "school"))
        assert len(server.requests) == 2
        left = remote.cap(course)
        assert left is not None
        assert (left.money_used, left.money_left) == (800, 100)
        with pytest.raises(RemoteCapReached):
            remote.start(source, "school")
        later = clock.parse("2031-02-03T00:00:00.000000Z")
        monkeypatch.setattr(clock, "now", lambda: later)
        fresh = remote.cap(course)
        assert fresh is not None
        assert (fresh.month, fresh.pages_used) == ("2031-02", 0)


def test_two_processes_cannot_both_take_the_last_page(services: Services) -> None:
    course = services.courses.create("Water").id
    given = Consent(course, "school", pages=7, money=0, price=5, granted=clock.now())
    taken: list[bool] = []

    def take() -> None:
        database = Database(services.paths.database)  # as another process opens it
        for _ in range(5):
            with database.write() as work:
                taken.append(remote_store.reserve(work, given, "2026-11"))
        database.close()

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(taken), sum(taken)) == (20, 7)
    with services.database.read() as connection:
        left = remote_store.left(connection, given, "2026-11")
    assert (left.pages_used, left.pages_left, left.money_used) == (7, 0, 35)


FAILURES: dict[str, tuple[servers.Behaviour, str, int]] = {
    "wrong key": (status(401), "key_refused", 0),
    "no credit": (status(402), "quota_used_up", 0),
    "captive portal": (servers.portal, "not_a_model_server", 1),
    "redirect": (servers.to_portal, "not_a_model_server", 1),
    "broken": (status(500), "server_failed", 1),
    "hangs up": (servers.hangs_up, "reply_cut_short", 1),
    "other json": (status(200, {"hello": "world"}), "not_a_model_server", 1),
}


@pytest.mark.parametrize("case", FAILURES)
def test_a_failure_is_a_sentence_and_the_local_text_stays(
    services: Services, drain: Drain, tmp_path: Path, local: None, case: str
) -> None:
    behaviour, code, counted = FAILURES[case]
    source = _imported(services, drain, tmp_path)
    with serving(behaviour) as server:
        course = _allow(services, server.url)
        ended = _run(services, services.remote_reading.start(source, "school"))
        assert ended.error is not None
        assert ended.error.code == code
        assert KEY not in ended.error.message
        assert ended.state in (JobState.FAILED, JobState.WAITING)
        assert len(server.requests) == 1  # one sending is one request, wherever it leads
    left = services.remote_reading.cap(course)
    assert left is not None
    assert left.pages_used == counted
    assert _texts(services, source) == [NATIVE, GARBLED]
    assert services.sources.get(source).state is SourceState.READY


def test_retry_after_is_kept_and_the_job_goes_on_where_it_was(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path, scanned=2)
    good = transcribes(scans.WORDS)
    with serving(good, status(429, retry_after="90"), good) as server:
        course = _allow(services, server.url)
        job = _run(services, services.remote_reading.start(source, "school"))
        assert (job.state, job.attempts) == (JobState.WAITING, 0)
        assert services.queue.claim(Lane.OCR, "test") is None
        assert _texts(services, source) == [NATIVE, GARBLED, GARBLED]  # until it is whole
        with services.database.write() as work:
            work.connection.exec_driver_sql("UPDATE jobs SET run_after = '2000-01-01T00:00:00Z'")
        assert _run(services, job).state is JobState.DONE
        assert len(server.requests) == 3
    assert _texts(services, source) == [NATIVE, scans.WORDS, scans.WORDS]
    left = services.remote_reading.cap(course)
    assert left is not None
    assert left.pages_used == 2


def test_a_dead_network(services: Services, drain: Drain, tmp_path: Path, local: None) -> None:
    source = _imported(services, drain, tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        course = _allow(services, f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
        ended = _run(services, services.remote_reading.start(source, "school"))
    assert (ended.state, ended.error and ended.error.code) == (
        JobState.WAITING, "server_unreachable",
    )  # fmt: skip
    left = services.remote_reading.cap(course)
    assert left is not None
    assert left.pages_used == 0


def test_what_a_server_does_not_understand_is_asked_anew_and_counted(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path)
    refusal = {"error": {"message": "Use 'max_completion_tokens' instead of 'max_tokens'."}}
    with serving(status(400, refusal), transcribes(scans.WORDS)) as server:
        course = _allow(services, server.url)
        assert _run(services, services.remote_reading.start(source, "school")).state is (
            JobState.DONE
        )
        assert "max_completion_tokens" in server.requests[1][1]
    left = services.remote_reading.cap(course)
    assert left is not None
    assert left.pages_used == 2
    assert services.servers.get("school").dialect.limit == "max_completion_tokens"


def test_document_ai_gives_words_with_their_places(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path)
    words = scans.WORDS.split()
    lines = [" ".join(words[at : at + 12]) for at in range(0, len(words), 12)]
    remote = services.remote_reading
    with serving(processes(lines, KEY)) as server:
        address = server.url.removesuffix("/v1") + PROCESSOR
        remote.processors.put("google", f"{address}:process")
        services.keys.set("google", Secret(KEY), in_file=True)
        remote.allow(services.sources.get(source).course, "google", pages=3)
        assert _run(services, remote.start(source, "google")).state is JobState.DONE
        [(path, body, _)] = server.requests
    assert path == f"{PROCESSOR}:process"
    assert set(body) == {"rawDocument", "skipHumanReview", "processOptions"}
    assert body["rawDocument"]["mimeType"] == "image/jpeg"
    assert SECRET_NAME not in json.dumps(body)
    page = services.sources.units(source)[1]
    assert (page.text, page.engine, page.confidence) == (scans.WORDS, "remote:google", 0.97)
    placed = services.sources.words(source, 2)
    assert [page.text[w.start : w.end] for w in placed] == words
    assert placed[13].y0 == pytest.approx(1 / 40, abs=1e-4)
    assert placed[13].x0 == pytest.approx(1 / 20, abs=1e-4)


def test_a_page_that_tesseract_could_not_read_at_all_becomes_readable(
    services: Services, drain: Drain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All pages unreadable: the source is rejected for that, and ready after the server read it."""

    def read(target: str, arguments: dict[str, Any], *rest: Any, **more: Any) -> Any:
        if target != read_source.BY_OCR.target:
            return stream(target, arguments, *rest, **more)
        return iter([{"unit": Unit(1, UnitKind.PAGE, "", Method.OCR, "", 0.3).to_json()}])

    monkeypatch.setattr(read_source, "stream", read)
    file = scans.png(tmp_path / "photo.png")
    course = services.courses.find_or_create("Water")
    [source] = services.imports.import_paths(course.id, [file]).sources
    drain()
    assert services.sources.get(source.id).state is SourceState.REJECTED
    with serving(transcribes(scans.WORDS)) as server:
        _allow(services, server.url)
        job = services.remote_reading.start(source.id, "school")
        assert _run(services, job).state is JobState.DONE
    assert services.sources.get(source.id).state is SourceState.READY
    assert _texts(services, source.id) == [scans.WORDS]
    with pytest.raises(NotNow):  # what was before has no text
        services.remote_reading.go_back(source.id)


def test_what_was_sent_goes_with_the_source_and_is_reread_for_nothing(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path)
    remote = services.remote_reading
    with serving(transcribes(scans.WORDS)) as server:
        _allow(services, server.url)
        _run(services, remote.start(source, "school"))
        services.owner.read_again(source)
        drain()
        assert _texts(services, source) == [NATIVE, GARBLED]
        _run(services, remote.start(source, "school"))
        assert _texts(services, source) == [NATIVE, scans.WORDS]
        assert len(server.requests) == 1
    sha256 = services.sources.get(source).sha256
    services.owner.purge(source)
    with services.database.read() as connection:
        assert remote_store.pages_sent(connection, sha256) == []
        assert connection.exec_driver_sql("SELECT count(*) FROM readings").scalar() == 0


def test_what_cannot_be_allowed_or_started(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path)
    remote = services.remote_reading
    course = services.sources.get(source).course
    with pytest.raises(NotFound):
        remote.allow(course, "nobody", pages=5)
    services.servers.put(Remote("school", "http://127.0.0.1:9/v1", "eyes"))
    for wrong in ({"pages": 0}, {"pages": 5, "money": -1}, {"pages": 5, "money": 10}):
        with pytest.raises(CapInvalid):
            remote.allow(course, "school", **wrong)
    remote.allow(course, "school", pages=5)
    with pytest.raises(KeyMissing):
        remote.start(source, "school")
    services.keys.set("school", Secret(KEY), in_file=True)
    remote.start(source, "school")
    with pytest.raises(NotNow):
        remote.start(source, "school")


def test_pages_with_text_are_never_hard(services: Services, drain: Drain, tmp_path: Path) -> None:
    course = services.courses.find_or_create("Water")
    file = scans.pdf(tmp_path / "native.pdf", [("native", NATIVE)])
    [source] = services.imports.import_paths(course.id, [file]).sources
    drain()
    assert services.remote_reading.pages_hard(source.id) == []


@pytest.mark.skipif(sys.platform == "win32", reason="process groups as POSIX has them")
def test_power_off_costs_the_page_in_flight_and_the_command_line_tells_it_all(
    services: Services, drain: Drain, tmp_path: Path, local: None
) -> None:
    source = _imported(services, drain, tmp_path, scanned=3)
    masomo = Masomo(services.home)
    good = transcribes(scans.WORDS)
    with serving(good, servers.silent) as server:
        services.servers.put(Remote("school", server.url, "eyes"))
        services.keys.set("school", Secret(KEY), in_file=True)
        asked = ("read-again", source, "--remote", "school", "--json")
        refused = masomo.run(*asked)
        assert refused.code != 0
        assert "have not allowed" in refused.err
        allow = "remote-reading allow --course Water --server school --pages 9 --price 0.0015"
        told = masomo.run(*allow.split(), "--json").document
        assert (told["allowed"], told["pages"]["left"], told["price"]) == (True, 9, 0.0015)
        process = masomo.start(*asked, "--wait")
        for _ in range(600):
            if len(server.requests) == 2:
                break
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert len(server.requests) == 2
        server.behaviours[:] = [good]
        assert masomo.run("work", "--until-idle").code == 0
        assert len(server.requests) == 4  # the first page was not sent again
    text = masomo.run("text", source, "--json").document
    assert [unit["engine"] for unit in text["units"]] == ["", *["remote:school"] * 3]
    told = masomo.run("remote-reading", "status", "--course", "Water", "--json").document
    assert told["pages"] == {"cap": 9, "used": 4, "left": 5}  # what was in flight is counted
    assert told["money"]["used"] == 0.006
    assert masomo.run("read-again", source, "--former", "--json").code == 0
    assert _texts(services, source) == [NATIVE, *[GARBLED] * 3]
    gone = masomo.run("remote-reading", "revoke", "--course", "Water", "--json").document
    assert gone["allowed"] is False
    assert masomo.run(*asked).code != 0
