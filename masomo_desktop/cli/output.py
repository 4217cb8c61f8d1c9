"""Where a command writes: one JSON document or neat text on stdout, everything else on stderr."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from masomo_desktop.core.errors import UserError


class Output:
    """The two streams of a command. `as_json` chooses what stdout is for."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self._shown = ""

    def document(self, value: Mapping[str, Any], text: str) -> None:
        """The result of the command: `value` as JSON, or `text` for people."""
        self.progress("")
        print(json.dumps(value, ensure_ascii=False, indent=2) if self.as_json else text.rstrip())

    def frame(self, value: Mapping[str, Any], text: str) -> None:
        """One of many results: `value` as one line of JSON, or `text`, which on a terminal takes
        the place of what stood there."""
        if self.as_json:
            print(json.dumps(value, ensure_ascii=False), flush=True)
        elif sys.stdout.isatty():
            height = shutil.get_terminal_size().lines - 1
            lines = text.splitlines()[:height]
            print(f"\x1b[H\x1b[J{chr(10).join(lines)}", flush=True)
        else:
            print(f"{text.rstrip()}\n", flush=True)

    def say(self, sentence: str) -> None:
        """A line for people, beside the result."""
        self.progress("")
        print(sentence, file=sys.stderr, flush=True)

    def error(self, error: UserError, about: str = "") -> None:
        """What went wrong and what to do, in one line."""
        self.say(f"{about}: {error.message}" if about else error.message)

    def progress(self, line: str) -> None:
        """Show how far things are, in one line that the next one replaces; only on a terminal."""
        if line != self._shown and sys.stderr.isatty():
            print(f"\r\x1b[2K{line}", end="", file=sys.stderr, flush=True)
        self._shown = line


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns, two spaces apart; the last column is not padded."""
    if not rows:
        return ""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    widths[-1] = 0
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)
