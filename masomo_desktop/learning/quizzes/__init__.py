"""Quizzes: questions, their marking, and what a learner answered."""
