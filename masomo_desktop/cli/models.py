"""Commands on models, keys and servers: models, keys, servers."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from masomo_desktop.cli import shapes
from masomo_desktop.cli.composition import Session
from masomo_desktop.cli.errors import DONE, ENDED_BADLY
from masomo_desktop.cli.output import table
from masomo_desktop.core.errors import UserError
from masomo_desktop.jobs.model import ENDED, JobState
from masomo_desktop.providers.keys import KeyPlace
from masomo_desktop.providers.model import Health, HealthState
from masomo_desktop.providers.models import Offer, Speed
from masomo_desktop.providers.remote import Remote, Secret
from masomo_desktop.providers.shelf import Installed

_MEGABYTE = 1_000_000


def list_models(session: Session, args: argparse.Namespace) -> int:
    """masomo models list"""
    models = session.services.models
    installed = [one for one in models.installed() if args.kind in (None, one.kind.value)]
    offers = [one for one in models.offers() if args.kind in (None, one.entry.kind.value)]
    here = table([("installed", "kind", "MB", "where"), *(_row(one) for one in installed)])
    there = table([("catalogue", "kind", "MB", "licence", "here"), *(_line(o) for o in offers)])
    session.out.document(
        {
            "installed": [_installed(one) for one in installed],
            "catalogue": [_offer(one) for one in offers],
        },
        f"{here}\n\n{there}",
    )
    return DONE


def add(session: Session, args: argparse.Namespace) -> int:
    """masomo models add"""

    def told(done: int, of: int) -> None:
        session.out.progress(f"Copying: {done // _MEGABYTE} of {of // _MEGABYTE} MB")

    model = session.services.models.add(
        args.path, name=args.name or "", shared=args.shared, told=told
    )
    session.out.document(_installed(model), f"Added {model.name}: it is whole, and it loads.")
    return DONE


def download(session: Session, args: argparse.Namespace) -> int:
    """masomo models download"""
    services = session.services
    job = services.models.download(args.name, shared=args.shared)

    def ended() -> bool:
        now = services.queue.get(job.id)
        done, total = now.progress.done // 1000, now.progress.total // 1000
        session.out.progress(f"{args.name}: {done} of {total} MB")
        return now.state in ENDED

    reached = not args.wait or session.run_until(ended, args.timeout)
    now = services.queue.get(job.id)
    if now.error is not None:
        session.out.say(now.error.message)
    text = f"{args.name}: {now.state.value}"
    session.out.document({"name": args.name, "job": shapes.job(now)}, text)
    good = reached and now.state not in (JobState.FAILED, JobState.CANCELLED)
    return DONE if good else ENDED_BADLY


def verify(session: Session, args: argparse.Namespace) -> int:
    """masomo models verify"""
    known = session.services.models.verify(args.name)
    told = "as the catalogue has it" if known else "which the catalogue does not know"
    session.out.document(
        {"name": args.name, "whole": True, "in_catalogue": known},
        f"{args.name} is whole and loads, {told}.",
    )
    return DONE


def remove(session: Session, args: argparse.Namespace) -> int:
    """masomo models remove"""
    session.services.models.remove(args.name)
    session.out.document({"removed": args.name}, f"Removed {args.name}.")
    return DONE


def measure(session: Session, args: argparse.Namespace) -> int:
    """masomo models measure"""
    speed = session.services.models.measure(args.name)
    session.out.document(
        {"name": args.name, **_speed(speed)},
        f"{args.name} reads {speed.reading} and writes {speed.writing} tokens a second here.",
    )
    return DONE


def set_key(session: Session, args: argparse.Namespace) -> int:
    """masomo keys set"""
    if sys.stdin.isatty():
        text = getpass.getpass(f"Key for {args.name}: ")
    else:
        text = sys.stdin.readline().rstrip("\r\n")
    place = session.services.keys.set(args.name, Secret(text), in_file=args.in_file)
    where = "the keyring" if place is KeyPlace.KEYRING else "a file that only you can read"
    session.out.document(
        {"name": args.name, "place": place.value}, f"The key for {args.name} is in {where}."
    )
    return DONE


def remove_key(session: Session, args: argparse.Namespace) -> int:
    """masomo keys remove"""
    place = session.services.keys.remove(args.name)
    there = place is not KeyPlace.NOWHERE
    session.out.document(
        {"name": args.name, "removed": there},
        f"The key for {args.name} is gone." if there else f"There was no key for {args.name}.",
    )
    return DONE


def list_servers(session: Session, _args: argparse.Namespace) -> int:
    """masomo servers list"""
    services = session.services
    servers = [_server(one, services.keys.place(one.name)) for one in services.servers.all()]
    rows = [(one["name"], one["url"], one["model"], one["key"]) for one in servers]
    session.out.document(
        {"servers": servers}, table([("server", "address", "model", "key"), *rows])
    )
    return DONE


def add_server(session: Session, args: argparse.Namespace) -> int:
    """masomo servers add"""
    services = session.services
    remote = services.servers.put(
        Remote(
            name=args.name,
            base_url=args.url,
            model=args.model,
            embedding_model=args.embedding_model or "",
            needs_key=not args.no_key,
        )
    )
    place = services.keys.place(remote.name)
    text = f"Use it with --engine remote:{remote.name}."
    if remote.needs_key and place is KeyPlace.NOWHERE:
        text += f" It needs a key: masomo keys set {remote.name}"
    session.out.document(_server(remote, place), text)
    return DONE


def remove_server(session: Session, args: argparse.Namespace) -> int:
    """masomo servers remove"""
    session.services.servers.remove(args.name)
    session.out.document({"removed": args.name}, f"Removed {args.name} and its key.")
    return DONE


def check_server(session: Session, args: argparse.Namespace) -> int:
    """masomo servers check: asks it which models it has"""
    health: Health = session.services.engines.health(f"remote:{args.name}")
    ready = health.state is HealthState.READY
    session.out.document(
        {
            "name": args.name,
            "state": health.state.value,
            "model": health.model,
            "error": _problem(health.error),
        },
        f"{args.name} answers, and has {health.model}." if ready else health.state.value,
    )
    if health.error is not None:
        session.out.error(health.error)
    return DONE if ready else ENDED_BADLY


def _installed(of: Installed) -> dict[str, Any]:
    return {
        "name": of.name,
        "kind": of.kind.value,
        "size": of.size,
        "path": str(of.path),
        "shared": of.shared,
    }


def _offer(of: Offer) -> dict[str, Any]:
    return {
        "name": of.entry.name,
        "kind": of.entry.kind.value,
        "title": of.entry.title,
        "licence": of.entry.licence,
        "languages": list(of.entry.languages),
        "size": of.entry.size,
        "installed": of.installed is not None,
        "fits": of.problem is None,
        "problem": _problem(of.problem),
        "speed": None if of.speed is None else _speed(of.speed),
    }


def _speed(of: Speed) -> dict[str, Any]:
    return {"reading": of.reading, "writing": of.writing, "measured": of.measured}


def _server(of: Remote, place: KeyPlace) -> dict[str, Any]:
    return {
        "name": of.name,
        "url": of.base_url,
        "model": of.model,
        "needs_key": of.needs_key,
        "key": place.value,
    }


def _problem(error: UserError | None) -> dict[str, str] | None:
    return None if error is None else {"code": error.code, "message": error.message}


def _row(of: Installed) -> tuple[str, ...]:
    return of.name, of.kind.value, str(of.size // _MEGABYTE), "machine" if of.shared else "yours"


def _line(of: Offer) -> tuple[str, ...]:
    here = "yes" if of.installed else "fits" if of.problem is None else of.problem.sentence
    if of.problem is not None:
        here = of.problem.sentence.format(**of.problem.parameters)
    if of.speed is not None:
        sure = "" if of.speed.measured else "about "
        here += f", {sure}{of.speed.writing} tokens a second"
    entry = of.entry
    return entry.name, entry.kind.value, str(entry.size // _MEGABYTE), entry.licence, here
