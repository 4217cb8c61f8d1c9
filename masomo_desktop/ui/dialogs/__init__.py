"""Dialogs that know a domain."""
