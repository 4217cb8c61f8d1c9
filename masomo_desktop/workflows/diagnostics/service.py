"""The report of a problem: one zip file that can be sent to the makers."""

from __future__ import annotations

import json
import logging
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from masomo_desktop import __version__
from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.core.logs import event
from masomo_desktop.core.paths import ProfilePaths
from masomo_desktop.store.migrate import HEAD
from masomo_desktop.workflows.backup.disk import disk_error
from masomo_desktop.workflows.diagnostics import work
from masomo_desktop.workflows.diagnostics.checks import Check, look_at_everything
from masomo_desktop.workflows.diagnostics.redaction import redacted

_log = logging.getLogger(__name__)
_READ_ME = """\
A report of a problem with Masomo, to be sent to its makers by whoever chooses to.

doctor.json   versions, this machine, what is there and what is missing
work.json     the lanes, the last errors by code, how long each kind of job took, in buckets
logs/         events by name, with ids, counts, codes and durations

No file's name or content, no answer, no key and no folder of yours is in it: open the files and
look. Ids are random numbers that mean something in your data folder only.
"""


class ReportInTheWay(UserError):
    code = "report_in_the_way"
    sentence = "There is a file named “{name}” already."
    remedy = "Choose another name for the report."


@dataclass(frozen=True)
class Diagnostics:
    """Looks at a profile, open or not, and reports on it."""

    paths: ProfilePaths

    def checks(self) -> list[Check]:
        """What this machine has and lacks; takes about a second."""
        return look_at_everything(self.paths)

    def jobs(self) -> dict[str, Any]:
        """How the jobs fare; see `work.of_jobs`."""
        return work.of_jobs(self.paths.database)

    def write(self, out: Path) -> Path:
        """Write the report to the new file `out`, or into it if it is a folder; returns where.

        Raises `ReportInTheWay`, `DiskFull` or `ProfileReadOnly`.
        """
        now = clock.now()
        target = out / f"masomo-report-{now:%Y%m%d-%H%M%S}.zip" if out.is_dir() else out
        if target.exists():
            raise ReportInTheWay(name=target.name)
        partial = target.with_name(f".{target.name}.partial")
        members = {
            "README.txt": _READ_ME,
            "doctor.json": json.dumps(self._doctor(), indent=1),
            "work.json": json.dumps(self.jobs(), indent=1),
            **dict(self._logs()),
        }
        try:
            with disk_error():
                with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
                    for name, text in members.items():
                        archive.writestr(name, text)
                partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        event(_log, "report.written", size=target.stat().st_size)
        return target

    def _doctor(self) -> dict[str, Any]:
        return {
            "made": clock.stamp(clock.now()),
            "masomo": __version__,
            "schema": HEAD,
            "checks": [
                {
                    "name": check.name,
                    "ok": check.ok,
                    "required": check.required,
                    "found": "" if check.private else check.found,
                }
                for check in self.checks()
            ],
        }

    def _logs(self) -> Iterator[tuple[str, str]]:
        """The log files by their names in the report, each line redacted."""
        for number, file in enumerate(sorted(self.paths.logs.glob("masomo.log*"))):
            try:
                lines = file.read_text("utf-8", errors="replace").splitlines()
            except OSError:  # rotated away meanwhile
                continue
            yield f"logs/{number}.jsonl", "\n".join(redacted(lines))
