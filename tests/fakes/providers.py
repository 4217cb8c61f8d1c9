"""A provider without a model, for tests of what is built on providers: same promises, no child."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from masomo_desktop.core.errors import UserError
from masomo_desktop.isolation.errors import Cancelled as Ended
from masomo_desktop.providers.answering import Written, answer
from masomo_desktop.providers.model import (
    Cancelled,
    Finish,
    Health,
    HealthState,
    ProviderKind,
    Reply,
    Request,
    never,
)
from masomo_desktop.providers.replies import ThoughtFilter


class FakeProvider:
    """`says` makes the text for a request, or raises; without it the text is made from the schema.

    `asked` lists the requests that came.
    """

    def __init__(
        self,
        name: str = "local:fake",
        says: Callable[[Request], str] | None = None,
        kind: ProviderKind = ProviderKind.LOCAL,
    ) -> None:
        self.name, self.kind = name, kind
        self._says = says or _from_schema
        self.asked: list[Request] = []
        self.closed = 0
        self.error: UserError | None = None

    def generate(self, request: Request, *, cancelled: Cancelled = never) -> Reply:
        return answer(self.name, request, lambda asked: self._write(asked, cancelled))

    def stream(self, request: Request, *, cancelled: Cancelled = never) -> Iterator[str]:
        thoughts = ThoughtFilter()
        for word in self._words(request, cancelled):
            if shown := thoughts.feed(word):
                yield shown
        if rest := thoughts.rest():
            yield rest

    def count(self, text: str) -> int:
        return len(text) // 4 + 1 if text else 0

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Two numbers by the text's length, so that equal texts have equal vectors."""
        vectors = []
        for text in texts:
            length = len(text) / (1 + len(text))
            vectors.append([length, (1 - length**2) ** 0.5])
        return vectors

    def health(self) -> Health:
        state = HealthState.READY if self.error is None else HealthState.UNREACHABLE
        return Health(state, model="fake", context=4096, error=self.error)

    def close(self) -> None:
        self.closed += 1

    def _write(self, request: Request, cancelled: Cancelled) -> Written:
        words = list(self._words(request, cancelled))
        finish = Finish.LENGTH if len(words) >= request.max_tokens else Finish.STOP
        tokens = sum(self.count(one.text) for one in request.messages)
        return Written("".join(words), tokens, len(words), 0.0, "fake", finish)

    def _words(self, request: Request, cancelled: Cancelled) -> Iterator[str]:
        self.asked.append(request)
        if self.error is not None:
            raise self.error
        text = self._says(request)
        for stop in request.stop:
            text = text.partition(stop)[0]
        for word in text.split(" ")[: request.max_tokens]:
            if cancelled():
                raise Ended
            yield word + " "


def _from_schema(request: Request) -> str:
    if request.schema is None:
        return "This is what a fake says. " * 40
    return json.dumps(_value(request.schema))


def _value(schema: Mapping[str, Any]) -> Any:
    """The plainest value that conforms."""
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            return {name: _value(inner) for name, inner in schema.get("properties", {}).items()}
        case "array":
            return [_value(schema.get("items", {}))] * max(1, schema.get("minItems", 1))
        case "integer" | "number":
            return schema.get("minimum", 0)
        case "boolean":
            return True
        case "null":
            return None
    return "x" * max(3, schema.get("minLength", 0))
