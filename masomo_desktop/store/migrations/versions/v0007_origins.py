"""Items remember who found their words, of which fact, and what they were before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Two columns for items, one for what was withheld, and a table of earlier versions."""
    op.add_column("items", sa.Column("origin", sa.Text(), nullable=False, server_default="{}"))
    op.add_column("items", sa.Column("fact", sa.Text(), nullable=False, server_default=""))
    op.add_column("withheld", sa.Column("fact", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "item_versions",
        sa.Column(
            "item_id", sa.Text(), sa.ForeignKey("items.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("version", sa.Integer(), primary_key=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("replaced", sa.Text(), nullable=False),
    )
