"""Everything the reader shows of one unit, read in one go off the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction.model import Source, Unit
from masomo_desktop.extraction.readings.how_read import HowRead
from masomo_desktop.jobs.model import Job
from masomo_desktop.ui.pages.study.listening import Timed, timed
from masomo_desktop.ui.rereading import job_anew

if TYPE_CHECKING:
    from masomo_desktop.workflows.services import Services


@dataclass(frozen=True)
class Read:
    """A source, one of its units, and when its words are said; the job that reads the source anew,
    and how it was read where that is to be compared."""

    source: Source
    unit: Unit | None
    timed: Timed
    job: Job | None
    how: Mapping[str, HowRead]


def read_unit(services: Services, source_id: str, number: int, *, compared: bool) -> Read:
    """Read them; `unit` is None where it has not been read yet, or is past the end. Raises
    `NotFound` when the source is gone."""
    source = services.sources.get(source_id)
    how = services.sources.how_read([source]) if compared else {}
    job = job_anew(services, source)
    try:
        unit = services.sources.unit(source_id, number)
    except NotFound:
        return Read(source, None, Timed(), job, how)
    return Read(source, unit, timed(services, source, number), job, how)
