"""After the faults: calm, everything asked for again that was not promised, and the comparison."""

from __future__ import annotations

import json
import signal
from pathlib import Path

from tests.chaos import audit, reference
from tests.chaos.audit import Violation
from tests.chaos.episode import HOUR, Episode

_ROUNDS = 5


def settle(episode: Episode) -> None:
    """Restart, ask again for what was not promised, retry what the faults failed, until idle."""
    if episode.scheduler is not None and episode.scheduler.alive():
        if episode.rng.random() < 0.5:
            episode.kill_scheduler()
        else:
            _end_politely(episode)
    for one in list(episode.machine.living()):
        if one.role in ("worker", "window"):
            one.kill()
    episode.take_promises()
    _keep_promises(episode)
    _ask_again(episode)
    for _ in range(_ROUNDS):
        _run_until_idle(episode)
        if not _retry(episode):
            return
    episode.check(False, "does not come to rest", str(_unlike(episode)[:3]))


def reckon(episode: Episode, scratch: Path) -> None:
    """Compare with the undisturbed run, in every respect."""
    episode.note_deaths()
    database = episode.machine.database
    episode.require(audit.when_idle(database, episode.machine.home / "originals"))
    episode.require(reference.compare(episode.expected, database, episode.wishes.imported))
    episode.take_promises()
    _keep_promises(episode)
    _made_once(episode)
    _explained(episode)
    episode.require(_logged_defects(episode))
    episode.require(episode.told_defects())
    episode.no_orphans()
    episode.require(reference.make_again(episode.machine, scratch, ("Facts",)))


def _end_politely(episode: Episode) -> None:
    """SIGTERM gives back what runs; a window has no such wish and is killed."""
    scheduler = episode.scheduler
    if scheduler is None or scheduler.role == "window":
        episode.kill_scheduler()
        return
    scheduler.process.send_signal(signal.SIGTERM)
    code = scheduler.wait(12)
    episode.check(code is not None, "worker does not end when asked to", scheduler.stderr()[-200:])
    episode.no_orphans()
    episode.look()


def _keep_promises(episode: Episode) -> None:
    there = {row[0] for row in episode.rows("SELECT id FROM sources")}
    lost = episode.wishes.promised_sources - there - episode.wishes.purged
    episode.check(not lost, "promised source lost", ", ".join(sorted(lost)))
    made = set(episode.rows("SELECT kind, requested FROM artifacts"))
    missing = episode.wishes.promised_made - made
    episode.check(not missing, "promised artifact lost", str(sorted(missing)))


def _ask_again(episode: Episode) -> None:
    """As a learner whose command died would."""
    there = {
        (course, name)
        for course, name in episode.rows(
            "SELECT c.name, s.name FROM sources s JOIN courses c ON c.id = s.course_id"
        )
    }
    for course in sorted({key[0] for key in episode.wishes.imported - there}):
        keys = sorted(k for k in episode.wishes.imported - there if k[0] == course)
        code = episode.ended(episode.import_these(keys))
        episode.check(code == 0, "import fails in calm", str(code))
    made = set(episode.rows("SELECT kind, requested FROM artifacts"))
    for kind, count in episode.wishes.made:
        if (kind, count) not in made:
            again = episode.command(
                "generate", "--course", "Facts", "--kind", kind, "--count", str(count)
            )
            episode.check(episode.ended(again) == 0, "generate fails in calm", again.stderr())
    present = {row[0] for row in episode.rows("SELECT id FROM sources")}
    for source in sorted(episode.wishes.purged):
        if source in present:
            purge = episode.command("purge", source)
            episode.check(episode.ended(purge) == 0, "purge fails in calm", purge.stderr())


def _run_until_idle(episode: Episode) -> None:
    episode.machine.shift_clock(HOUR)
    work = episode.command("work", "--until-idle", "--timeout", "240")
    episode.ended(work, 260)
    idle = work.document().get("idle")
    left = episode.rows(
        "SELECT kind, lane, state FROM jobs WHERE state IN ('queued','running','waiting') LIMIT 5"
    )
    episode.check(idle is True and not left, "lane blocked", f"idle: {idle}, left: {left}")
    episode.look()


def _unlike(episode: Episode) -> list[tuple[str, str]]:
    """Subjects (with the job to retry) whose end is not that of the undisturbed run."""
    found = []
    for source, course, name, state, reason in episode.rows(
        "SELECT s.id, c.name, s.name, s.state, s.reason_code FROM sources s"
        " JOIN courses c ON c.id = s.course_id"
    ):
        fate = episode.expected.fates[course, name]
        if (state, reason) != (fate.state, fate.reason):
            found.append(source)
    found += [
        row[0]
        for row in episode.rows(
            "SELECT a.id FROM artifacts a JOIN courses c ON c.id = a.course_id WHERE"
            " c.name = 'Facts' AND a.state IN ('failed', 'partial') AND a.deleted_at IS NULL"
        )
    ]
    jobs = []
    for subject in found:
        rows = episode.rows(
            "SELECT id FROM jobs WHERE subject = ? AND state IN ('failed', 'cancelled')"
            " ORDER BY id DESC LIMIT 1",
            subject,
        )
        episode.check(bool(rows), "ended badly with nothing to retry", subject)
        jobs.append((subject, rows[0][0]))
    return jobs


def _retry(episode: Episode) -> bool:
    """Retry what the faults ended; whether there was any."""
    jobs = _unlike(episode)
    for _, job in jobs:
        retry = episode.command("jobs", "retry", job)
        episode.check(episode.ended(retry) == 0, "retry fails in calm", retry.stderr())
    return bool(jobs)


def _made_once(episode: Episode) -> None:
    for kind, count in episode.wishes.made:
        rows = episode.rows(
            "SELECT state FROM artifacts WHERE kind = ? AND requested = ?", kind, count
        )
        episode.check(rows == [("ready",)], "artifact lost, doubled or unfinished", str(rows))


def _explained(episode: Episode) -> None:
    """Every failed run has a cause in what was done: no more lost runs than runs killed."""
    expected = {fate.reason for fate in episode.expected.fates.values()}
    for code, count in episode.rows(
        "SELECT error_code, count(*) FROM job_attempts WHERE error_code IS NOT NULL"
        # a run that was given up with its source, which went while it looked for the file
        " AND NOT (outcome = 'cancelled' AND error_code = 'file_missing') GROUP BY 1"
    ):
        detail = f"{code}: {count}"
        episode.check(code in expected | episode.allowed, "unexplained failure", detail)
        if code == "process_lost":
            detail += f", at most {episode.may_lose} were left by killed schedulers"
            episode.check(count <= episode.may_lose, "run given up that was not lost", detail)
        if code == "child_lost":
            killed = sum(n for who, n in episode.kills.items() if who.startswith("child"))
            episode.check(
                count <= killed, "child lost that was not killed", f"{detail}, killed: {killed}"
            )


def _logged_defects(episode: Episode) -> list[Violation]:
    found = []
    for file in sorted((episode.machine.home / "logs").glob("masomo.log*")):
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                entry = json.loads(line)
            except ValueError:
                continue  # cut short by a kill
            if entry.get("level") == "ERROR":
                frames = " < ".join(entry.get("frames", [])[-3:])
                detail = f"{entry['event']} {entry.get('exception', '')} {frames}"
                found.append(Violation("defect in the log", detail))
    return found[:3]
