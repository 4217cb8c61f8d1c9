"""Run migrations on the connection that `migrate` hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

from masomo_desktop.store.metadata import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller's unit of work is the transaction
    render_as_batch=True,
)
context.run_migrations()
