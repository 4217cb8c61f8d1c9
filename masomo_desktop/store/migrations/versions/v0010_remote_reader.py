"""The remote reader: consents and spending by course, pages that were sent, and who read a unit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the tables and the columns; the reference is part of its column, as in 0003."""
    op.add_column("units", sa.Column("engine", sa.Text(), nullable=False, server_default=""))
    op.execute("ALTER TABLE sources ADD COLUMN former_reading_id TEXT REFERENCES readings(id)")
    op.create_index("ix_sources_former_reading_id", "sources", ["former_reading_id"], unique=False)
    op.create_table(
        "remote_consents",
        sa.Column("course_id", sa.Text(), nullable=False),
        sa.Column("server", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("money", sa.Integer(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("granted", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"], ["courses.id"], name=op.f("fk_remote_consents_course_id")
        ),
        sa.PrimaryKeyConstraint("course_id", name=op.f("pk_remote_consents")),
    )
    op.create_table(
        "remote_spending",
        sa.Column("course_id", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("money", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"], ["courses.id"], name=op.f("fk_remote_spending_course_id")
        ),
        sa.PrimaryKeyConstraint("course_id", "month", name=op.f("pk_remote_spending")),
    )
    op.create_table(
        "remote_pages",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("better", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.CheckConstraint("better IN (0, 1)", name=op.f("ck_remote_pages_better")),
        sa.PrimaryKeyConstraint("sha256", "unit", "engine", name=op.f("pk_remote_pages")),
    )
