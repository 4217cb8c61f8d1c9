"""Backups: what is in one, when one goes, how a profile comes back from one, or without one."""
