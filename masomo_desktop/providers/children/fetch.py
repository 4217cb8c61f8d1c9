"""Downloads one file in a child process: goes on at the byte where it was cut, and checks it whole.

Beside NAME.part stands NAME.part.from with what the server said the file was (its ETag): bytes of
another version are never put together. Whatever a server claims, the SHA-256 decides.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import ssl
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx2

from masomo_desktop.core.errors import DiskFull, UserError
from masomo_desktop.providers.errors import (
    DownloadBroken,
    DownloadWrong,
    NotAModelServer,
    ServerFailed,
    ServerRefused,
    ServerTooSlow,
    ServerUnreachable,
)

_TELL = 0.2  # seconds between two reports
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")
_NO_SPACE = 28  # errno.ENOSPC


def fetch(
    *, url: str, part: str, size: int, sha256: str, seconds: float, environment: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """Bring the file of `size` bytes at `url` to `part`, yielding {"done": bytes} as it grows and
    {"whole": true} when it has the hash `sha256`. What is there of it already is gone on with.
    """
    os.environ.update(environment)
    path = Path(part)
    host = httpx2.URL(url).host
    try:
        for attempt in (1, 2):
            begun_at = path.stat().st_size if path.exists() else 0
            yield from _grow(url, path, size, seconds, host)
            yield {"checking": True}
            if _sha256(path) == sha256:
                _from_file(path).unlink(missing_ok=True)
                yield {"whole": True}
                return
            _forget(path)
            if attempt == 2 or begun_at == 0:
                raise DownloadWrong(name=host)
    except httpx2.TimeoutException as error:
        raise ServerTooSlow(name=host, seconds=round(seconds)) from error
    except httpx2.ConnectError as error:
        raise ServerUnreachable(name=host, why=_why(error)) from error
    except httpx2.TransportError as error:
        raise DownloadBroken(name=host) from error
    except OSError as error:
        if error.errno == _NO_SPACE:
            raise DiskFull from error
        raise


def _grow(url: str, path: Path, size: int, seconds: float, host: str) -> Iterator[dict[str, Any]]:
    done = path.stat().st_size if path.exists() else 0
    if done > size:
        _forget(path)
        done = 0
    if done == size:
        return
    tag = _tag(path) if done else ""
    headers = {"Accept-Encoding": "identity", "User-Agent": "Masomo"}
    if done:
        headers["Range"] = f"bytes={done}-"
        if tag:
            headers["If-Range"] = tag
    with (
        httpx2.Client(follow_redirects=True, timeout=seconds) as client,
        client.stream("GET", url, headers=headers) as response,
    ):
        done = _start(response, done, size, path, host)
        new_tag = response.headers.get("etag", "")
        if new_tag and not new_tag.startswith("W/"):
            _from_file(path).write_text(json.dumps({"etag": new_tag}), encoding="utf-8")
        told = 0.0
        with path.open("r+b" if path.exists() else "wb") as file:
            file.truncate(done)
            file.seek(done)
            for piece in response.iter_raw():
                done += len(piece)
                if done > size:
                    raise DownloadWrong(name=host)
                file.write(piece)
                if time.monotonic() - told > _TELL:
                    told = time.monotonic()
                    yield {"done": done}
            file.flush()
            os.fsync(file.fileno())
    yield {"done": done}
    if done < size:
        raise DownloadBroken(name=host)


def _start(response: httpx2.Response, asked: int, size: int, path: Path, host: str) -> int:
    """Where in the file the response begins; raises if it is not the file."""
    status = response.status_code
    if "html" in response.headers.get("content-type", "") and status < 500:
        raise NotAModelServer(name=host)
    if status == 206:
        found = _RANGE.fullmatch(response.headers.get("content-range", ""))
        if found is None or int(found[1]) != asked or found[3] not in ("*", str(size)):
            _forget(path)  # it says something else than was asked for: begin anew, and not here
            raise DownloadBroken(name=host)
        return asked
    if status == 416:
        _forget(path)
        raise DownloadBroken(name=host)
    if status >= 500 or status == 429:
        raise ServerFailed(name=host, status=status)
    if status != 200:
        raise ServerRefused(name=host, status=status)
    told = response.headers.get("content-length", "")
    if told.isdecimal() and int(told) != size:
        raise DownloadWrong(name=host)
    return 0


def _forget(path: Path) -> None:
    path.unlink(missing_ok=True)
    _from_file(path).unlink(missing_ok=True)


def _from_file(path: Path) -> Path:
    return path.with_name(path.name + ".from")


def _tag(path: Path) -> str:
    try:
        found = json.loads(_from_file(path).read_text(encoding="utf-8"))
        return str(found["etag"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def hash_file(*, path: str) -> Iterator[dict[str, Any]]:
    """Yield {"done": bytes} while reading, then {"sha256"} of the file at `path`."""
    digest, done = hashlib.sha256(), 0
    with Path(path).open("rb") as file:
        while piece := file.read(1 << 22):
            digest.update(piece)
            done += len(piece)
            yield {"done": done}
    yield {"sha256": digest.hexdigest()}


def copy_file(*, path: str, to: str) -> Iterator[dict[str, Any]]:
    """Copy `path` to `to`, yielding {"done": bytes}, then {"sha256"}, computed from what was
    written: a stick that reads differently each time is found out."""
    try:
        with Path(path).open("rb") as source, Path(to).open("wb") as target:
            done = 0
            while piece := source.read(1 << 22):
                target.write(piece)
                done += len(piece)
                yield {"done": done}
            target.flush()
            os.fsync(target.fileno())
    except OSError as error:
        raise _of(error) from error
    yield from hash_file(path=to)


def _of(error: OSError) -> UserError | OSError:
    return DiskFull() if error.errno == _NO_SPACE else error


def _why(error: Exception) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return "its certificate cannot be trusted"
        cause = cause.__cause__ or cause.__context__
    return "no connection"
