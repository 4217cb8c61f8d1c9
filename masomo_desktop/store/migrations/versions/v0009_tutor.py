"""The tutor's conversations: turns, their claims, and what these cite."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create the tables of the tutor."""
    op.create_table(
        "tutor_turns",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("course_id", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("engine_wanted", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("sought", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("skipped", sa.Text(), nullable=False),
        sa.Column("dropped", sa.Integer(), nullable=False),
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("failure_code", sa.Text(), nullable=False),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("forgotten", sa.Integer(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('asked', 'making', 'answered', 'passages', 'quizzed', 'silent', 'stopped', 'failed')",
            name=op.f("ck_tutor_turns_state"),
        ),
        sa.ForeignKeyConstraint(
            ["course_id"], ["courses.id"], name=op.f("fk_tutor_turns_course_id_courses")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tutor_turns")),
    )
    op.create_index("ix_tutor_turns_course_id", "tutor_turns", ["course_id"])
    op.create_table(
        "tutor_claims",
        sa.Column("turn_id", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["turn_id"],
            ["tutor_turns.id"],
            name=op.f("fk_tutor_claims_turn_id_tutor_turns"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("turn_id", "ordinal", name=op.f("pk_tutor_claims")),
    )
    op.create_table(
        "tutor_citations",
        sa.Column("turn_id", sa.Text(), nullable=False),
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["turn_id", "claim"],
            ["tutor_claims.turn_id", "tutor_claims.ordinal"],
            name=op.f("fk_tutor_citations_turn_id_tutor_claims"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("turn_id", "claim", "ordinal", name=op.f("pk_tutor_citations")),
    )
    op.create_index("ix_tutor_citations_source_id", "tutor_citations", ["source_id"])
