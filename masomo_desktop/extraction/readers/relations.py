"""What the parts of an office document are related to (ECMA-376, part 2, clause 8)."""

from __future__ import annotations

import posixpath

from masomo_desktop.extraction.readers.archive import Archive
from masomo_desktop.extraction.readers.xml import Start, events


def targets(parts: Archive, name: str) -> dict[str, str]:
    """What the part `name` is related to inside the document: relation's id to member's name."""
    folder, base = posixpath.split(name)
    return {
        event.attributes.get("Id", ""): _member(folder, event.attributes.get("Target", ""))
        for event in events(parts.chunks(f"{folder}/_rels/{base}.rels"))
        if isinstance(event, Start)
        and event.name == "Relationship"
        and event.attributes.get("TargetMode") != "External"
    }


def _member(folder: str, target: str) -> str:
    """A target as a member's name; one that begins with "/" counts from the document's root."""
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(path)
