"""XML from strangers, as a stream of events.

Expat, with nothing fetched and nothing expanded that could grow: external entities are dropped,
an entity that refers to others, or is long, ends the file. What was read before a fault counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from masomo_desktop.extraction.errors import ExpandsTooFar, TooManyParts, UnsafeXml

MAX_DEPTH = 400
MAX_MEGACHARACTERS = 64
#: A book of 900 pages has 300,000; a sheet of a million cells has two million.
MAX_ELEMENTS = 4_000_000
#: A tag or comment that is longer makes older versions of Expat read it again and again.
_LONGEST_TOKEN = 4_000_000
_ENTITY_LENGTH = 64
_MOST_NAMES = 10_000


class Start(NamedTuple):
    """An element begins; `name` and the attributes' names are local, without their namespace."""

    name: str
    attributes: Mapping[str, str]


class End(NamedTuple):
    name: str


Event = Start | End | str


def events(chunks: Iterable[bytes]) -> Iterator[Event]:
    """Starts, ends and stretches of text of an XML document, until its end or its first fault.

    Raises `UnsafeXml` for entities made to grow, for nesting and for tags beyond any document's,
    `ExpandsTooFar` when the text is longer than any document's, and `TooManyParts`.
    """
    handler = _Handler()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    parser.EntityDeclHandler = handler.entity
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    silent = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            found = handler.taken()
            silent = 0 if found else silent + len(chunk)
            if silent > _LONGEST_TOKEN:
                raise UnsafeXml
            yield from found
        parser.Parse(b"", True)
    except expat.ExpatError:
        pass
    yield from handler.taken()


class _Handler:
    def __init__(self) -> None:
        self._events: list[Event] = []
        self._names = _Local()
        self._depth = 0
        self._characters = self._elements = 0

    def taken(self) -> list[Event]:
        found, self._events = self._events, []
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH:
            raise UnsafeXml
        if self._elements > MAX_ELEMENTS:
            raise TooManyParts(limit=MAX_ELEMENTS)
        names = self._names
        self._events.append(
            Start(names[name], {names[key]: value for key, value in attributes.items()})
        )

    def end(self, name: str) -> None:
        self._depth -= 1
        self._events.append(End(self._names[name]))

    def text(self, data: str) -> None:
        self._characters += len(data)
        if self._characters > MAX_MEGACHARACTERS * 1_000_000:
            raise ExpandsTooFar(limit_mb=MAX_MEGACHARACTERS)
        self._events.append(data)

    def entity(self, _name: str, _parameter: bool, value: str | None, *_: object) -> None:
        if value is not None and ("&" in value or len(value) > _ENTITY_LENGTH):
            raise UnsafeXml


class _Local(dict[str, str]):
    """Names without their namespaces; a document has few of them, many times."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition("}")[2]
        if len(self) < _MOST_NAMES:
            self[name] = local
        return local
