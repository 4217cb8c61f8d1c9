"""English words for a Swahili one, so that a Swahili question finds an English page.

The tables are in `resources/glossaries`, each with its licence. Their headwords are singulars and
bare verb stems; a word of a text is first taken apart (class prefixes, subject, tense, object,
relative, passive and the other extensions), and every part that is a headword counts. Nothing that
is not in a table is translated, so a wrong cut is harmless.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from masomo_desktop.core.paths import resources

#: Words that are frequent in Swahili and that English, French and the others do not have.
_SWAHILI = frozenset(
    """
    aina ama ambaye ambayo aitwa anaitwa aliitwa alikuwa baada cha gani hadi hii hili hiyo huu huyo
    ilikuwa ina ipi iko jina je kama kati katika kila kuhusu kupitia kutoka kuwa kwa kwamba lini
    linaitwa linaitwaje lilianza mwaka mwaya na nani nchi nchini ngapi ni nini pia ule upi vipi wa
    wake wakati wangapi wapi watu ya yake yao yupi za zake zipi kwanini mangapi vingapi mingapi
    """.split()
)
#: Grammatical words of languages whose questions share a word or two with the list above.
_OTHERS = frozenset(
    """
    a an are did do does how in is of on the to was were what when where which who why
    au aux ce de des du dans en est et il la le les que quel quelle qui sont un une
    """.split()
)
_SUBJECT = r"(?:ha|si)?(?:ni|u|a|tu|m|mw|wa|i|li|ya|ki|vi|zi|ku|pa)?"
_TENSE = r"(?:na|li|ta|me|mesha|nge|ngali|ka|ki|po|taka|si)"
_RELATIVE = r"(?:ye|o|yo|cho|vyo|lo|zo|po)?"
_OBJECT = r"(?:ni|ku|m|mw|tu|wa|i|li|ya|ki|vi|zi|ji)?"
_VERBS = tuple(
    re.compile(f"{front}(?=[a-z]{{2}})")
    for front in (
        _SUBJECT + _TENSE,
        _SUBJECT + _TENSE + _RELATIVE,
        _SUBJECT + _TENSE + _RELATIVE + _OBJECT,
        _SUBJECT + _TENSE + _RELATIVE + _OBJECT + "ku",
        "(?:hu|ku|kw)",
        "(?:hu|ku|kw)" + _OBJECT,
    )
)
#: A plural or an agreeing prefix, and the prefixes that a headword may have in its stead.
_CLASSES = (
    ("wana", ("mwana",)),
    ("wa", ("m", "mw", "mwa", "")),
    ("vi", ("ki", "ch", "")),
    ("vy", ("ch", "")),
    ("mi", ("m", "mw", "")),
    ("ma", ("", "ji", "u")),
    ("me", ("ji", "u")),
    ("ki", ("",)),
    ("ny", ("u", "")),
    ("m", ("",)),
    ("mw", ("",)),
    ("ku", ("",)),
    ("u", ("",)),
    ("n", ("u", "")),
)
#: Extensions of a verb and what may stand in their place in the headword.
_EXTENSIONS = (
    ("liwa", ("a",)), ("lewa", ("a",)), ("iwa", ("a", "i", "ia")), ("ewa", ("a", "ea")),
    ("wa", ("a",)), ("iana", ("a", "ia")), ("ana", ("a",)), ("isha", ("a", "ika")),
    ("esha", ("a", "eka")), ("za", ("a", "la")), ("ika", ("a", "isha")), ("eka", ("a", "esha")),
    ("ishwa", ("isha", "a")), ("eshwa", ("esha", "a")), ("ikana", ("a", "ika")),
    ("ekana", ("a", "eka")), ("ia", ("a",)), ("ea", ("a",)), ("e", ("a",)), ("i", ("a",)),
)  # fmt: skip
_MOST_ENGLISH = 6


def is_swahili(words: Sequence[str]) -> bool:
    """Whether a question in these (folded) words is a Swahili one, by its grammatical words."""
    ours = sum(word in _SWAHILI or word.endswith("je") for word in words)
    return ours > sum(word in _OTHERS for word in words)


@lru_cache(maxsize=5_000)
def english(word: str) -> tuple[str, ...]:
    """English words that the Swahili `word` may stand for, the likeliest first; often none."""
    table = _table()
    found: dict[str, None] = {}
    for candidate in _candidates(word):
        if candidate in table:
            found.update(dict.fromkeys(table[candidate]))
            if len(candidate) > 3 or candidate == word:
                break
    return tuple(found)[:_MOST_ENGLISH]


def _candidates(word: str) -> Iterator[str]:
    """Headwords that `word` may be a form of, the closest first."""
    yield word
    bare = word[:-2] if word.endswith("je") and len(word) > 5 else word
    places = [bare, bare[:-2]] if bare.endswith("ni") and len(bare) > 4 else [bare]
    yield from places
    for place in places:
        for plural, singulars in _CLASSES:
            if place.startswith(plural):
                yield from (singular + place[len(plural) :] for singular in singulars)
    stems = dict.fromkeys(
        bare[found.end() :] for verb in _VERBS if (found := verb.match(bare)) is not None
    )
    for root in (bare, *stems):
        yield root
        for ending, others in _EXTENSIONS:
            if root.endswith(ending) and len(root) > len(ending) + 1:
                yield from (root[: -len(ending)] + other for other in others)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Both tables; where a word is in both, its words from school come first."""
    table: dict[str, tuple[str, ...]] = {}
    for name in ("school.tsv", "freedict.tsv"):
        text = (resources() / "glossaries" / name).read_text(encoding="utf-8")
        for line in text.splitlines():
            word, _, meaning = line.partition("\t")
            if meaning and not word.startswith("#"):
                table[word] = tuple(dict.fromkeys((*table.get(word, ()), *meaning.split())))
    return table
