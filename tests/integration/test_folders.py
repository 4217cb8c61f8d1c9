"""Folders: seen before they are imported, and watched for what comes into them."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from masomo_desktop.core import clock
from masomo_desktop.core.errors import NotFound
from masomo_desktop.workflows import walking
from masomo_desktop.workflows.folders.service import FolderGone, HoldsMasomo
from masomo_desktop.workflows.folders.watching import Watching
from masomo_desktop.workflows.services import Services
from masomo_desktop.workflows.walking import walk


@pytest.fixture
def course(services: Services) -> str:
    return services.courses.create("Biology").id


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "notes"
    path.mkdir()
    return path


class _Clock:
    """Moments that only this test moves on; the files' own times are the real ones."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def later(self, seconds: float = 60) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    moved = _Clock()
    monkeypatch.setattr(clock, "now", lambda: moved.now)
    return moved


def taken(services: Services, time: _Clock) -> list[str]:
    """The names of what came of a look that is a minute after the one before."""
    time.later()
    return [source.name for source in services.folders.look_again()]


def names(services: Services, course: str) -> list[str]:
    return [source.name for source in services.sources.in_course(course)]


def test_a_plan_says_what_importing_would_do(
    services: Services, course: str, folder: Path, tmp_path: Path
) -> None:
    known = tmp_path / "known.txt"
    known.write_text("The same words.")
    services.imports.import_paths(course, [known])
    (folder / "copy.txt").write_text("The same words.")
    (folder / "a.md").write_text("# Leaves")
    (folder / "b.md").write_text("# Leaves")
    (folder / "page.pdf").write_text("<html><body>Roots</body></html>")
    (folder / "x.bin").write_bytes(bytes(range(256)))
    (folder / ".hidden.txt").write_text("x")
    (folder / "~$essay.docx").write_text("x")
    (folder / "film.mp4.part").write_text("x")
    below = folder / "sub"
    below.mkdir()
    (below / "c.csv").write_text("a,b\n1,2\n")

    plan = services.folders.look(course, folder)

    assert [(file.path.name, file.kind.value, file.known) for file in plan.files] == [
        ("a.md", "text", False),
        ("b.md", "text", True),
        ("copy.txt", "text", True),
        ("page.pdf", "web", False),
        ("c.csv", "office", False),
    ]
    assert [(one.path.name, one.error.code) for one in plan.refused] == [("x.bin", "not_supported")]
    assert plan.hidden == 3
    assert not plan.cut
    assert plan.size == sum(file.size for file in plan.new)
    told = next(file.told for file in plan.files if file.told)
    assert told.parameters == {"suffix": "pdf", "held": "html"}

    outcome = services.folders.take(course, plan)
    assert [source.name for source in outcome.sources] == ["a.md", "page.pdf", "c.csv"]
    assert services.folders.look(course, folder).new == ()


def test_loops_pipes_and_endless_trees(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "back").symlink_to(folder, target_is_directory=True)
    (folder / "link.txt").symlink_to(folder / "a" / "real.txt")
    (folder / "a" / "real.txt").write_text("words")
    (folder / "dangling.txt").symlink_to(folder / "nowhere")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")
    assert [path.name for path in walk(folder).files] == ["link.txt", "real.txt"]

    for number in range(10):
        (folder / f"{number}.txt").write_text("x")
    monkeypatch.setattr(walking, "MOST_FILES", 5)
    found = walk(folder)
    assert (len(found.files), found.cut) == (5, True)
    monkeypatch.setattr(walking, "MOST_ENTRIES", 3)
    assert walk(folder).cut
    assert walk(folder, cancelled=lambda: True).files == []

    deep = folder
    for _ in range(walking.DEEPEST + 2):
        deep /= "d"
    deep.mkdir(parents=True)
    monkeypatch.setattr(walking, "MOST_ENTRIES", 1000)
    assert walk(folder / "d").cut


def test_a_folder_that_is_not_there(services: Services, course: str, folder: Path) -> None:
    with pytest.raises(FolderGone):
        services.folders.look(course, folder / "gone")
    with pytest.raises(FolderGone):
        services.folders.watch(course, folder / "gone")


def test_masomo_does_not_watch_itself(services: Services, course: str, tmp_path: Path) -> None:
    for path in (services.home, services.home.parent, services.home / "originals"):
        with pytest.raises(HoldsMasomo):
            services.folders.watch(course, path)
    (services.home.parent / "a.txt").write_text("words")
    plan = services.folders.look(course, services.home.parent)
    assert [file.path.name for file in plan.files] == ["a.txt"]


def test_what_comes_into_a_watched_folder_is_imported_once(
    services: Services, course: str, folder: Path, time: _Clock
) -> None:
    services.folders.watch(course, folder, ("swa",))
    (folder / "a.txt").write_text("The leaf is green.")
    assert taken(services, time) == []  # seen for the first time
    assert taken(services, time) == ["a.txt"]
    assert taken(services, time) == []
    (folder / "copy.txt").write_text("The leaf is green.")
    taken(services, time)
    taken(services, time)
    assert names(services, course) == ["a.txt"]  # the same bytes are one source
    [source] = services.sources.in_course(course)
    assert source.languages == ("swa",)


def test_a_file_that_is_still_being_copied_is_left_alone(
    services: Services, course: str, folder: Path, time: _Clock
) -> None:
    services.folders.watch(course, folder)
    file = folder / "film.txt"
    for size in (0, 10, 20, 30):
        file.write_text("x" * size)
        assert taken(services, time) == []
    assert taken(services, time) == ["film.txt"]
    assert services.sources.in_course(course)[0].size == 30


def test_two_looks_in_one_moment_are_not_enough(
    services: Services, course: str, folder: Path, time: _Clock
) -> None:
    services.folders.watch(course, folder)
    (folder / "a.txt").write_text("words")
    os.utime(folder / "a.txt", (time.now.timestamp(), time.now.timestamp()))
    assert services.folders.look_again() == []
    assert services.folders.look_again() == []
    assert taken(services, time) == ["a.txt"]


def test_a_changed_file_is_a_new_source_and_a_removed_one_takes_nothing_away(
    services: Services, course: str, folder: Path, time: _Clock
) -> None:
    services.folders.watch(course, folder)
    file = folder / "a.txt"
    file.write_text("one")
    taken(services, time)
    taken(services, time)
    file.write_text("another")
    taken(services, time)
    assert taken(services, time) == ["a.txt"]
    file.unlink()
    assert taken(services, time) == []
    assert len(services.sources.in_course(course)) == 2


def test_what_was_purged_does_not_come_back(
    services: Services, course: str, folder: Path, time: _Clock
) -> None:
    services.folders.watch(course, folder)
    (folder / "a.txt").write_text("words")
    taken(services, time)
    taken(services, time)
    services.owner.purge(services.sources.in_course(course)[0].id)
    assert taken(services, time) == []
    assert services.sources.in_course(course) == []


def test_what_is_refused_is_refused_once_unless_it_may_pass(
    services: Services,
    course: str,
    folder: Path,
    time: _Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services.folders.watch(course, folder)
    (folder / "x.bin").write_bytes(bytes(range(256)))
    locked = folder / "locked.txt"
    locked.write_text("words")
    asked: list[str] = []
    really_open = Path.open

    def refuse(self: Path, *rest: object, **more: object) -> object:
        asked.append(self.name)
        if self.name == "locked.txt":
            raise PermissionError
        return really_open(self, *rest, **more)  # type: ignore[arg-type]  # as they came

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        for _ in range(4):
            assert taken(services, time) == []
    assert asked.count("x.bin") == 1
    assert asked.count("locked.txt") == 3
    assert taken(services, time) == ["locked.txt"]


def test_a_drive_that_is_not_plugged_in_is_told_and_forgotten(
    services: Services, course: str, folder: Path, time: _Clock
) -> None:
    services.folders.watch(course, folder)
    (folder / "a.txt").write_text("words")
    away = folder.with_name("away")
    taken(services, time)
    folder.rename(away)
    taken(services, time)
    assert services.folders.watched(course)[0].problem == "folder_gone"
    away.rename(folder)
    assert taken(services, time) == ["a.txt"]
    assert services.folders.watched(course)[0].problem == ""


def test_watching_ends(services: Services, course: str, folder: Path, time: _Clock) -> None:
    first = services.folders.watch(course, folder)
    assert services.folders.watch(course, folder).id == first.id
    services.folders.unwatch(course, folder)
    assert services.folders.watched() == []
    with pytest.raises(NotFound):
        services.folders.unwatch(course, folder)
    services.folders.watch(course, folder)
    services.owner.delete_course(course)
    taken(services, time)
    assert services.folders.watched() == []


def test_the_thread_looks_until_it_is_stopped(
    services: Services, course: str, folder: Path
) -> None:
    services.folders.watch(course, folder)
    watching = Watching(services.folders, every=0.01)
    watching.start()
    (folder / "a.txt").write_text("words")
    os.utime(folder / "a.txt", (1_700_000_000, 1_700_000_000))
    while not services.sources.in_course(course):  # the suite's time limit is the judge
        pass
    watching.stop()
    assert names(services, course) == ["a.txt"]


def test_files_that_were_left_out_are_not_taken_by_the_watch(
    services: Services, course: str, folder: Path, time: _Clock
) -> None:
    for name in ("wanted.txt", "unwanted.txt"):
        (folder / name).write_text(f"This is {name}.", encoding="utf-8")
    seen: list[tuple[int, int]] = []
    plan = services.folders.look(course, folder, counted=lambda *at: seen.append(at))
    assert seen == [(0, 0), (0, 2), (1, 2)]
    left_out = [file for file in plan.new if file.path.name == "unwanted.txt"]
    services.folders.watch(course, folder, unwanted=left_out)
    assert (taken(services, time), taken(services, time)) == ([], ["wanted.txt"])
    (folder / "unwanted.txt").write_text("It has changed.", encoding="utf-8")
    assert (taken(services, time), taken(services, time)) == ([], ["unwanted.txt"])
    outcome = services.imports.import_paths(course, [folder])
    assert outcome.known == outcome.sources
    assert {source.name for source in outcome.known} == {"wanted.txt", "unwanted.txt"}
