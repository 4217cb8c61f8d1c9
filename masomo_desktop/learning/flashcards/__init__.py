"""Flashcards: terms and facts to recall, each with its proof."""
