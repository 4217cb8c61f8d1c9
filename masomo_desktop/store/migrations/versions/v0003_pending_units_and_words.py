"""Units that wait for OCR; where words stand on their page; readings that are made anew."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns and the table. SQLite adds no constraint to a table that is there, so the
    reference is part of the column, in its own words."""
    op.add_column("units", sa.Column("pending", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("sources", sa.Column("method", sa.Text(), nullable=False, server_default="auto"))
    op.execute("ALTER TABLE sources ADD COLUMN next_reading_id TEXT REFERENCES readings(id)")
    op.create_index("ix_sources_next_reading_id", "sources", ["next_reading_id"], unique=False)
    op.create_table(
        "unit_words",
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("boxes", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"], ["readings.id"], name=op.f("fk_unit_words_reading"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("reading", "unit", name=op.f("pk_unit_words")),
    )
