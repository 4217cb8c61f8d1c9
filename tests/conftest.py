"""What every test gets: a screen that is not there, a home of its own, and a strict log."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before any test module imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parents[1]


class _Recorder(logging.Handler):
    """Keeps the records of level WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test; what it starts finds it in MASOMO_HOME."""
    folder = tmp_path / "home"
    monkeypatch.setenv("MASOMO_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[list[logging.LogRecord]]:
    """Fails the test when Masomo logs a warning or an error that the test did not announce.

    `@pytest.mark.expects_warnings("event", ...)` announces events by name; without a name, any.
    The logger is left as it was found, so a handler that a test adds dies with the test.
    """
    logger = logging.getLogger("masomo_desktop")
    handlers, level, propagate = list(logger.handlers), logger.level, logger.propagate
    recorder = _Recorder()
    logger.addHandler(recorder)
    yield recorder.records
    for handler in logger.handlers:
        if handler not in handlers and handler is not recorder:
            handler.close()
    logger.handlers, logger.propagate = handlers, propagate
    logger.setLevel(level)
    marks = list(request.node.iter_markers("expects_warnings"))
    if any(not mark.args for mark in marks):
        return
    expected = {name for mark in marks for name in mark.args}
    unexpected = [
        f"{record.levelname} {record.name}: {record.getMessage()} {getattr(record, 'fields', '')}"
        for record in recorder.records
        if record.msg not in expected
    ]
    if unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real files, from MASOMO_CORPUS or beside the repository; skips where absent."""
    named = os.environ.get("MASOMO_CORPUS")
    folder = Path(named) if named else ROOT.parent / "shared" / "corpus"
    if not (folder / "manifest.csv").is_file():
        pytest.skip(
            f"no corpus of real files: {'MASOMO_CORPUS' if named else folder.parent.name}"
            " has no manifest.csv"
        )
    return folder


@pytest.fixture(scope="session")
def models() -> Path:
    """The folder of real models that MASOMO_MODELS names; skips where there is none."""
    named = os.environ.get("MASOMO_MODELS")
    if not named or not Path(named).is_dir():
        pytest.skip("no real models: MASOMO_MODELS names no folder")
    return Path(named)
