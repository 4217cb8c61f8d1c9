"""Bring a profile's database to this version's schema, one transaction, never backwards."""

from __future__ import annotations

from sqlalchemy import Connection

from masomo_desktop.core.errors import DatabaseTooNew
from masomo_desktop.store.database import Database

#: The newest revision in `migrations/versions`; a test keeps it true.
HEAD = "0011"


def migrate(database: Database) -> None:
    """Upgrade the schema where it is older than `HEAD`; raises `DatabaseTooNew` where it is newer.

    Alembic is imported only when there is something to do: a usual start does not pay for it.
    """
    with database.read() as connection:
        if _revision(connection) == HEAD:
            return
    with database.write() as work:
        if _revision(work.connection) != HEAD:  # another process may have been quicker
            _upgrade(work.connection)


def _revision(connection: Connection) -> str | None:
    exists = connection.exec_driver_sql(
        "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    ).first()
    if exists is None:
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config()
    config.set_main_option("script_location", "masomo_desktop.store:migrations")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise DatabaseTooNew from error
