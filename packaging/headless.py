"""What `make run` does where there is no display: study the sample course on the command line.

It runs the same `masomo` commands that anybody can type, in the user's own data folder, and prints
where the results are. Run again, it imports nothing twice, and makes new material.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
MASOMO = Path(sys.executable).parent / "masomo"
KINDS = {"summary": 12, "flashcards": 20, "quiz": 10}


def masomo(*arguments: str) -> Any:
    """What `masomo ARGUMENTS --json` prints; ends this program where that command fails."""
    done = subprocess.run([MASOMO, *arguments, "--json"], stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(done.returncode)
    return json.loads(done.stdout)


def main() -> int:
    """Import the sample course, make one artifact of each kind, and say where they are."""
    sys.path.insert(0, str(ROOT))
    from masomo_desktop.core.paths import default_home, resources
    from masomo_desktop.workflows.sample import NAME

    print("There is no display here, so the sample course is studied on the command line.\n")
    sources = masomo("import", str(resources() / "sample"), "--course", NAME, "--wait")["sources"]
    for source in sources:
        print(
            f"  {source['state']:<8} {Path(source['path']).name}, {source['units']['done']} units"
        )
    command = os.path.relpath(MASOMO)
    for kind, count in KINDS.items():
        artifact = masomo(
            "generate", "--course", NAME, "--kind", kind, "--count", str(count), "--wait"
        )
        print(f"\n{len(artifact['items'])} items, {len(artifact['withheld'])} withheld: {kind}")
        first = artifact["items"][0]
        print(f"  {first.get('text') or first.get('front') or first.get('prompt')}")
        print(f"  proof: page {first['proof'][0]['unit']}, “{first['proof'][0]['quote']}”")
        print(f"  all of it: {command} show {artifact['id']}")
    print(f"\nEverything is in {default_home()}.")
    print("The window: open it on a machine with a screen, with make run.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
