"""Search over the passages of what has been read: SQLite's FTS5, no model."""
