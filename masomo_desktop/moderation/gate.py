"""The gate: a pure function from units and a policy to a verdict.

No single word rejects anything. A rule applies where terms of several groups stand close together
in one language and outweigh the terms around them that excuse (a lesson, a clinic, a court, a help
line). Most pages are done after one look at the set of their words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from masomo_desktop.extraction.model import Reason, Unit
from masomo_desktop.moderation.model import Finding, Form, Group, Policy, Rule, Unfit, Verdict
from masomo_desktop.moderation.spelling import places, plain, words

_SHOWN_WORDS = 6


def judge(units: Iterable[Unit], policy: Policy) -> Verdict:
    """Judge a source by its units: it is rejected where any rule applies to any unit.

    A page's number is its unit's number. Takes about 0.16 ms a page.
    """
    return Examination(lambda: policy).verdict(units)


class Examination:
    """One source at the gate: its units may be looked at as they are read, so that the verdict at
    the end is there at once. `policy` is called when the first is looked at."""

    def __init__(self, policy: Callable[[], Policy]) -> None:
        self._load = policy
        self._found: dict[int, tuple[Finding, ...]] = {}

    @cached_property
    def _policy(self) -> Policy:
        return self._load()

    def look(self, units: Iterable[Unit]) -> None:
        """Look at units; what was found in one of the same number before no longer counts."""
        readers = _readers(self._policy)
        for unit in units:
            self._found[unit.number] = tuple(_findings(unit, readers))

    def verdict(self, units: Iterable[Unit]) -> Verdict:
        """The verdict on a source that has these units; those not yet looked at are now."""
        units = tuple(units)
        self.look(unit for unit in units if unit.number not in self._found)
        findings = tuple(finding for unit in units for finding in self._found[unit.number])
        return Verdict(self._policy.version, findings, _reason(findings, self._policy))


def _reason(findings: Sequence[Finding], policy: Policy) -> Reason | None:
    if not findings:
        return None
    first = findings[0]
    sentence = next(rule.sentence for rule in policy.rules if rule.id == first.rule)
    shown = Unfit(
        sentence=sentence, unit=first.unit, words=", ".join(f"“{word}”" for word in first.words)
    )
    return Reason(
        Unfit.code,
        shown.message,
        {"rule": first.rule, "words": list(first.words), "unit": first.unit},
    )


@dataclass(frozen=True)
class _Hit:
    """Term number `term` of a group, at word number `at`, `size` words long."""

    at: int
    size: int
    group: Group
    term: int


class _Reader:
    """Finds where one rule applies in one language."""

    def __init__(self, rule: Rule, language: str) -> None:
        self.rule = rule
        self._by_first: dict[str, list[tuple[Form, Group, int]]] = defaultdict(list)
        for group in rule.groups:
            for term, forms in enumerate(group.terms.get(language, ())):
                for form in forms:
                    self._by_first[form[0]].append((form, group, term))
        self._telling = frozenset(
            first
            for first, found in self._by_first.items()
            if not all(g.excuses for _, g, _ in found)
        )
        self._needed = tuple(
            frozenset(form[0] for forms in group.terms.get(language, ()) for form in forms)
            for group in rule.groups
            if group.least
        )

    def may_apply(self, vocabulary: set[str]) -> bool:
        """Whether a text of these words could reach the threshold, excuses aside."""
        if any(firsts.isdisjoint(vocabulary) for firsts in self._needed):
            return False
        possible = {
            (group.name, term)
            for first in self._telling & vocabulary
            for form, group, term in self._by_first[first]
            if vocabulary.issuperset(form)
        }
        return self._score(possible) >= self.rule.threshold

    def first_window(self, text: Sequence[str]) -> list[_Hit] | None:
        """The hits of the first window where the rule applies."""
        hits: list[_Hit] = []
        excuses: list[_Hit] = []
        for hit in self._hits(text):
            (excuses if hit.group.excuses else hits).append(hit)
        excused_at = [hit.at for hit in excuses]
        first = 0
        present: Counter[tuple[str, int]] = Counter()
        for last, hit in enumerate(hits):
            present[hit.group.name, hit.term] += 1
            while hit.at - hits[first].at >= self.rule.window:
                gone = hits[first]
                present[gone.group.name, gone.term] -= 1
                first += 1
            score = self._score(+present)  # those that are still in the window
            if score < self.rule.threshold:
                continue
            begin = bisect_left(excused_at, hits[first].at - self.rule.around)
            stop = bisect_left(excused_at, hit.at + self.rule.around)
            if score + self._excused(excuses[begin:stop]) >= self.rule.threshold:
                return hits[first : last + 1]
        return None

    def _hits(self, text: Sequence[str]) -> Iterator[_Hit]:
        hidden_until = 0
        for at, word in enumerate(text):
            found = [
                _Hit(at, len(form), group, term)
                for form, group, term in self._by_first.get(word, ())
                if len(form) == 1 or tuple(text[at : at + len(form)]) == form
            ]
            hidden_until = max(
                [hit.at + hit.size for hit in found if hit.group.hides], default=hidden_until
            )
            if at >= hidden_until:
                yield from found

    def _score(self, present: Iterable[tuple[str, int]]) -> float:
        """The weight of the different terms present, 0 where a needed group is short."""
        different = Counter(group for group, _ in present)
        score = 0.0
        for group in self.rule.groups:
            count = different[group.name]
            if count < group.least:
                return 0.0
            if not group.excuses:
                score += group.weight * min(count, group.most)
        return score

    def _excused(self, excuses: Sequence[_Hit]) -> float:
        different: dict[str, set[int]] = defaultdict(set)
        for hit in excuses:
            different[hit.group.name].add(hit.term)
        return sum(
            group.weight * min(len(different[group.name]), group.most)
            for group in self.rule.groups
            if group.excuses
        )


@lru_cache(maxsize=4)
def _readers(policy: Policy) -> tuple[_Reader, ...]:
    languages = {
        language for rule in policy.rules for group in rule.groups for language in group.terms
    }
    return tuple(_Reader(rule, language) for rule in policy.rules for language in sorted(languages))


def _findings(unit: Unit, readers: Sequence[_Reader]) -> Iterator[Finding]:
    text = plain(unit.text)
    found = words(text)
    vocabulary = set(found)
    spans: list[tuple[int, int]] = []
    seen: set[str] = set()
    for reader in readers:
        if reader.rule.id in seen or not reader.may_apply(vocabulary):
            continue
        hits = reader.first_window(found)
        if hits is None:
            continue
        seen.add(reader.rule.id)
        spans = spans or places(text)
        told = [
            unit.text[spans[hit.at][0] : spans[hit.at + hit.size - 1][1]]
            for hit in sorted(hits, key=lambda hit: -hit.group.weight)
        ]
        yield Finding(
            rule=reader.rule.id,
            words=tuple(dict.fromkeys(" ".join(word.split()) for word in told))[:_SHOWN_WORDS],
            unit=unit.number,
            start=spans[hits[0].at][0],
            end=max(spans[hit.at + hit.size - 1][1] for hit in hits),
        )
