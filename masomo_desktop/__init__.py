"""Masomo: study material from your own pages, offline."""

__version__ = "0.1.0"
