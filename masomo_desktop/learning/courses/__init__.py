"""Courses: what a learner's sources and study material belong to."""
