"""The format that a source's bytes have; watched folders."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add `sources.format`, empty for what was imported before, and the tables of the watch."""
    op.add_column("sources", sa.Column("format", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "watched_folders",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("course_id", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("looked", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["course_id"], ["courses.id"], name=op.f("fk_watched_folders_course_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watched_folders")),
        sa.UniqueConstraint("course_id", "path", name=op.f("uq_watched_folders_course_id_path")),
    )
    op.create_table(
        "watched_files",
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.CheckConstraint("taken IN (0, 1)", name=op.f("ck_watched_files_taken")),
        sa.ForeignKeyConstraint(
            ["folder"],
            ["watched_folders.id"],
            name=op.f("fk_watched_files_folder"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("folder", "path", name=op.f("pk_watched_files")),
    )
