"""Sends pictures of pages to a server that reads them: a vision model, or Document AI.

The library, the key and the connection live in a child process that never sees the learner's file,
only the picture. One call sends a page once: whoever counts pages is asked before each sending, and
whoever tries again does so with a new call.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from typing import Any, Protocol

from masomo_desktop.isolation.dialogue import Dialogue
from masomo_desktop.isolation.errors import ChildLost, MemoryLimit, TimeLimit
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.providers.errors import KeyMissing, LibraryMissing, NotSupported, ServerTooSlow
from masomo_desktop.providers.model import Cancelled, never
from masomo_desktop.providers.openai_compatible import PASSED_ON
from masomo_desktop.providers.processors import Processor
from masomo_desktop.providers.remote import Dialect, Remote, Secret

_VISION = "masomo_desktop.providers.children.page_vision:serve"
_DOCUMENT_AI = "masomo_desktop.providers.children.document_ai:serve"
_MEMORY_MB = 600
_PATIENCE = 0.3  # seconds: a child that waits for a server does not hear that it may stop
_MOST_CHANGES = 4  # of the dialect, for one page
_SECONDS = 120.0

Key = Callable[[], Secret | None]


class PageSender(Protocol):
    """`send` returns what the server made of a page: {"text"} or {"text", "words", "language"},
    `words` with their text, paragraph, line, confidence and box (shares of the page).

    `before` is called before each request that carries the page and may raise to prevent it.
    Raises the errors of `providers.errors`, or `isolation.errors.Cancelled`.
    """

    def send(
        self,
        picture: bytes,
        media_type: str,
        languages: Sequence[str],
        *,
        before: Callable[[], None],
        cancelled: Cancelled = never,
    ) -> Mapping[str, Any]: ...

    def close(self) -> None: ...


class VisionSender:
    """A model that takes pictures, behind OpenAI's protocol; `learnt` is told its dialect."""

    def __init__(
        self,
        remote: Remote,
        key: Key,
        *,
        seconds: float = _SECONDS,
        learnt: Callable[[Dialect], None] = lambda _: None,
    ) -> None:
        self._remote, self._learnt = remote, learnt
        self._dialect = remote.dialect
        self._line = _Line(
            remote.name,
            _VISION,
            {"base_url": remote.base_url},
            key,
            seconds,
            needs_key=remote.needs_key,
        )

    def send(
        self,
        picture: bytes,
        media_type: str,
        languages: Sequence[str],  # noqa: ARG002 - a model sees for itself
        *,
        before: Callable[[], None],
        cancelled: Cancelled = never,
    ) -> Mapping[str, Any]:
        """The text of a page, as `PageSender` says."""
        self._line.ask({"verb": "ready"}, cancelled)
        for _ in range(_MOST_CHANGES):
            before()
            request = {
                "verb": "page",
                "model": self._remote.model,
                "dialect": self._dialect.as_json(),
                "picture": base64.b64encode(picture).decode(),
                "media_type": media_type,
            }
            [answer] = self._line.ask(request, cancelled)
            if "dialect" not in answer:
                return answer
            self._dialect = Dialect.of(answer["dialect"])
            self._learnt(self._dialect)
        raise NotSupported(engine=f"remote:{self._remote.name}", what="pictures of pages")

    def close(self) -> None:
        """End the child, and with it the connection."""
        self._line.close()


class DocumentAISender:
    """A processor of Google Document AI; the key is a token or a packed service account."""

    def __init__(self, processor: Processor, key: Key, *, seconds: float = _SECONDS) -> None:
        self._line = _Line(
            processor.name, _DOCUMENT_AI, {"address": processor.address}, key, seconds
        )

    def send(
        self,
        picture: bytes,
        media_type: str,
        languages: Sequence[str],
        *,
        before: Callable[[], None],
        cancelled: Cancelled = never,
    ) -> Mapping[str, Any]:
        """The words of a page, as `PageSender` says. What the key is good for is asked first."""
        self._line.ask({"verb": "ready"}, cancelled)
        before()
        request = {
            "verb": "page",
            "picture": base64.b64encode(picture).decode(),
            "media_type": media_type,
            "languages": list(languages),
        }
        [answer] = self._line.ask(request, cancelled)
        return answer

    def close(self) -> None:
        """End the child, and with it the connection."""
        self._line.close()


class _Line:
    """The child that speaks to one server, started when it is first needed."""

    def __init__(
        self,
        name: str,
        target: str,
        arguments: Mapping[str, Any],
        key: Key,
        seconds: float,
        *,
        needs_key: bool = True,
    ) -> None:
        self._name, self._target, self._arguments = name, target, arguments
        self._key, self._seconds, self._needs_key = key, seconds, needs_key
        self._dialogue: Dialogue | None = None

    def ask(self, request: Mapping[str, Any], cancelled: Cancelled) -> list[dict[str, Any]]:
        try:
            return list(self._opened().ask(request, cancelled=cancelled))
        except (TimeLimit, ChildLost, MemoryLimit) as error:
            if isinstance(error, TimeLimit):
                raise ServerTooSlow(name=self._name, seconds=round(self._seconds)) from error
            raise

    def close(self) -> None:
        dialogue, self._dialogue = self._dialogue, None
        if dialogue is not None:
            dialogue.close()

    def _opened(self) -> Dialogue:
        if self._dialogue is None:
            if find_spec("openai") is None:
                raise LibraryMissing(library="openai")
            secret = self._key()
            if secret is None and self._needs_key:
                raise KeyMissing(name=self._name)
            self._dialogue = Dialogue(
                self._target,
                {
                    "name": self._name,
                    **self._arguments,
                    "key": secret.reveal() if secret else "",
                    "seconds": self._seconds,
                    "environment": {n: os.environ[n] for n in PASSED_ON if n in os.environ},
                },
                Limits(seconds=self._seconds + 20, memory_mb=_MEMORY_MB),
                patience=_PATIENCE,
            )
        return self._dialogue
