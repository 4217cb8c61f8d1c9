"""Text in a document that gives orders to a model.

It is data like the rest of the page: a learner may read it and search may find it. But a sentence
that speaks to the program and not to the reader answers no question, so no model is shown it. This
list is the first of three defences and needs not be complete: the template keeps a page's text from
ending its turn (providers), and whatever a model says is kept only as far as a quoted sentence of
the material bears it out.
"""

from __future__ import annotations

import re

_ORDERS = re.compile(
    r"""
    \b(?:ignore|disregard|forget|override|bypass)\b[^.?!]{0,40}\b(?:previous|prior|above|earlier|
        preceding|all|any|your|these|the)\b[^.?!]{0,40}\b(?:instruction|prompt|rule|guideline|
        direction|order|message|context|said|training)s?\b
    | \b(?:you\s+are\s+now|from\s+now\s+on,?\s+you|act\s+as\s+(?:a|an|if|the)\b|
        pretend\s+(?:to|that)| as\s+an\s+ai\b|
        you\s+are\s+an?\s+(?:ai|assistant|chatbot|language\s+model|tutor))
    | \b(?:new|updated|real|hidden|secret|special|important)\s+(?:system\s+)?instructions?\s*[:\-]
    | \b(?:system|developer)\s+(?:prompt|message|note)\b | ^\W*(?:system|assistant|user)\s*:
    | \b(?:ai|llm|language\s+model|chatbot|assistant)s?\b[^.?!]{0,30}\b(?:must|should|shall|
        have\s+to|reading|please|are\s+to|will)\b
    | \b(?:answer|respond|reply|say|output|print|write|tell)\b[^.?!]{0,30}\b(?:only|always|instead|
        exactly|every|all)\b[^.?!]{0,40}(?:\bwith\b|\bthat\b|["“”«:'])
    | \b(?:reveal|repeat|print|show|leak|disclose)\b[^.?!]{0,30}\b(?:prompt|instructions?|password|
        keys?|secrets?)\b
    | <\|?/?\s*(?:im_start|im_end|system|assistant|user|endoftext|eot_id|inst)\b | \[/?INST\]
    | \bignore[rz]?\b[^.?!]{0,40}\b(?:instructions?|consignes?|règles?)\b
    | \boublie[rz]?\b[^.?!]{0,40}\b(?:instructions?|consignes?|règles?)\b
    | \btu\s+es\s+(?:maintenant|désormais|un(?:e)?\s+(?:ia|assistante?|modèle))\b
    | \b(?:réponds|répondez|dis|dites)\b[^.?!]{0,30}\b(?:toujours|seulement|uniquement)\b
    | \b(?:puuza|sahau|usifuate)\b[^.?!]{0,40}\b(?:maagizo|maelekezo|amri|kanuni)\b
    | \b(?:wewe\s+sasa\s+ni|kuanzia\s+sasa\s+wewe)\b
    | \bjibu\b[^.?!]{0,30}\b(?:kila|tu|daima|siku\s+zote)\b
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


def gives_orders(sentence: str) -> bool:
    """Whether `sentence` speaks to a model and not to a reader."""
    return _ORDERS.search(" ".join(sentence.split())) is not None
