"""How likely it is that a passage answers the question, so that a tutor can say that none does.

A logistic regression over the evidence of the best passage, its lead over the best of another
unit, and how few words the question has (few words are soon covered). It was fitted on questions
asked of a course with their paragraph and of one without, on the tuning halves that
`benchmarks/retrieval.py` names; `ANSWERED` is where nine in ten of those without were refused.
"""

from __future__ import annotations

import math

from masomo_desktop.retrieval.ranking import Evidence

#: From this confidence on, the material is taken to answer the question.
ANSWERED = 0.26
_BIAS = -3.96
_WEIGHTS = {
    "frequency": 5.19,
    "close": 1.34,
    "order": 2.98,
    "alike": 7.16,
    "frame": 1.14,
    "length": -0.56,
}
_LEAD = 0.90
_SHORTNESS = -6.62


def confidence(evidence: Evidence, lead: float, words: int) -> float:
    """The probability, 0 to 1, that a passage with this evidence answers.

    `lead` is its score less the best score in any other unit; `words` is how many telling words the
    question has.
    """
    total = _BIAS + _LEAD * lead + _SHORTNESS / max(words, 1)
    total += sum(weight * evidence.of(name) for name, weight in _WEIGHTS.items())
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, total))))
