"""The engine without a model, as a provider: it is always there, and it writes no text of its own.

What it makes (items from sentences, passages that answer) is in generation and retrieval; whoever
walks through a learner's engines meets it here as the last one, and goes there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masomo_desktop.providers.errors import NotSupported
from masomo_desktop.providers.model import (
    Cancelled,
    Health,
    HealthState,
    ProviderKind,
    Reply,
    Request,
    never,
)

NAME = "builtin"


class Builtin:
    """Says honestly what it cannot do."""

    name = NAME
    kind = ProviderKind.BUILTIN

    def generate(self, request: Request, *, cancelled: Cancelled = never) -> Reply:
        """Raises `NotSupported`: it has no model."""
        del request, cancelled
        raise _cannot("text of its own")

    def stream(self, request: Request, *, cancelled: Cancelled = never) -> Iterator[str]:
        """Raises `NotSupported`: it has no model."""
        del request, cancelled
        raise _cannot("text of its own")

    def count(self, text: str) -> int:
        """Words, which is what it works with."""
        return len(text.split())

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Raises `NotSupported`: it has no model."""
        del texts
        raise _cannot("vectors")

    def health(self) -> Health:
        """Ready, always."""
        return Health(HealthState.READY)

    def close(self) -> None:
        """It holds nothing."""


def _cannot(what: str) -> NotSupported:
    return NotSupported(engine=NAME, what=what)
