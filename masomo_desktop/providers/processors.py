"""The processors of Google Document AI that a learner has described: kept among the preferences,
without their keys."""

from __future__ import annotations

import base64
import binascii
import json
import re
from dataclasses import dataclass

from masomo_desktop.core.errors import NotFound, UserError
from masomo_desktop.providers.keys import Keys
from masomo_desktop.providers.remote import Secret, checked_address, checked_name
from masomo_desktop.providers.servers import Choices

_KEPT = "document_ai"
#: The end of a processor's address, cloud.google.com/document-ai/docs/reference/rest.
_PROCESSOR = re.compile(
    r"/v1/projects/[\w.:-]+/locations/[\w-]+/processors/[\w-]+(?:/processorVersions/[\w.-]+)?"
)


class ProcessorInvalid(UserError):
    code = "processor_invalid"
    sentence = "“{address}” is no address of a Document AI processor."
    remedy = "Copy the prediction endpoint from the processor's page; it ends in :process."


@dataclass(frozen=True)
class Processor:
    """`address` is the whole of a processor's address without ":process"."""

    name: str
    address: str


class Processors:
    """Nothing is sent to a processor by describing it."""

    def __init__(self, choices: Choices, keys: Keys) -> None:
        self._choices, self._keys = choices, keys

    def all(self) -> list[Processor]:
        """The processors, by name."""
        kept = self._choices.get(_KEPT, {})
        return [Processor(name, kept[name]) for name in sorted(kept)]

    def get(self, name: str) -> Processor:
        """The processor called `name`; raises `NotFound`."""
        kept = self._choices.get(_KEPT, {})
        if name not in kept:
            raise NotFound(what="server", name=name)
        return Processor(name, kept[name])

    def put(self, name: str, address: str) -> Processor:
        """Keep a processor. Raises `RemoteNameInvalid`, `AddressInvalid` or `ProcessorInvalid`."""
        checked = checked_address(address.strip().removesuffix(":process"))
        if _PROCESSOR.search(checked) is None:
            raise ProcessorInvalid(address=address[:100])
        made = Processor(checked_name(name), checked)
        self._choices.set(_KEPT, {**self._choices.get(_KEPT, {}), made.name: made.address})
        return made

    def remove(self, name: str) -> None:
        """Forget a processor and its key; raises `NotFound`."""
        kept = dict(self._choices.get(_KEPT, {}))
        if kept.pop(name, None) is None:
            raise NotFound(what="server", name=name)
        self._keys.remove(name)
        self._choices.set(_KEPT, kept)


def one_line(text: str) -> Secret:
    """An access token as it is; the JSON of a service account's key, which has many lines, as the
    one line that a keyring keeps."""
    try:
        account = json.loads(text)
    except ValueError:
        return Secret(text)
    packed = json.dumps(account, separators=(",", ":")).encode()
    return Secret(base64.b64encode(packed).decode())


def service_account(key: str) -> dict[str, str] | None:
    """What `one_line` packed, or None where the key is a token."""
    try:
        account = json.loads(base64.b64decode(key, validate=True))
    except (binascii.Error, ValueError):
        return None
    return account if isinstance(account, dict) and "private_key" in account else None
