"""Really damaged databases: what can be read is saved, what was derived is read again, and the
damaged file stays aside."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from masomo_desktop import app
from masomo_desktop.core.errors import DatabaseDamaged
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.store.occupancy import ProfileInUse
from masomo_desktop.store.snapshot import problems
from masomo_desktop.workflows.backup.first_look import DatabaseMissing
from masomo_desktop.workflows.backup.mending import unread
from masomo_desktop.workflows.backup.salvage import NothingReadable, Salvaged, salvage
from masomo_desktop.workflows.services import Services

PAGE = 4096
SOURCES = 16


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> ProfilePaths:
    """A closed profile with sources of some length, in one file without a log; made once."""
    services = app.build(tmp_path_factory.mktemp("template") / "home")
    course = services.courses.create("Animals")
    for number in range(SOURCES):
        text = "".join(
            f"The animal {number} of sort {line} lives in the forest of number {line}. "
            for line in range(80)
        )
        services.imports.import_text(course.id, f"Note {number}", text)
    services.courses.create("Plants")
    assert app.run_scheduler(services, services.queue.idle, 100)
    services.close()
    with closing(sqlite3.connect(services.paths.database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return services.paths


@pytest.fixture
def profile(template: ProfilePaths, home: Path) -> ProfilePaths:
    """A copy of the template, to be damaged."""
    shutil.copytree(template.home, home)
    return ProfilePaths(home)


def _root(paths: ProfilePaths, name: str) -> int:
    with closing(sqlite3.connect(paths.database)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return int(connection.execute(query, (name,)).fetchone()[0])


def _leaves(paths: ProfilePaths, table: str) -> list[int]:
    """The pages below the root of a table, as the interior page lists them."""
    data = paths.database.read_bytes()
    root = (_root(paths, table) - 1) * PAGE
    assert data[root] == 5, f"{table} is too small to have leaves"
    cells = int.from_bytes(data[root + 3 : root + 5], "big")
    places = [
        int.from_bytes(data[root + 12 + 2 * n : root + 14 + 2 * n], "big") for n in range(cells)
    ]
    return [int.from_bytes(data[root + p : root + p + 4], "big") for p in places]


def _overwrite(paths: ProfilePaths, *pages: int) -> None:
    with paths.database.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(b"\xa5" * PAGE)


def _salvage_and_open(paths: ProfilePaths) -> tuple[Salvaged, Services]:
    before = paths.database.read_bytes()
    saved = salvage(paths)
    assert saved.aside is not None
    assert saved.aside.name.startswith("damaged-")
    assert (saved.aside / "masomo.sqlite3").read_bytes() == before
    assert problems(paths.database, full=True) == []
    services = app.build(paths.home)
    for source in unread(paths.database):
        services.owner.retry(source)
    assert app.run_scheduler(services, services.queue.idle, 60)
    return saved, services


def _check_all_is_back(services: Services, sources: int = SOURCES) -> None:
    course = services.courses.by_name("Animals")
    found = services.sources.in_course(course.id)
    assert len(found) == sources
    for source in found:
        assert source.state is SourceState.READY
        assert "of sort 79" in services.sources.units(source.id)[-1].text
    assert len(services.search.find("animal forest", limit=200)) >= sources


def test_pages_of_units_are_read_again_from_the_files(profile: ProfilePaths) -> None:
    leaves = _leaves(profile, "units")
    _overwrite(profile, leaves[len(leaves) // 2], leaves[len(leaves) // 2 + 1])
    saved, services = _salvage_and_open(profile)
    assert saved.gaps["units"] >= 1
    assert 0 < saved.to_read <= 4
    _check_all_is_back(services)
    services.close()


def test_two_gaps_far_apart_cost_only_what_was_in_them(profile: ProfilePaths) -> None:
    leaves = _leaves(profile, "units")
    _overwrite(profile, leaves[3], leaves[-3])
    saved, services = _salvage_and_open(profile)
    assert saved.to_read <= 6
    assert saved.rows["units"] >= SOURCES
    _check_all_is_back(services)
    services.close()


def test_a_lost_course_is_made_again(profile: ProfilePaths) -> None:
    _overwrite(profile, _root(profile, "courses"))
    saved, services = _salvage_and_open(profile)
    assert saved.rows["courses"] == 0
    [course] = services.courses.all()
    assert course.name.startswith("Recovered ")
    assert len(services.sources.in_course(course.id)) == SOURCES
    services.close()


def test_lost_passages_are_made_again(profile: ProfilePaths) -> None:
    leaves = _leaves(profile, "passages")
    _overwrite(profile, leaves[len(leaves) // 2])
    _, services = _salvage_and_open(profile)
    _check_all_is_back(services)
    services.close()


def test_lost_jobs_leave_nothing_waiting_for_ever(profile: ProfilePaths) -> None:
    opened = app.build(profile.home)
    course = opened.courses.by_name("Animals")
    opened.imports.import_text(course.id, "Unread", "of sort 79 and animal forest. " * 30)
    opened.flashcards.create(course.id, 5)
    opened.close()
    _overwrite(profile, _root(profile, "jobs"))
    saved, again = _salvage_and_open(profile)
    assert saved.rows["jobs"] == 0
    assert saved.to_read == 1
    _check_all_is_back(again, SOURCES + 1)
    [deck] = again.artifacts.in_course(course.id)
    assert deck.state.value == "failed"
    again.close()


def test_a_zeroed_header_is_mended(profile: ProfilePaths) -> None:
    data = profile.database.read_bytes()
    profile.database.write_bytes(bytes(100) + data[100:])
    with pytest.raises(DatabaseDamaged):
        app.build(profile.home)
    saved, services = _salvage_and_open(profile)
    assert saved.gaps == {}
    _check_all_is_back(services)
    services.close()


@pytest.mark.parametrize("part", [0.9, 0.6])
def test_a_truncated_file_gives_what_it_has(profile: ProfilePaths, part: float) -> None:
    data = profile.database.read_bytes()
    profile.database.write_bytes(data[: round(len(data) / PAGE * part) * PAGE])
    with pytest.raises(DatabaseDamaged):
        app.build(profile.home)
    saved, services = _salvage_and_open(profile)
    assert sum(saved.rows.values()) > SOURCES
    for course in services.courses.all():
        for source in services.sources.in_course(course.id):
            assert source.state is SourceState.READY
    services.close()


def test_damage_that_is_met_while_working_is_met_at_the_next_start(
    profile: ProfilePaths,
) -> None:
    leaves = _leaves(profile, "units")
    _overwrite(profile, *leaves)
    services = app.build(profile.home)  # the first pages are fine: nothing is noticed yet
    course = services.courses.by_name("Animals")
    [first, *_] = services.sources.in_course(course.id)
    with pytest.raises(DatabaseDamaged):
        services.sources.units(first.id)
    services.close()
    with pytest.raises(DatabaseDamaged):
        app.build(profile.home)
    _, again = _salvage_and_open(profile)
    _check_all_is_back(again)
    again.close()


def test_a_false_alarm_is_forgotten(profile: ProfilePaths) -> None:
    profile.damage_mark.touch()
    app.build(profile.home).close()
    assert not profile.damage_mark.exists()


def test_a_torn_log_costs_what_was_not_committed_whole(profile: ProfilePaths) -> None:
    opened = app.build(profile.home)
    opened.courses.create("Before")
    log = profile.database.with_name("masomo.sqlite3-wal")
    whole, page = log.read_bytes(), profile.database.read_bytes()
    opened.courses.create("Torn")
    torn = log.read_bytes()
    opened.close()
    assert len(torn) > len(whole)
    profile.database.write_bytes(page)
    log.write_bytes(torn[: len(whole)] + torn[len(whole) :][:500] + bytes(200))
    again = app.build(profile.home)
    assert {course.name for course in again.courses.all()} == {"Animals", "Plants", "Before"}
    again.close()
    assert problems(profile.database, full=True) == []


@pytest.mark.parametrize("damage", ["deleted", "emptied"])
def test_a_database_that_is_gone_is_not_made_anew(profile: ProfilePaths, damage: str) -> None:
    """A new, empty one would lose everything in silence, and its sweep the files as well."""
    if damage == "deleted":
        profile.database.unlink()
    else:
        profile.database.write_bytes(b"")
    files = [file for file in profile.originals.rglob("*") if file.is_file()]
    assert len(files) == SOURCES
    with pytest.raises(DatabaseMissing):
        app.build(profile.home)
    with pytest.raises(NothingReadable):
        salvage(profile)
    assert all(file.exists() for file in files)


@pytest.mark.parametrize("content", [bytes(50_000), b"\xff" * 50_000, b"short"])
def test_where_nothing_can_be_read_nothing_is_changed(
    profile: ProfilePaths, content: bytes
) -> None:
    profile.database.write_bytes(content)
    with pytest.raises(NothingReadable):
        salvage(profile)
    assert profile.database.read_bytes() == content
    assert not list(profile.home.glob(".restoring-*"))


def test_an_open_profile_is_not_salvaged(profile: ProfilePaths) -> None:
    opened = app.build(profile.home)
    with pytest.raises(ProfileInUse):
        salvage(profile)
    opened.close()


def test_originals_of_lost_sources_stay_aside(profile: ProfilePaths) -> None:
    _overwrite(profile, *_leaves(profile, "sources"))
    saved, services = _salvage_and_open(profile)
    services.tidying.sweep()
    services.close()
    assert saved.aside is not None
    kept = [file for file in (saved.aside / "originals").rglob("*") if file.is_file()]
    assert len(kept) == SOURCES


@pytest.mark.parametrize("seed", range(12))
def test_damage_anywhere_never_makes_a_bad_database(
    profile: ProfilePaths, seed: int, hurt: Callable[[Path, int], None]
) -> None:
    hurt(profile.database, seed)
    try:
        saved, services = _salvage_and_open(profile)
    except NothingReadable:
        return
    assert saved.rows
    services.close()


@pytest.fixture
def hurt() -> Callable[[Path, int], None]:
    """Overwrites a tenth of the pages, or single bytes all over, of a file."""

    def damage(file: Path, seed: int) -> None:
        rng = random.Random(seed)
        data = bytearray(file.read_bytes())
        if seed % 2:
            for _ in range(max(len(data) // PAGE // 10, 1)):
                at = rng.randrange(len(data) // PAGE) * PAGE
                data[at : at + PAGE] = rng.randbytes(PAGE)
        else:
            for _ in range(60):
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        file.write_bytes(data)

    return damage
