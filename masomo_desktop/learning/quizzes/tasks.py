"""The job that makes a quiz."""

from __future__ import annotations

from masomo_desktop.generation.consent import Consent
from masomo_desktop.generation.estimates import Estimates
from masomo_desktop.generation.improving import Wording
from masomo_desktop.generation.model import Item, ItemType
from masomo_desktop.generation.phrased import Phrased
from masomo_desktop.generation.phrasing.agreement import reaches
from masomo_desktop.generation.phrasing.asking import Answering
from masomo_desktop.generation.phrasing.model import Fact
from masomo_desktop.generation.run import making
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


#: How a server is asked to improve what is here.
WORDING = Wording(PROMPTS, reached)


def generate(answering: Answering, consent: Consent, estimates: Estimates) -> TaskSpec:
    """How jobs of this kind are run."""
    return making(GENERATE, Phrased("quizzes", answering, consent, estimates, PROMPTS, reached))
