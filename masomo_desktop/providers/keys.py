"""Keys of servers: in the system's keyring, or in a file that only its owner can read.

Never in the database, a log, an argument or a report; who asks for one gets a `Secret`.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
from enum import StrEnum
from pathlib import Path

from masomo_desktop.core.errors import UserError
from masomo_desktop.providers.remote import Secret, checked_name

_SERVICE = "Masomo"
_FILE = "keys.json"


class KeyringMissing(UserError):
    """The file is offered instead: `Keys.set(…, in_file=True)`."""

    code = "keyring_missing"
    sentence = "This machine has no keyring to keep a key in ({why})."
    remedy = "Masomo can keep it in a file that only you can read, if you ask for that (--in-file)."


class KeyInvalid(UserError):
    code = "key_invalid"
    sentence = "What was entered cannot be a key."
    remedy = "A key is one line of letters and digits, without spaces."


class KeyFileUnsafe(UserError):
    code = "key_file_unsafe"
    sentence = "The file with the keys can be read by others on this machine, so it is not used."
    remedy = "Replace the keys that were in it, then set them again."


class KeyPlace(StrEnum):
    """Where a key is kept."""

    NOWHERE = "nowhere"
    KEYRING = "keyring"
    FILE = "file"


class Keys:
    """The keys of one profile; `folder` is the profile's, for the file and to tell its keys from
    those of another profile in the same keyring."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE
        self._user = str(folder.resolve())

    def get(self, name: str) -> Secret | None:
        """The key called `name`, or None. Raises `KeyFileUnsafe`."""
        in_file = self._read().get(name)
        if in_file is not None:
            return Secret(in_file)
        try:
            found = _keyring_get(f"{_SERVICE}:{name}", self._user)
        except KeyringMissing:
            return None
        return None if found is None else Secret(found)

    def place(self, name: str) -> KeyPlace:
        """Where the key called `name` is kept."""
        if name in self._read():
            return KeyPlace.FILE
        return KeyPlace.NOWHERE if self.get(name) is None else KeyPlace.KEYRING

    def set(self, name: str, secret: Secret, *, in_file: bool = False) -> KeyPlace:
        """Keep a key, in place of an older one. Raises `KeyringMissing` where there is no keyring
        and `in_file` does not allow the file, `KeyInvalid`, `RemoteNameInvalid`.
        """
        name, text = checked_name(name), secret.reveal().strip()
        if not text or not text.isprintable() or " " in text or len(text) > 4096:
            raise KeyInvalid
        if in_file:
            self._write({**self._read(), name: text})
            return KeyPlace.FILE
        _keyring_set(f"{_SERVICE}:{name}", self._user, text)
        self._drop_from_file(name)
        return KeyPlace.KEYRING

    def remove(self, name: str) -> KeyPlace:
        """Forget a key; returns where it was."""
        was = self.place(name)
        self._drop_from_file(name)
        with contextlib.suppress(KeyringMissing):
            _keyring_delete(f"{_SERVICE}:{name}", self._user)
        return was

    def keyring(self) -> str:
        """The name of the keyring of this machine. Raises `KeyringMissing`."""
        return _backend_name()

    def _drop_from_file(self, name: str) -> None:
        kept = self._read()
        if kept.pop(name, None) is not None:
            self._write(kept)

    def _read(self) -> dict[str, str]:
        try:
            status = self._file.stat()
            if os.name == "posix" and stat.S_IMODE(status.st_mode) & 0o077:
                raise KeyFileUnsafe
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}

    def _write(self, keys: dict[str, str]) -> None:
        """Replace the file at once; it never exists with other rights than the owner's."""
        if not keys:
            self._file.unlink(missing_ok=True)
            return
        part = self._file.with_suffix(".part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(keys, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._file)


def _backend_name() -> str:
    import keyring
    from keyring.backends import fail

    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring) or backend.priority <= 0:
        raise KeyringMissing(why="none is installed")
    return str(backend.name)


def _keyring_get(service: str, user: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    _backend_name()
    try:
        return keyring.get_password(service, user)
    except (KeyringError, OSError, RuntimeError) as error:
        raise KeyringMissing(why=type(error).__name__) from None


def _keyring_set(service: str, user: str, text: str) -> None:
    import keyring
    from keyring.errors import KeyringError

    _backend_name()
    try:
        keyring.set_password(service, user, text)
    except (KeyringError, OSError, RuntimeError) as error:
        raise KeyringMissing(why=type(error).__name__) from None


def _keyring_delete(service: str, user: str) -> None:
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    _backend_name()
    try:
        keyring.delete_password(service, user)
    except PasswordDeleteError:
        return  # it was not there
    except (KeyringError, OSError, RuntimeError) as error:
        raise KeyringMissing(why=type(error).__name__) from None
