"""The index keeps stems: what an older version indexed is marked, and indexed anew when needed."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Leave a note where there are passages; the first search reads it (`retrieval.store.STALE`)."""
    op.execute(
        "INSERT OR REPLACE INTO preferences (name, value)"
        " SELECT 'search.stale', 'true' WHERE EXISTS (SELECT 1 FROM passages)"
    )
