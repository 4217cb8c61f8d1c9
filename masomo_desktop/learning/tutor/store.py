"""Tables of the conversations: turns, their claims, and what these cite."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Row,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    tuple_,
    update,
)

from masomo_desktop.core import clock
from masomo_desktop.generation.model import Proof
from masomo_desktop.learning.tutor.model import (
    UNDER_WAY,
    Asked,
    Claim,
    ClaimKind,
    Turn,
    TurnState,
    Wish,
)
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

_STATES = ", ".join(f"'{state}'" for state in TurnState)

turns = Table(
    "tutor_turns",
    metadata,
    Column("id", Text, primary_key=True),
    Column("course_id", Text, ForeignKey("courses.id"), nullable=False),
    Column("question", Text, nullable=False),
    Column("wish", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("engine_wanted", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("sought", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("run", Integer, nullable=False),
    Column("engine", Text, nullable=False),
    Column("draft", Text, nullable=False),
    Column("skipped", Text, nullable=False),
    Column("dropped", Integer, nullable=False),
    Column("artifact", Text, nullable=False),
    Column("failure_code", Text, nullable=False),
    Column("failure", Text, nullable=False),
    Column("forgotten", Integer, nullable=False),
    Column("created", Text, nullable=False),
    CheckConstraint(f"state IN ({_STATES})", name="state"),
    Index("ix_tutor_turns_course_id", "course_id"),
)

claims = Table(
    "tutor_claims",
    metadata,
    Column("turn_id", Text, ForeignKey("tutor_turns.id", ondelete="CASCADE"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
)

citations = Table(
    "tutor_citations",
    metadata,
    Column("turn_id", Text, primary_key=True),
    Column("claim", Integer, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("source_id", Text, nullable=False),
    Column("unit", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    ForeignKeyConstraint(
        ["turn_id", "claim"],
        ["tutor_claims.turn_id", "tutor_claims.ordinal"],
        ondelete="CASCADE",
    ),
    Index("ix_tutor_citations_source_id", "source_id"),
)

#: What a turn has before anything came of it.
_NOTHING_YET: dict[str, Any] = {
    "sought": "",
    "state": TurnState.ASKED.value,
    "run": 0,
    "engine": "",
    "draft": "",
    "skipped": "[]",
    "dropped": 0,
    "artifact": "",
    "failure_code": "",
    "failure": "",
    "forgotten": 0,
}


def add_turn(work: UnitOfWork, turn_id: str, course_id: str, asked: Asked) -> None:
    """Insert a question that waits for its answer."""
    work.connection.execute(
        insert(turns).values(
            id=turn_id,
            course_id=course_id,
            created=clock.stamp(clock.now()),
            **_question(asked),
            **_NOTHING_YET,
        )
    )
    _announce(work, turn_id, course_id)


def ask_again(work: UnitOfWork, turn: Turn, asked: Asked) -> None:
    """Put a question in place of the one that a turn had; what came of that is deleted."""
    _forget_claims(work, turn.id)
    work.connection.execute(
        update(turns).where(turns.c.id == turn.id).values(**_question(asked), **_NOTHING_YET)
    )
    _announce(work, turn.id, turn.course)


def get_turn(connection: Connection, turn_id: str) -> Turn | None:
    """The turn, or None where it was deleted."""
    found = _turns(connection, select(turns).where(turns.c.id == turn_id))
    return found[0] if found else None


def turns_in(connection: Connection, course_id: str, limit: int | None = None) -> list[Turn]:
    """A course's conversation, oldest first; only its newest `limit` turns where that is given."""
    newest = select(turns).where(turns.c.course_id == course_id).order_by(turns.c.id.desc())
    return _turns(connection, newest if limit is None else newest.limit(limit))[::-1]


def turns_before(connection: Connection, turn: Turn, limit: int) -> list[Turn]:
    """The `limit` turns before this one, oldest first."""
    before = (
        select(turns)
        .where(turns.c.course_id == turn.course, turns.c.id < turn.id)
        .order_by(turns.c.id.desc())
        .limit(limit)
    )
    return _turns(connection, before)[::-1]


def count_in(connection: Connection, course_id: str) -> int:
    """How many turns a course's conversation has."""
    query = select(func.count()).select_from(turns).where(turns.c.course_id == course_id)
    return connection.execute(query).scalar_one()


def understand(work: UnitOfWork, turn: Turn, sought: str) -> None:
    """Keep what a question was taken to mean."""
    work.connection.execute(update(turns).where(turns.c.id == turn.id).values(sought=sought))


def begin(work: UnitOfWork, turn: Turn, run: int) -> None:
    """A run of the turn's job begins from nothing; from now on only that run may write."""
    _forget_claims(work, turn.id)
    work.connection.execute(
        update(turns)
        .where(turns.c.id == turn.id)
        .values(**{**_NOTHING_YET, "state": TurnState.MAKING.value, "run": run})
    )
    _announce(work, turn.id, turn.course)


def write_draft(work: UnitOfWork, turn: Turn, run: int, draft: str, engine: str) -> None:
    """Keep what a model is saying just now."""
    work.connection.execute(
        update(turns)
        .where(
            turns.c.id == turn.id,
            turns.c.run == run,
            turns.c.state == TurnState.MAKING.value,
        )
        .values(draft=draft, engine=engine)
    )
    work.changed("turn", turn.id)


def add_claim(work: UnitOfWork, turn: Turn, claim: Claim) -> None:
    """Append a claim to an answer, in place of the draft that it came from."""
    ordinal = work.connection.execute(
        select(func.coalesce(func.max(claims.c.ordinal) + 1, 0)).where(claims.c.turn_id == turn.id)
    ).scalar_one()
    work.connection.execute(
        insert(claims).values(
            turn_id=turn.id, ordinal=ordinal, kind=claim.kind.value, text=claim.text
        )
    )
    work.connection.execute(
        insert(citations),
        [
            {
                "turn_id": turn.id,
                "claim": ordinal,
                "ordinal": number,
                "source_id": proof.source,
                "unit": proof.unit,
                "quote": proof.quote,
                "start": proof.start,
                "end": proof.end,
            }
            for number, proof in enumerate(claim.proofs)
        ],
    )
    work.connection.execute(update(turns).where(turns.c.id == turn.id).values(draft=""))
    _announce(work, turn.id, turn.course)


def end(
    work: UnitOfWork,
    turn_id: str,
    state: TurnState,
    *,
    engine: str | None = None,
    skipped: Sequence[str] = (),
    dropped: int = 0,
    artifact: str = "",
    failure: tuple[str, str] = ("", ""),
) -> None:
    """Close a turn; one that was deleted meanwhile is no error."""
    turn = get_turn(work.connection, turn_id)
    if turn is None:
        return
    work.connection.execute(
        update(turns)
        .where(turns.c.id == turn_id)
        .values(
            state=state.value,
            draft="",
            engine=turn.engine if engine is None else engine,
            skipped=json.dumps(list(skipped), ensure_ascii=False),
            dropped=dropped,
            artifact=artifact,
            failure_code=failure[0],
            failure=failure[1],
        )
    )
    _announce(work, turn_id, turn.course)


def remove(work: UnitOfWork, course_id: str, turn_ids: Iterable[str]) -> None:
    """Delete turns with all that came of them."""
    for turn_id in turn_ids:
        work.connection.execute(delete(turns).where(turns.c.id == turn_id))
        _announce(work, turn_id, course_id)


def forget_source(
    work: UnitOfWork, source_id: str, course_id: str, artifacts: Iterable[str]
) -> None:
    """Delete every quote of a source, what was said on the strength of one, what is being said,
    and what questions were taken to mean; the learner's own words stay. `artifacts` go with it."""
    connection = work.connection
    citing = select(citations.c.turn_id, citations.c.claim).where(
        citations.c.source_id == source_id
    )
    rows = connection.execute(citing.distinct()).all()
    quizzed = select(turns.c.id).where(turns.c.artifact.in_(list(artifacts)))
    touched = {row.turn_id for row in rows} | set(connection.execute(quizzed).scalars())
    connection.execute(delete(claims).where(tuple_(claims.c.turn_id, claims.c.ordinal).in_(citing)))
    connection.execute(
        update(turns).where(turns.c.id.in_(touched)).values(forgotten=1, artifact="")
    )
    connection.execute(
        update(turns).where(turns.c.course_id == course_id).values(sought="", draft="")
    )
    work.changed("conversation", course_id)


def under_way_in(connection: Connection, course_id: str) -> list[str]:
    """The ids of the turns that wait for an answer or are being answered."""
    states = [state.value for state in UNDER_WAY]
    query = select(turns.c.id).where(turns.c.course_id == course_id, turns.c.state.in_(states))
    return list(connection.execute(query).scalars())


def _forget_claims(work: UnitOfWork, turn_id: str) -> None:
    work.connection.execute(delete(claims).where(claims.c.turn_id == turn_id))


def _question(asked: Asked) -> dict[str, Any]:
    return {
        "question": asked.question,
        "wish": asked.wish.value,
        "language": asked.language,
        "engine_wanted": asked.engine,
        "about": asked.about,
    }


def _announce(work: UnitOfWork, turn_id: str, course_id: str) -> None:
    work.changed("turn", turn_id)
    work.changed("conversation", course_id)


def _turns(connection: Connection, query: Any) -> list[Turn]:
    rows = connection.execute(query).all()
    ids = query.with_only_columns(turns.c.id)
    proofs: dict[tuple[str, int], list[Proof]] = defaultdict(list)
    cited = select(citations).where(citations.c.turn_id.in_(ids))
    for row in connection.execute(
        cited.order_by(citations.c.turn_id, citations.c.claim, citations.c.ordinal)
    ):
        proof = Proof(row.source_id, row.unit, row.quote, row.start, row.end)
        proofs[row.turn_id, row.claim].append(proof)
    made: dict[str, list[Claim]] = defaultdict(list)
    claimed = select(claims).where(claims.c.turn_id.in_(ids))
    for row in connection.execute(claimed.order_by(claims.c.turn_id, claims.c.ordinal)):
        its = tuple(proofs[row.turn_id, row.ordinal])
        made[row.turn_id].append(Claim(ClaimKind(row.kind), row.text, its))
    return [_turn(row, made[row.id]) for row in rows]


def _turn(row: Row[Any], made: Sequence[Claim]) -> Turn:
    return Turn(
        id=row.id,
        course=row.course_id,
        asked=Asked(
            question=row.question,
            wish=Wish(row.wish),
            language=row.language,
            engine=row.engine_wanted,
            about=row.about,
            sought=row.sought,
        ),
        state=TurnState(row.state),
        claims=tuple(made),
        engine=row.engine,
        draft=row.draft,
        skipped=tuple(json.loads(row.skipped)),
        dropped=row.dropped,
        artifact=row.artifact,
        failure=(row.failure_code, row.failure),
        forgotten=bool(row.forgotten),
        created=clock.parse(row.created),
    )
