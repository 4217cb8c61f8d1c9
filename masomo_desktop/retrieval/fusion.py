"""Word search and meaning, where a model is present that turns text into vectors.

No such model ships. Where a provider can embed, the candidates of the word search are put in
another order by the likeness of their vectors to the question's, and the two orders are joined by
reciprocal ranks (Cormack, Clarke and Büttcher 2009), which needs no common scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from masomo_desktop.providers.errors import NotSupported

#: The constant of the paper: how little the very first places are preferred.
_K = 60


class Embedder(Protocol):
    """What a provider offers that can embed: one vector of length 1 for each text."""

    def embed(self, texts: Sequence[str], /) -> list[list[float]]: ...


def fuse(question: str, texts: Sequence[str], embedder: Embedder | None) -> list[int]:
    """The order in which `texts`, given best first by their words, answer `question` best.

    Positions in `texts`. Without an embedder, or where it cannot embed, their own order.
    """
    if embedder is None or len(texts) < 2:
        return list(range(len(texts)))
    try:
        asked, *vectors = embedder.embed([question, *texts])
    except NotSupported:
        return list(range(len(texts)))
    likeness = [sum(a * b for a, b in zip(asked, vector, strict=True)) for vector in vectors]
    by_meaning = sorted(range(len(texts)), key=lambda at: -likeness[at])
    place = {at: rank for rank, at in enumerate(by_meaning)}
    return sorted(range(len(texts)), key=lambda at: -(1 / (_K + at) + 1 / (_K + place[at])))
