"""How many jobs of each lane may run at once, and at which priority their children do."""

from __future__ import annotations

from collections.abc import Mapping

from masomo_desktop.jobs.model import Lane

LANE_LIMITS: Mapping[Lane, int] = {
    Lane.CHAT: 1,
    Lane.EXTRACTION: 2,
    Lane.OCR: 1,
    Lane.GENERATION: 1,
    Lane.SCHEDULED: 1,
}

#: nice(2), 0 to 19: five more is a third of the processor where both want it. Linux derives the
#: priority of reading and writing files from it (ioprio_set(2)). The window itself runs at 0.
NICENESS: Mapping[Lane, int] = {
    Lane.CHAT: 5,
    Lane.EXTRACTION: 10,
    Lane.OCR: 15,
    Lane.GENERATION: 15,
    Lane.SCHEDULED: 19,
}
