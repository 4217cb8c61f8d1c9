"""Many episodes, one after the other, and what they came to."""

from __future__ import annotations

import itertools
import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.chaos import faults, reference
from tests.chaos.audit import Violation
from tests.chaos.disk import disk_episode
from tests.chaos.episode import Caught, Episode
from tests.chaos.library import Book, make_library
from tests.chaos.programs import Machine, adopt_orphans, compile_program, copy_program
from tests.chaos.reckoning import reckon, settle
from tests.chaos.reference import Expected

Plan = Callable[[Episode], None]
_FAULTS_EACH = 6
_DISK_EVERY = 9  # episodes
_FRESH = 0.2  # part of the episodes that begin without a profile


@dataclass
class Findings:
    """What a campaign did, and what was found wrong by which episode."""

    seed: int
    episodes: int = 0
    seconds: float = 0.0
    kills: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    caught: list[tuple[int, list[Violation]]] = field(default_factory=list)

    def summary(self) -> str:
        kills = ", ".join(f"{count} {who}" for who, count in self.kills.most_common())
        others = ", ".join(f"{count} {what}" for what, count in self.faults.most_common())
        checks = Counter(one.check for _, found in self.caught for one in found)
        return "\n".join(
            (
                f"seed {self.seed}: {self.episodes} episodes in {self.seconds:.0f} s",
                f"{self.kills.total()} kills: {kills}",
                f"faults: {others}",
                f"{_sum(checks, 'lost')} lost, {_sum(checks, 'doubled')} doubled, "
                f"{len(self.caught)} episodes with something wrong",
            )
        )


def _sum(checks: Counter[str], word: str) -> int:
    return sum(count for check, count in checks.items() if word in check)


@dataclass(frozen=True)
class Ground:
    """The files, and what became of them in a run that nobody disturbed."""

    books: list[Book]
    expected: Expected
    root: Path

    @classmethod
    def make(cls, folder: Path) -> Ground:
        books = make_library(folder / "library")
        root = copy_program(folder / "program")
        compile_program(root)
        machine = Machine(folder / "home", folder / "control", root)
        try:
            return cls(books, reference.undisturbed(machine, books), root)
        finally:
            machine.stop_all()


class Campaign:
    """Episodes by number, on the program below `root`, or on the ground's.

    `unfit` says why there can be none: the program fails where nobody disturbs it.
    """

    def __init__(
        self,
        seed: int,
        ground: Ground,
        folder: Path,
        root: Path | None = None,
        keep: Path | None = None,
    ) -> None:
        adopt_orphans()
        self.findings = Findings(seed)
        self._ground, self._folder, self._keep = ground, folder, keep
        self._root = root or ground.root
        start = folder / "template"
        template = Machine(start / "home", start / "control", self._root)
        self._template = template.home
        facts = [book for book in ground.books if book.course == "Facts"]
        self.unfit = _unfit(template, ground.expected, facts)

    def run(self, number: int, plan: Sequence[faults.Fault] = ()) -> list[Violation]:
        """Episode `number`; the faults of `plan`, or those that the seed chooses."""
        began = time.monotonic()
        rng = random.Random(f"{self.findings.seed}-{number}")
        folder = self._folder / f"episode-{number}"
        machine = Machine(folder / "home", folder / "control", self._root)
        with disk_episode(machine, chosen=not plan and number % _DISK_EVERY == 4) as disk:
            if plan or rng.random() >= _FRESH:
                shutil.copytree(self._template, machine.home, dirs_exist_ok=True)
            episode = Episode(machine, self._ground.books, self._ground.expected, rng)
            if machine.database.exists():
                episode.wishes.imported = {("Facts", "facts.pdf")}
            found = self._attack(episode, plan or self._choose(rng, disk), folder)
        self.findings.episodes += 1
        self.findings.seconds += time.monotonic() - began
        self.findings.kills += episode.kills
        self.findings.faults += episode.faults
        if found:
            self.findings.caught.append((number, found))
        else:
            shutil.rmtree(folder, ignore_errors=True)
        return found

    def _choose(self, rng: random.Random, disk: Sequence[faults.Fault]) -> list[faults.Fault]:
        known = list(faults.WEIGHTS)
        chosen = rng.choices(known, [faults.WEIGHTS[fault] for fault in known], k=_FAULTS_EACH)
        for one in disk:
            chosen.insert(rng.randrange(len(chosen) + 1), one)
        return chosen

    def _attack(
        self, episode: Episode, plan: Sequence[faults.Fault], folder: Path
    ) -> list[Violation]:
        step = ""
        try:
            for fault in plan:
                step = fault.__name__.replace("_", " ")
                episode.faults[step] += 1
                fault(episode)
            step = "rest"
            settle(episode)
            step = "the comparison"
            reckon(episode, folder / "scratch")
        except Caught as caught:
            episode.close()
            if self._keep is not None:  # before a small disk is taken away
                episode.keep(self._keep / folder.name)
            return [Violation(v.check, f"{v.detail} (during {step})") for v in caught.violations]
        finally:
            episode.note_deaths()
            episode.close()
        return []


def _unfit(template: Machine, expected: Expected, facts: list[Book]) -> str | None:
    try:
        reference.undisturbed(template, facts)
    except RuntimeError as error:
        return str(error)
    finally:
        template.stop_all()
    keys = {(book.course, book.name) for book in facts}
    differing = reference.compare(expected, template.database, keys)
    return str(differing[0]) if differing else None


def campaign(
    seed: int,
    kills: int,
    *,
    plan: Sequence[faults.Fault] = (),
    only: int | None = None,
    episodes: int | None = None,
    keep: Path | None = None,
    tell: Callable[[str], None] = print,
) -> Findings:
    """Episodes until there were `kills` kills, or `episodes` of them, or the one numbered `only`.

    `tell` is given a line for each, and for a bad one the command that replays it.
    """
    folder = Path(tempfile.mkdtemp(prefix="masomo-chaos-"))
    try:
        attack = Campaign(seed, Ground.make(folder / "ground"), folder, keep=keep)
        if attack.unfit is not None:
            raise RuntimeError(f"the program fails undisturbed: {attack.unfit}")
        findings = attack.findings
        for number in itertools.count(only or 0):
            found = attack.run(number, plan)
            tell(f"episode {number}: {findings.kills.total()} kills so far")
            if found:
                tell("  " + "\n  ".join(map(str, found)))
                chosen = "".join(f" --fault {fault.__name__}" for fault in plan)
                tell(f"  replay: python -m tests.chaos --seed {seed} --only {number}{chosen}")
            enough = kills if episodes is None else episodes
            reached = findings.kills.total() if episodes is None else findings.episodes
            if only is not None or reached >= enough:
                return findings
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    raise AssertionError("unreachable: the numbers do not end")
