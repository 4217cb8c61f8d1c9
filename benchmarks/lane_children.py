"""What the lanes are kept busy with: a language model that answers, and a page that is recognised.

Run in children only.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

Answer = Callable[[dict[str, Any], Callable[[], bool]], Iterator[dict[str, Any]]]


def model(path: str, threads: int) -> Answer:
    """For a `Dialogue`: answers {"prompt", "tokens"} with one {"text"} a token."""
    from llama_cpp import Llama

    llama: Any = Llama(path, n_ctx=1024, n_threads=threads, n_threads_batch=threads, verbose=False)

    def answer(request: dict[str, Any], unwanted: Callable[[], bool]) -> Iterator[dict[str, Any]]:
        llama.reset()
        prompt = llama.tokenize(str(request["prompt"]).encode())
        for number, token in enumerate(llama.generate(prompt, temp=0.0)):
            if number >= int(request["tokens"]) or unwanted():
                return
            yield {"text": llama.detokenize([token]).decode("utf-8", "replace")}

    return answer


def page(seconds: float) -> Iterator[dict[str, Any]]:
    """As a page is recognised: this process and one that it started keep a core busy together."""
    until = time.monotonic() + seconds
    if sys.platform != "win32" and os.fork() == 0:
        while time.monotonic() < until:
            sum(range(1000))
        os._exit(0)
    done = 0
    while time.monotonic() < until:
        done += sum(range(1000)) > 0
    yield {"done": done}
