"""The commands and their options."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from masomo_desktop import __version__
from masomo_desktop.cli import (
    ask,
    care,
    doctor,
    folders,
    improving,
    jobs,
    models,
    remote,
    sources,
    study,
)
from masomo_desktop.cli.composition import Session
from masomo_desktop.extraction.model import ReadingMethod
from masomo_desktop.jobs.model import JobState, Lane
from masomo_desktop.learning.tutor.model import LANGUAGES
from masomo_desktop.providers.catalogue import ModelKind

Command = Callable[[Session, argparse.Namespace], int]

_LANGUAGE = re.compile(r"[a-z]{3}")


def parser() -> argparse.ArgumentParser:
    """The parser. A command's function is in `run`, or in `closed` where it works on a profile
    that is not open; both are None for the window."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--home",
        type=Path,
        default=argparse.SUPPRESS,
        help="the data folder (else MASOMO_HOME, else the usual place)",
    )
    common.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        help="print one JSON document on stdout",
    )
    top = argparse.ArgumentParser(
        prog="masomo",
        description="Study material from your own pages. Without a command, opens the window.",
        parents=[common],
    )
    top.add_argument("--version", action="version", version=f"masomo {__version__}")
    top.set_defaults(run=None, closed=None, command=None)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, run: Command | None, text: str) -> argparse.ArgumentParser:
        command: argparse.ArgumentParser = commands.add_parser(
            name, help=text, description=text, parents=[common]
        )
        command.set_defaults(run=run)
        return command

    _add_sources(add)
    _add_remote(add, common)
    _add_study(add)
    _add_improving(add, common)
    _add_jobs(add, common)
    _add_courses(add, common)
    _add_care(add)
    _add_models(add, common)
    return top


Add = Callable[[str, Command | None, str], argparse.ArgumentParser]


def _add_sources(add: Add) -> None:
    command = add("import", sources.add_files, "import files, or the files below a folder")
    command.add_argument("paths", metavar="PATH", nargs="+", type=_path)
    command.add_argument("--course", metavar="NAME", required=True)
    command.add_argument(
        "--languages", metavar="CODES", type=_languages, default=(), help="such as eng,swa"
    )
    command.add_argument(
        "--watch", action="store_true", help="from now on, import what comes into the folder"
    )
    _add_wait(command)
    command = add("look", folders.look, "say what importing a folder would do")
    command.add_argument("folder", metavar="FOLDER", type=_path)
    command.add_argument("--course", metavar="NAME", default="")
    command = add("folders", folders.watched, "list the watched folders")
    command.add_argument("--course", metavar="NAME")
    command = add("unwatch", folders.unwatch, "watch a folder no longer")
    command.add_argument("folder", metavar="FOLDER", type=_path)
    command.add_argument("--course", metavar="NAME", required=True)
    command = add("status", sources.status, "list courses and their sources")
    command.add_argument("--course", metavar="NAME")
    command = add("text", sources.text, "print the text of a source")
    command.add_argument("source", metavar="SOURCE_ID")
    command = add(
        "unlock",
        sources.unlock,
        "open a locked file; the password is read from the terminal or stdin",
    )
    command.add_argument("source", metavar="SOURCE_ID")
    _add_wait(command)
    command = add("release", sources.release, "let a rejected source pass, on your word")
    command.add_argument("source", metavar="SOURCE_ID")
    command.add_argument("--why", metavar="TEXT", required=True, help="is logged")
    _add_wait(command)
    command = add("purge", sources.purge, "remove a source and everything made of it, for good")
    command.add_argument("source", metavar="SOURCE_ID")


def _verb(
    parent: Any, name: str, run: Command, common: argparse.ArgumentParser
) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = parent.add_parser(name, parents=[common])
    made.set_defaults(run=run)
    return made


def _add_remote(add: Add, common: argparse.ArgumentParser) -> None:
    command = add("read-again", remote.read_again, "read a source anew, or its bad pages elsewhere")
    command.add_argument("source", metavar="SOURCE_ID")
    way = command.add_mutually_exclusive_group()
    way.add_argument(
        "--remote", metavar="SERVER", help="send the pages that were read badly, where allowed"
    )
    way.add_argument(
        "--former", action="store_true", help="show what was read before pages were sent"
    )
    command.add_argument("--languages", metavar="CODES", type=_languages, default=())
    command.add_argument("--method", choices=[one.value for one in ReadingMethod], default="auto")
    _add_wait(command)
    command = add("remote-reading", None, "whether pages of a course may go to a server")
    verbs = command.add_subparsers(metavar="status|allow|revoke|processor|key", required=True)
    for name, run in (("status", remote.status), ("revoke", remote.revoke)):
        _verb(verbs, name, run, common).add_argument("--course", metavar="NAME", required=True)
    allow = _verb(verbs, "allow", remote.allow, common)
    allow.add_argument("--course", metavar="NAME", required=True)
    allow.add_argument("--server", metavar="SERVER", required=True)
    allow.add_argument("--pages", metavar="N", type=_positive, required=True, help="a month")
    allow.add_argument("--money", metavar="AMOUNT", type=_amount, default=0.0, help="a month")
    allow.add_argument("--price", metavar="AMOUNT", type=_amount, default=0.0, help="of a page")
    processor = _verb(verbs, "processor", remote.add_processor, common)
    processor.add_argument("name", metavar="NAME")
    processor.add_argument("--url", metavar="URL", required=True, help="of Document AI: …:process")
    key = _verb(verbs, "key", remote.set_key, common)
    key.add_argument("name", metavar="NAME")
    key.add_argument("--in-file", action="store_true", help="in a file that only you can read")


def _add_study(add: Add) -> None:
    command = add("generate", study.generate, "make a summary, flashcards or a quiz")
    command.add_argument("--course", metavar="NAME", required=True)
    command.add_argument("--kind", choices=study.KINDS, required=True)
    command.add_argument("--count", metavar="N", type=int)
    command.add_argument("--engine", metavar="ENGINE", default="")
    command.add_argument("--language", metavar="CODE", type=_language)
    _add_wait(command)
    command = add("show", study.show, "print a summary, deck or quiz")
    command.add_argument("artifact", metavar="ARTIFACT_ID")
    command = add("search", study.search, "find passages")
    command.add_argument("query", metavar="QUERY")
    command.add_argument("--course", metavar="NAME")
    command.add_argument("--limit", metavar="K", type=_positive, default=20)
    command = add("ask", ask.ask, "ask about the material of a course")
    command.add_argument("question", metavar="QUESTION")
    command.add_argument("--course", metavar="NAME", required=True)
    command.add_argument("--engine", metavar="ENGINE", help="else those that are allowed")
    command.add_argument(
        "--language", choices=LANGUAGES, help="of the answer, beside the original quote"
    )
    command.add_argument("--timeout", metavar="S", type=_seconds, help="wait no longer")


def _add_improving(add: Add, common: argparse.ArgumentParser) -> None:
    command = add("improving", None, "let a server ask better what was made on this machine")
    verbs = command.add_subparsers(metavar="ask|status|stop|undo|cap", required=True)
    asked = _verb(verbs, "ask", improving.ask, common)
    asked.add_argument("artifact", metavar="ARTIFACT_ID")
    asked.add_argument("--engine", metavar="ENGINE", required=True, help="remote: and a server")
    _add_wait(asked)
    for name, run in (("status", improving.status), ("stop", improving.stop)):
        _verb(verbs, name, run, common).add_argument("artifact", metavar="ARTIFACT_ID")
    undone = _verb(verbs, "undo", improving.undo, common)
    undone.add_argument("artifact", metavar="ARTIFACT_ID")
    undone.add_argument("--item", metavar="ITEM_ID", help="else all of them")
    undone.add_argument("--redo", action="store_true", help="take an undo back")
    capped = _verb(verbs, "cap", improving.cap, common)
    capped.add_argument("engine", metavar="ENGINE")
    capped.add_argument("--tokens", metavar="N", type=int, help="a month, read and written")
    capped.add_argument("--money", metavar="AMOUNT", type=_amount, help="a month; 0 is no cap")


def _add_jobs(add: Add, common: argparse.ArgumentParser) -> None:
    command = add("jobs", jobs.jobs, "what works, waits or failed; show, retry or cancel a job")
    command.add_argument("--lane", choices=[lane.value for lane in Lane])
    command.add_argument("--state", choices=[state.value for state in JobState])
    command.add_argument(
        "--watch", action="store_true", help="go on showing it, until interrupted (Ctrl-C)"
    )
    verbs = command.add_subparsers(metavar="show|retry|cancel|quiet")
    runs: tuple[tuple[str, Command], ...] = (
        ("show", jobs.show),
        ("retry", jobs.retry),
        ("cancel", jobs.cancel),
    )
    for name, run in runs:
        verb = verbs.add_parser(name, parents=[common])
        verb.add_argument("job", metavar="JOB_ID")
        verb.set_defaults(run=run)
    verb = verbs.add_parser("quiet", parents=[common], help="let heavy work wait, or go on")
    verb.add_argument("wish", choices=["on", "off"])
    verb.set_defaults(run=jobs.quiet)
    command = add("work", jobs.work, "run the jobs without a window")
    command.add_argument("--until-idle", action="store_true", help="end when nothing is left")
    command.add_argument("--timeout", metavar="S", type=_seconds)


def _add_courses(add: Add, common: argparse.ArgumentParser) -> None:
    command = add("course", None, "rename or delete a course")
    verbs = command.add_subparsers(metavar="rename|delete", required=True)
    verb = verbs.add_parser("rename", parents=[common])
    verb.add_argument("name", metavar="NAME")
    verb.add_argument("new_name", metavar="NEW_NAME")
    verb.set_defaults(run=sources.rename_course)
    verb = verbs.add_parser("delete", parents=[common])
    verb.add_argument("name", metavar="NAME")
    verb.set_defaults(run=sources.delete_course)


def _add_care(add: Add) -> None:
    command = add("backup", care.backup, "write everything to one file, and verify it")
    command.add_argument("out", metavar="OUT", type=_path, help="a new file, or a folder")
    command = add("restore", None, "bring a profile back from a backup")
    command.add_argument("file", metavar="FILE", type=_path)
    command.set_defaults(closed=care.restore)
    command = add("salvage", None, "save what can be read of a damaged database")
    command.set_defaults(closed=care.salvage)
    command = add("doctor", None, "say what this machine has and lacks, each with its remedy")
    command.add_argument(
        "--bundle", metavar="OUT", type=_path, help="also write a report of a problem, redacted"
    )
    command.set_defaults(closed=doctor.doctor)


def _add_models(add: Add, common: argparse.ArgumentParser) -> None:
    def verb(parent: Any, name: str, run: Command, *names: str) -> argparse.ArgumentParser:
        made = _verb(parent, name, run, common)
        for one in names:
            made.add_argument(one.lower(), metavar=one)
        return made

    command = add("models", None, "models on this machine: list, add, download, verify, remove")
    verbs = command.add_subparsers(metavar="list|add|download|verify|measure|remove", required=True)
    listed = verb(verbs, "list", models.list_models)
    listed.add_argument("--kind", choices=[kind.value for kind in ModelKind])
    added = verb(verbs, "add", models.add)
    added.add_argument("path", metavar="PATH", type=_path, help="a file, or a folder of one model")
    added.add_argument("--name", metavar="NAME")
    got = verb(verbs, "download", models.download, "NAME")
    _add_wait(got)
    for one in (added, got):
        one.add_argument("--shared", action="store_true", help="for all who use this machine")
    verb(verbs, "verify", models.verify, "NAME")
    verb(verbs, "measure", models.measure, "NAME")
    verb(verbs, "remove", models.remove, "NAME")

    command = add("keys", None, "keys of servers; a key is read from the terminal or stdin")
    verbs = command.add_subparsers(metavar="set|remove", required=True)
    kept = verb(verbs, "set", models.set_key, "NAME")
    kept.add_argument(
        "--in-file",
        action="store_true",
        help="in a file that only you can read, where this machine has no keyring",
    )
    verb(verbs, "remove", models.remove_key, "NAME")

    command = add("servers", None, "servers with models that speak OpenAI's protocol")
    verbs = command.add_subparsers(metavar="list|add|check|remove", required=True)
    verb(verbs, "list", models.list_servers)
    server = verb(verbs, "add", models.add_server, "NAME")
    server.add_argument("--url", metavar="URL", required=True, help="such as https://HOST/v1")
    server.add_argument("--model", metavar="MODEL", required=True)
    server.add_argument("--embedding-model", metavar="MODEL")
    server.add_argument("--no-key", action="store_true", help="it needs no key")
    verb(verbs, "check", models.check_server, "NAME")
    verb(verbs, "remove", models.remove_server, "NAME")


def _add_wait(command: argparse.ArgumentParser) -> None:
    command.add_argument("--wait", action="store_true", help="until it has ended")
    command.add_argument("--timeout", metavar="S", type=_seconds, help="wait no longer")


def _path(value: str) -> Path:
    return Path(value).expanduser()


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise argparse.ArgumentTypeError(f"“{value}” is no ISO 639-3 code such as eng or swa")
    return value


def _languages(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_language(code.strip()) for code in value.split(",")))


def _positive(value: str) -> int:
    number = int(value) if value.isdecimal() else 0
    if not 1 <= number <= 1000:
        raise argparse.ArgumentTypeError("a number from 1 to 1000 is needed")
    return number


def _amount(value: str) -> float:
    try:
        amount = float(value)
    except ValueError:
        amount = -1.0
    if not 0 <= amount <= 1e6:
        raise argparse.ArgumentTypeError("an amount of money is needed")
    return amount


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 1e9:
        raise argparse.ArgumentTypeError("a number of seconds is needed")
    return seconds
