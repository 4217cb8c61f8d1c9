"""Improving: what is to be improved, what was tried, and what was spent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "improving_wishes",
        sa.Column("artifact_id", sa.Text(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["artifact_id"],
            ["artifacts.id"],
            name=op.f("fk_improving_wishes_artifact_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("artifact_id", name=op.f("pk_improving_wishes")),
    )
    op.create_table(
        "improving_trials",
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("artifact_id", sa.Text(), nullable=False),
        sa.Column("prompts", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name=op.f("fk_improving_trials_item_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_id", "engine", name=op.f("pk_improving_trials")),
    )
    op.create_index("ix_improving_trials_artifact_id", "improving_trials", ["artifact_id"])
    op.create_table(
        "improving_spending",
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("tokens", sa.Integer(), nullable=False),
        sa.Column("money", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "engine", name=op.f("pk_improving_spending")),
    )
