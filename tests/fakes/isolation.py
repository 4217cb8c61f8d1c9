"""Isolation without a process: the same contract, for tests of what uses it."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from masomo_desktop.core.errors import UserError
from masomo_desktop.isolation import crossing, frames
from masomo_desktop.isolation.errors import Cancelled, ChildBug, ChildLost, MemoryLimit, TimeLimit
from masomo_desktop.isolation.limits import Limits
from masomo_desktop.isolation.stream import never


def stream(
    target: str,
    arguments: Mapping[str, Any],
    limits: Limits,
    *,
    cancelled: Callable[[], bool] = never,
) -> Iterator[dict[str, Any]]:
    """`isolation.stream.stream` in this process. Everything crosses as JSON all the same.

    What it cannot do is survive a crash, or stop a target that does not yield.
    """
    module, _, name = target.partition(":")
    arguments = _crossed(dict(arguments))
    waited = 0.0
    made = _Guarded(getattr(importlib.import_module(module), name)(**arguments), limits)
    while True:
        if cancelled():
            made.close()
            raise Cancelled
        began = time.monotonic()
        unit = made.next()
        waited += time.monotonic() - began
        if waited >= limits.seconds:
            made.close()
            raise TimeLimit(seconds=round(limits.seconds, 1))
        if unit is None:
            return
        yield unit


class _Guarded:
    """A generator whose exceptions come out as those of a child would."""

    def __init__(self, generator: Iterator[Any], limits: Limits) -> None:
        self._generator, self._limits = generator, limits

    def next(self) -> dict[str, Any] | None:
        try:
            made = next(self._generator)
            unit = _crossed({"unit": made})["unit"]
        except StopIteration:
            return None
        except UserError as error:
            reported = {"code": error.code, "parameters": error.parameters}
            raise crossing.error(_crossed({"error": reported})) from None
        except MemoryError:
            raise MemoryLimit(memory_mb=self._limits.memory_mb) from None
        except Exception as error:  # noqa: BLE001 - any other exception is a bug of the target
            raise ChildBug(type(error).__qualname__) from None
        if not isinstance(unit, dict):
            raise ChildLost(how="it sent something unusable: no unit")
        return unit

    def close(self) -> None:
        self._generator.close()  # type: ignore[attr-defined]  # a generator, typed as Iterator


def _crossed(body: dict[str, Any]) -> dict[str, Any]:
    return frames.decode(frames.encode(body)[12:])
