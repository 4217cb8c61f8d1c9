"""How many jobs of each lane may run at once."""

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
