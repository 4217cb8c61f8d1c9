"""masomo doctor: what this machine has and lacks, each with its remedy; a report of a problem.

Works on a profile that is not open, because it may be one that cannot be opened.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from masomo_desktop.cli.errors import DONE, MISSING
from masomo_desktop.cli.output import Output, table
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.workflows.diagnostics.checks import Check
from masomo_desktop.workflows.diagnostics.service import Diagnostics


def doctor(home: Path, out: Output, args: argparse.Namespace) -> int:
    """Look at everything; `MISSING` where something required is."""
    diagnostics = Diagnostics(ProfilePaths(home))
    checks, jobs = diagnostics.checks(), diagnostics.jobs()
    report = None if args.bundle is None else diagnostics.write(args.bundle)
    healthy = all(check.ok for check in checks if check.required)
    rows = [
        ("ok" if check.ok else "LACKS" if check.required else "no", check.name, check.found)
        for check in checks
    ]
    remedies = [f"{check.name}: {check.remedy}" for check in checks if not check.ok]
    parts = (table(rows), "\n".join(remedies), _lanes(jobs), _errors(jobs), _where(report))
    document: dict[str, Any] = {"ok": healthy, "checks": [_shape(check) for check in checks]}
    document |= jobs
    if report is not None:
        document["bundle"] = str(report)
    out.document(document, "\n\n".join(part for part in parts if part))
    return DONE if healthy else MISSING


def _shape(check: Check) -> dict[str, Any]:
    return {
        "name": check.name,
        "ok": check.ok,
        "required": check.required,
        "found": check.found,
        "remedy": check.remedy,
    }


def _lanes(jobs: dict[str, Any]) -> str:
    lanes: dict[str, dict[str, int]] = jobs.get("lanes", {})
    if not any(count for lane in lanes.values() for count in lane.values()):
        return ""
    head = ("lane", *next(iter(lanes.values())))
    return table([head, *((name, *map(str, of.values())) for name, of in lanes.items())])


def _errors(jobs: dict[str, Any]) -> str:
    """The last errors by code, with how often each came."""
    counts: dict[tuple[str, str], int] = {}
    for error in jobs.get("errors", []):
        key = error["kind"], error["code"]
        counts[key] = counts.get(key, 0) + 1
    return table([(str(count), kind, code) for (kind, code), count in counts.items()])


def _where(report: Path | None) -> str:
    return "" if report is None else f"Report written: {report}"
