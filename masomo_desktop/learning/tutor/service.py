"""Verbs on the conversation about a course."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.core.ids import new_id
from masomo_desktop.extraction import store as extraction_store
from masomo_desktop.generation import store as generation_store
from masomo_desktop.generation.service import NoMaterial
from masomo_desktop.jobs.model import ENDED
from masomo_desktop.jobs.queue import Queue
from masomo_desktop.learning.tutor import store
from masomo_desktop.learning.tutor.model import (
    LANGUAGES,
    LONGEST_QUESTION,
    Asked,
    Turn,
    Wish,
)
from masomo_desktop.learning.tutor.tasks import KIND, about_of
from masomo_desktop.learning.tutor.wishes import wanted
from masomo_desktop.providers.engines import Engines
from masomo_desktop.retrieval.folding import terms
from masomo_desktop.store.database import Database, UnitOfWork


class QuestionEmpty(UserError):
    code = "question_empty"
    sentence = "There is no question to answer."
    remedy = "Write a question of up to {most} letters."


class NothingBefore(UserError):
    code = "nothing_before"
    sentence = "There is no answer yet that this could be about."
    remedy = "Ask a question first, or say what it is about."


class TutorService:
    """Ask about a course's material, and look at what was asked before.

    Raises `NotFound` for a turn or an engine that is not there.
    """

    def __init__(self, database: Database, queue: Queue, engines: Engines) -> None:
        self._database = database
        self._queue = queue
        self._engines = engines

    def ask(
        self,
        course_id: str,
        question: str,
        *,
        wish: Wish | None = None,
        about: str = "",
        language: str = "",
        engine: str = "",
    ) -> Turn:
        """A new turn, with the job that answers it written in the same transaction.

        Without a `wish` it is told from the question ("quiz me on this", "in French"); with one,
        the question may be empty: it is then about the turn `about`, or the last one. `language`
        is one of `LANGUAGES`, or empty for that of the question. Raises `QuestionEmpty`,
        `NoMaterial` where no source is ready, and `NothingBefore`.
        """
        asked = self._asked(question, wish, about, language, engine)
        turn_id = new_id()
        with self._database.write() as work:
            if not extraction_store.has_ready_text(work.connection, course_id):
                raise NoMaterial
            store.add_turn(work, turn_id, course_id, asked)
            turn = _there(store.get_turn(work.connection, turn_id), turn_id)
            _refuse_without_topic(work, turn)
            self._queue.enqueue(work, KIND, turn_id)
        return turn

    def again(self, turn_id: str, engine: str = "") -> Turn:
        """Answer a turn anew, by the engines that are allowed now or by `engine`."""
        asked = self.get(turn_id).asked
        self._known(engine)
        return self._replace(turn_id, replace(asked, engine=engine))

    def edit(self, turn_id: str, question: str) -> Turn:
        """Put another question in place of a turn's and answer that; later turns stay."""
        before = self.get(turn_id).asked
        asked = self._asked(question, None, before.about, before.language, before.engine)
        return self._replace(turn_id, asked)

    def stop(self, turn_id: str) -> None:
        """Stop answering; the claims that were made are kept."""
        self.get(turn_id)
        self._cancel([turn_id])

    def get(self, turn_id: str) -> Turn:
        """The turn with this id."""
        with self._database.read() as connection:
            return _there(store.get_turn(connection, turn_id), turn_id)

    def turns(self, course_id: str, limit: int | None = None) -> list[Turn]:
        """The conversation about a course, oldest first; the newest `limit` where that is given."""
        with self._database.read() as connection:
            return store.turns_in(connection, course_id, limit)

    def count(self, course_id: str) -> int:
        """How many turns a conversation has."""
        with self._database.read() as connection:
            return store.count_in(connection, course_id)

    def find(self, course_id: str, words: str) -> list[Turn]:
        """The turns with all of these words in question or answer, oldest first. Case, accents and
        Arabic vowels make no difference, and the last word may go on."""
        wanted_words = terms(words)
        return [turn for turn in self.turns(course_id) if wanted_words and _has(turn, wanted_words)]

    def delete(self, turn_id: str) -> None:
        """Delete one turn."""
        turn = self.get(turn_id)
        self._cancel([turn_id])
        with self._database.write() as work:
            store.remove(work, turn.course, [turn_id])
        self._database.forget_deleted()

    def clear(self, course_id: str) -> None:
        """Delete a whole conversation."""
        turns = [turn.id for turn in self.turns(course_id)]
        self._cancel(turns)
        with self._database.write() as work:
            store.remove(work, course_id, turns)
        self._database.forget_deleted()

    def forget_source(self, work: UnitOfWork, source_id: str, course_id: str) -> None:
        """In the caller's transaction: delete what a conversation has of a source."""
        made = [one.id for one in generation_store.made_from(work.connection, source_id)]
        store.forget_source(work, source_id, course_id, made)

    def stop_all(self, course_id: str) -> None:
        """Stop what is being answered about a course."""
        with self._database.read() as connection:
            under_way = store.under_way_in(connection, course_id)
        self._cancel(under_way)

    def forget_course(self, work: UnitOfWork, course_id: str) -> None:
        """In the caller's transaction: delete the conversation about a course."""
        turns = [turn.id for turn in store.turns_in(work.connection, course_id)]
        store.remove(work, course_id, turns)

    def _replace(self, turn_id: str, asked: Asked) -> Turn:
        turn = self.get(turn_id)
        self._cancel([turn_id])
        with self._database.write() as work:
            store.ask_again(work, turn, asked)
            again = _there(store.get_turn(work.connection, turn_id), turn_id)
            _refuse_without_topic(work, again)
            self._queue.enqueue(work, KIND, turn_id)
        return again

    def _asked(
        self, question: str, wish: Wish | None, about: str, language: str, engine: str
    ) -> Asked:
        typed = question.strip()
        if len(typed) > LONGEST_QUESTION or not (terms(typed) or (wish and not typed)):
            raise QuestionEmpty(most=LONGEST_QUESTION)
        if language and language not in LANGUAGES:
            raise NotFound(what="language", name=language)
        self._known(engine)
        told = wanted(typed)
        return Asked(
            question=typed,
            wish=wish or told.wish,
            language=told.language or language,
            engine=engine,
            about=about,
        )

    def _known(self, engine: str) -> None:
        if engine and engine not in self._engines.names():
            raise NotFound(what="engine", name=engine)

    def _cancel(self, turn_ids: Iterable[str]) -> None:
        for turn_id in turn_ids:
            for job in self._queue.list(subject=turn_id):
                if job.state not in ENDED:
                    self._queue.cancel(job.id)


def _refuse_without_topic(work: UnitOfWork, turn: Turn) -> None:
    """Raise `NothingBefore` for a wish that is about nothing."""
    if turn.asked.wish is Wish.ANSWER or wanted(turn.asked.question).topic:
        return
    about = about_of(work.connection, turn)
    if about is None or not about.claims:
        raise NothingBefore


def _there(turn: Turn | None, turn_id: str) -> Turn:
    if turn is None:
        raise NotFound(what="question", name=turn_id)
    return turn


def _has(turn: Turn, wanted_words: list[str]) -> bool:
    texts = [turn.asked.question, *(claim.text for claim in turn.claims)]
    texts += [proof.quote for claim in turn.claims for proof in claim.proofs]
    found = set(terms(" ".join(texts)))
    *whole, last = wanted_words
    return found.issuperset(whole) and any(word.startswith(last) for word in found)
