"""The report of a problem holds nothing of the learner's, in any clothing."""

from __future__ import annotations

import base64
import json
import logging
import urllib.parse
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound
from masomo_desktop.core.logs import event
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.jobs.model import Lane
from masomo_desktop.workflows.services import Services
from tests.integration.command_line import LESSON, Masomo
from tests.integration.conftest import Drain

FILE = "zebrafinchname"
CONTENT = "quokkacontent"
PASSWORD = "pangolinpassword"
ANSWER = "axolotlanswer"
QUERY = "numbatquery"
COURSE = "capybaracourse"
WHY = "okapireason"
KEY = "sk-bilbybilbykey"
LOGGED = "wombatlogged"
PARAMETER = "dugongparameter"
SECRETS = (FILE, CONTENT, PASSWORD, ANSWER, QUERY, COURSE, WHY, KEY, LOGGED, PARAMETER)


def _clothed(secret: str) -> Iterator[tuple[str, bytes]]:
    """A secret as it may stand in a file: plain, in other encodings, escaped, in base64."""
    for letters in {secret, secret.upper(), secret.title()}:
        plain = letters.encode()
        yield "plain", plain
        yield "reversed", plain[::-1]
        yield "hex", plain.hex().encode()
        for encoding in ("utf-16-le", "utf-16-be", "utf-32-le"):
            yield encoding, letters.encode(encoding)
        yield "url", urllib.parse.quote(letters, safe="").encode()
        for shift in range(3):  # where it falls in a longer text moves its base64 by up to two
            coded = base64.b64encode(b"x" * shift + plain)
            yield "base64", coded[4 if shift else 0 : -4]


def leaks(report: Path, secrets: tuple[str, ...]) -> list[str]:
    """The secrets that a zip file holds, with where and how; its members are opened."""
    with zipfile.ZipFile(report) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["the archive itself"] = report.read_bytes() + report.name.encode()
    return [
        f"{secret} ({how}) in {name}"
        for name, data in members.items()
        for secret in secrets
        for how, form in _clothed(secret)
        if form in data
    ]


@pytest.mark.parametrize("encoding", ["plain", "utf-16-le", "base64"])
def test_the_look_for_leaks_finds_one(tmp_path: Path, encoding: str) -> None:
    forms = dict(_clothed(FILE))
    leaking = tmp_path / "leaking.zip"
    with zipfile.ZipFile(leaking, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("innocent.txt", b"much text " * 100 + forms[encoding])
    assert leaks(leaking, SECRETS)


@pytest.fixture
def lived_in(services: Services, drain: Drain, tmp_path: Path) -> tuple[str, ...]:
    """A profile in which everything was done that can be done, with secrets everywhere; returns
    these and the folders that are secrets too."""
    folder = tmp_path / "numbatfolder of a learner"
    folder.mkdir()
    good = folder / f"{FILE}.txt"
    good.write_text(f"{LESSON}\n\nThe {CONTENT} is a small animal. It lives in Australia.")
    bad = folder / f"{FILE}.pdf"
    bad.write_bytes(b"%PDF-1.7\n" + f"{CONTENT} ".encode() * 200)
    unfit = folder / f"unfit {FILE}.txt"
    unfit.write_text(
        f"How to make a pipe bomb with {CONTENT} at home. You will need a fuse. Step 1: fill it. "
        "Step 2: light it in a crowd without getting caught."
    )
    course = services.courses.create(COURSE)
    paths = [good, bad, unfit, folder / f"{FILE}-missing.txt", folder / f"{FILE}.strange"]
    paths[-1].write_bytes(bytes(range(256)))
    services.imports.import_paths(course.id, paths)
    drain()
    states = {one.name: one for one in services.sources.in_course(course.id)}
    assert states[good.name].state is SourceState.READY
    assert states[bad.name].state is SourceState.FAILED
    services.owner.release(states[unfit.name].id, WHY)
    services.search.find(f"{QUERY} {CONTENT}")
    services.preferences.set("remote_key", KEY)
    services.quizzes.create(course.id, 3)
    drain()
    with pytest.raises(NotFound):
        services.courses.by_name(f"no {COURSE}")
    services.backups.make()
    _spoil(services)
    return (*SECRETS, str(folder), folder.name, str(services.home), services.home.parent.name)


def _spoil(services: Services) -> None:
    """What must never happen, and must not leak if it does: secrets in codes, ids, kinds, logs."""
    logger = logging.getLogger("masomo_desktop.tests")
    event(logger, f"{LOGGED} of x", level=logging.WARNING, path=f"/home/{LOGGED}/notes.pdf")
    event(logger, "job_ended", job=LOGGED, kind=f"{LOGGED}.{LOGGED}x y", code=LOGGED, source=LOGGED)
    event(logger, "odd", words=[LOGGED, {"deep": LOGGED}], frames=[f"{LOGGED} x.py:1:f"])
    event(logger, "odd", **{f"{LOGGED} key": 1, "count": 3})
    log = services.paths.logs / "masomo.log"
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{LOGGED} is no JSON\n")
        file.write(json.dumps([LOGGED]) + "\n")
        file.write(
            json.dumps({"event": f"{LOGGED}: 5 %s", "logger": LOGGED, "time": LOGGED}) + "\n"
        )
    (services.paths.logs / "masomo.log.1").write_text(f'{{"event": "old", "q": "{QUERY}"}}\n')
    now = clock.stamp(clock.now())
    with services.database.write() as work:
        work.connection.exec_driver_sql(
            "INSERT INTO jobs (id, lane, kind, subject, payload, state, attempts, max_attempts,"
            " run, since, cancel_requested, done, total, unit, error_code, error_message,"
            " correlation, created, finished) VALUES (?, ?, ?, ?, ?, 'failed', 1, 3, 1, ?, 0, 0, 0,"
            " '', ?, ?, ?, ?, ?)",
            (
                PARAMETER,
                Lane.OCR.value,
                PARAMETER,
                PARAMETER,
                json.dumps({"path": PARAMETER}),
                now,
                PARAMETER,
                f"There is no file named {PARAMETER}.",
                PARAMETER,
                now,
                now,
            ),
        )
        work.connection.exec_driver_sql(
            "INSERT INTO job_attempts (job, run, number, started, ended, outcome, done, error_code,"
            " error_message) VALUES (?, 1, 1, ?, ?, 'failed', 0, ?, ?)",
            (PARAMETER, now, now, PARAMETER, PARAMETER),
        )


@pytest.mark.expects_warnings
def test_no_secret_is_in_the_report(
    services: Services, lived_in: tuple[str, ...], tmp_path: Path
) -> None:
    report = services.diagnostics.write(tmp_path / "report.zip")
    assert leaks(report, lived_in) == []


@pytest.mark.expects_warnings
def test_the_report_still_says_what_helps(
    services: Services, lived_in: tuple[str, ...], tmp_path: Path
) -> None:
    report = services.diagnostics.write(tmp_path / "report.zip")
    with zipfile.ZipFile(report) as archive:
        names = archive.namelist()
        doctor = json.loads(archive.read("doctor.json"))
        work = json.loads(archive.read("work.json"))
        lines = [
            json.loads(line)
            for name in names
            if name.startswith("logs/")
            for line in archive.read(name).decode().splitlines()
        ]
    checks = {check["name"]: check for check in doctor["checks"]}
    assert {"masomo", "python", "sqlite", "memory", "disk", "database", "backups"} <= set(checks)
    assert checks["data folder"]["found"] == ""
    assert checks["database"]["found"].startswith("whole")
    assert doctor["schema"] == checks["schema"]["found"][:4]
    assert work["lanes"]["ocr"]["failed"] == 1
    [error] = [error for error in work["errors"] if error["kind"] == "extraction.read"]
    assert (error["code"], error["lane"]) == ("damaged", "extraction")
    assert error["correlation"] == "" or len(error["correlation"]) == 36
    [spoilt] = [error for error in work["errors"] if error["lane"] == "ocr"]
    assert (spoilt["job"], spoilt["code"], spoilt["kind"]) == ("", "other", "other")
    latency = work["latency"]["extraction.read"]
    assert sum(latency["took"]) >= 3
    assert len(latency["took"]) == len(work["bounds"]) + 1
    events = {line.get("event") for line in lines}
    assert {"import.added", "job_started", "job_ended", "unreadable_line"} <= events
    ended = [line for line in lines if line.get("event") == "job_ended"]
    assert any(line.get("kind") == "extraction.read" and "seconds" in line for line in ended)
    assert any(line.get("count") == 3 and line.get("hidden") for line in lines)


def test_the_command_writes_it_and_refuses_to_overwrite(home: Path, tmp_path: Path) -> None:
    masomo = Masomo(home)
    assert masomo.run("import", __file__, "--course", COURSE).code == 0
    out = tmp_path / "problem.zip"
    ended = masomo.run("doctor", "--bundle", out, "--json")
    assert ended.document["bundle"] == str(out)
    assert leaks(out, (COURSE, str(home), home.parent.name)) == []
    again = masomo.run("doctor", "--bundle", out)
    assert again.code == 2
    assert "already" in again.err


def test_a_damaged_profile_can_be_reported(home: Path, tmp_path: Path) -> None:
    masomo = Masomo(home)
    assert masomo.run("status").code == 0
    (home / "masomo.sqlite3").write_bytes(b"damage " * 2000)
    ended = masomo.run("doctor", "--bundle", tmp_path, "--json")
    assert ended.code == 3
    report = Path(ended.document["bundle"])
    with zipfile.ZipFile(report) as archive:
        checks = {c["name"]: c for c in json.loads(archive.read("doctor.json"))["checks"]}
    assert not checks["database"]["ok"]
    assert leaks(report, (str(home), home.parent.name)) == []
