"""A virtual screen that can be watched: when a program's window stands, and when it answers.

Xvfb keeps its pixels in a file (`-fbdir`), so watching costs the programs nothing: no X request is
made for a frame. A window counts as *shown* from the first frame after which the screen no longer
differs from its final picture, and as *responsive* from the first answer to a `_NET_WM_PING` (from
the Extended Window Manager Hints) that was sent after that. Answers go to the window manager, so
the watch is one, of the plainest kind: it grants every wish at once.
"""

from __future__ import annotations

import mmap
import os
import select
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from Xlib import X, display, error, protocol, xobject

WIDTH, HEIGHT = 1280, 800
#: The share of pixels that may differ between two frames that show the same: a blinking caret.
SAME = 0.002
PING_EVERY, LOOK_EVERY, QUIET = 0.025, 0.01, 1.5


class NotShown(Exception):
    """The program ended, or its window did not come to rest in time."""


@dataclass(frozen=True)
class Screen:
    """A running Xvfb: its DISPLAY, and the file that its pixels are in."""

    display: str
    framebuffer: Path


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """An Xvfb of its own on a free display; raises FileNotFoundError where there is no Xvfb."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"),
                *("-fbdir", folder, "-nolisten", "tcp"),
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


@dataclass
class _Frame:
    at: float
    pixels: NDArray[np.uint32]


class Watch:
    """Watches `screen` for the window of one program, from the moment this is made."""

    def __init__(self, screen: Screen, title: str) -> None:
        self._title = title
        self._began = time.perf_counter()
        with screen.framebuffer.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # XWD, version 7: the header's size comes first, the number of 12-byte colours 20th.
        header = struct.unpack(">25I", self._map[:100])
        self._offset = header[0] + header[19] * 12
        self._connection = display.Display(screen.display)
        self._root = self._connection.screen().root
        self._root.change_attributes(event_mask=X.SubstructureRedirectMask)
        self._frames: list[_Frame] = []
        self._pongs: list[tuple[float, float]] = []
        self._checksum: int | None = None

    def until_ready(self, process: subprocess.Popen[bytes], limit: float = 60) -> float:
        """Seconds from the making of this watch to a window that is shown and responsive.

        Raises `NotShown` when `process` ends first or `limit` seconds pass.
        """
        window, pinged = None, 0.0
        while self._now() < limit:
            if process.poll() is not None:
                raise NotShown(f"ended with {process.returncode}")
            self._look()
            if window is None:
                window = self._find()
            elif self._now() - pinged >= PING_EVERY:
                pinged = self._now()
                self._ping(window, pinged)
            self._listen()
            if (ready := self._ready()) is not None and window is not None:
                return ready
            select.select([self._connection], [], [], LOOK_EVERY)
        raise NotShown(f"not at rest after {limit} s")

    def close(self) -> None:
        """Let the screen go."""
        self._connection.close()
        self._map.close()

    def _now(self) -> float:
        return time.perf_counter() - self._began

    def _look(self) -> None:
        seen = memoryview(self._map)[self._offset :]
        checksum = zlib.crc32(seen)
        if checksum == self._checksum:
            return
        self._checksum = checksum
        pixels = np.frombuffer(bytes(seen[: WIDTH * HEIGHT * 4]), dtype=np.uint32)
        if not self._frames or np.mean(self._frames[-1].pixels != pixels) > SAME:
            self._frames.append(_Frame(self._now(), pixels))

    def _find(self) -> xobject.drawable.Window | None:
        for child in self._root.query_tree().children:
            try:
                shape, attributes = child.get_geometry(), child.get_attributes()
                name = (
                    child.get_full_text_property(self._connection.intern_atom("_NET_WM_NAME"))
                    or child.get_wm_name()
                )
            except error.XError:  # gone between two requests
                continue
            if (
                attributes.map_state == X.IsViewable
                and shape.width > 300
                and self._title in str(name or "")
            ):
                return child
        return None

    def _ping(self, window: xobject.drawable.Window, at: float) -> None:
        atom = self._connection.intern_atom
        data = (32, [atom("_NET_WM_PING"), int(at * 1000), window.id, 0, 0])
        message = protocol.event.ClientMessage(
            window=window, client_type=atom("WM_PROTOCOLS"), data=data
        )
        window.send_event(message, event_mask=X.NoEventMask)
        self._connection.flush()

    def _listen(self) -> None:
        ping = self._connection.intern_atom("_NET_WM_PING")
        while self._connection.pending_events():
            event = self._connection.next_event()
            if event.type == X.MapRequest:
                event.window.map()
            elif event.type == X.ConfigureRequest:
                _grant(event)
            elif event.type == X.ClientMessage and event.data[1][0] == ping:
                self._pongs.append((event.data[1][1] / 1000, self._now()))
        self._connection.flush()

    def _ready(self) -> float | None:
        if not self._frames or self._now() - self._frames[-1].at < QUIET:
            return None
        final = self._frames[-1]
        shown = final.at
        for frame in reversed(self._frames):
            if np.mean(frame.pixels != final.pixels) > SAME:
                break
            shown = frame.at
        answered = [answer for asked, answer in self._pongs if asked >= shown]
        return min(answered) if answered else None


def _grant(request: protocol.event.ConfigureRequest) -> None:
    fields = {
        "x": X.CWX,
        "y": X.CWY,
        "width": X.CWWidth,
        "height": X.CWHeight,
        "border_width": X.CWBorderWidth,
        "stack_mode": X.CWStackMode,
    }
    asked = {name for name, bit in fields.items() if request.value_mask & bit}
    request.window.configure(**{name: getattr(request, name) for name in asked})
