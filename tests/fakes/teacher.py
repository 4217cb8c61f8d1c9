"""A server that phrases questions as a good model does, about the sentences that it was given."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
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


def reply(body: Mapping[str, Any]) -> str:
    """The JSON text that a good model gives."""
    said = body["messages"][-1]["content"]
    if not said.startswith("Text:"):  # a repair: the text stands before
        said = next(
            one["content"]
            for one in reversed(body["messages"])
            if one["role"] == "user" and one["content"].startswith("Text:")
        )
    for telling, question, answer in LESSON.values():
        if telling in said:
            name = wanted(body)
            return json.dumps({name: question if name == "question" else answer})
    return json.dumps({wanted(body) or "question": "What is not in this lesson?"})


def teaches(change: Callable[[str], str] = lambda text: text) -> Behaviour:
    """Answers every request as a good model; `change` may spoil the text."""

    def behave(handler: Handler) -> None:
        handler.events(chunk(change(reply(handler.body))), chunk(finish="stop"), "[DONE]")

    return behave
