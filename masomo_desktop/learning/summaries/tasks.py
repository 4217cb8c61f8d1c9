"""The job that makes a summary."""

from __future__ import annotations

from functools import partial

from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.estimates import Estimates
from masomo_desktop.generation.phrased import Phrased
from masomo_desktop.generation.phrasing.asking import Answering
from masomo_desktop.generation.run import (
    keep_what_was_made,
    make_again,
    make_artifact,
    stop_and_keep,
)
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.learning.summaries.prompts import PROMPTS

GENERATE = "summaries.generate"


def generate(answering: Answering, consent: Consent, estimates: Estimates) -> TaskSpec:
    """How jobs of this kind are run; a slow model may take hours for a long one."""
    phrased = Phrased("summaries", answering, consent, estimates, PROMPTS)
    return TaskSpec(
        kind=GENERATE,
        lane=Lane.GENERATION,
        handler=partial(make_artifact, phrased),
        max_attempts=3,
        seconds=6 * 3600,
        memory_mb=400,
        on_failed=keep_what_was_made,
        on_cancelled=stop_and_keep,
        on_retried=make_again,
    )
