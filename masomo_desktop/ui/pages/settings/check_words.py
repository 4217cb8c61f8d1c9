"""What the doctor looks at, and what to do about a lack, in the learner's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from masomo_desktop.workflows.diagnostics.checks import Check

translate = QCoreApplication.translate


def title(check: Check) -> str:
    """What was looked at; programs keep their own names."""
    return {
        "masomo": translate("Checks", "Masomo"),
        "python": translate("Checks", "Python"),
        "sqlite": translate("Checks", "SQLite, the database"),
        "tesseract": translate("Checks", "Tesseract, for scanned pages"),
        "processors": translate("Checks", "Processors"),
        "memory": translate("Checks", "Memory"),
        "disk": translate("Checks", "Disk"),
        "data folder": translate("Checks", "Data folder"),
        "database": translate("Checks", "Your database"),
        "schema": translate("Checks", "Form of the database"),
        "backups": translate("Checks", "Backups"),
        "speech models": translate("Checks", "Speech models"),
        "language models": translate("Checks", "Language models"),
        "scheduler": translate("Checks", "Who runs the jobs"),
        "llm": translate("Checks", "Part for language models"),
        "speech": translate("Checks", "Part for recordings"),
    }.get(check.name, check.name)


def remedy(check: Check) -> str:
    """What to do; as the doctor has it where there are no words of the window."""
    return {
        "tesseract": translate(
            "Checks", "Install Tesseract and the languages of your books: see “Reading”."
        ),
        "memory": translate(
            "Checks", "Masomo is made for 4 GB: close other programs while large files are read."
        ),
        "disk": translate("Checks", "Free at least 1 GB, or nothing more can be imported soon."),
        "data folder": translate(
            "Checks", "Make the folder writable, or start Masomo with another one."
        ),
        "database": translate(
            "Checks", "Close Masomo and open it again: it offers the newest backup."
        ),
        "schema": translate("Checks", "Update Masomo."),
        "backups": translate("Checks", "Make one under “Backups and storage”."),
        "speech models": translate(
            "Checks", "Add one under “Models” to read recordings and videos."
        ),
        "language models": translate(
            "Checks", "Not needed. Add one under “Models” for better words."
        ),
        "llm": translate("Checks", "Install Masomo with its part for language models."),
        "speech": translate("Checks", "Install Masomo with its part for recordings."),
    }.get(check.name, check.remedy)
