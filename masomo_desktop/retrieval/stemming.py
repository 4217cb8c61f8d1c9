"""Light stemming: the endings that a word takes off and on without becoming another word.

One stemmer a script, because the language of a query of two words cannot be known: what it does to
a text it does to a query too. Latin letters get the plural, the participles and the silent e of
English, which serve French as well, and the irregular forms of English; Arabic gets the affixes of
Larkey's light10 (the article is folded away before); Devanagari the longest ending of Ramanathan
and Rao's list. Swahili changes at the front of its words, which would ruin any other language, so
`swahili` is a stemmer of its own for units and queries that are Swahili.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: English words that change inside: each first one, then its forms.
_IRREGULAR = {
    form: forms.split()[0]
    for forms in """
    arise arose arisen; bear bore born borne; beat beaten; become became; begin began begun;
    bind bound; bite bit bitten; blow blew blown; break broke broken; bring brought;
    build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; deal dealt;
    dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten;
    fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown;
    forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; grow grew grown;
    hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led;
    learn learnt; lend lent; lose lost; mean meant; meet met; pay paid; ride rode ridden;
    ring rang rung; rise rose risen; run ran; see saw seen; seek sought; sell sold; send sent;
    shake shook shaken; shine shone; shoot shot; show shown; sing sang sung; sink sank sunk;
    sit sat; sleep slept; speak spoke spoken; spend spent; stand stood; steal stole stolen;
    stick stuck; strike struck; swear swore sworn; swim swam swum; swing swung; take took taken;
    teach taught; tear tore torn; tell told; think thought; throw threw thrown;
    understand understood; wear wore worn; weave wove woven; win won; write wrote written;
    analysis analyses; bacterium bacteria; basis bases; child children; crisis crises;
    foot feet; goose geese; half halves; hypothesis hypotheses; knife knives; leaf leaves;
    life lives; man men; mouse mice; nucleus nuclei; person people; phenomenon phenomena;
    shelf shelves; spectrum spectra; thesis theses; tooth teeth; wife wives; wolf wolves;
    woman women
    """.split(";")
    for form in forms.split()[1:]
}
_VOWEL = re.compile("[aeiouy]")
_ARABIC_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
#: The longest first, in the folded spelling (no candrabindu).
_HINDI_ENDINGS = tuple(
    """
    ाएंगी ाएंगे ाऊंगी ाऊंगा ाइयां ाइयों ाएगी ाएगा ाओगी ाओगे एंगी ेंगी एंगे ेंगे ूंगी ूंगा ातीं नाओं नाएं
    ताओं ताएं ियां ियों ाकर ाइए ाईं ाया ेगी ेगा ोगी ोगे ाने ाना ाते ाती ाता तीं ाओं ाएं ुओं ुएं ुआं
    कर ाओ िए ाई ाए ने नी ना ते ीं ती ता ां ों ें ो े ू ु ी ि ा ं
    """.split()
)
# Subject and tense, as in a-li-soma, wa-na-ishi; hu- and ku- alone. Ashton, Swahili Grammar.
_SWAHILI_VERB = re.compile(
    r"\A(?:(?:ha|si)?(?:ni|u|a|tu|m|mw|wa|i|li|ya|ki|vi|zi|ku|pa|si)?"
    r"(?:na|li|ta|me|mesha|nge|ngali|ka)(?:ye|o|yo|cho|vyo|lo|zo|po)?|hu|ku|kw)"
    r"(?=[bcdfghjklmnpstvwyz]{1,3}[aeiou]\w|[aeiou][a-z]{3})"
)
_SWAHILI_NOUN = re.compile(r"\A(?:mwa|mw|wa|vi|vy|ki|ch|mi|ma|m|u)(?=[bcdfghjklmnpstvwyz]\w{3})")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a folded word, whatever its language; the word itself where none is known."""
    if word.isascii():
        return _latin(word) if len(word) > 2 and word.isalpha() else word
    if "\u0600" <= word[0] <= "\u06ff":
        return _arabic(word)
    if "\u0900" <= word[0] <= "\u097f":
        return next(
            (
                word[: -len(e)]
                for e in _HINDI_ENDINGS
                if word.endswith(e) and len(word) > len(e) + 1
            ),
            word,
        )
    return word


@lru_cache(maxsize=50_000)
def swahili(word: str) -> str:
    """The stem of a word that stands in a Swahili text."""
    if len(word) < 5 or not (word.isascii() and word.isalpha()):
        return stem(word)
    root = _SWAHILI_VERB.sub("", word, count=1)
    if root == word:
        root = _SWAHILI_NOUN.sub("", word, count=1)
    if root.endswith("ni") and len(root) > 5:  # the locative: shuleni, mjini
        root = root[:-2]
    return root[:-1] if root[-1] in "aei" and len(root) > 3 else root


def _latin(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 3 and _VOWEL.search(rest):
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            word = rest[:-1] if doubled else rest
            break
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("y"):
        word = word[:-1] + "i"
    return word


def _arabic(word: str) -> str:
    if word.startswith("لل") and len(word) > 4:
        word = word[2:]
    elif word.startswith("و") and len(word) > 3:
        word = word[1:]
    for ending in _ARABIC_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
    return word
