"""Loaded by the processes under attack, from PYTHONPATH: so that the product knows nothing of it.

MASOMO_CHAOS is the folder of the attack; its file `clock` holds by how many seconds the clock is
wrong, and while its file `hold` is there every lane is held. MASOMO_CHAOS_POINT kills this process:
"before:3" just before its third commit, "after:3" just after it, "copied:1" when the first file has
been copied and has no name yet, "zipped:1" in the middle of the first archive.
MASOMO_CHAOS_CHILD (JSON, see `parts.ChildPoint`) says what happens in the children that this
process starts.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

FOLDER = Path(os.environ["MASOMO_CHAOS"])
ROLE = os.environ.get("MASOMO_CHAOS_ROLE", "program")


def die(point: str) -> None:
    """Leave a note of where, then be gone at once."""
    (FOLDER / f"died-{os.getpid()}").write_text(point)
    os.kill(os.getpid(), signal.SIGKILL)


def offset() -> float:
    try:
        return float((FOLDER / "clock").read_text())
    except (OSError, ValueError):
        return 0.0


def bend_clock() -> None:
    from masomo_desktop.core import clock, ids

    real = clock.now
    clock.now = lambda: real() + timedelta(seconds=offset())
    ids.time = SimpleNamespace(time_ns=lambda: time.time_ns() + int(offset() * 1e9))


def watch_commits(place: str, wanted: int) -> None:
    """Die just before the COMMIT of the `wanted`th write of this process, or just after it."""
    from masomo_desktop.store.database import Database

    original, numbers = Database.write, itertools.count(1)

    @contextmanager
    def write(self, **how):
        number = next(numbers)
        with original(self, **how) as work:
            yield work
            if (place, number) == ("before", wanted):
                die(f"before:{number}")
        if (place, number) == ("after", wanted):
            die(f"after:{number}")

    Database.write = write


def watch_holds() -> None:
    """While the file `hold` is there, every lane stands still, as in a chat that never ends."""
    from masomo_desktop.jobs.model import Lane, Why
    from masomo_desktop.jobs.right_of_way import RightOfWay

    original = RightOfWay.held

    def held(self, *given):
        if (FOLDER / "hold").exists():
            return dict.fromkeys(set(Lane) - {Lane.CHAT}, Why.CHAT)
        return original(self, *given)

    RightOfWay.held = held


def leave_in_peace() -> None:
    """Nobody else uses this machine, or upkeep would wait for the end of the attack."""
    from masomo_desktop.jobs import courtesy

    courtesy.processors_used = lambda: 0.0
    courtesy.on_battery = lambda: None


def watch_copies(wanted: int) -> None:
    """Die when the `wanted`th file has been copied, before it is made durable and named."""
    original, numbers = os.fsync, itertools.count(1)

    def fsync(handle: int) -> None:
        if next(numbers) == wanted:
            die(f"copied:{wanted}")
        original(handle)

    os.fsync = fsync


def watch_archives(wanted: int) -> None:
    """Die in the middle of the `wanted`th archive, when its last entry is to be written."""
    import zipfile

    original, numbers = zipfile.ZipFile.writestr, itertools.count(1)

    def writestr(self, *arguments, **how):
        if next(numbers) == wanted:
            self.fp.flush()
            die(f"zipped:{wanted}")
        return original(self, *arguments, **how)

    zipfile.ZipFile.writestr = writestr


def send_into_children(plan: str) -> None:
    """Give the children that this process starts their own injection."""
    from masomo_desktop.isolation import environment

    original = environment.variables

    def variables() -> dict[str, str]:
        found = original()
        here = str(Path(__file__).parent)
        return {
            **found,
            "PYTHONPATH": os.pathsep.join((here, found["PYTHONPATH"])),
            "MASOMO_CHAOS": str(FOLDER),
            "MASOMO_CHAOS_ROLE": "child",
            "MASOMO_CHAOS_CHILD": plan,
        }

    environment.variables = variables


def be_a_bad_child(plan: str) -> None:
    """Die, or take all the memory there is, before the frame of a certain unit is sent; or be slow
    until then."""
    from masomo_desktop.isolation import frames

    wanted, numbers = json.loads(plan), itertools.count(1)
    encode, decode = frames.encode, frames.decode
    concerned = [not wanted["only"]]

    def take_turn() -> bool:
        """Whether fewer than `times` children have died of this plan; this one is counted."""
        turns = FOLDER / f"turns-{wanted['id']}"
        with turns.open("ab") as file:
            file.write(b".")
        return turns.stat().st_size <= wanted["times"]

    def decoded(text):
        body = decode(text)
        about = f"{body.get('target', '')} {body.get('arguments', {}).get('path', '')}"
        if wanted["only"] and wanted["only"] in about:
            concerned[0] = True
        return body

    def encoded(body, payload=b""):
        if concerned[0] and "unit" in body and wanted["how"] == "slow":
            if next(numbers) <= wanted["unit"]:
                time.sleep(0.1)
            return encode(body, payload)
        if concerned[0] and "unit" in body and next(numbers) == wanted["unit"] and take_turn():
            if wanted["how"] == "memory":
                (FOLDER / f"died-{os.getpid()}").write_text("memory")
                hoard = []
                while True:
                    hoard.append(b"x" * 50_000_000)
            die(f"child:{wanted['unit']}")
        return encode(body, payload)

    frames.encode, frames.decode = encoded, decoded


if ROLE == "child":
    be_a_bad_child(os.environ["MASOMO_CHAOS_CHILD"])
else:
    bend_clock()
    watch_holds()
    leave_in_peace()
    if os.environ.get("MASOMO_CHAOS_POINT"):
        name, _, count = os.environ["MASOMO_CHAOS_POINT"].partition(":")
        if name == "copied":
            watch_copies(int(count))
        elif name == "zipped":
            watch_archives(int(count))
        else:
            watch_commits(name, int(count))
    if os.environ.get("MASOMO_CHAOS_CHILD"):
        send_into_children(os.environ["MASOMO_CHAOS_CHILD"])
