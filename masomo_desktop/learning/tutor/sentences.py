"""The sentences of passages, with their places in the units, and which of them may answer."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from masomo_desktop.generation.languages import guess, language_of
from masomo_desktop.generation.model import Proof
from masomo_desktop.generation.wording import figures
from masomo_desktop.learning.tutor.orders import gives_orders
from masomo_desktop.retrieval.folding import terms
from masomo_desktop.retrieval.glossary import english
from masomo_desktop.retrieval.model import PassageHit
from masomo_desktop.retrieval.query import parse
from masomo_desktop.retrieval.stemming import stem

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?:\s*\[[\d,\s]+\])*(?=\s|\Z)|[。！？।۔؟]|\n\s*\n")
_INITIAL = re.compile(r"(?:^|[\s(.])[^\W\d_]\.$|\b(?:e\.g|i\.e|cf|vs|fig|no|approx|ca|St|pp?)\.$")
_ORDINAL = re.compile(r"\(?(?:\d{1,3}|[ivxlIVXL]{1,5}|[a-zA-Z])[.)]")
_NUMBERED = re.compile(r"\b(?:no|nos|art|ch|vol|sec|nr)\.$", re.IGNORECASE)
#: How many words a passage that is shown may have, and how much its rank and its kind count.
MOST_SHOWN = 160
_KIND = 0.6
_LEAST = 5
_RANK = (0.7, 0.35, 0.2)


@dataclass(frozen=True)
class Sentence:
    """`text` stands in unit number `unit` of `source` at [start, end)."""

    source: str
    unit: int
    start: int
    end: int
    text: str

    @property
    def proof(self) -> Proof:
        return Proof(self.source, self.unit, self.text, self.start, self.end)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """The [start, end) of each sentence of `text`, without the white space around it."""
    titles = language_of(guess(text)).titles
    start = 0
    for found in _END.finditer(text):
        head = text[start : found.end()].rstrip()
        last = head.rstrip(".").rpartition(" ")[2].casefold()
        abbreviated = head.endswith(".") and (_INITIAL.search(head) or last in titles)
        if _NUMBERED.search(head) and text[found.end() :].lstrip()[:1].isdigit():
            continue
        small = text[found.end() :].lstrip()[:1].islower()
        if _ORDINAL.fullmatch(head.strip()):
            continue
        if found[0].strip() and (abbreviated or (small and found[0][:1] not in "。！？।۔؟")):
            continue
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, len(text))


def sentences_of(hit: PassageHit) -> list[Sentence]:
    """The sentences of a passage, in order."""
    return [
        Sentence(hit.source, hit.unit, hit.start + start, hit.start + end, hit.text[start:end])
        for start, end in spans(hit.text)
    ]


def candidates(question: str, hits: Sequence[PassageHit], most: int) -> list[Sentence]:
    """The `most` sentences that may answer best, the best first; none that gives orders."""
    found = [
        (sentence, _RANK[min(rank, len(_RANK) - 1)])
        for rank, hit in enumerate(hits)
        for sentence in sentences_of(hit)
        if not gives_orders(sentence.text) and not _is_heading(sentence.text)
    ]
    unique = list({(s.source, s.unit, s.start): (s, worth) for s, worth in found[::-1]}.values())
    weigh = _Weigher(question, [sentence.text for sentence, _ in unique])
    ranked = sorted(unique, key=lambda one: -(weigh(one[0].text) + one[1]))
    return [sentence for sentence, _ in ranked[:most]]


def fits(question: str, texts: Sequence[str]) -> list[float]:
    """How well each of `texts` fits a question, of 0 to 1.6; comparable within one call only."""
    weigh = _Weigher(question, texts)
    return [weigh(text) for text in texts]


def in_reading_order(chosen: Sequence[Sentence], hits: Sequence[PassageHit]) -> list[Sentence]:
    """The same sentences as they stand: passage by passage, the best passage first."""
    places = {(hit.source, hit.unit): rank for rank, hit in reversed(list(enumerate(hits)))}
    return sorted(chosen, key=lambda s: (places.get((s.source, s.unit), len(hits)), s.start))


def excerpt(hit: PassageHit, question: str, most: int = MOST_SHOWN) -> Proof:
    """The passage as it is shown: without the heading that it begins with, and of a longer one the
    run of its sentences around the one that fits best, of at most `most` words."""
    found = sentences_of(hit)
    while len(found) > 1 and _is_heading(found[0].text):
        del found[0]
    if not found:
        return Proof(hit.source, hit.unit, "", hit.start, hit.start)
    weigh = _Weigher(question, [one.text for one in found])
    first = last = max(range(len(found)), key=lambda at: weigh(found[at].text))
    size = len(found[first].text.split())
    while size < most:
        before = len(found[first - 1].text.split()) if first else most
        after = len(found[last + 1].text.split()) if last + 1 < len(found) else most
        if size + min(before, after) > most:
            break
        if size + after <= most:
            last, size = last + 1, size + after
        if first and size + before <= most:
            first, size = first - 1, size + before
    start, end = found[first].start, found[last].end
    return Proof(hit.source, hit.unit, hit.text[start - hit.start : end - hit.start], start, end)


def _is_heading(text: str) -> bool:
    """Whether a stretch is too short and bare to say anything: a heading, a number."""
    return len(text.split()) < _LEAST and not _END.search(text[-3:])


class _Weigher:
    """How well a sentence fits a question: its telling words by their rarity among the sentences,
    and whether it holds the kind of thing that is asked for."""

    def __init__(self, question: str, texts: Sequence[str]) -> None:
        wanted = [word for term in parse(question).telling for word in term.words]
        self._wanted = {
            stem(word): {stem(word), *(stem(other) for other in english(word))} for word in wanted
        }
        stems = [{stem(word) for word in terms(text)} for text in texts]
        often = Counter(word for one in stems for word in one)
        self._rarity = {
            word: math.log(1 + len(texts) / (1 + sum(often[form] for form in forms)))
            for word, forms in self._wanted.items()
        }
        self._sum = sum(self._rarity.values()) or 1.0
        self._question = set(terms(question))
        language = language_of(guess(question) or "eng")
        self._asks_number = bool(
            language.asks_year.search(question) or language.asks_number.search(question)
        )
        self._asks_name = bool(language.asks_person.search(question))

    def __call__(self, sentence: str) -> float:
        stems = {stem(word) for word in terms(sentence)}
        fits = sum(rare for word, rare in self._rarity.items() if self._wanted[word] & stems)
        return fits / self._sum + (_KIND if self._of_kind(sentence) else 0.0)

    def _of_kind(self, sentence: str) -> bool:
        if self._asks_number:
            return any(True for _ in figures(sentence))
        if self._asks_name:
            return any(
                word[:1].isupper() and not set(terms(word)) & self._question
                for word in sentence.split()[1:]
            )
        return False


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
