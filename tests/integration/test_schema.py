"""The migrations make exactly the tables that the code describes."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from masomo_desktop.store.metadata import metadata
from masomo_desktop.store.migrate import HEAD
from masomo_desktop.workflows.services import Services


def test_the_migrated_schema_is_the_one_that_the_code_uses(services: Services) -> None:
    with services.database.read() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": lambda _o, name, *_: "passages_f" not in name}
        )
        assert compare_metadata(context, metadata) == []


def test_head_is_the_newest_revision() -> None:
    scripts = ScriptDirectory("masomo_desktop/store/migrations")
    assert scripts.get_current_head() == HEAD
