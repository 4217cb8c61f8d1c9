"""Lanes that stand still, what memory jobs took, and lists of one lane without a scan.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the tables and the index."""
    op.create_table(
        "lane_holds",
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "lane IN ('chat', 'extraction', 'ocr', 'generation', 'scheduled')",
            name=op.f("ck_lane_holds_lane"),
        ),
        sa.PrimaryKeyConstraint("lane", name=op.f("pk_lane_holds")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "job_memory",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("peak_mb", sa.Float(), nullable=False),
        sa.Column("samples", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_job_memory")),
    )
    op.create_index("ix_jobs_lane", "jobs", ["lane"], unique=False)
