"""The settings, one module a section."""
