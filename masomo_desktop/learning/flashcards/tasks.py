"""The job that makes a deck of flashcards."""

from __future__ import annotations

from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.estimates import Estimates
from masomo_desktop.generation.improving import Wording
from masomo_desktop.generation.phrased import Phrased
from masomo_desktop.generation.phrasing.asking import Answering
from masomo_desktop.generation.run import making
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.learning.flashcards.prompts import PROMPTS

GENERATE = "flashcards.generate"
#: How a server is asked to improve what is here.
WORDING = Wording(PROMPTS)


def generate(answering: Answering, consent: Consent, estimates: Estimates) -> TaskSpec:
    """How jobs of this kind are run."""
    return making(GENERATE, Phrased("flashcards", answering, consent, estimates, PROMPTS))
