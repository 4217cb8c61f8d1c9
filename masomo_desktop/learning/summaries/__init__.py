"""Summaries: the sentences that carry a course, each with its place."""
