"""Difficult pages, read by a server where the learner has agreed to that for the course."""
