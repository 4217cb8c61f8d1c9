"""A pass through a deck."""

from __future__ import annotations

import random

from masomo_desktop.generation.model import Item, ItemType
from masomo_desktop.learning.flashcards.session import DeckSession, Tally


def cards(*names: str) -> list[Item]:
    return [Item(name, ItemType.BASIC, {"front": name, "back": name.upper()}, ()) for name in names]


def up(session: DeckSession) -> str | None:
    return session.current.id if session.current else None


def test_every_card_is_rated_once_and_the_missed_ones_come_again() -> None:
    session = DeckSession(cards("a", "b", "c"))
    assert (up(session), session.position) == ("a", 1)
    session.flip()
    assert session.flipped
    session.rate(known=True)
    assert (up(session), session.position, session.flipped) == ("b", 2, False)
    session.rate(known=False)
    session.rate(known=True)
    assert session.current is None
    assert session.position == 3
    assert session.tally == Tally(known=2, again=1, total=3)
    session.rate(known=True)
    assert session.tally.done == 3, "nothing is up to be rated"

    session.review_missed()
    assert session.only_missed
    assert (up(session), session.tally) == ("b", Tally(0, 0, 1))
    session.rate(known=True)
    assert session.current is None
    assert not session.missed

    session.restart()
    assert [session.only_missed, session.tally.total, up(session)] == [False, 3, "a"]


def test_cards_that_come_while_studying_join_the_round() -> None:
    session = DeckSession()
    assert session.current is None
    session.flip()
    assert not session.flipped
    assert session.add(cards("a")) == 1
    session.rate(known=False)
    assert session.current is None
    assert session.add(cards("a", "b")) == 1
    assert up(session) == "b"
    session.rate(known=True)
    session.review_missed()
    session.add(cards("c"))
    assert session.tally.total == 1, "a round of missed cards stays that"
    session.restart()
    assert [card.id for card in session.cards] == ["a", "b", "c"]
    assert session.tally.total == 3


def test_a_rating_can_be_taken_back() -> None:
    session = DeckSession(cards("a", "b"))
    session.undo()
    assert not session.can_undo
    session.rate(known=False)
    session.undo()
    assert (up(session), session.flipped, session.tally.done) == ("a", True, 0)


def test_shuffling_moves_only_what_is_to_come() -> None:
    names = [chr(97 + number) for number in range(20)]
    session = DeckSession(cards(*names))
    session.rate(known=True)
    session.flip()
    session.shuffle(random.Random(4))
    assert not session.flipped
    seen = []
    while session.current is not None:
        seen.append(session.current.id)
        session.rate(known=True)
    assert sorted(seen) == names[1:]
    assert seen != names[1:]
    assert [card.id for card in session.cards] == names
