"""What must be true of a profile: at any moment, and when idle. Plain SQL, no product code."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Violation:
    """A check that did not hold, and on what."""

    check: str
    detail: str

    def __str__(self) -> str:
        return f"{self.check}: {self.detail}"


#: name of the check -> query whose every row is a violation; these hold after each commit
ALWAYS = {
    "source in work without a job": """
        SELECT s.name, s.state FROM sources s WHERE s.state IN ('pending', 'processing')
        AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.subject = s.id
            AND j.state IN ('queued', 'running', 'waiting'))""",
    "artifact in the making without a job": """
        SELECT a.id FROM artifacts a WHERE a.state = 'making' AND a.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.subject = a.id
            AND j.state IN ('queued', 'running', 'waiting'))""",
    "units with gaps or doubled": """
        SELECT reading, count(*), max(number) FROM units GROUP BY reading
        HAVING count(*) != max(number) OR min(number) != 1
            OR count(DISTINCT number) != count(*)""",
    "unit without passages": """
        SELECT u.reading, u.number FROM units u WHERE trim(u.text, ' ' || char(9, 10, 12, 13)) != ''
        AND NOT EXISTS
            (SELECT 1 FROM passages p WHERE p.reading = u.reading AND p.unit = u.number)""",
    "passage without its unit": """
        SELECT p.reading, p.unit FROM passages p WHERE NOT EXISTS
            (SELECT 1 FROM units u WHERE u.reading = p.reading AND u.number = p.unit)""",
    "passage doubled": """
        SELECT reading, unit, start FROM passages GROUP BY reading, unit, start
        HAVING count(*) > 1""",
    "complete reading with a pending unit": """
        SELECT r.id, u.number FROM readings r JOIN units u ON u.reading = r.id
        WHERE r.complete = 1 AND u.pending != 0""",
    "pending unit with a text": "SELECT reading, number FROM units WHERE pending AND text != ''",
    "words without their unit": """
        SELECT w.reading, w.unit FROM unit_words w WHERE NOT EXISTS
            (SELECT 1 FROM units u WHERE u.reading = w.reading AND u.number = w.unit)""",
    "reading that no source has": """
        SELECT r.id FROM readings r WHERE r.complete = 1 AND NOT EXISTS
            (SELECT 1 FROM sources s WHERE r.id IN (s.reading_id, s.next_reading_id))""",
    "complete reading lacks units": """
        SELECT r.id, r.units_total FROM readings r WHERE r.complete = 1 AND r.units_total !=
            (SELECT count(*) FROM units u WHERE u.reading = r.id)""",
    "ready source without a complete reading": """
        SELECT s.name FROM sources s LEFT JOIN readings r ON r.id = s.reading_id
        WHERE s.state = 'ready' AND (r.complete IS NOT 1 OR s.units_done != s.units_total
            OR s.units_done != (SELECT count(*) FROM units u WHERE u.reading = r.id))""",
    "source claims more units than there are": """
        SELECT s.name, s.units_done FROM sources s WHERE s.reading_id IS NOT NULL AND s.units_done >
            (SELECT count(*) FROM units u WHERE u.reading = s.reading_id AND NOT u.pending)""",
    "failed job but its source waits": """
        SELECT s.name, s.state FROM sources s JOIN jobs j ON j.subject = s.id
        WHERE j.state = 'failed' AND s.state IN ('pending', 'processing') AND NOT EXISTS
            (SELECT 1 FROM jobs k WHERE k.subject = s.id AND k.id != j.id
             AND k.state IN ('queued', 'running', 'waiting'))""",
    "done job but its source was not read": """
        SELECT s.name, s.state FROM sources s JOIN jobs j ON j.subject = s.id
        WHERE j.state = 'done' AND s.state NOT IN ('ready', 'rejected') AND NOT EXISTS
            (SELECT 1 FROM jobs k WHERE k.subject = s.id AND k.id != j.id)""",
    "items with gaps or doubled": """
        SELECT artifact_id, count(*) FROM items GROUP BY artifact_id
        HAVING count(*) != max(ordinal) + 1 OR count(DISTINCT body || type) != count(*)""",
    "more items than were asked for": """
        SELECT a.id, a.requested FROM artifacts a WHERE a.requested <
            (SELECT count(*) FROM items i WHERE i.artifact_id = a.id)""",
    "finished artifact is empty": """
        SELECT a.id FROM artifacts a WHERE a.state = 'ready' AND a.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM items i WHERE i.artifact_id = a.id)""",
    "item whose source is gone": """
        SELECT i.artifact_id, json_extract(p.value, '$.source') FROM items i, json_each(i.proof) p
        WHERE json_extract(p.value, '$.source') NOT IN (SELECT id FROM sources)""",
    "purged source left something": """
        SELECT r.id FROM readings r WHERE NOT EXISTS
            (SELECT 1 FROM sources s WHERE s.sha256 = r.sha256)""",
    "run without a history": """
        SELECT j.id, j.state, j.run, count(a.run) FROM jobs j
        LEFT JOIN job_attempts a ON a.job = j.id
        GROUP BY j.id HAVING count(a.run) != j.run - (j.state = 'running')""",
    "job done twice": """
        SELECT job FROM job_attempts WHERE outcome = 'done' GROUP BY job HAVING count(*) > 1""",
    "job counted more attempts than allowed": """
        SELECT id, attempts FROM jobs WHERE attempts > max_attempts
        UNION SELECT job, number FROM job_attempts a JOIN jobs j ON j.id = a.job
        WHERE number > max_attempts""",
    "attempt not counted": """
        SELECT job, run, number FROM job_attempts WHERE number < 1
        UNION SELECT id, run, attempts FROM jobs WHERE state = 'running' AND attempts < 1""",
    "progress went back": """
        SELECT a.job, a.run FROM job_attempts a JOIN job_attempts b ON a.job = b.job
        AND b.run = a.run + 1 WHERE b.done < a.done""",
    "failed although it was cancelled": """
        SELECT id, kind, error_code FROM jobs WHERE state = 'failed' AND cancel_requested = 1""",
    "running job without lease": """
        SELECT id FROM jobs WHERE state = 'running' AND (owner IS NULL OR lease_until IS NULL)
        UNION SELECT id FROM jobs WHERE state != 'running' AND owner IS NOT NULL""",
    "waiting job without a time": "SELECT id FROM jobs WHERE state = 'waiting' AND run_after IS NULL",
    "job without its subject's name": "SELECT id, kind FROM jobs WHERE subject = ''",
    "defect of ours": """
        SELECT kind, error_code FROM jobs WHERE error_code = 'bug'
        UNION SELECT job, error_code FROM job_attempts WHERE error_code = 'bug'""",
}

#: these hold when nothing is left to do
IDLE = {
    "job left behind": "SELECT kind, state FROM jobs WHERE state IN ('queued','running','waiting')",
    "source left behind": "SELECT name, state FROM sources WHERE state IN ('pending','processing')",
    "lane held although nothing runs": "SELECT lane, why FROM lane_holds",
    "artifact left behind": """
        SELECT id FROM artifacts WHERE state = 'making' AND deleted_at IS NULL""",
}


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """One consistent state of the database, whoever else writes to it."""
    with closing(sqlite3.connect(database, timeout=20, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        yield connection


def at_any_moment(database: Path) -> list[Violation]:
    """Check what each commit must leave true."""
    if not database.exists():
        return []
    with reading(database) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'jobs'").fetchone():
            return []
        return list(_rows(connection, ALWAYS))


def when_idle(database: Path, originals: Path) -> list[Violation]:
    """Check the whole profile, its files included."""
    with reading(database) as connection:
        found = [*_rows(connection, ALWAYS), *_rows(connection, IDLE)]
        found += _files(connection, originals)
    return [*found, *_inside(database)]


def _rows(connection: sqlite3.Connection, checks: dict[str, str]) -> Iterator[Violation]:
    for check, query in checks.items():
        for row in connection.execute(query).fetchall()[:5]:
            yield Violation(check, ", ".join(map(str, row)))


def _files(connection: sqlite3.Connection, originals: Path) -> Iterator[Violation]:
    """Every source has its file, whole; no file is there for nobody."""
    wanted = {row[0] for row in connection.execute("SELECT sha256 FROM sources")}
    present = {file for file in originals.rglob("*") if file.is_file()}
    whole = {file.name for file in present if _sha256(file) == file.name}
    for sha256 in sorted(wanted - whole):
        yield Violation("original lost or not whole", sha256[:12])
    for file in sorted(present):
        if file.name.partition(".")[0] not in wanted:
            yield Violation("file that no source needs", str(file.relative_to(originals))[:24])


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _inside(database: Path) -> Iterator[Violation]:
    """SQLite's own checks, on a copy, because that of the full-text index is a statement that
    writes."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite3"
        for suffix in ("", "-wal"):
            source = database.with_name(database.name + suffix)
            if source.exists():
                shutil.copy(source, copy.with_name(copy.name + suffix))
        with closing(sqlite3.connect(copy)) as connection:
            said = connection.execute("PRAGMA integrity_check").fetchone()[0]
            if said != "ok":
                yield Violation("database damaged", said)
            for row in connection.execute("PRAGMA foreign_key_check").fetchall()[:5]:
                yield Violation("reference to nothing", str(row))
            try:
                connection.execute(
                    "INSERT INTO passages_fts(passages_fts, rank) VALUES ('integrity-check', 1)"
                )
            except sqlite3.DatabaseError as error:
                yield Violation("search index differs from the passages", str(error))
