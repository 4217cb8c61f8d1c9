"""Asking the gate, and keeping what it found and what the owner decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property

from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import Unit
from masomo_desktop.moderation import store
from masomo_desktop.moderation.gate import Examination
from masomo_desktop.moderation.model import Act, Decision, Finding, Policy, Verdict
from masomo_desktop.store.database import Database, UnitOfWork


class NoReasonGiven(UserError):
    code = "no_reason_given"
    sentence = "A release is logged with its reason, and none was given."
    remedy = "Say in a few words why this material may be used."


class ModerationService:
    """The gate of one profile under one policy.

    `load_policy` is called when a source is first judged, not before: a start does not pay for it,
    and where the policy is damaged it is judging that fails, not the window.
    """

    def __init__(self, database: Database, load_policy: Callable[[], Policy]) -> None:
        self._database = database
        self._load_policy = load_policy

    @cached_property
    def _policy(self) -> Policy:
        return self._load_policy()

    def examine(self) -> Examination:
        """An examination for `judge`, by which a source's units are looked at while they come."""
        return Examination(lambda: self._policy)

    def judge(
        self, source_id: str, units: Iterable[Unit], examined: Examination | None = None
    ) -> Verdict:
        """The gate's verdict on a source; one that its owner has released is not rejected.

        `examined` has looked at some of its units before. Raises `PolicyDamaged`.
        """
        verdict = (examined or self.examine()).verdict(units)
        if verdict.rejected and self._is_released(source_id):
            return replace(verdict, reason=None)
        return verdict

    def record(self, work: UnitOfWork, source_id: str, verdict: Verdict) -> None:
        """Keep a verdict's findings, and log a rejection."""
        store.replace_findings(work, source_id, verdict.findings)
        if verdict.rejected:
            self._log(work, source_id, Act.REJECTED, verdict.findings, policy=verdict.policy)

    def release(self, work: UnitOfWork, source_id: str, why: str) -> None:
        """Log that the owner lets a rejected source pass; raises `NoReasonGiven` without `why`."""
        why = " ".join(why.split())
        if not why:
            raise NoReasonGiven
        findings = store.findings_of(work.connection, source_id)
        last = store.decisions_of(work.connection, source_id)[-1]
        self._log(work, source_id, Act.RELEASED, findings, policy=last.policy, why=why)

    def purge(self, work: UnitOfWork, source_id: str) -> None:
        """Forget what was found in a source; if it ever stood at the gate, log that it is gone."""
        decisions = store.decisions_of(work.connection, source_id)
        if decisions:
            findings = store.findings_of(work.connection, source_id)
            self._log(work, source_id, Act.PURGED, findings, policy=decisions[-1].policy)
        store.replace_findings(work, source_id, ())

    def findings(self, source_id: str) -> list[Finding]:
        """What the gate found in a source, in order of units."""
        with self._database.read() as connection:
            return store.findings_of(connection, source_id)

    def decisions(self, source_id: str) -> list[Decision]:
        """What was decided about a source, the oldest first; also after it was purged."""
        with self._database.read() as connection:
            return store.decisions_of(connection, source_id)

    def _is_released(self, source_id: str) -> bool:
        decisions = self.decisions(source_id)
        return bool(decisions) and decisions[-1].act is Act.RELEASED

    def _log(
        self,
        work: UnitOfWork,
        source_id: str,
        act: Act,
        findings: Iterable[Finding],
        *,
        policy: str,
        why: str = "",
    ) -> None:
        rules = tuple(dict.fromkeys(finding.rule for finding in findings))
        store.log_decision(work, Decision(source_id, act, rules, policy, why, clock.now()))
