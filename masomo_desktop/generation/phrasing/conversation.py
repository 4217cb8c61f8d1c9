"""The requests to a model. What stands before the sentence is the same in all of them.

A model on this machine reads a beginning that it has read before at no cost: so the instruction and
the examples, of both tasks, come first; then the sentence; and the task last.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from masomo_desktop.generation.phrasing.model import Fact, Prompts
from masomo_desktop.providers.model import Message, Request, Role

_LONGEST_QUESTION, _LONGEST_ANSWER = 240, 240
_QUESTION_TOKENS, _ANSWER_TOKENS = 96, 72
#: Where one model's second answer is to differ from its first.
_WARMER = 0.4


def question_request(
    prompts: Prompts, fact: Fact, seed: int, *, again: tuple[str, str] | None = None
) -> Request:
    """Ask for a question whose answer is that of `fact`. `again` is a question that failed, and
    the reason why."""
    messages = [*_beginning(prompts, fact.language), _asked(prompts, fact.text, fact.answer)]
    if again is not None:
        question, reason = again
        hint = prompts.again.get(reason) or prompts.again[""]
        messages.append(_said("question", question))
        messages.append(Message(Role.USER, hint.format(answer=fact.answer)))
    return Request(
        tuple(messages),
        schema=_schema("question", _LONGEST_QUESTION),
        max_tokens=_QUESTION_TOKENS,
        temperature=0.0 if again is None else _WARMER,
        seed=seed,
    )


def answer_request(prompts: Prompts, fact: Fact, question: str, seed: int) -> Request:
    """Ask for the answer to `question` from the sentence alone."""
    messages = (*_beginning(prompts, fact.language), _answered(prompts, fact.text, question))
    return Request(
        messages,
        schema=_schema("answer", _LONGEST_ANSWER),
        max_tokens=_ANSWER_TOKENS,
        temperature=0.0,
        seed=seed,
    )


def _beginning(prompts: Prompts, language: str) -> Iterator[Message]:
    yield Message(Role.SYSTEM, prompts.system)
    examples = prompts.examples.get(language) or prompts.examples[""]
    for number, example in enumerate(examples):
        yield _asked(prompts, example.text, example.answer)
        yield _said("question", example.question)
        if number % 2 == 0:
            yield _answered(prompts, example.text, example.question)
            yield _said("answer", example.answer)


def _asked(prompts: Prompts, text: str, answer: str) -> Message:
    return Message(Role.USER, prompts.ask.format(text=text, answer=answer))


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
