"""The servers that a learner has described: kept among the preferences, without their keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from masomo_desktop.core.errors import NotFound
from masomo_desktop.providers.keys import Keys
from masomo_desktop.providers.remote import Dialect, Remote, checked_address, checked_name

_KEPT = "servers"


class Choices(Protocol):
    """Small values by name: the profile's preferences."""

    def get(self, name: str, default: Any = None) -> Any: ...
    def set(self, name: str, value: Any) -> None: ...


class Servers:
    """Nothing is sent to a server by describing it."""

    def __init__(self, choices: Choices, keys: Keys) -> None:
        self._choices, self._keys = choices, keys

    def all(self) -> list[Remote]:
        """The servers, by name."""
        kept = self._choices.get(_KEPT, {})
        return [Remote.of(kept[name]) for name in sorted(kept)]

    def get(self, name: str) -> Remote:
        """The server called `name`; raises `NotFound`."""
        kept = self._choices.get(_KEPT, {})
        if name not in kept:
            raise NotFound(what="server", name=name)
        return Remote.of(kept[name])

    def put(self, remote: Remote) -> Remote:
        """Keep a server, in place of an older description of that name. Raises
        `RemoteNameInvalid` or `AddressInvalid`."""
        checked = replace(
            remote, name=checked_name(remote.name), base_url=checked_address(remote.base_url)
        )
        self._choices.set(_KEPT, {**self._choices.get(_KEPT, {}), checked.name: checked.as_json()})
        return checked

    def learnt(self, name: str, dialect: Dialect) -> None:
        """Remember what a server was found to understand."""
        kept = self._choices.get(_KEPT, {})
        if name in kept:
            remote = replace(Remote.of(kept[name]), dialect=dialect)
            self._choices.set(_KEPT, {**kept, name: remote.as_json()})

    def remove(self, name: str) -> None:
        """Forget a server and its key; raises `NotFound`."""
        kept = dict(self._choices.get(_KEPT, {}))
        if kept.pop(name, None) is None:
            raise NotFound(what="server", name=name)
        self._keys.remove(name)
        self._choices.set(_KEPT, kept)
