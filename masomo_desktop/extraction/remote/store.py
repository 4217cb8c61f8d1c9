"""Tables of the remote reader: consents, what was spent, and what came back.

A page that was sent is remembered by the file's bytes, its number and the engine: it is never paid
for twice, and what came is kept also where the local text was found to be better.
"""

from __future__ import annotations

import json

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Row,
    Table,
    Text,
    delete,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from masomo_desktop.core import clock
from masomo_desktop.extraction.page_reader import PageReading
from masomo_desktop.extraction.remote.model import Consent, Left, PageSent
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata

remote_consents = Table(
    "remote_consents",
    metadata,
    Column("course_id", Text, ForeignKey("courses.id"), primary_key=True),
    Column("server", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("money", Integer, nullable=False),
    Column("price", Integer, nullable=False),
    Column("granted", Text, nullable=False),
)

remote_spending = Table(
    "remote_spending",
    metadata,
    Column("course_id", Text, ForeignKey("courses.id"), primary_key=True),
    Column("month", Text, primary_key=True),
    Column("pages", Integer, nullable=False),
    Column("money", Integer, nullable=False),
)

remote_pages = Table(
    "remote_pages",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("unit", Integer, primary_key=True),
    Column("engine", Text, primary_key=True),
    Column("reading", Text, nullable=False),
    Column("better", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Column("created", Text, nullable=False),
    CheckConstraint("better IN (0, 1)", name="better"),
)


def consent(connection: Connection, course_id: str) -> Consent | None:
    """The consent for a course; None is no."""
    row = connection.execute(
        select(remote_consents).where(remote_consents.c.course_id == course_id)
    ).one_or_none()
    return None if row is None else _consent(row)


def grant(work: UnitOfWork, given: Consent) -> None:
    """Keep a consent, in place of an older one for the course."""
    values = {
        "server": given.server,
        "pages": given.pages,
        "money": given.money,
        "price": given.price,
        "granted": clock.stamp(given.granted),
    }
    work.connection.execute(
        insert(remote_consents)
        .values(course_id=given.course, **values)
        .on_conflict_do_update(index_elements=["course_id"], set_=values)
    )
    work.changed("course", given.course)


def revoke(work: UnitOfWork, course_id: str) -> None:
    """Forget the consent for a course; what it has spent stays counted."""
    work.connection.execute(delete(remote_consents).where(remote_consents.c.course_id == course_id))
    work.changed("course", course_id)


def left(connection: Connection, given: Consent, month: str) -> Left:
    """What a consent leaves of its caps in a month."""
    spent = remote_spending.c
    row = connection.execute(
        select(spent.pages, spent.money).where(
            spent.course_id == given.course, spent.month == month
        )
    ).one_or_none()
    pages, money = (0, 0) if row is None else (row.pages, row.money)
    return Left(
        month,
        pages,
        max(0, given.pages - pages),
        money,
        max(0, given.money - money) if given.money else None,
    )


def reserve(work: UnitOfWork, given: Consent, month: str) -> bool:
    """Count one page as sent, before it is; False, and nothing is counted, where a cap would be
    exceeded. Guarded by the statement itself: two processes cannot both take the last page."""
    spent = remote_spending.c
    work.connection.execute(
        insert(remote_spending)
        .values(course_id=given.course, month=month, pages=0, money=0)
        .on_conflict_do_nothing()
    )
    within = [
        spent.course_id == given.course,
        spent.month == month,
        spent.pages + 1 <= given.pages,
    ]
    if given.money:
        within.append(spent.money + given.price <= given.money)
    counted = work.connection.execute(
        update(remote_spending)
        .where(*within)
        .values(pages=spent.pages + 1, money=spent.money + given.price)
    )
    work.changed("course", given.course)
    return counted.rowcount == 1


def give_back(work: UnitOfWork, given: Consent, month: str) -> None:
    """Take back what `reserve` counted, for a page that no server has looked at."""
    spent = remote_spending.c
    work.connection.execute(
        update(remote_spending)
        .where(spent.course_id == given.course, spent.month == month, spent.pages > 0)
        .values(pages=spent.pages - 1, money=spent.money - given.price)
    )
    work.changed("course", given.course)


def remember(work: UnitOfWork, sha256: str, page: PageSent) -> None:
    """Keep what came of a page that was sent, or what it was found to be worth this time."""
    verdict = {"better": int(page.better), "why": page.why}
    work.connection.execute(
        insert(remote_pages)
        .values(
            sha256=sha256,
            unit=page.unit,
            engine=page.engine,
            reading=json.dumps(page.reading.to_json(), ensure_ascii=False),
            created=clock.stamp(clock.now()),
            **verdict,
        )
        .on_conflict_do_update(index_elements=["sha256", "unit", "engine"], set_=verdict)
    )


def pages_sent(connection: Connection, sha256: str) -> list[PageSent]:
    """Every page of these bytes that was sent, by number and engine."""
    kept = remote_pages.c
    query = select(remote_pages).where(kept.sha256 == sha256).order_by(kept.unit, kept.engine)
    return [_sent(row) for row in connection.execute(query)]


def forget(work: UnitOfWork, sha256: str) -> None:
    """Delete what came of these bytes: their last source is purged."""
    work.connection.execute(delete(remote_pages).where(remote_pages.c.sha256 == sha256))


def _consent(row: Row[tuple[object, ...]]) -> Consent:
    return Consent(
        row.course_id, row.server, row.pages, row.money, row.price, clock.parse(row.granted)
    )


def _sent(row: Row[tuple[object, ...]]) -> PageSent:
    reading = PageReading.from_json(json.loads(row.reading))
    return PageSent(row.unit, row.engine, bool(row.better), row.why, reading)
