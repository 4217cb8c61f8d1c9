"""Tables of watched folders and of the files that were seen in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Row,
    Table,
    Text,
    UniqueConstraint,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from masomo_desktop.core import clock
from masomo_desktop.store.database import UnitOfWork
from masomo_desktop.store.metadata import metadata
from masomo_desktop.workflows.folders.model import SeenFile, WatchedFolder

watched_folders = Table(
    "watched_folders",
    metadata,
    Column("id", Text, primary_key=True),
    Column("course_id", Text, ForeignKey("courses.id"), nullable=False),
    Column("path", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("problem", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("looked", Text),
    UniqueConstraint("course_id", "path"),
)

watched_files = Table(
    "watched_files",
    metadata,
    Column("folder", Text, ForeignKey("watched_folders.id", ondelete="CASCADE"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("taken", Integer, nullable=False),
    CheckConstraint("taken IN (0, 1)", name="taken"),
)


def add_folder(work: UnitOfWork, folder: WatchedFolder) -> None:
    """Insert a watched folder."""
    work.connection.execute(
        insert(watched_folders).values(
            id=folder.id,
            course_id=folder.course,
            path=folder.path,
            languages=",".join(folder.languages),
            problem="",
            created=clock.stamp(folder.created),
        )
    )
    work.changed("course", folder.course)


def folders(connection: Connection, course_id: str | None = None) -> list[WatchedFolder]:
    """The watched folders of a course, or of all, oldest first."""
    query = select(watched_folders).order_by(watched_folders.c.id)
    if course_id is not None:
        query = query.where(watched_folders.c.course_id == course_id)
    return [_folder(row) for row in connection.execute(query)]


def find_folder(connection: Connection, course_id: str, path: str) -> WatchedFolder | None:
    """The watch of a course on a path, if there is one."""
    row = connection.execute(
        select(watched_folders).where(
            watched_folders.c.course_id == course_id, watched_folders.c.path == path
        )
    ).one_or_none()
    return None if row is None else _folder(row)


def forget_folder(work: UnitOfWork, folder: WatchedFolder) -> None:
    """Delete a watch and what it remembers."""
    work.connection.execute(delete(watched_files).where(watched_files.c.folder == folder.id))
    work.connection.execute(delete(watched_folders).where(watched_folders.c.id == folder.id))
    work.changed("course", folder.course)


def set_looked(work: UnitOfWork, folder: WatchedFolder, moment: datetime, problem: str) -> None:
    """Record when a folder was looked at last, and the code of what was wrong, or ""."""
    work.connection.execute(
        update(watched_folders)
        .where(watched_folders.c.id == folder.id)
        .values(looked=clock.stamp(moment), problem=problem)
    )
    if problem != folder.problem:
        work.changed("course", folder.course)


def seen_files(connection: Connection, folder_id: str) -> dict[str, SeenFile]:
    """What is remembered of a folder's files, by path."""
    rows = connection.execute(select(watched_files).where(watched_files.c.folder == folder_id))
    return {row.path: SeenFile(row.path, row.size, row.changed, bool(row.taken)) for row in rows}


def remember(work: UnitOfWork, folder_id: str, files: Iterable[SeenFile]) -> None:
    """Write what was seen of files, over what was known of them. Nothing where the watch has ended
    meanwhile."""
    exists = select(watched_folders.c.id).where(watched_folders.c.id == folder_id)
    if work.connection.execute(exists).first() is None:
        return
    rows = [
        {
            "folder": folder_id,
            "path": file.path,
            "size": file.size,
            "changed": file.changed,
            "taken": int(file.taken),
        }
        for file in files
    ]
    if rows:
        statement = upsert(watched_files)
        work.connection.execute(
            statement.on_conflict_do_update(
                index_elements=["folder", "path"],
                set_={name: statement.excluded[name] for name in ("size", "changed", "taken")},
            ),
            rows,
        )


def forget_files(work: UnitOfWork, folder_id: str, paths: Iterable[str]) -> None:
    """Forget files that are no longer in the folder; their sources stay."""
    for path in paths:
        work.connection.execute(
            delete(watched_files).where(
                watched_files.c.folder == folder_id, watched_files.c.path == path
            )
        )


def _folder(row: Row[tuple[object, ...]]) -> WatchedFolder:
    return WatchedFolder(
        id=row.id,
        course=row.course_id,
        path=row.path,
        languages=tuple(code for code in row.languages.split(",") if code),
        problem=row.problem,
        created=clock.parse(row.created),
        looked=None if row.looked is None else clock.parse(row.looked),
    )
