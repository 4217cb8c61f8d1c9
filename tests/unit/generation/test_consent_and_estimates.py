"""Who may see a course, and how long an artifact will take."""

from __future__ import annotations

from typing import Any

import pytest

from masomo_desktop.generation.consent import Consent, ConsentMissing
from masomo_desktop.generation.estimates import Estimates
from masomo_desktop.generation.model import ArtifactKind

SCHOOL, OTHER = "remote:school", "remote:other"


class Kept:
    """Preferences in memory."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}

    def get(self, name: str, default: Any = None) -> Any:
        return self.values.get(name, default)

    def set(self, name: str, value: Any) -> None:
        self.values[name] = value


def test_a_server_sees_a_course_only_after_a_yes_for_both() -> None:
    consent = Consent(Kept())
    assert not consent.given("one", SCHOOL)
    with pytest.raises(ConsentMissing):
        consent.require("one", SCHOOL)
    consent.give("one", SCHOOL)
    consent.require("one", SCHOOL)
    assert not consent.given("two", SCHOOL)
    assert not consent.given("one", OTHER)


def test_engines_on_this_machine_need_no_consent_and_none_is_kept() -> None:
    kept = Kept()
    consent = Consent(kept)
    for engine in ("builtin", "local:small"):
        consent.require("one", engine)
        consent.give("one", engine)
    assert not kept.values
    assert consent.engines("one") == []


def test_a_yes_is_kept_once_and_taken_back_for_one_server_alone() -> None:
    kept = Kept()
    consent = Consent(kept)
    for engine in (SCHOOL, SCHOOL, OTHER):
        consent.give("one", engine)
    consent.give("two", SCHOOL)
    assert Consent(kept).engines("one") == [SCHOOL, OTHER]
    consent.withdraw("one", SCHOOL)
    consent.withdraw("three", SCHOOL)
    assert consent.engines("one") == [OTHER]
    assert consent.given("two", SCHOOL)
    with pytest.raises(ConsentMissing):
        consent.require("one", SCHOOL)


def test_nothing_is_estimated_of_an_unknown_engine() -> None:
    assert Estimates(Kept()).seconds("local:small", ArtifactKind.QUIZ, 10) is None


def test_before_the_first_item_the_models_speed_is_reckoned_with() -> None:
    slow = Estimates(Kept(), lambda _engine: (50.0, 5.0))
    fast = Estimates(Kept(), lambda _engine: (500.0, 50.0))
    quiz, summary = ArtifactKind.QUIZ, ArtifactKind.SUMMARY
    each = slow.seconds("local:small", quiz, 1)
    assert each is not None
    assert each == pytest.approx(260 / 50 + 60 / 5)
    assert slow.seconds("local:small", quiz, 10) == pytest.approx(10 * each)
    assert fast.seconds("local:small", quiz, 10) == pytest.approx(each)
    assert slow.seconds("local:small", summary, 1) == pytest.approx(200 / 50 + 8 / 5)


def test_what_was_measured_counts_more_than_a_reckoning_and_the_newest_most() -> None:
    estimates = Estimates(Kept(), lambda _engine: (50.0, 5.0))
    quiz = ArtifactKind.QUIZ
    estimates.learn("local:small", quiz, 4.0)
    assert estimates.seconds("local:small", quiz, 3) == pytest.approx(12.0)
    for _ in range(40):
        estimates.learn("local:small", quiz, 2.0)
    assert estimates.seconds("local:small", quiz, 1) == pytest.approx(2.0, abs=0.01)
    other = estimates.seconds("local:small", ArtifactKind.FLASHCARDS, 1)
    assert other == pytest.approx(260 / 50 + 60 / 5)  # one kind says nothing of another
    assert estimates.seconds("local:large", quiz, 1) == pytest.approx(other)
