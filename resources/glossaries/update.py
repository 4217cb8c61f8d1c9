"""Make freedict.tsv anew from the two dictionaries of FreeDict, as Debian packages them.

`python resources/glossaries/update.py freedict-swh-eng.dict.dz freedict-eng-swh.dict.dz`, with the
files of the packages dict-freedict-swh-eng and dict-freedict-eng-swh.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).with_name("freedict.tsv")
HEAD = """\
# Swahili words and their English ones, from FreeDict's dictionaries swh-eng 0.4.4 and
# eng-swh 0.2.2. Copyright (C) 1999-2017 by their authors: Beata Wójtowicz, Piotr Bański,
# Morris Fried, Horst Eyermann. Free under the GNU General Public License, version 2 or
# (at your option) any later version. Changed for Masomo: single words only, without
# pronunciation, grammar, notes and grammatical words.
"""
_ENTRY = re.compile(r"^(?P<word>[^/<\[(]+?)(?: /[^/]*/)? <(?P<kind>[^>]*)>")
_NOTE = re.compile(r"\([^)]*\)|\{[^}]*\}|See also:.*|Plural of[^:]*:")
_EMPTY = frozenset(
    """
    a an and are as at be been being by did do etc for from get had has have he her him his i in is
    it its me my no not of off on one or our out own pl plural sb sg she so some someone something
    sth synonym that the their them they this to up us was we were what which who will with you your
    """.split()
)


def entries(path: Path) -> Iterator[tuple[str, str]]:
    """(headword, text) of every entry that is no pronoun, particle or inflected copula."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        lines = file.read().partition("Published at")[2].splitlines()
    word = ""
    for line in lines:
        if found := _ENTRY.match(line):
            kind = found["kind"].split(",")[0].strip()
            word = found["word"].strip() if kind in ("n", "v", "adj", "adv", "num") else ""
        elif word and ("Plural of" in line or not re.match(r"\s*\d+\.$|\s\S", line)):
            yield word, line


def singles(text: str) -> list[str]:
    """The words of an equivalent that say something."""
    found = re.findall(r"[a-z]+", _NOTE.sub(" ", text).lower())
    return [word for word in found if word not in _EMPTY and len(word) > 1]


def main(swahili: Path, english: Path) -> None:
    """Write the table."""
    table: dict[str, dict[str, None]] = {}
    for word, text in entries(swahili):
        if " " not in word:
            table.setdefault(word.lower().lstrip("-"), {}).update(dict.fromkeys(singles(text)))
    for word, text in entries(english):
        meaning = singles(word)
        for one in re.split(r"[,;]", _NOTE.sub(" ", text)):
            key = one.strip().lower().lstrip("-")
            if key.isalpha():
                table.setdefault(key, {}).update(dict.fromkeys(meaning))
    lines = [
        f"{word}\t{' '.join(list(table[word])[:8])}\n" for word in sorted(table) if table[word]
    ]
    OUT.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
