"""The conversation about a course."""
