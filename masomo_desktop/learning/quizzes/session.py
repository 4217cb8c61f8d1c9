"""A pass through a quiz: which question is up, what was answered, and the score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from masomo_desktop.generation.model import Item
from masomo_desktop.learning.quizzes.marking import Answer, Mark, words_of


@dataclass(frozen=True)
class Answered:
    """One question of a round, with what was answered and how that was marked."""

    item: Item
    answer: Answer
    mark: Mark


@dataclass(frozen=True)
class Score:
    """How a round stands: right answers, answers, and questions in the round."""

    right: int
    answered: int
    total: int


class QuizSession:
    """Asks a quiz question by question; every question counts once a round.

    Questions may be added while the round is under way: a quiz can be taken while it is being
    made.
    """

    def __init__(self, questions: Iterable[Item] = ()) -> None:
        self._questions: dict[str, Item] = {}
        self._round: list[str] = []
        self._answered: dict[str, Answered] = {}
        self._place = 0
        self._only_mistakes = False
        self._words: set[str] = set()
        self.add(questions)

    @property
    def questions(self) -> list[Item]:
        """The whole quiz, in its own order."""
        return list(self._questions.values())

    @property
    def current(self) -> Item | None:
        """The question that is up, or None when the round has ended."""
        return self._questions[self._round[self._place]] if self._place < self._size else None

    @property
    def position(self) -> int:
        """The number of the current question in this round, from 1."""
        return min(self._place + 1, self._size)

    @property
    def answered(self) -> Answered | None:
        """What was answered to the current question, or None while it is open."""
        current = self.current
        return self._answered.get(current.id) if current is not None else None

    @property
    def score(self) -> Score:
        right = sum(given.mark.correct for given in self._answered.values())
        return Score(right, len(self._answered), self._size)

    @property
    def mistakes(self) -> list[Answered]:
        """What was answered wrongly in this round, in its order."""
        given = [self._answered[item] for item in self._round if item in self._answered]
        return [answered for answered in given if not answered.mark.correct]

    @property
    def only_mistakes(self) -> bool:
        """Whether this round asks only what was answered wrongly before."""
        return self._only_mistakes

    @property
    def words(self) -> frozenset[str]:
        """The words of the quiz, for marking: none of them is another one mistyped."""
        return frozenset(self._words)

    def add(self, questions: Iterable[Item]) -> int:
        """Put new questions at the end, of the round too unless it is one of mistakes; returns how
        many were new."""
        new = [item for item in questions if item.id not in self._questions]
        self._questions |= {item.id: item for item in new}
        self._words.update(word for item in new for word in words_of(item))
        if not self._only_mistakes:
            self._round += [item.id for item in new]
        return len(new)

    def answer(self, answer: Answer, mark: Mark) -> Answered:
        """Take the answer to the current question; a second one changes nothing.

        Raises LookupError when no question is up.
        """
        current = self.current
        if current is None:
            raise LookupError("the round has ended")
        return self._answered.setdefault(current.id, Answered(current, answer, mark))

    def overrule(self) -> Answered:
        """Count the current answer as right after all: the learner knows what was meant.

        Raises LookupError when the current question has not been answered.
        """
        given = self.answered
        if given is None:
            raise LookupError("nothing was answered")
        overruled = replace(given, mark=replace(given.mark, correct=True))
        self._answered[given.item.id] = overruled
        return overruled

    def next(self) -> None:
        """Go to the next question once this one is answered; else it is put off to the end."""
        if self.current is None:
            return
        if self.answered is None:
            self._round.append(self._round.pop(self._place))
        else:
            self._place += 1

    def restart(self) -> None:
        """Begin a round of the whole quiz."""
        self._begin(list(self._questions), only_mistakes=False)

    def retake(self, mistakes: Iterable[str] | None = None) -> None:
        """Begin a round of the questions with these ids, or of this round's mistakes."""
        ids = [given.item.id for given in self.mistakes] if mistakes is None else list(mistakes)
        self._begin([item for item in ids if item in self._questions], only_mistakes=True)

    @property
    def _size(self) -> int:
        return len(self._round)

    def _begin(self, ids: list[str], *, only_mistakes: bool) -> None:
        self._round, self._answered, self._place = ids, {}, 0
        self._only_mistakes = only_mistakes
