"""What the gate finds goes with the source; what was decided stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from masomo_desktop.core.paths import resources
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.moderation.model import Act, PolicyDamaged, Verdict
from masomo_desktop.moderation.policy import load_policy
from masomo_desktop.moderation.service import ModerationService, NoReasonGiven
from masomo_desktop.store.database import Database
from masomo_desktop.store.migrate import migrate

POLICY = load_policy(resources() / "policies")
TEXT = "How to make a pipe bomb at home. You will need Zebrafinch. Step 1: fill it. Step 2: run."


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "masomo.sqlite3")
    migrate(opened)
    yield opened
    opened.close()


@pytest.fixture
def moderation(database: Database) -> ModerationService:
    return ModerationService(database, lambda: POLICY)


def reject(database: Database, moderation: ModerationService) -> Verdict:
    unit = Unit(number=4, kind=UnitKind.PAGE, text=TEXT, method=Method.NATIVE)
    verdict = moderation.judge("s", [unit])
    with database.write() as work:
        moderation.record(work, "s", verdict)
    return verdict


def test_a_rejection_is_kept_and_logged(database: Database, moderation: ModerationService) -> None:
    verdict = reject(database, moderation)
    assert verdict.rejected
    assert moderation.findings("s") == list(verdict.findings)
    [decision] = moderation.decisions("s")
    assert (decision.act, decision.rules, decision.policy) == (
        Act.REJECTED, ("weapon_making",), POLICY.version,
    )  # fmt: skip


def test_a_released_source_passes_with_its_findings(
    database: Database, moderation: ModerationService
) -> None:
    reject(database, moderation)
    with database.write() as work:
        moderation.release(work, "s", "  history of\n mining ")
    again = reject(database, moderation)
    assert not again.rejected
    assert again.findings
    acts = [(decision.act, decision.why) for decision in moderation.decisions("s")]
    assert acts == [(Act.REJECTED, ""), (Act.RELEASED, "history of mining")]


def test_a_release_needs_a_reason(database: Database, moderation: ModerationService) -> None:
    reject(database, moderation)
    with pytest.raises(NoReasonGiven), database.write() as work:
        moderation.release(work, "s", " ")
    assert [decision.act for decision in moderation.decisions("s")] == [Act.REJECTED]


def test_the_log_outlives_the_purge_and_quotes_nothing(
    database: Database, moderation: ModerationService, tmp_path: Path
) -> None:
    reject(database, moderation)
    with database.write() as work:
        moderation.purge(work, "s")
    assert moderation.findings("s") == []
    assert [decision.act for decision in moderation.decisions("s")] == [Act.REJECTED, Act.PURGED]
    database.forget_deleted()
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("masomo.sqlite3*"))
    assert b"pipe bomb" not in kept


def test_purging_what_never_stood_at_the_gate_logs_nothing(
    database: Database, moderation: ModerationService
) -> None:
    with database.write() as work:
        moderation.purge(work, "s")
    assert moderation.decisions("s") == []


def test_a_damaged_policy_lets_nothing_pass_and_stops_no_purge(
    database: Database, moderation: ModerationService, tmp_path: Path
) -> None:
    reject(database, moderation)
    broken = ModerationService(database, partial(load_policy, tmp_path / "nowhere"))
    with pytest.raises(PolicyDamaged):
        reject(database, broken)
    with database.write() as work:
        broken.purge(work, "s")
    assert broken.findings("s") == []


def test_no_other_act_can_be_logged(database: Database) -> None:
    with sqlite3.connect(database.path) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(
            "INSERT INTO moderation_decisions VALUES ('1','s','lost','[]','1','','')"
        )
    connection.close()
