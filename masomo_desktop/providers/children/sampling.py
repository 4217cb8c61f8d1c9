"""The choice of the next token: within a grammar, without paying for it at every token.

A grammar that looks at all of a vocabulary of 150 000 takes as long as a small model's whole
computation. Most tokens that a model would choose are allowed: so the choice is made first, then
checked, and only a token that is not allowed is chosen again among those that are.
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

import llama_cpp
import numpy as np

_KIND = np.dtype([("id", np.intc), ("logit", np.single), ("p", np.single)], align=True)


class BadGrammar(Exception):
    """llama.cpp does not understand the grammar."""


class Sampler:
    """Chooses tokens for one answer. `temperature` 0 is greedy."""

    def __init__(self, vocab: Any, *, temperature: float, seed: int, grammar: str = "") -> None:
        self._size = llama_cpp.llama_vocab_n_tokens(vocab)
        self._candidates = np.empty(self._size, _KIND)
        self._ids = np.arange(self._size, dtype=np.intc)
        self._grammar = None
        if grammar:
            self._grammar = llama_cpp.llama_sampler_init_grammar(vocab, grammar.encode(), b"root")
            if not self._grammar:
                raise BadGrammar
        self._chain = llama_cpp.llama_sampler_chain_init(
            llama_cpp.llama_sampler_chain_default_params()
        )
        for step in _steps(temperature, seed):
            llama_cpp.llama_sampler_chain_add(self._chain, step)

    def next(self, context: Any) -> int:
        """The next token after what `context` has computed last."""
        logits = np.ctypeslib.as_array(
            llama_cpp.llama_get_logits_ith(context, -1), shape=(self._size,)
        )
        token = self._choose(logits, limited=False)
        if self._grammar is not None:
            if not self._allowed(token):
                token = self._choose(logits, limited=True)
            llama_cpp.llama_sampler_accept(self._grammar, token)
        llama_cpp.llama_sampler_accept(self._chain, token)
        return token

    def close(self) -> None:
        """Free what llama.cpp holds for it."""
        llama_cpp.llama_sampler_free(self._chain)
        if self._grammar is not None:
            llama_cpp.llama_sampler_free(self._grammar)
            self._grammar = None

    def _choose(self, logits: Any, *, limited: bool) -> int:
        self._candidates["id"] = self._ids
        self._candidates["logit"] = logits
        array = _array_of(self._candidates)
        if limited:
            llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(array))
        llama_cpp.llama_sampler_apply(self._chain, ctypes.byref(array))
        return int(array.data[array.selected].id)

    def _allowed(self, token: int) -> bool:
        one = np.zeros(1, _KIND)
        one["id"] = token
        array = _array_of(one)
        llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(array))
        return not math.isinf(array.data[0].logit)


def _steps(temperature: float, seed: int) -> list[Any]:
    if temperature <= 0:
        return [llama_cpp.llama_sampler_init_greedy()]
    return [
        llama_cpp.llama_sampler_init_top_k(40),
        llama_cpp.llama_sampler_init_top_p(0.95, 1),
        llama_cpp.llama_sampler_init_min_p(0.05, 1),
        llama_cpp.llama_sampler_init_temp(temperature),
        llama_cpp.llama_sampler_init_dist(seed & 0xFFFFFFFF),
    ]


def _array_of(candidates: Any) -> Any:
    return llama_cpp.llama_token_data_array(
        data=candidates.ctypes.data_as(llama_cpp.llama_token_data_p),
        size=len(candidates),
        selected=-1,
        sorted=False,
    )
