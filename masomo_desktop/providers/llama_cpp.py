"""A model on this machine: a GGUF file, computed by llama.cpp in a child process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from masomo_desktop.core.errors import UserError
from masomo_desktop.isolation.dialogue import Dialogue
from masomo_desktop.isolation.errors import ChildLost, MemoryLimit, TimeLimit
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.providers import room
from masomo_desktop.providers.answering import Written, answer
from masomo_desktop.providers.errors import (
    LibraryMissing,
    ModelDamaged,
    ModelMissing,
    ModelStopped,
    ModelTooLarge,
    ProcessorTooOld,
)
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
from masomo_desktop.providers.processor import Machine, machine
from masomo_desktop.providers.replies import ThoughtFilter
from masomo_desktop.providers.shelf import Hold

_SERVE = "masomo_desktop.providers.children.llama:serve"
_SILENCE = 300.0  # seconds: the first page fault of each weight of a large file on an old disk
_BESIDE_MB = 1500  # cache, computation and Python, beside twice the file (llama.cpp repacks some)
_MEGABYTE = 1024 * 1024
#: How a child ends at an instruction that the processor does not have: POSIX, Windows.
_ILLEGAL = ("signal SIGILL", f"it left with code {0xC000001D}")


class LlamaCpp:
    """The model in the file at `path`, called `model`. Nothing is loaded before the first request;
    `close` frees it all, and a child that died is replaced at the next request.

    `machine` tells what this machine has. `wanted` bounds the context, in tokens; it is as long as
    the model was trained for and the free memory allows.
    """

    kind = ProviderKind.LOCAL

    def __init__(
        self,
        model: str,
        path: Path,
        *,
        wanted: int = room.WANTED,
        machine: Callable[[], Machine] = machine,
        serve: str = _SERVE,
    ) -> None:
        self.name = f"local:{model}"
        self._model, self._path, self._wanted = model, path, wanted
        self._machine, self._serve = machine, serve
        self._opening = threading.RLock()
        self._dialogue: Dialogue | None = None
        self._hold: Hold | None = None

    def generate(self, request: Request, *, cancelled: Cancelled = never) -> Reply:
        """The whole answer; `data` by a grammar made from the schema."""
        return answer(self.name, request, lambda asked: self._write(asked, cancelled))

    def stream(self, request: Request, *, cancelled: Cancelled = never) -> Iterator[str]:
        """The answer as it is computed, without thoughts."""
        thoughts = ThoughtFilter()
        for piece in self._ask(_message(request), cancelled):
            shown = thoughts.feed(str(piece.get("text", "")))
            if shown:
                yield shown
        if rest := thoughts.rest():
            yield rest

    def count(self, text: str) -> int:
        """Tokens, by the model's own vocabulary."""
        return int(self._only({"verb": "count", "text": text})["tokens"])

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Vectors of the first 2048 tokens of each text; raises `NotSupported` for a model that
        was not made for them."""
        pieces = self._ask({"verb": "embed", "texts": list(texts)}, never)
        return [[float(value) for value in piece["vector"]] for piece in pieces]

    def health(self) -> Health:
        """Loads the model if it is not; the details are those of the file and the threads."""
        try:
            details = self._only({"verb": "describe"})
        except UserError as error:
            missing = isinstance(error, ModelMissing | LibraryMissing)
            state = HealthState.MISSING if missing else HealthState.REFUSED
            return Health(state, model=self._model, error=error)
        context = int(details.pop("context"))
        return Health(HealthState.READY, model=self._model, context=context, details=details)

    def close(self) -> None:
        """End the child, with the model that it holds."""
        with self._opening:
            dialogue, self._dialogue = self._dialogue, None
            hold, self._hold = self._hold, None
        if dialogue is not None:
            dialogue.close()
        if hold is not None:
            hold.close()

    def _write(self, request: Request, cancelled: Cancelled) -> Written:
        began = time.monotonic()
        texts: list[str] = []
        tokens_in = tokens_out = 0
        finish = Finish.LENGTH
        for piece in self._ask(_message(request), cancelled):
            texts.append(str(piece.get("text", "")))
            tokens_in = int(piece.get("prompt", tokens_in))
            if "made" in piece:
                tokens_out, finish = int(piece["made"]), Finish(piece["finish"])
        seconds = time.monotonic() - began
        return Written("".join(texts), tokens_in, tokens_out, seconds, self._model, finish)

    def _only(self, message: dict[str, Any]) -> dict[str, Any]:
        """The one piece of an answer that has one."""
        pieces = list(self._ask(message, never))
        if len(pieces) != 1:
            raise ModelStopped(model=self._model, how="no answer")
        return pieces[0]

    def _ask(self, message: dict[str, Any], cancelled: Cancelled) -> Iterator[dict[str, Any]]:
        dialogue = self._open()
        loading = not dialogue.alive
        try:
            for piece in dialogue.ask(message, cancelled=cancelled):
                loading = False
                yield piece
        except ChildLost as lost:
            raise self._explained(str(lost.parameters.get("how", "")), loading) from lost
        except TimeLimit as limit:
            how = f"silent for {limit.parameters.get('seconds')} seconds"
            raise ModelStopped(model=self._model, how=how) from limit
        except MemoryLimit as limit:
            free = self._machine().free_mb
            raise ModelTooLarge(
                model=self._model, needs_mb=int(limit.parameters["memory_mb"]), free_mb=free
            ) from limit
        finally:
            with self._opening:
                if not dialogue.alive and self._dialogue is dialogue:
                    self.close()

    def _open(self) -> Dialogue:
        with self._opening:
            return self._opened()

    def _opened(self) -> Dialogue:
        if self._dialogue is not None:
            return self._dialogue
        try:
            size = self._path.stat().st_size
        except OSError as error:
            raise ModelMissing(model=self._model) from error
        if find_spec("llama_cpp") is None:
            raise LibraryMissing(library="llama-cpp-python")
        here = self._machine()
        if here.lacks:
            raise ProcessorTooOld(what=here.lacks)
        self._hold = Hold(self._path)
        self._dialogue = Dialogue(
            self._serve,
            {
                "path": str(self._path),
                "model": self._model,
                "wanted": self._wanted,
                "free_mb": here.free_mb,
            },
            Limits(seconds=_SILENCE, memory_mb=2 * size // _MEGABYTE + _BESIDE_MB),
        )
        return self._dialogue

    def _explained(self, how: str, loading: bool) -> UserError:
        """Why a child died: at an instruction it does not know, at a file that is no model, or at
        something that may not happen again."""
        if how in _ILLEGAL:
            return ProcessorTooOld(what="an instruction of this installation of llama.cpp")
        if loading and how.startswith("signal") and how != "signal SIGKILL":
            return ModelDamaged(model=self._model)
        return ModelStopped(model=self._model, how=how)


def _message(request: Request) -> dict[str, Any]:
    if not request.messages:
        raise ValueError("a request has at least one message")
    return {
        "verb": "generate",
        "messages": [{"role": one.role.value, "text": one.text} for one in request.messages],
        "schema": None if request.schema is None else dict(request.schema),
        "max_tokens": request.max_tokens,
        "temperature": request.temperature,
        "seed": request.seed,
        "stop": list(request.stop),
    }
