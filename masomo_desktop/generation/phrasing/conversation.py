"""The requests to a model. What stands before the sentence is the same in all of them.

A model on this machine reads a beginning that it has read before at no cost: so the instruction and
the examples, of both tasks, come first; then the sentence; and the task last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from masomo_desktop.generation.phrasing.model import Fact, Prompts
from masomo_desktop.generation.wording import figures
from masomo_desktop.providers.model import Message, Request, Role

#: Kinds of answers that are names or numbers.
_NAMED = frozenset({"year", "quantity", "person", "place", "name"})
_NAME = re.compile(r"(?<!\w)[^\W\d_a-zà-ÿ]\w+(?:\s[^\W\d_a-zà-ÿ]\w+)*")
_LONGEST_QUESTION, _LONGEST_ANSWER = 240, 240
_QUESTION_TOKENS, _ANSWER_TOKENS = 96, 72
#: Where one model's second answer is to differ from its first.
_WARMER = 0.4


def question_request(
    prompts: Prompts, fact: Fact, seed: int, *, again: tuple[str, str] | None = None
) -> Request:
    """Ask for a question whose answer is that of `fact`. `again` is a question that failed, and
    the reason why."""
    messages = [*_beginning(prompts, fact.language), _asked(prompts, fact.gapped, fact.asking)]
    if again is not None:
        question, reason = again
        hint = prompts.again.get(reason) or prompts.again[""]
        messages.append(_said("question", question))
        messages.append(Message(Role.USER, hint.format(asking=fact.asking or "…")))
    return Request(
        tuple(messages),
        schema=_schema("question", _LONGEST_QUESTION),
        max_tokens=_QUESTION_TOKENS,
        temperature=0.0 if again is None else _WARMER,
        seed=seed,
    )


def answer_request(prompts: Prompts, fact: Fact, question: str, seed: int) -> Request:
    """Ask for the answer to `question` from the sentence alone: one of its names and numbers where
    it has several and the answer is one, else in the model's own words."""
    messages = (*_beginning(prompts, fact.language), _answered(prompts, fact.text, question))
    among = answers_among(fact)
    schema = _schema("answer", _LONGEST_ANSWER)
    if len(among) > 1:
        schema = {**schema, "properties": {"answer": {"enum": among}}}
    return Request(
        messages,
        schema=schema,
        max_tokens=_ANSWER_TOKENS,
        temperature=0.0,
        seed=seed,
    )


def answers_among(fact: Fact) -> list[str]:
    """The names and numbers of the sentence, in its order, as they are written, where the answer is
    one of them; else empty. A small model finds one of a few more surely than it writes one."""
    if fact.kind not in _NAMED or fact.start < 0:
        return []
    end = fact.start + len(fact.answer)
    spans = [(fact.start, end), *((one.start, one.end) for one in figures(fact.text))]
    spans += [match.span() for match in _NAME.finditer(fact.text)]
    kept: list[tuple[int, int]] = []
    for first, last in spans:  # the answer first: nothing that overlaps it stands beside it
        if not any(first < b and a < last for a, b in kept):
            kept.append((first, last))
    return list(dict.fromkeys(fact.text[a:b] for a, b in sorted(kept)))


def _beginning(prompts: Prompts, language: str) -> Iterator[Message]:
    yield Message(Role.SYSTEM, prompts.system)
    examples = prompts.examples.get(language) or prompts.examples[""]
    for number, example in enumerate(examples):
        yield _asked(prompts, example.gapped, example.asking)
        yield _said("question", example.question)
        if number % 2 == 0:
            yield _answered(prompts, example.text, example.question)
            yield _said("answer", example.answer)


def _asked(prompts: Prompts, text: str, asking: str) -> Message:
    """What the model is to do. It does not see the answer, so that it cannot give it away."""
    asked = prompts.ask if asking else prompts.ask_freely
    return Message(Role.USER, asked.format(text=text, asking=asking))


def _answered(prompts: Prompts, text: str, question: str) -> Message:
    return Message(Role.USER, prompts.reach.format(text=text, question=question))


def _said(name: str, text: str) -> Message:
    return Message(Role.ASSISTANT, json.dumps({name: text}, ensure_ascii=False))


def _schema(name: str, longest: int) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: {"type": "string", "minLength": 1, "maxLength": longest}},
        "required": [name],
        "additionalProperties": False,
    }
