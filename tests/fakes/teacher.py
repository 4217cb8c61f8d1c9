"""A server that phrases questions as a good model does, about the sentences that it was given."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.fakes.model_server import Behaviour, Handler, chunk

#: Sentences, each with a telling phrase, the question for its answer, and the answer.
LESSON: Mapping[str, tuple[str, str, str]] = {
    "In 1957, Ghana became the first country south of the Sahara to win its independence.": (
        "south of the Sahara",
        "In which year did Ghana become the first country south of the Sahara?",
        "1957",
    ),
    "Alexander Fleming discovered penicillin at a hospital in London after years of work.": (
        "discovered penicillin",
        "Who discovered penicillin at a hospital in London?",
        "Alexander Fleming",
    ),
    "The heart of a mammal has four chambers, two atria and two ventricles.": (
        "of a mammal has",
        "How many chambers does the heart of a mammal have?",
        "four",
    ),
    "Plants close their stomata on hot days to save water.": (
        "their stomata on hot days",
        "Why do plants close their stomata on hot days?",
        "to save water",
    ),
    "In 1963, Kenya became independent after a long struggle led by many groups.": (
        "after a long struggle led by",
        "In which year did Kenya become independent after a long struggle?",
        "1963",
    ),
    "Wangari Maathai founded the Green Belt Movement in Kenya to plant trees.": (
        "Green Belt Movement",
        "Who founded the Green Belt Movement in Kenya?",
        "Wangari Maathai",
    ),
}


def wanted(body: Mapping[str, Any]) -> str:
    """What the request's schema asks for: "question", "answer", or "" without one."""
    form = body.get("response_format") or {}
    schema = form.get("json_schema", {}).get("schema") or form.get("schema") or {}
    return next(iter(schema.get("properties", {})), "")


def topic(said: Sequence[str]) -> str:
    """The telling phrase of the sentence that a conversation is about; "" for another one. `said`
    is what the user's side has said; a request to repair names its sentence before."""
    text = next((one for one in reversed(said) if one.startswith("Text:")), "")
    return next((telling for telling, _, _ in LESSON.values() if telling in text), "")


def good(telling: str, name: str) -> str:
    """The JSON text that a good model gives about a sentence."""
    for known, question, answer in LESSON.values():
        if known == telling:
            return json.dumps({name: question if name == "question" else answer})
    return json.dumps({name or "question": "What is not in this lesson?"})


def reply(body: Mapping[str, Any]) -> str:
    """What a good model answers to a request as it came over the wire."""
    said = [one["content"] for one in body["messages"] if one["role"] == "user"]
    return good(topic(said), wanted(body))


def teaches(change: Callable[[str], str] = lambda text: text) -> Behaviour:
    """Answers every request as a good model; `change` may spoil the text."""

    def behave(handler: Handler) -> None:
        handler.events(chunk(change(reply(handler.body))), chunk(finish="stop"), "[DONE]")

    return behave
