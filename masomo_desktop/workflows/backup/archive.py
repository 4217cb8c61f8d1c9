"""A backup as a file: a zip archive of the database, the originals, and a manifest of hashes.

    masomo.sqlite3                  one file, no write-ahead log beside it
    originals/ab/ab12…              the learner's files by their SHA-256 (in a full backup)
    originals/ab/ab12….unlocked     the readable copy of one that was locked
    originals/ab/ab12….subtitles    the subtitles that lay beside a recording
    manifest.json                   {"format", "created", "masomo", "schema", "originals", "files"}

An archive from elsewhere is hostile input: every name must be one of these, every size and hash
must be what the manifest says, and nothing is written outside the folder that it is unpacked to.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from masomo_desktop import __version__
from masomo_desktop.core import clock
from masomo_desktop.core.errors import UserError
from masomo_desktop.store.snapshot import Stopped, never, sync
from masomo_desktop.workflows.backup.disk import disk_error
from masomo_desktop.workflows.backup.model import (
    FORMAT,
    BackupDamaged,
    BackupTooNew,
    Entry,
    Manifest,
)

DATABASE = "masomo.sqlite3"
MANIFEST = "manifest.json"
_ORIGINAL = re.compile(r"originals/([0-9a-f]{2})/(\1[0-9a-f]{62})(\.unlocked|\.subtitles)?")
_CHUNK = 1 << 20
_LONGEST_MANIFEST = 64 << 20

Cancelled = Callable[[], bool]


def write(
    out: Path,
    database: Path,
    originals: list[tuple[str, Path]] | None,
    schema: str,
    cancelled: Cancelled = never,
    *,
    created: datetime | None = None,
) -> Manifest:
    """Write an archive of `database` and of `originals` (names below "originals/", and files).

    None for the originals leaves them out; `created` is now, unless an archive is rewritten. It is
    verified, made durable and only then named `out`. A file that is gone, purged meanwhile, is
    left out. Raises `Stopped`, `DiskFull`, `ProfileReadOnly`.
    """
    partial = out.with_name(f".{out.name}.partial")
    try:
        with disk_error():
            with zipfile.ZipFile(partial, "x", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
                files = {DATABASE: _add(archive, DATABASE, database, cancelled)}
                for name, path in originals or ():
                    try:
                        files[name] = _add(archive, name, path, cancelled)
                    except FileNotFoundError:
                        continue
                body = _manifest(files, schema, originals is not None, created or clock.now())
                archive.writestr(MANIFEST, json.dumps(body))
            sync(partial)
            manifest = verify(partial, cancelled)
            partial.replace(out)
    finally:
        partial.unlink(missing_ok=True)
    return manifest


def verify(path: Path, cancelled: Cancelled = never) -> Manifest:
    """Read every byte of an archive; raises `BackupDamaged` or `BackupTooNew` (of its layout)."""
    with _opened(path) as archive:
        manifest = _read_manifest(archive)
        for name, entry in manifest.files.items():
            _copy(archive, name, entry, None, cancelled)
    return manifest


def manifest_of(path: Path) -> Manifest:
    """What an archive says of itself, unverified; raises as `verify`."""
    with _opened(path) as archive:
        return _read_manifest(archive)


def extract(path: Path, folder: Path, cancelled: Cancelled = never) -> Manifest:
    """Unpack an archive into an empty folder, verifying it on the way; raises as `verify`, and
    `DiskFull`."""
    with disk_error(), _opened(path) as archive:
        manifest = _read_manifest(archive)
        for name, entry in manifest.files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                _copy(archive, name, entry, file, cancelled)
                file.flush()
                os.fsync(file.fileno())
    return manifest


def _add(archive: zipfile.ZipFile, name: str, path: Path, cancelled: Cancelled) -> Entry:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, archive.open(_info(name), "w", force_zip64=True) as target:
        while chunk := source.read(_CHUNK):
            if cancelled():
                raise Stopped
            digest.update(chunk)
            size += len(chunk)
            target.write(chunk)
    return Entry(size, digest.hexdigest())


def _info(name: str) -> zipfile.ZipInfo:
    """Pictures, recordings and office files do not shrink, so originals are only stored."""
    now = clock.now()
    made = zipfile.ZipInfo(name, (max(now.year, 1980), *now.timetuple()[1:6]))
    made.compress_type = zipfile.ZIP_DEFLATED if name == DATABASE else zipfile.ZIP_STORED
    made.external_attr = 0o600 << 16
    return made


def _manifest(
    files: dict[str, Entry], schema: str, with_originals: bool, created: datetime
) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "created": clock.stamp(created),
        "masomo": __version__,
        "schema": schema,
        "originals": with_originals,
        "files": {n: {"size": e.size, "sha256": e.sha256} for n, e in files.items()},
    }


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive; whatever is wrong with it, or with the reading of it, is `BackupDamaged`."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except UserError:
        raise
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError) as error:
        raise BackupDamaged from error
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BackupDamaged from error  # a manifest of another shape


def _read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """The manifest, checked against the archive's list of members."""
    if archive.getinfo(MANIFEST).file_size > _LONGEST_MANIFEST:
        raise BackupDamaged
    body = json.loads(archive.read(MANIFEST))
    if int(body["format"]) > FORMAT:
        raise BackupTooNew
    files = {name: Entry(int(e["size"]), str(e["sha256"])) for name, e in body["files"].items()}
    members = [info.filename for info in archive.infolist() if info.filename != MANIFEST]
    if sorted(members) != sorted(files) or DATABASE not in files:
        raise BackupDamaged
    for name, entry in files.items():
        if name == DATABASE:
            continue
        match = _ORIGINAL.fullmatch(name)
        if match is None or (match[3] is None and match[2] != entry.sha256):
            raise BackupDamaged
    created = clock.parse(body["created"])
    if created.tzinfo is None:
        raise BackupDamaged
    return Manifest(
        created=created,
        schema=str(body["schema"]),
        masomo=str(body["masomo"]),
        with_originals=bool(body["originals"]),
        files=files,
    )


def _copy(
    archive: zipfile.ZipFile,
    name: str,
    entry: Entry,
    target: IO[bytes] | None,
    cancelled: Cancelled,
) -> None:
    """Read one member, to `target` if there is one, and compare its size and hash."""
    digest, size = hashlib.sha256(), 0
    with archive.open(name) as source:
        while chunk := source.read(_CHUNK):
            if cancelled():
                raise Stopped
            digest.update(chunk)
            size += len(chunk)
            if size > entry.size:  # a bomb is stopped where its manifest ends
                raise BackupDamaged
            if target is not None:
                target.write(chunk)
    if (size, digest.hexdigest()) != (entry.size, entry.sha256):
        raise BackupDamaged
