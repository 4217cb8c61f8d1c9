"""Plays recordings and films. Runs in a child: it decodes the learner's file."""
