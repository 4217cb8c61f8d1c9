"""Bad input: one clear sentence, a state that is true, and nothing lost."""

from __future__ import annotations

import ctypes
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from tests.integration.command_line import Ended, Masomo

SENTENCES = "The nucleus holds the DNA of the cell. Every cell comes from another cell. " * 5


@pytest.fixture
def masomo(home: Path) -> Masomo:
    return Masomo(home)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "good.txt"
    file.write_text(SENTENCES, encoding="utf-8")
    return file


def pdf(file: Path, pages: int = 1, **options: Any) -> Path:
    document = pymupdf.open()
    for number in range(1, pages + 1):
        page = document.new_page()
        page.insert_textbox((50, 50, 550, 800), f"Page {number}. {SENTENCES}")
    document.save(file, **options)
    document.close()
    return file


def import_one(masomo: Masomo, file: Path) -> tuple[dict[str, Any], Ended]:
    ended = masomo.run("import", file, "--course", "C", "--wait", "--json")
    [source] = ended.document["sources"]
    return source, ended


def only_sentence(ended: Ended) -> str:
    [line] = ended.err.splitlines()
    return line


def test_empty_file(masomo: Masomo, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    source, ended = import_one(masomo, tmp_path / "empty.pdf")
    assert (source["state"], source["reason"]["code"], ended.code) == ("failed", "empty_file", 1)
    assert only_sentence(ended) == f"empty.pdf: {source['reason']['message']}"


def test_truncated(masomo: Masomo, tmp_path: Path) -> None:
    whole = pdf(tmp_path / "whole.pdf").read_bytes()
    (tmp_path / "half.pdf").write_bytes(whole[:200])
    source, ended = import_one(masomo, tmp_path / "half.pdf")
    assert (source["state"], source["reason"]["code"], ended.code) == ("failed", "damaged", 1)
    assert only_sentence(ended)


def test_noise_under_a_good_name(masomo: Masomo, tmp_path: Path) -> None:
    (tmp_path / "noise.pdf").write_bytes(random.Random(7).randbytes(5000))
    source, ended = import_one(masomo, tmp_path / "noise.pdf")
    assert (source["state"], ended.code) == ("failed", 1)
    assert source["reason"]["message"] in only_sentence(ended)


def test_wrong_extension_is_read_for_what_it_is(masomo: Masomo, tmp_path: Path) -> None:
    source, ended = import_one(masomo, pdf(tmp_path / "really-a-pdf.docx"))
    assert (source["state"], source["kind"], ended.code) == ("ready", "pdf", 0)


def test_no_text(masomo: Masomo, tmp_path: Path) -> None:
    document = pymupdf.open()
    document.new_page()
    document.save(tmp_path / "blank.pdf")
    document.close()
    source, ended = import_one(masomo, tmp_path / "blank.pdf")
    assert (source["state"], source["reason"]["code"], ended.code) == ("rejected", "no_text", 1)


def test_locked(masomo: Masomo, tmp_path: Path) -> None:
    file = pdf(
        tmp_path / "locked.pdf",
        encryption=pymupdf.PDF_ENCRYPT_AES_256,
        user_pw="karibu",
        owner_pw="owner",
    )
    source, ended = import_one(masomo, file)
    assert (source["state"], source["reason"]["code"], ended.code) == (
        "failed", "password_needed", 1,
    )  # fmt: skip
    assert f"masomo unlock {source['id']}" in only_sentence(ended)
    ended = masomo.run("unlock", source["id"], "--wait", stdin="wrong\n")
    assert ended.code == 1
    assert "password does not open" in only_sentence(ended)
    assert masomo.sources()[0]["state"] == "failed"
    ended = masomo.run("unlock", source["id"], "--wait", "--json", stdin="karibu\n")
    assert (ended.code, ended.document["state"]) == (0, "ready")
    assert "nucleus" in masomo.run("text", source["id"]).out
    for file in masomo.home.rglob("*"):
        assert file.is_dir() or b"karibu" not in file.read_bytes()


def test_what_is_no_file_is_refused_and_the_rest_is_read(
    masomo: Masomo, tmp_path: Path, good: Path
) -> None:
    (tmp_path / "empty folder").mkdir()
    with (tmp_path / "huge.pdf").open("wb") as huge:
        huge.truncate(1_100_000_000)
    refused = [tmp_path / "missing.pdf", tmp_path / "empty folder", tmp_path / "huge.pdf"]
    ended = masomo.run("import", *refused, good, "--course", "C", "--wait", "--json")
    assert ended.code == 1
    assert [source["state"] for source in ended.document["sources"]] == ["ready"]
    told = {Path(one["path"]).name: one["code"] for one in ended.document["refused"]}
    assert told == {
        "missing.pdf": "file_missing", "empty folder": "folder_empty", "huge.pdf": "too_large",
    }  # fmt: skip
    assert len(ended.err.splitlines()) == 3
    assert not list((masomo.home / "originals").rglob(".incoming-*"))


def test_a_folder_is_read_with_what_lies_below(masomo: Masomo, tmp_path: Path) -> None:
    below = tmp_path / "books" / "term 2"
    below.mkdir(parents=True)
    (below / "a.txt").write_text(SENTENCES)
    (below.parent / "b.md").write_text("# B\n\n" + SENTENCES)
    (below / ".hidden.txt").write_text(SENTENCES)
    ended = masomo.run("import", tmp_path / "books", "--course", "C", "--wait", "--json")
    assert ended.code == 0
    assert [source["name"] for source in ended.document["sources"]] == ["b.md", "a.txt"]


@pytest.mark.parametrize("name", ["📚🧬.txt", "درس الأحياء.txt", "a\u202eb.txt", "new\nline.txt"])
def test_any_name(masomo: Masomo, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(SENTENCES)
    source, ended = import_one(masomo, file)
    assert (source["name"], source["state"], ended.code) == (name, "ready", 0)
    assert masomo.run("status", environment={"LC_ALL": "C"}).code == 0


def test_a_name_that_is_no_text(masomo: Masomo, tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("file names are always text on this system")
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    file.write_text(SENTENCES)
    source, ended = import_one(masomo, file)
    assert (source["name"], source["state"], ended.code) == ("caf?.txt", "ready", 0)
    missing = file.with_name("gone" + file.name)
    ended = masomo.run("import", missing, "--course", "C", "--json")
    assert [one["code"] for one in ended.document["refused"]] == ["file_missing"]


@pytest.mark.parametrize("courses", [("C", "C"), ("C", "D")])
def test_the_same_file_twice_at_once(
    masomo: Masomo, tmp_path: Path, courses: tuple[str, str]
) -> None:
    file = pdf(tmp_path / "book.pdf", pages=40)
    started = [masomo.start("import", file, "--course", name, "--wait") for name in courses]
    for process in started:
        _, told = process.communicate(timeout=60)
        assert process.returncode == 0, told
    sources = masomo.sources()
    assert [(source["state"], source["units"]["done"]) for source in sources] == [
        ("ready", 40)
    ] * len(set(courses))
    assert len(masomo.run("search", "nucleus", "--limit", "1000", "--json").document["hits"]) == (
        40 * len(set(courses))
    )


def powerless() -> None:
    """Let the permissions of files hold for root too: drop the right to override them."""
    capability_bounding_set_drop, dac_override, dac_read_search = 24, 1, 2  # <linux/prctl.h>
    for capability in (dac_override, dac_read_search):
        ctypes.CDLL(None).prctl(capability_bounding_set_drop, capability, 0, 0, 0)


@pytest.fixture
def permissions() -> Callable[[], None] | None:
    """What a process must do first so that permissions bind it."""
    if os.name != "posix":
        pytest.skip("permissions are another matter on this system")
    if os.geteuid() != 0:
        return None
    if sys.platform != "linux":
        pytest.skip("root is above permissions here")
    return powerless


def test_not_permitted(masomo: Masomo, good: Path, permissions: Callable[[], None] | None) -> None:
    good.chmod(0)
    ended = masomo.run("import", good, "--course", "C", "--json", before=permissions)
    assert ended.code == 1
    assert [one["code"] for one in ended.document["refused"]] == ["not_permitted"]
    assert only_sentence(ended).startswith(f"{good}: ")


def test_read_only_profile(
    masomo: Masomo, good: Path, tmp_path: Path, permissions: Callable[[], None] | None
) -> None:
    import_one(masomo, good)
    before = masomo.sources()
    everything = [masomo.home, *masomo.home.rglob("*")]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    other = tmp_path / "other.txt"
    other.write_text("Another text. " * 20)
    try:
        ended = masomo.run("import", other, "--course", "C", "--json", before=permissions)
        assert (ended.code, ended.out) == (1, "")
        assert "cannot write to its data folder" in only_sentence(ended)
        assert masomo.run("doctor", before=permissions).code == 3
    finally:
        for path in everything:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert masomo.sources() == before


def test_database_locked_by_another_program(masomo: Masomo, good: Path, tmp_path: Path) -> None:
    import_one(masomo, good)
    program = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('BEGIN EXCLUSIVE'); "
        "print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, str(masomo.home / "masomo.sqlite3")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        other = tmp_path / "other.txt"
        other.write_text("Another text. " * 20)
        ended = masomo.run("import", other, "--course", "C", "--json")
        assert ended.code == 1
        assert "holding Masomo's database" in only_sentence(ended)
        holder.communicate(b"")
    assert [source["name"] for source in masomo.sources()] == ["good.txt"]
    assert import_one(masomo, other)[1].code == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root on Linux can make a small disk here")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)],
        check=False,
        capture_output=True,
    )
    if made.returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_full_disk(small_disk: Path, good: Path, tmp_path: Path) -> None:
    masomo = Masomo(small_disk / "home")
    import_one(masomo, good)
    big = tmp_path / "big.txt"
    big.write_text("".join(f"Fact {n} is that {n * n} is a square. " for n in range(40_000)))
    ended = masomo.run("import", big, "--course", "C", "--wait", "--json")
    assert ended.code == 1
    assert "disk is full" in ended.err
    (small_disk / "filler").write_bytes(b"")
    free = shutil.disk_usage(small_disk).free
    (small_disk / "filler").write_bytes(bytes(max(free - 4096, 0)))
    ended = masomo.run("import", big, "--course", "C", "--json")
    assert ended.code == 1
    assert "disk is full" in ended.err
    (small_disk / "filler").unlink()
    kept = {source["name"]: source["state"] for source in masomo.sources()}
    assert kept["good.txt"] == "ready"
    assert masomo.run("search", "nucleus", "--json").document["hits"]
