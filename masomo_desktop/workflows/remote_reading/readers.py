"""The servers that can read pages, each behind the same port as Tesseract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from masomo_desktop.core.errors import NotFound
from masomo_desktop.extraction.page_reader import Cancelled, PagePicture, PageReading, never
from masomo_desktop.providers.errors import KeyMissing
from masomo_desktop.providers.keys import KeyPlace, Keys
from masomo_desktop.providers.page_senders import DocumentAISender, PageSender, VisionSender
from masomo_desktop.providers.processors import Processors
from masomo_desktop.providers.servers import Servers

#: Makes a reading of a server's answer.
Compose = Callable[[Mapping[str, Any]], PageReading]
#: Is asked before each sending of a page, and may raise to prevent it.
Before = Callable[[], None]


def engine_of(server: str) -> str:
    """The engine that a unit remembers for a server."""
    return f"remote:{server}"


def host_of(address: str) -> str:
    """The name of the computer that an address leads to."""
    return urlsplit(address).hostname or address


class RemoteReader:
    """A server behind the port of `extraction.page_reader`; each `read` is one page sent once."""

    def __init__(self, server: str, sender: PageSender, compose: Compose, before: Before) -> None:
        self.engine = engine_of(server)
        self._sender, self._compose, self._before = sender, compose, before

    def read(
        self, picture: PagePicture, *, likely: str = "", cancelled: Cancelled = never
    ) -> PageReading:
        """The page as the server reads it. Raises the errors of `providers.errors`, what `before`
        raises, and `isolation.errors.Cancelled`."""
        said = self._sender.send(
            picture.data,
            picture.media_type,
            [likely] if likely else [],
            before=self._before,
            cancelled=cancelled,
        )
        return self._compose(said)


class PageServers:
    """The servers described in a profile: models behind OpenAI's protocol, and processors."""

    def __init__(self, servers: Servers, processors: Processors, keys: Keys) -> None:
        self._servers, self._processors, self._keys = servers, processors, keys

    def names(self) -> list[str]:
        """Every server that may be asked to read a page, whether it can or not."""
        models = {one.name for one in self._servers.all()}
        return sorted(models | {one.name for one in self._processors.all()})

    def host(self, name: str) -> str:
        """Where the pages sent to the server called `name` go; raises `NotFound`."""
        if self._is_processor(name):
            return host_of(self._processors.get(name).address)
        return host_of(self._servers.get(name).base_url)

    def check(self, name: str) -> None:
        """Raises `NotFound` where no server is called `name`, `KeyMissing` where it has no key."""
        needs_key = self._is_processor(name) or self._servers.get(name).needs_key
        if needs_key and self._keys.place(name) is KeyPlace.NOWHERE:
            raise KeyMissing(name=name)

    def sender(self, name: str) -> PageSender:
        """What sends pages to the server called `name`; raises `NotFound`."""
        if self._is_processor(name):
            return DocumentAISender(self._processors.get(name), lambda: self._keys.get(name))
        return VisionSender(
            self._servers.get(name),
            lambda: self._keys.get(name),
            learnt=lambda dialect: self._servers.learnt(name, dialect),
        )

    def _is_processor(self, name: str) -> bool:
        try:
            self._processors.get(name)
        except NotFound:
            return False
        return True
