"""Shorter names that say the same: Viktoria for Ziwa Viktoria, Mandela for Nelson Mandela."""

from __future__ import annotations

from collections.abc import Iterator

from masomo_desktop.learning.quizzes.spelling import tokens

#: What a place or a person is, said before its name and as often left out.
_CLASSES = frozenset(
    """
    lake river mount mountain ocean sea island cape city town country republic president king queen
    prince princess emperor chief sir dr doctor professor prof mr mrs ms saint captain general
    ziwa mto mlima bahari kisiwa mji nchi rais mfalme malkia mtemi chifu mwalimu mwl dkt bwana bibi
    lac fleuve mont ocean mer ile cap ville pays president roi reine empereur docteur professeur
    بحيره نهر جبل بحر جزيره مدينه دوله ملك ملكه رئيس دكتور
    झील नदी पर्वत सागर द्वीप शहर देश राजा रानी राष्ट्रपति डॉ डॉक्टर
    """.split()
)
#: Words by which a question asks for a person.
_ASKING_WHO = frozenset("who name nani jina qui nom من اسم कौन किसका किसने".split())
SHORTEST = 3


def short_forms(name: str, prompt: str) -> Iterator[str]:
    """The shorter names that answer `prompt` as well as `name` does.

    Without the word for its class, and for a person who is asked for by name, the last names
    alone. A first name alone is too little.
    """
    words = tokens(name)
    while len(words) > 1 and words[0] in _CLASSES and len(words[1]) >= SHORTEST:
        words = words[1:]
        yield " ".join(words)
    if _ASKING_WHO.isdisjoint(tokens(prompt)) or len(words) < 2 or len(words[-1]) < SHORTEST:
        return
    for first in range(1, len(words)):
        yield " ".join(words[first:])
