"""The job that makes a quiz."""

from __future__ import annotations

from functools import partial

from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.estimates import Estimates
from masomo_desktop.generation.model import Item, ItemType
from masomo_desktop.generation.phrased import Phrased
from masomo_desktop.generation.phrasing.agreement import reaches
from masomo_desktop.generation.phrasing.asking import Answering
from masomo_desktop.generation.phrasing.model import Fact
from masomo_desktop.generation.run import (
    keep_what_was_made,
    make_again,
    make_artifact,
    stop_and_keep,
)
from masomo_desktop.jobs.model import Lane
from masomo_desktop.jobs.registry import TaskSpec
from masomo_desktop.learning.quizzes import marking
from masomo_desktop.learning.quizzes.prompts import PROMPTS

GENERATE = "quizzes.generate"


def reached(said: str, fact: Fact) -> bool:
    """Whether an answer found in the sentence is the key, by the rules for a learner's answers."""
    if reaches(said, fact):
        return True
    draft = fact.drafts[0]
    body = {"prompt": "", "key": fact.answer, "explanation": fact.text}
    item = Item("", ItemType.SHORT_ANSWER, body, draft.proof)
    return fact.kind not in {"year", "quantity"} and marking.check(item, said).correct


def generate(answering: Answering, consent: Consent, estimates: Estimates) -> TaskSpec:
    """How jobs of this kind are run; a slow model may take hours for a long one."""
    phrased = Phrased("quizzes", answering, consent, estimates, PROMPTS, reached)
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
