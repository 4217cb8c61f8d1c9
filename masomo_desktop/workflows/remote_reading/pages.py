"""Which pages are difficult, and a source's page on its way to a server and back."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from masomo_desktop.extraction.model import Method, SourceKind, Unit
from masomo_desktop.extraction.page_reader import Cancelled, PagePicture, PageReading
from masomo_desktop.extraction.readings.how_read import SURE
from masomo_desktop.extraction.remote.model import PageSent
from masomo_desktop.isolation.dialogue import Dialogue
from masomo_desktop.isolation.limits import Limits

_DESK = "masomo_desktop.extraction.remote.desk:serve"
_LIMITS = Limits(seconds=600, memory_mb=1200)
#: What has pages that can be drawn.
DRAWN = frozenset({SourceKind.PDF, SourceKind.IMAGE})


def is_hard(unit: Unit) -> bool:
    """Whether OCR on this machine could not read a page, or is not sure of what it read. A page
    that is surely blank is not hard; nor is one that a server has read."""
    if unit.method is not Method.OCR or unit.pending or unit.engine:
        return False
    return unit.confidence < (SURE if unit.text else 1.0)


def worth_sending(units: Iterable[Unit], sent: Iterable[PageSent], engine: str = "") -> list[int]:
    """The numbers of the hard pages that `engine` (if it is empty: any) has not read in vain."""
    in_vain = {page.unit for page in sent if engine in ("", page.engine) and not page.better}
    return [unit.number for unit in units if is_hard(unit) and unit.number not in in_vain]


def read_remotely(local: Unit, page: PageSent, confidence: float, language: str) -> Unit:
    """The unit that takes the place of `local`."""
    return replace(
        local,
        text=page.reading.text,
        words=page.reading.words,
        language=language,
        confidence=confidence,
        regions=(),
        furniture=(),
        pending=False,
        engine=page.engine,
    )


class Desk:
    """Draws the pages of one file and judges what comes back, in a child of its own, which writes
    into `scratch` alone."""

    def __init__(self, path: str, languages: Iterable[str], tessdata: str, scratch: str) -> None:
        arguments = {
            "path": path,
            "languages": list(languages),
            "tessdata": tessdata,
            "scratch": scratch,
        }
        self._dialogue = Dialogue(_DESK, arguments, _LIMITS)

    def draw(self, number: int, cancelled: Cancelled) -> PagePicture | None:
        """Page `number` for sending; None where it cannot be drawn."""
        drawn = list(self._dialogue.ask({"verb": "draw", "number": number}, cancelled=cancelled))
        if not drawn:
            return None
        [one] = drawn
        data = base64.b64decode(one["data"])
        return PagePicture(data, str(one["media_type"]), int(one["width"]), int(one["height"]))

    def compose(self, said: Mapping[str, Any]) -> PageReading:
        """The reading in a server's answer."""
        [made] = self._dialogue.ask({"verb": "compose", "said": dict(said)})
        return PageReading.from_json(made)

    def judge(
        self, local: Unit, remote: PageReading, likely: str, cancelled: Cancelled
    ) -> Mapping[str, Any]:
        """{"better", "why", "confidence", "language"} for a page: `judging.Verdict`."""
        here = PageReading(local.text, (), local.confidence, local.language)
        question = {
            "verb": "judge",
            "number": local.number,
            "local": here.to_json(),
            "remote": remote.to_json(),
            "likely": likely,
        }
        [verdict] = self._dialogue.ask(question, cancelled=cancelled)
        return verdict

    def close(self) -> None:
        """End the child."""
        self._dialogue.close()
