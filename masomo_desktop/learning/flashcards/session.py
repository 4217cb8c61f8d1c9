"""A pass through a deck: which card is up, which side shows, and what was known."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

from masomo_desktop.generation.model import Item


@dataclass(frozen=True)
class Tally:
    """How a round stands: cards known, cards to see again, and cards in the round."""

    known: int
    again: int
    total: int

    @property
    def done(self) -> int:
        return self.known + self.again


class DeckSession:
    """Goes through a deck card by card; every card is rated once a round.

    Cards may be added while the round is under way: a deck can be studied while it is being made.
    """

    def __init__(self, cards: Iterable[Item] = ()) -> None:
        self._cards: dict[str, Item] = {}
        self._round: list[str] = []
        self._rated: dict[str, bool] = {}
        self._only_missed = False
        self.flipped = False
        self.add(cards)

    @property
    def cards(self) -> list[Item]:
        """The whole deck, in its own order."""
        return list(self._cards.values())

    @property
    def current(self) -> Item | None:
        """The card that is up, or None when every card of the round was rated."""
        place = len(self._rated)
        return self._cards[self._round[place]] if place < len(self._round) else None

    @property
    def position(self) -> int:
        """The number of the current card in this round, from 1."""
        return min(len(self._rated) + 1, len(self._round))

    @property
    def tally(self) -> Tally:
        known = sum(self._rated.values())
        return Tally(known, len(self._rated) - known, len(self._round))

    @property
    def missed(self) -> list[Item]:
        """The cards of this round that were not known, in the order they came."""
        return [self._cards[card] for card in self._round if self._rated.get(card) is False]

    @property
    def only_missed(self) -> bool:
        """Whether this round goes through the missed cards of the one before."""
        return self._only_missed

    @property
    def can_undo(self) -> bool:
        return bool(self._rated)

    def add(self, cards: Iterable[Item]) -> int:
        """Put new cards at the end, of the round too unless it is one of missed cards; returns how
        many were new."""
        new = [card for card in cards if card.id not in self._cards]
        self._cards |= {card.id: card for card in new}
        if not self._only_missed:
            self._round += [card.id for card in new]
        return len(new)

    def flip(self) -> None:
        """Turn the current card over, or back."""
        self.flipped = self.current is not None and not self.flipped

    def rate(self, *, known: bool) -> None:
        """Say of the current card whether it was known, and go to the next one."""
        if self.current is not None:
            self._rated[self.current.id] = known
            self.flipped = False

    def undo(self) -> None:
        """Take the last rating back; its card is up again, its answer showing."""
        if self._rated:
            self._rated.popitem()
            self.flipped = True

    def shuffle(self, chance: random.Random | None = None) -> None:
        """Put the cards that are still to come, the current one too, in another order."""
        place = len(self._rated)
        rest = self._round[place:]
        (chance or random.Random()).shuffle(rest)  # noqa: S311 - a game, not a secret
        self._round[place:] = rest
        self.flipped = False

    def restart(self) -> None:
        """Begin a round of the whole deck in its own order."""
        self._begin(list(self._cards), only_missed=False)

    def review_missed(self) -> None:
        """Begin a round of the cards that were missed in this one."""
        self._begin([card.id for card in self.missed], only_missed=True)

    def _begin(self, ids: list[str], *, only_missed: bool) -> None:
        self._round, self._rated = ids, {}
        self._only_missed, self.flipped = only_missed, False
