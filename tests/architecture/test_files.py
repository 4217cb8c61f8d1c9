"""What the tracked files say: no address of this or that machine, and only pinned packages."""

from __future__ import annotations

import re
import subprocess
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Addresses of package indexes, and absolute paths of a machine that somebody worked on.
FOREIGN = re.compile(
    r"p[y]pi\.org|python[h]osted|registry\.[n]pmjs|[\"'\s=(:]/(?:work|root|opt|mnt)/"
)
TEXT = {".py", ".md", ".toml", ".txt", ".in", ".sh", ".json", ".html", ".mako", ".svg", ".qss", ""}


def tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        pytest.skip("this copy of the repository has no history to list its files from")
    files = [ROOT / name for name in done.stdout.split("\0") if name]
    return [file for file in files if file.suffix in TEXT and file.is_file()]


def script(name: str) -> ModuleType:
    """A module of packaging/, which is no package."""
    spec = util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_registry_host_and_no_machine_path_is_tracked() -> None:
    found = [
        f"{file.relative_to(ROOT)}: {match.group()}"
        for file in tracked()
        for match in [FOREIGN.search(file.read_text(encoding="utf-8", errors="replace"))]
        if match
    ]
    assert found == []


@pytest.mark.parametrize("folder", ["work", "root", "opt"])
def test_a_machine_path_is_recognised(folder: str) -> None:
    assert FOREIGN.search(f"path = '/{folder}/x'")


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("[a](b.md), `packaging/no.sh`, [c](README.md)")
    assert len(list(script("check_docs").dead_links(tmp_path))) == 2


def test_every_requirement_is_pinned_with_a_hash() -> None:
    names = script("requirements").requirements(ROOT / "pyproject.toml", ["dev", "llm", "speech"])
    pinned = {
        re.split(r"==", line)[0]
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line and line.endswith("\\")
    }
    wanted = {re.split(r"[\[<>=! ;]", name)[0].lower().replace("_", "-") for name in names}
    assert wanted - pinned == set()
