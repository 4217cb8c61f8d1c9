"""A server that speaks OpenAI's protocol, as the learner has described it."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit

from masomo_desktop.core.errors import UserError
from masomo_desktop.providers.errors import AddressInvalid

_NAME = re.compile(r"[\w.-]{1,40}")
_OWN_NETWORK = (".local", ".lan", ".home", ".internal", ".home.arpa")


class RemoteNameInvalid(UserError):
    code = "remote_name_invalid"
    sentence = "“{name}” cannot be the name of a server."
    remedy = "Use up to 40 letters, digits, dots and dashes."


#: Forms of structured output, from the best: a schema as OpenAI takes it, a schema beside
#: "json_object" as llama.cpp's servers take it, JSON of any form, and none.
FORMS = ("json_schema", "schema_in_object", "json_object", "none")


class Secret:
    """A key. It is shown nowhere by accident: not printed, logged, compared in errors or stored."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The key itself, for the one who sends it."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __reduce__(self) -> str:
        raise TypeError("a secret is not to be pickled")


@dataclass(frozen=True)
class Dialect:
    """What a server was found to understand; learnt from its refusals and remembered.

    `structured` is the best of `FORMS` that it takes.
    `limit` is its name for the most tokens of a reply; `without` the parameters it refuses.
    """

    structured: str = "json_schema"
    limit: str = "max_tokens"
    without: tuple[str, ...] = ()

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Dialect:
        """What `as_json` wrote, as far as it makes sense."""
        known = {one.name: stored[one.name] for one in fields(cls) if one.name in stored}
        if known.get("structured") not in FORMS:
            known.pop("structured", None)
        known["without"] = tuple(str(name) for name in known.get("without", ()))
        return cls(**known)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Remote:
    """`name` is the learner's word for it, and its key's name. `base_url` ends before
    /chat/completions. `context` is how many tokens its model holds, 0 if not known. The prices are
    the learner's, in `currency` for a million tokens read and written; 0 if not known."""

    name: str
    base_url: str
    model: str
    embedding_model: str = ""
    context: int = 0
    needs_key: bool = True
    price_in: float = 0.0
    price_out: float = 0.0
    currency: str = ""
    dialect: Dialect = field(default_factory=Dialect)

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Remote:
        """What `as_json` wrote."""
        known = {one.name: stored[one.name] for one in fields(cls) if one.name in stored}
        known["dialect"] = Dialect.of(known.get("dialect") or {})
        return cls(**known)

    def cost(self, tokens_in: int, tokens_out: int) -> float:
        """What so many tokens read and written cost, in `currency`."""
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1_000_000

    def as_json(self) -> dict[str, Any]:
        """As it is kept among the preferences: no key is in it."""
        return asdict(self)


def checked_name(name: str) -> str:
    """`name` without spaces around; raises `RemoteNameInvalid`."""
    name = name.strip()
    if not _NAME.fullmatch(name):
        raise RemoteNameInvalid(name=name[:60])
    return name


def checked_address(address: str) -> str:
    """The address without a last slash or "/chat/completions". Raises `AddressInvalid`: also for
    http:// outside the own network, where a key and a learner's pages could be read on the way."""
    address = address.strip().rstrip("/").removesuffix("/chat/completions")
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        usable = parts.port is None or 0 < parts.port < 65536
    except ValueError:
        raise AddressInvalid(address=address[:100]) from None
    safe = parts.scheme == "https" or (parts.scheme == "http" and _is_near(host))
    if not (usable and host and safe) or parts.username or parts.query or parts.fragment:
        raise AddressInvalid(address=address[:100])
    return address


def _is_near(host: str) -> bool:
    """Whether the host is this machine or one in its own network."""
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return "." not in host or host.endswith(_OWN_NETWORK)
    return found.is_private or found.is_loopback or found.is_link_local
