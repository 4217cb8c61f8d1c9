"""Policies, what they find, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from masomo_desktop.core.errors import UserError
from masomo_desktop.extraction.model import Reason

Form = tuple[str, ...]


class PolicyDamaged(UserError):
    code = "policy_damaged"
    sentence = "The moderation policy “{file}” cannot be used: {problem}."
    remedy = "Install Masomo again, or put the file back as it was."


class Unfit(UserError):
    """What a rejected source says; never raised by the gate itself."""

    code = "unfit"
    sentence = "{sentence} Found on page {unit}: {words}."
    remedy = "If it belongs to your studies, release it; if not, purge it."


@dataclass(frozen=True)
class Group:
    """Terms that mean the same for a rule.

    At most `most` different terms count, each with `weight`; fewer than `least` of them and the
    rule does not apply. A term has one or more forms ("bomb", "bombs"), which count once. Terms
    with a negative weight excuse (a clinic, a museum, a help line); those with none mean something
    else, and hide the words they are made of (a bath bomb).

    `terms` has, by language, the forms of each term, each a run of words in the gate's spelling.
    """

    name: str
    weight: float
    least: int
    most: int
    terms: Mapping[str, tuple[tuple[Form, ...], ...]]

    @property
    def excuses(self) -> bool:
        return self.weight < 0

    @property
    def hides(self) -> bool:
        return self.weight == 0


@dataclass(frozen=True)
class Rule:
    """Applies where, within `window` words of one language, the groups reach `threshold`.

    Excusing terms are also seen `around` words before and after the window.
    """

    id: str
    sentence: str
    window: int
    around: int
    threshold: float
    groups: tuple[Group, ...]


@dataclass(frozen=True, eq=False)
class Policy:
    """Rules under a version. Two policies are the same only if they are one object."""

    version: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Finding:
    """That `rule` applies to `text[start:end]` of unit number `unit`; `words` made it apply."""

    rule: str
    words: tuple[str, ...]
    unit: int
    start: int
    end: int


@dataclass(frozen=True)
class Verdict:
    """What the gate says of a source: at most one finding a rule and unit, in order of units.

    `reason` is what the source's state keeps, None where it may pass. `findings` can be there all
    the same: its owner has released it.
    """

    policy: str
    findings: tuple[Finding, ...]
    reason: Reason | None

    @property
    def rejected(self) -> bool:
        return self.reason is not None


class Act(StrEnum):
    """What can happen to a source at the gate."""

    REJECTED = "rejected"
    RELEASED = "released"
    PURGED = "purged"


@dataclass(frozen=True)
class Decision:
    """A line of the gate's log. It names no file and quotes nothing, so that it may outlive both.

    `why` is the owner's own word on a release, empty otherwise.
    """

    source: str
    act: Act
    rules: tuple[str, ...]
    policy: str
    why: str
    at: datetime
