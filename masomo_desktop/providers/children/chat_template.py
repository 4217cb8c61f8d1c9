"""From messages to tokens by the model's own chat template, so that a text stays a text.

What a document says is tokenised apart from the template around it: a page that contains
"<|im_end|>" gives those letters, never the token that ends a turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: (text, whether special tokens are meant) -> tokens
Tokenise = Callable[[str, bool], list[int]]

_MARK = "\ue000{}\ue001"  # private use: in no template, and taken out of the texts
_MARKED = re.compile("\ue000([0-9]+)\ue001")
_OURS = re.compile("[\ue000\ue001]")
_TURN = {"system": "{}\n\n", "user": "User: {}\n", "assistant": "Assistant: {}\n"}
PLAIN_STOP = "\nUser:"


@dataclass(frozen=True)
class Prompt:
    """The tokens, and texts that end the answer beside the model's own end."""

    tokens: list[int]
    stop: tuple[str, ...] = ()


class ChatTemplate:
    """`source` is the template (Jinja), empty for a model that has none."""

    def __init__(self, source: str, *, bos: str, eos: str) -> None:
        self._render: Callable[..., Any] | None = None
        if source:
            from llama_cpp.llama_chat_format import Jinja2ChatFormatter

            try:
                self._render = Jinja2ChatFormatter(source, eos_token=eos, bos_token=bos)
            except Exception:  # noqa: BLE001 - a template that is no Jinja is none
                self._render = None

    def prompt(self, messages: Sequence[Mapping[str, str]], tokenise: Tokenise) -> Prompt:
        """The tokens of a conversation that the model is to go on with."""
        texts = [_OURS.sub("", message["text"]) for message in messages]
        roles = [message["role"] for message in messages]
        marked = [(role, _MARK.format(number)) for number, role in enumerate(roles)]
        for turns in (marked, _without_system(marked)):
            text = self._rendered(turns)
            if text is not None:
                return Prompt(_tokens(text, texts, tokenise))
        plain = "".join(_TURN[role].format(mark) for role, mark in marked) + "Assistant:"
        return Prompt(_tokens(plain, texts, tokenise), (PLAIN_STOP,))

    def _rendered(self, turns: Sequence[tuple[str, str]]) -> str | None:
        """The template's text, if each of the marks stands in it once and in order."""
        if self._render is None:
            return None
        try:
            text = str(self._render(messages=[{"role": r, "content": m} for r, m in turns]).prompt)
        except Exception:  # noqa: BLE001 - templates raise what they like at roles they do not know
            return None
        asked = _MARKED.findall("".join(mark for _, mark in turns))
        return text if _MARKED.findall(text) == asked else None


def _without_system(turns: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same turns for a template that knows no system message, and wants roles to alternate."""
    merged: list[tuple[str, str]] = []
    for said_by, mark in turns:
        role = "user" if said_by == "system" else said_by
        if merged and merged[-1][0] == role:
            merged[-1] = (role, f"{merged[-1][1]}\n\n{mark}")
        else:
            merged.append((role, mark))
    return merged


def _tokens(text: str, contents: Sequence[str], tokenise: Tokenise) -> list[int]:
    tokens: list[int] = []
    for number, piece in enumerate(_MARKED.split(text)):
        if piece:
            tokens += tokenise(contents[int(piece)], False) if number % 2 else tokenise(piece, True)
    return tokens
