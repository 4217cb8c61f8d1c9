"""Folders: what is in one, taking it into a course, and watching it for new files."""
