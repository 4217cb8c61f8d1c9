"""XML from strangers, as a stream of events.

Expat, with nothing fetched and nothing expanded that could grow: external entities are dropped,
an entity that refers to others, or is long, ends the file. What was read before a fault counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from masomo_desktop.extraction.errors import ExpandsTooFar, UnsafeXml

MAX_DEPTH = 400
MAX_MEGACHARACTERS = 64
_ENTITY_LENGTH = 64


class Start(NamedTuple):
    """An element begins; `name` and the attributes' names are local, without their namespace."""

    name: str
    attributes: Mapping[str, str]


class End(NamedTuple):
    name: str


Event = Start | End | str


def events(chunks: Iterable[bytes]) -> Iterator[Event]:
    """Starts, ends and stretches of text of an XML document, until its end or its first fault.

    Raises `UnsafeXml` for entities made to grow and for nesting beyond any document's, and
    `ExpandsTooFar` when the text is longer than any document's.
    """
    handler = _Handler()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    parser.EntityDeclHandler = handler.entity
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            yield from handler.taken()
        parser.Parse(b"", True)
    except expat.ExpatError:
        pass
    yield from handler.taken()


class _Handler:
    def __init__(self) -> None:
        self._events: list[Event] = []
        self._depth = 0
        self._characters = 0

    def taken(self) -> list[Event]:
        found, self._events = self._events, []
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UnsafeXml
        self._events.append(
            Start(_local(name), {_local(key): value for key, value in attributes.items()})
        )

    def end(self, name: str) -> None:
        self._depth -= 1
        self._events.append(End(_local(name)))

    def text(self, data: str) -> None:
        self._characters += len(data)
        if self._characters > MAX_MEGACHARACTERS * 1_000_000:
            raise ExpandsTooFar(limit_mb=MAX_MEGACHARACTERS)
        self._events.append(data)

    def entity(self, _name: str, _parameter: bool, value: str | None, *_: object) -> None:
        if value is not None and ("&" in value or len(value) > _ENTITY_LENGTH):
            raise UnsafeXml


def _local(name: str) -> str:
    return name.rpartition("}")[2]
