"""What the window relies on, kept by the real services and by the fake that its tests use."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from masomo_desktop import app
from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction.errors import EmptyFile, WrongPassword
from masomo_desktop.extraction.model import SourceState
from masomo_desktop.generation.service import NoMaterial
from masomo_desktop.jobs.model import JobState, Lane, Why
from masomo_desktop.jobs.pages import Wanted
from masomo_desktop.learning.courses.model import CourseNameInvalid, CourseNameTaken, CourseState
from masomo_desktop.providers.remote import Remote
from masomo_desktop.workflows.activity.model import Health, HealthState
from masomo_desktop.workflows.owner import NotNow
from masomo_desktop.workflows.remote_reading.errors import (
    CapInvalid,
    NothingHard,
    RemoteNotAllowed,
)
from masomo_desktop.workflows.services import Services
from tests.fakes.services import FakeServices
from tests.fakes.study import StudyServices


@pytest.fixture(params=["real", "fake"])
def services(request: pytest.FixtureRequest, home: Path) -> Iterator[Any]:
    if request.param == "fake":
        yield FakeServices(home)
        return
    opened = app.build(home)
    yield opened
    opened.close()


@pytest.fixture
def note(tmp_path: Path) -> Path:
    file = tmp_path / "note.txt"
    file.write_text("A dam is a wall built across a river.", encoding="utf-8")
    return file


def test_courses_have_names_of_their_own(services: Any) -> None:
    course = services.courses.create("  Two   rivers ")
    assert course.name == "Two rivers"
    assert services.courses.find_or_create("TWO RIVERS").id == course.id
    with pytest.raises(CourseNameTaken):
        services.courses.create("two rivers")
    with pytest.raises(CourseNameInvalid):
        services.courses.create(" ")
    other = services.courses.create("Other")
    with pytest.raises(CourseNameTaken):
        services.courses.rename(other.id, "Two rivers")
    assert services.courses.rename(course.id, "Three rivers").name == "Three rivers"
    assert services.courses.names() == {course.id: "Three rivers", other.id: "Other"}


def test_a_new_course_is_empty_and_a_file_makes_it_read(services: Any, note: Path) -> None:
    course = services.courses.create("Dams")
    [before] = services.courses.all()
    assert (before.state, before.sources, before.artifacts) == (CourseState.EMPTY, 0, 0)
    outcome = services.imports.import_paths(course.id, [note])
    [source] = outcome.sources
    assert (outcome.refused, source.state, source.name) == ([], SourceState.PENDING, "note.txt")
    assert (source.units_done, source.units_total) == (0, 0)
    assert [one.id for one in services.sources.in_course(course.id)] == [source.id]
    [after] = services.courses.all()
    assert (after.state, after.sources, after.ready) == (CourseState.READING, 1, 0)


def test_pasted_text_is_a_file_of_its_title(services: Any) -> None:
    course = services.courses.create("Pasted")
    assert services.imports.import_text(course.id, "Week 1", "Silt is soil.").name == "Week 1.txt"


def test_what_is_not_there_is_not_found(services: Any) -> None:
    missing = "00000000-0000-7000-8000-00000000dead"
    course = services.courses.create("Here")
    for ask in (
        lambda: services.courses.get(missing),
        lambda: services.courses.rename(missing, "New"),
        lambda: services.sources.get(missing),
        lambda: services.sources.units(missing),
        lambda: services.sources.unit(missing, 1),
        lambda: services.sources.readable_path(missing),
        lambda: services.artifacts.get(missing),
        lambda: services.artifacts.delete(missing),
        lambda: services.owner.purge(missing),
        lambda: services.owner.delete_course(missing),
        lambda: services.queue.get(missing),
        lambda: services.queue.cancel(missing),
        lambda: services.queue.retry(missing),
    ):
        with pytest.raises(NotFound):
            ask()
    assert services.artifacts.in_course(course.id) == []
    assert services.artifacts.items(missing) == []
    assert services.artifacts.withheld(missing) == []
    assert services.moderation.findings(missing) == []


def test_nothing_is_made_of_nothing(services: Any, note: Path) -> None:
    course = services.courses.create("Not read yet")
    services.imports.import_paths(course.id, [note])
    for maker in (services.summaries, services.flashcards, services.quizzes):
        with pytest.raises(NoMaterial):
            maker.create(course.id, 10)
    assert services.artifacts.in_course(course.id) == []


def test_a_course_is_deleted_with_its_sources(services: Any, note: Path) -> None:
    course = services.courses.create("Gone")
    [source] = services.imports.import_paths(course.id, [note]).sources
    services.owner.delete_course(course.id)
    assert services.courses.all() == []
    with pytest.raises(NotFound):
        services.sources.get(source.id)


def test_choices_are_kept(services: Any) -> None:
    assert services.preferences.get("theme", "system") == "system"
    services.preferences.set("theme", "dark")
    assert services.preferences.get("theme", "system") == "dark"


def test_no_page_may_go_anywhere_without_a_yes(services: Any, note: Path) -> None:
    remote, course = services.remote_reading, services.courses.create("Dams")
    [source] = services.imports.import_paths(course.id, [note]).sources
    assert (remote.readers(), remote.hosts(), remote.consent(course.id)) == ([], {}, None)
    with pytest.raises(NotFound):
        remote.allow(course.id, "school", pages=3)
    if isinstance(services, FakeServices):
        remote.servers["school"] = "ai.school.example"
    else:
        address = "https://ai.school.example:8443/v1"
        services.servers.put(Remote("school", address, "eyes", needs_key=False))
    assert remote.hosts() == {"school": "ai.school.example"}
    assert remote.pages_hard(source.id, "school") == []
    with pytest.raises(CapInvalid):
        remote.allow(course.id, "school", pages=3, money=5)
    with pytest.raises(RemoteNotAllowed):
        remote.start(source.id, "school")
    given = remote.allow(course.id, "school", pages=3)
    assert (given.server, given.pages, remote.cap(course.id).pages_left) == ("school", 3, 3)
    with pytest.raises((NothingHard, NotNow)):
        remote.start(source.id, "school")
    with pytest.raises(NotNow):
        remote.go_back(source.id)
    remote.revoke(course.id)
    assert (remote.consent(course.id), remote.cap(course.id)) == (None, None)


def test_lanes_come_by_right_of_way(services: Any) -> None:
    names = [lane.name for lane in services.queue.lanes()]
    assert names == ["chat", "extraction", "ocr", "generation", "scheduled"]


def test_quiet_is_kept_and_an_empty_queue_is_well(services: Any) -> None:
    activity = services.activity
    look = activity.look(Wanted(), None, 10)
    assert (look.quiet, look.jobs, look.older, look.newer) == (False, (), False, False)
    assert [lane.overview.name for lane in look.lanes] == list(Lane)
    assert activity.health() == Health(HealthState.WELL)
    activity.set_quiet(True)
    assert activity.look(Wanted(), None, 10).quiet
    assert activity.health() == Health(HealthState.HELD, why=Why.QUIET)
    activity.set_quiet(False)
    assert not activity.quiet()
    with pytest.raises(NotFound):
        activity.story("00000000-0000-7000-8000-00000000dead")


def test_the_fakes_have_only_verbs_that_the_real_ones_have() -> None:
    """Each public method of a fake is called as the real one: no parameter more or renamed."""
    real = {field.name: field.type for field in fields(Services)}
    types = inspect.get_annotations(Services, eval_str=True)
    for fake in (FakeServices(), StudyServices()):
        for name in real.keys() & vars(fake).keys():
            for verb, method in inspect.getmembers(getattr(fake, name), inspect.ismethod):
                if verb.startswith("_"):
                    continue
                asked = list(inspect.signature(method).parameters)
                given = list(inspect.signature(getattr(types[name], verb)).parameters)[1:]
                assert [one.lstrip("_") for one in asked] == given[: len(asked)], (name, verb)


def test_the_fake_says_as_the_real_one_what_a_test_relies_on() -> None:
    """Two outcomes that the fake decides by name are errors that the real services raise."""
    fake = FakeServices()
    course = fake.courses.create("Any")
    [refused] = fake.imports.import_paths(course.id, [Path("empty.pdf")]).refused
    assert isinstance(refused.error, EmptyFile)
    locked = fake.add_source(course.id, "locked.pdf", SourceState.FAILED)
    with pytest.raises(WrongPassword):
        fake.owner.unlock(locked, "wrong")
    job = fake.add_job(locked, state=JobState.QUEUED)
    assert fake.queue.cancel(job) is JobState.CANCELLED
