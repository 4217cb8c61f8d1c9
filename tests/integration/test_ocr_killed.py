"""Nothing of OCR outlives who asked for it: not the child, and not the Tesseract it started."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from masomo_desktop.isolation.errors import Cancelled
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
from tests.fakes import scans
from tests.integration.command_line import Masomo

pytestmark = [
    scans.needs_tesseract,
    pytest.mark.skipif(sys.platform != "linux", reason="processes and signals as Linux has them"),
]

TARGET = "masomo_desktop.extraction.read:recognise"
_PARENT = f"""
import sys
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import stream
arguments = dict(path=sys.argv[1], kind="pdf", name="a.pdf", languages=["eng"], wanted=[1, 2, 3])
for _ in stream("{TARGET}", arguments, Limits(120, 1200)):
    pass
"""


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Pages so full that Tesseract is at work on them for seconds."""
    return scans.pdf(tmp_path / "a.pdf", [("scan", scans.WORDS * 5)] * 3)


def _tesseracts(of: psutil.Process) -> list[psutil.Process]:
    return [one for one in of.children(recursive=True) if one.name() == "tesseract"]


def _until_at_work(of: psutil.Process) -> list[psutil.Process]:
    for _ in range(600):
        found = _tesseracts(of)
        # the first calls only ask which packs there are, and tell where a page is up
        if any("tessedit_create_tsv=1" in " ".join(_command(one)) for one in found):
            return found
        time.sleep(0.02)
    raise AssertionError("Tesseract was not started")


@pytest.mark.parametrize("victim", ["parent", "child"])
def test_tesseract_ends_with_whoever_is_killed(scan: Path, victim: str) -> None:
    parent = subprocess.Popen([sys.executable, "-c", _PARENT, str(scan)], stderr=subprocess.PIPE)
    tree = psutil.Process(parent.pid)
    try:
        at_work = _until_at_work(tree)
        [child] = tree.children()
        (tree if victim == "parent" else child).kill()
        _, alive = psutil.wait_procs([child, *at_work], timeout=10)
        assert alive == []
    finally:
        parent.kill()
        parent.communicate()


def test_a_page_whose_tesseract_is_killed_is_not_taken_for_empty(
    scan: Path, tmp_path: Path
) -> None:
    """As the kernel does when memory runs out: the job is tried again, and the text is there."""
    masomo = Masomo(tmp_path / "home")
    running = masomo.start("import", scan, "--course", "Biology", "--wait")
    _until_at_work(psutil.Process(running.pid))[0].kill()
    running.communicate()
    assert running.returncode == 0
    [source] = masomo.sources()
    assert source["state"] == "ready"
    [job] = [one for one in masomo.run("jobs", "--json").document["jobs"] if one["lane"] == "ocr"]
    story = masomo.run("jobs", "show", job["id"], "--json").document
    assert [run["outcome"] for run in story["runs"]] == ["lost", "done"]
    assert story["runs"][0]["error"]["code"] == "child_lost"


def test_no_picture_of_a_page_outlives_a_kill(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tesseract is given files: they lie in the profile, and the next attempt clears them up."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    masomo = Masomo(tmp_path / "home")
    running = masomo.start("import", scan, "--course", "Biology", "--wait")
    at_work = _until_at_work(psutil.Process(running.pid))
    assert list(masomo.home.glob("originals/.scratch-*/*"))
    running.kill()
    running.communicate()
    psutil.wait_procs(at_work, timeout=10)
    assert list(temporary.iterdir()) == []

    assert masomo.run("work", "--until-idle").code == 0
    assert [source["state"] for source in masomo.sources()] == ["ready"]
    assert list(masomo.home.glob("originals/.scratch-*")) == []
    assert list(temporary.iterdir()) == []


def test_a_cancelled_ocr_leaves_no_process(scan: Path) -> None:
    me = psutil.Process()
    seen: list[psutil.Process] = []

    def cancelled() -> bool:
        seen.extend(one for one in _tesseracts(me) if one not in seen)
        return any("tessedit_create_tsv=1" in " ".join(_command(one)) for one in seen)

    arguments = {
        "path": str(scan),
        "kind": "pdf",
        "name": "a.pdf",
        "languages": ["eng"],
        "wanted": [1, 2, 3],
    }
    with pytest.raises(Cancelled):
        for _ in _all(arguments, cancelled):
            pass
    _, alive = psutil.wait_procs(seen, timeout=10)
    assert alive == []


def _command(of: psutil.Process) -> list[str]:
    try:
        return of.cmdline()
    except psutil.Error:
        return []


def _all(
    arguments: dict[str, object], cancelled: Callable[[], bool]
) -> Iterator[dict[str, object]]:
    return stream(TARGET, arguments, Limits(120, 1200), cancelled=cancelled)
