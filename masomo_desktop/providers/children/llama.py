"""llama.cpp with one model, answering requests.

Nothing here may be imported by a process that a model's crash must not end.
"""

from __future__ import annotations

import codecs
import ctypes
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from masomo_desktop.providers import gguf, grammar, processor, room
from masomo_desktop.providers.errors import (
    LibraryMissing,
    ModelDamaged,
    ModelTooLarge,
    NotSupported,
    PromptTooLong,
)
from masomo_desktop.providers.stopping import StopTexts

_BATCH = 256
_EMBEDDED = 2048  # tokens of a text that its vector is made of, at most
_REPLY_AT_LEAST = 16  # tokens that must be left for a reply
_POOLING = 1  # <llama.h> LLAMA_POOLING_TYPE_MEAN; 0 is none

Answer = Callable[[dict[str, Any], Callable[[], bool]], Iterator[dict[str, Any]]]


def serve(path: str, model: str, wanted: int, free_mb: int) -> Answer:
    """Load the GGUF file at `path` with a context of at most `wanted` tokens, in `free_mb` of
    memory. Raises `ModelDamaged`, `ModelTooLarge` or `LibraryMissing`.
    """
    try:
        header = gguf.read(Path(path))
    except (gguf.NotGguf, OSError) as error:
        raise ModelDamaged(model=model) from error
    if Path(path).stat().st_size < header.length:
        raise ModelDamaged(model=model)
    context = room.context_for(header, free_mb, wanted)
    if not context:
        raise ModelTooLarge(model=model, needs_mb=room.needs_mb(header), free_mb=free_mb)
    # OpenMP reads these when it is loaded. The isolation allows its children one thread; and a
    # thread that spins while it waits takes the core from the others on a machine with few.
    for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS"):
        os.environ.pop(name, None)
    os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
    try:
        loaded = _Model(path, model, header, context)
    except ImportError as error:
        raise LibraryMissing(library="llama-cpp-python") from error
    return loaded.answer


class _Model:
    def __init__(self, path: str, name: str, header: gguf.Header, context: int) -> None:
        import llama_cpp

        from masomo_desktop.providers.children.chat_template import ChatTemplate

        self._c = llama_cpp
        self._name, self._header = name, header
        self._cancelled: Callable[[], bool] = bool
        self._kept: list[int] = []  # the tokens whose keys and values the context holds
        self._silence = llama_cpp.llama_log_callback(lambda *_: None)
        llama_cpp.llama_log_set(self._silence, ctypes.c_void_p(0))
        llama_cpp.llama_backend_init()
        self._model = llama_cpp.llama_model_load_from_file(
            path.encode(), llama_cpp.llama_model_default_params()
        )
        if not self._model:
            raise ModelDamaged(model=name)
        self._vocab = llama_cpp.llama_model_get_vocab(self._model)
        self._embeds = header.number("pooling_type") >= _POOLING
        self._context = self._new_context(context)
        self._memory = llama_cpp.llama_get_memory(self._context)
        template = llama_cpp.llama_model_chat_template(self._model, None) or b""
        bos, eos = (
            self._piece(token).decode(errors="replace") if token >= 0 else ""
            for token in (
                llama_cpp.llama_vocab_bos(self._vocab),
                llama_cpp.llama_vocab_eos(self._vocab),
            )
        )
        self._template = ChatTemplate(template.decode(errors="replace"), bos=bos, eos=eos)
        self._bos = llama_cpp.llama_vocab_bos(self._vocab)

    def answer(
        self, request: dict[str, Any], cancelled: Callable[[], bool]
    ) -> Iterator[dict[str, Any]]:
        """The pieces of one answer; `request["verb"]` is generate, count, embed or describe."""
        match request:
            case {"verb": "generate"}:
                yield from self._generate(request, cancelled)
            case {"verb": "count", "text": str(text)}:
                yield {"tokens": len(self._tokens(text, special=False))}
            case {"verb": "embed", "texts": list(texts)}:
                for text in texts:
                    if cancelled():
                        return
                    yield {"vector": self._vector(str(text))}
            case {"verb": "describe"}:
                yield {
                    "context": self._c.llama_n_ctx(self._context),
                    "trained_context": self._header.context,
                    "weights": self._header.weights,
                    "architecture": self._header.architecture,
                    "embeds": self._embeds,
                    "threads": processor.cores(),
                }
            case _:
                raise ValueError("no such request")

    def _generate(
        self, request: dict[str, Any], cancelled: Callable[[], bool]
    ) -> Iterator[dict[str, Any]]:
        from masomo_desktop.providers.children.sampling import Sampler

        prompt = self._template.prompt(request["messages"], self._prompt_tokens)
        tokens = self._begun(prompt.tokens)
        context = self._c.llama_n_ctx(self._context)
        if len(tokens) + _REPLY_AT_LEAST > context:
            raise PromptTooLong(tokens=len(tokens), context=context)
        most = min(int(request["max_tokens"]), context - len(tokens))
        reused = self._keep_prefix(tokens)
        sampler = Sampler(
            self._vocab,
            temperature=float(request["temperature"]),
            seed=int(request["seed"]),
            grammar=_grammar(request.get("schema")),
        )
        try:
            yield {"prompt": len(tokens), "reused": reused}
            for at in range(reused, len(tokens), _BATCH):
                if not self._compute(tokens[at : at + _BATCH], cancelled):
                    return
                yield {"computed": min(at + _BATCH, len(tokens))}
            stop = StopTexts((*request["stop"], *prompt.stop))
            yield from self._speak(sampler, most, stop, cancelled)
        finally:
            sampler.close()

    def _speak(
        self, sampler: Any, most: int, stop: StopTexts, cancelled: Callable[[], bool]
    ) -> Iterator[dict[str, Any]]:
        decoder = codecs.getincrementaldecoder("utf-8")("ignore")  # bytes that are no text
        made, finish = 0, "length"
        while made < most:
            token = sampler.next(self._context)
            made += 1
            if self._c.llama_vocab_is_eog(self._vocab, token):
                finish = "stop"
                break
            text = stop.feed(decoder.decode(self._piece(token)))
            if text:
                yield {"text": text}
            if stop.met:
                finish = "stop"
                break
            if cancelled() or (made < most and not self._compute([token], cancelled)):
                return
        if rest := stop.rest(decoder.decode(b"", final=True)):
            yield {"text": rest}
        yield {"made": made, "finish": finish}

    def _compute(self, tokens: Sequence[int], cancelled: Callable[[], bool]) -> bool:
        """Let the model read tokens; False if that was cancelled in the middle."""
        self._cancelled = cancelled
        array = (self._c.llama_token * len(tokens))(*tokens)
        code = self._c.llama_decode(self._context, self._c.llama_batch_get_one(array, len(tokens)))
        if code == 2:  # <llama.h>: aborted
            self._keep_prefix(self._kept)
            return False
        if code != 0:
            self._forget()
            raise RuntimeError(f"llama_decode returned {code}")
        self._kept += tokens
        return True

    def _keep_prefix(self, tokens: Sequence[int]) -> int:
        """Keep of the computed tokens those that `tokens` begins with, but not all of `tokens`:
        the last is computed anew for what follows it. Returns how many are kept."""
        same = 0
        for kept, token in zip(self._kept, tokens[:-1], strict=False):
            if kept != token:
                break
            same += 1
        if not self._c.llama_memory_seq_rm(self._memory, 0, same, -1):
            self._forget()  # a model with a state that cannot be cut
            return 0
        self._kept = self._kept[:same]
        return same

    def _forget(self) -> None:
        self._c.llama_memory_clear(self._memory, True)
        self._kept = []

    def _vector(self, text: str) -> list[float]:
        if not self._embeds:
            raise NotSupported(engine=f"local:{self._name}", what="vectors")
        self._forget()
        tokens = self._begun(self._tokens(text, special=False))
        if not tokens:
            raise NotSupported(engine=f"local:{self._name}", what="vectors of empty texts")
        tokens = tokens[: self._c.llama_n_batch(self._context)]
        self._compute(tokens, bool)
        self._forget()
        found = self._c.llama_get_embeddings_seq(self._context, 0)
        values = [float(found[at]) for at in range(self._c.llama_model_n_embd(self._model))]
        length = sum(value * value for value in values) ** 0.5 or 1.0
        return [value / length for value in values]

    def _new_context(self, context: int) -> Any:
        params = self._c.llama_context_default_params()
        params.n_ctx = context
        params.n_batch = params.n_ubatch = _BATCH
        params.n_threads = params.n_threads_batch = processor.cores()
        params.no_perf = True
        if self._embeds:
            params.embeddings = True
            params.n_batch = params.n_ubatch = min(context, _EMBEDDED)
            params.pooling_type = self._header.number("pooling_type")
        self._abort = self._c.ggml_abort_callback(lambda _: self._cancelled())
        params.abort_callback = self._abort
        made = self._c.llama_init_from_model(self._model, params)
        if not made:
            raise MemoryError
        return made

    def _begun(self, tokens: list[int]) -> list[int]:
        """With the token that this vocabulary begins every text with, if it is not there."""
        if self._c.llama_vocab_get_add_bos(self._vocab) and tokens[:1] != [self._bos]:
            return [self._bos, *tokens]
        return tokens

    def _prompt_tokens(self, text: str, special: bool) -> list[int]:
        return self._tokens(text, special=special)

    def _tokens(self, text: str, *, special: bool) -> list[int]:
        data = text.encode("utf-8", "replace")
        size = len(data) + 8
        while True:
            found = (self._c.llama_token * size)()
            count = self._c.llama_tokenize(
                self._vocab, data, len(data), found, size, False, special
            )
            if count >= 0:
                return list(found[:count])
            size = -count

    def _piece(self, token: int) -> bytes:
        size = 64
        while True:
            buffer = ctypes.create_string_buffer(size)
            count = self._c.llama_token_to_piece(self._vocab, token, buffer, size, 0, False)
            if count >= 0:
                return buffer.raw[:count]
            size = -count


def _grammar(schema: dict[str, Any] | None) -> str:
    """The schema as a grammar; empty without one, or if it says more than a grammar can."""
    if schema is None:
        return ""
    try:
        return grammar.of_schema(schema)
    except grammar.Unsupported:
        return ""  # the reply is read with good will, and checked
