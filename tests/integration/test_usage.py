"""What the engines did adds up by day, engine and currency, and survives a restart."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from masomo_desktop.core import clock
from masomo_desktop.core.errors import DiskFull
from masomo_desktop.providers.usage import store
from masomo_desktop.providers.usage.model import Use, Used
from masomo_desktop.workflows.services import Services


def test_uses_add_up_by_day(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    school = Use("tutor", "remote:school", "m", 1000, 200, 0.5, "EUR")
    days = [datetime(2026, 11, day, 23, 30, tzinfo=UTC) for day in (1, 1, 2)]
    for day in days:
        monkeypatch.setattr(clock, "now", lambda day=day: day)
        services.usage.record(school)
    services.usage.record(Use("quizzes", "local:small", "small", 10, 5))
    assert services.usage.by_day() == [
        Used("2026-11-02", "local:small", "small", 1, 10, 5, 0.0, ""),
        Used("2026-11-02", "remote:school", "m", 1, 1000, 200, 0.5, "EUR"),
        Used("2026-11-01", "remote:school", "m", 2, 2000, 400, 1.0, "EUR"),
    ]
    [first, _] = services.usage.in_all()
    assert first == Used("", "remote:school", "m", 3, 3000, 600, 1.5, "EUR")
    assert services.usage.in_all("2026-11-03") == []


@pytest.mark.expects_warnings("usage_not_recorded")
def test_a_full_disk_costs_the_count_and_not_the_answer(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(store, "add", full)
    services.usage.record(Use("tutor", "local:small", "small", 10, 5))
    assert services.usage.in_all() == []
