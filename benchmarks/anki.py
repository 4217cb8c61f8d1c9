"""The rival for the window: Anki, in an environment of its own outside this tree."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

VERSION = "26.9.3"
TITLE = "Learner - Anki"

# Run with Anki's own Python: a profile with `courses` decks of three cards, that opens without a
# question and looks for no update.
_PREPARE = """
import sys
from pathlib import Path
import anki.lang
anki.lang.set_lang("en")
from anki.collection import Collection
from aqt.profiles import ProfileManager
profiles = ProfileManager(Path(sys.argv[1]))
profiles.setupMeta()
profiles.meta.update(firstRun=False, defaultLang="en_US", check_for_updates=False)
profiles.create("Learner")
profiles.load("Learner")
profiles.profile["autoSync"] = False
profiles.save()
collection = Collection(profiles.collectionPath())
basic = collection.models.by_name("Basic")
for number in range(int(sys.argv[2])):
    deck = collection.decks.id(f"Course {number:02}")
    for card in range(3):
        note = collection.new_note(basic)
        note["Front"], note["Back"] = f"Question {number}.{card}", "Answer"
        collection.add_note(note, deck)
collection.close()
"""


@dataclass(frozen=True)
class Anki:
    """An installed Anki; `folder` is its virtual environment."""

    folder: Path

    def prepare(self, base: Path, courses: int) -> None:
        """Make a profile in `base`."""
        base.mkdir(parents=True)
        command = [str(self.folder / "bin/python"), "-c", _PREPARE, str(base), str(courses)]
        subprocess.run(command, check=True, capture_output=True)

    def command(self, base: Path) -> list[str]:
        """What to run to open the profile in `base`."""
        return [str(self.folder / "bin/anki"), "-b", str(base), "-p", "Learner"]

    def environment(self, base: Path) -> dict[str, str]:
        """What it needs to run beside another Anki, and as root."""
        return {"ANKI_SINGLE_INSTANCE_KEY": base.name, "QTWEBENGINE_DISABLE_SANDBOX": "1"}


def installed() -> Anki:
    """Anki in MASOMO_BENCH_ANKI, or else in the user's cache, where it is installed once.

    Raises CalledProcessError where it cannot be installed.
    """
    named = os.environ.get("MASOMO_BENCH_ANKI")
    if named:
        return Anki(Path(named))
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "masomo-bench" / f"anki-{VERSION}"
    if not (folder / "bin/anki").exists():
        print(f"installing Anki {VERSION} to measure beside, once", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(folder / "bin/python"), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, f"aqt[qt6]=={VERSION}"], check=True)
    return Anki(folder)
