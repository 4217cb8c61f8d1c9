"""Check that the documents tell the truth where a program can tell: `check_docs.py`.

Every link to a file, and every path written as code, must lead to a file of the repository; the
glossary must name every state, lane and kind that the code has; every decision must say what was
decided and why. Prints each fault; ends with 1 where there is one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: `](target)` of a link or picture, without an anchor.
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
#: Code that looks like a path of this repository: it begins with one of its folders.
PATH = re.compile(r"`((?:masomo_desktop|packaging|resources|benchmarks|tests|docs|\.ci)/[\w./-]*)`")


def documents(root: Path) -> list[Path]:
    """The Markdown that is about Masomo; the sample course is not."""
    found = [*root.glob("*.md"), *root.glob("docs/**/*.md"), *root.glob("packaging/**/*.md")]
    return sorted(found)


def dead_links(root: Path) -> Iterator[str]:
    """A sentence for each link or path that leads nowhere."""
    for document in documents(root):
        text = document.read_text(encoding="utf-8")
        for target in LINK.findall(text):
            if "://" not in target and not (document.parent / target).exists():
                yield f"{document.relative_to(root)}: no file at the end of the link {target}"
        for target in PATH.findall(text):
            if not (root / target).exists():
                yield f"{document.relative_to(root)}: there is no {target}"


def unexplained_terms(root: Path, vocabularies: list[type[StrEnum]]) -> Iterator[str]:
    """A sentence for each value of the code's vocabularies that the glossary does not name."""
    glossary = (root / "docs" / "GLOSSARY.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w.]+)`", glossary))
    for vocabulary in vocabularies:
        for term in vocabulary:
            if term.value not in named:
                yield f"docs/GLOSSARY.md: {vocabulary.__name__} has {term.value}, not named here"


def vague_decisions(root: Path) -> Iterator[str]:
    """A sentence for each decision record without a title or without a reason."""
    for record in sorted((root / "docs" / "decisions").glob("*.md")):
        text = record.read_text(encoding="utf-8")
        if not text.startswith("# ") or len(text.split()) < 40:
            yield f"docs/decisions/{record.name}: say what was decided, and why"


def faults(root: Path) -> list[str]:
    """Everything that is wrong with the documents below `root`."""
    from masomo_desktop.extraction.model import (
        Method,
        RegionKind,
        SourceKind,
        SourceState,
        UnitKind,
    )
    from masomo_desktop.generation.model import ArtifactKind, ArtifactState, ItemType
    from masomo_desktop.jobs.model import JobState, Lane
    from masomo_desktop.learning.courses.model import CourseState

    vocabularies: list[type[StrEnum]] = [
        *(ArtifactKind, ArtifactState, CourseState, ItemType, JobState, Lane),
        *(Method, RegionKind, SourceKind, SourceState, UnitKind),
    ]
    return [
        *dead_links(root),
        *unexplained_terms(root, vocabularies),
        *vague_decisions(root),
    ]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    found = faults(ROOT)
    print("\n".join(found) or f"{len(documents(ROOT))} documents: links, paths and terms are true")
    sys.exit(1 if found else 0)
