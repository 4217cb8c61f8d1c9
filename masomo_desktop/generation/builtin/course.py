"""The course as the engine reads it: sections under headings, and sentences with their places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Any

from masomo_desktop.generation.builtin.options import asks_to_choose, is_offered, is_option
from masomo_desktop.generation.builtin.outline import Outline
from masomo_desktop.generation.builtin.segmentation import spans_of_sentences
from masomo_desktop.generation.builtin.study import fault_of, opening_to_drop
from masomo_desktop.generation.checks import Reason
from masomo_desktop.generation.languages import guess, language_of
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import WORD, fold, squeeze, words

# What these regions hold is not running text. A list may hold whole sentences.
_NOT_PROSE = frozenset({"heading", "caption", "reference", "table", "code", "contents"})
# Headings of parts that are about the text, not its subject.
_BACK_MATTER = frozenset(
    fold(heading)
    for heading in (
        "references; bibliography; sources; citations; notes; see also; external links; endnotes; "
        "further reading; works cited; index; contents; table of contents; acknowledgements; "
        "acknowledgments; copyright; about the author; about the authors; marejeo; marejeleo; "
        "yaliyomo; shukrani; références; bibliographie; table des matières; remerciements; "
        "sommaire; voir aussi; liens externes; المراجع; المصادر; الفهرس; انظر أيضا; संदर्भ; "
        "सन्दर्भ; विषय सूची; ग्रंथ सूची"
    ).split("; ")
)
# Headings of exercises, whose sentences may be wrong on purpose.
_EXERCISES = frozenset(
    fold(heading)
    for heading in (
        "review questions; free response; multiple choice; exercises; exercise; problems; "
        "self-check questions; self check; critical thinking questions; critical thinking; "
        "revision questions; practice questions; practice; questions; discussion questions; "
        "homework; quiz; test yourself; activities; activity; check your understanding; "
        "conceptual questions; problems exercises; practice problems; problem set; "
        "learning objectives; objectives; art connections; visual connection questions; "
        "questions for discussion; answers; maswali; mazoezi; zoezi; maswali ya marudio; majibu; "
        "exercices; questions de révision; réponses; أسئلة; تمارين; अभ्यास; प्रश्न"
    ).split("; ")
)
_ASKING = frozenset({"exercises", "exercise", "questions", "quiz", "mazoezi", "exercices"})
_NUMBER_AT_END = re.compile(r"[\s\d.:]+$")
_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)
_ENDED = re.compile(r"[.!?:;。！？।॥؟۔…][\s\"”’»)\]\d]*$")
_LABEL = re.compile(r"^(?:\(?[\divxa-zA-Z]{1,3}[.)]|\d+(?:\.\d+)+\.?|[-•*–▪●◦‣])\s+")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a course: `unit_text[start:end]` of unit number `unit` of `source`.

    `quote` is that text as it stands, `text` the same on one line. `heading` is the one it stands
    under, `topic` the nearest that says what it is about, or empty. `section` counts the headings
    passed so far, `order` the sentences. `leads` tells whether it opens its paragraph, `cut`
    whether an opening such as "However, " was left out before it. `fault` says why it cannot be
    studied alone, None when it can; `announces` that only its colon is in the way, because what it
    announces is set apart from it.
    """

    source: str
    unit: int
    start: int
    end: int
    quote: str
    language: Language
    heading: str
    topic: str
    section: int
    order: int
    leads: bool
    cut: bool
    fault: Reason | None
    announces: bool = False

    @cached_property
    def text(self) -> str:
        """The quote on one line; with a capital where its first words were left out."""
        line = squeeze(self.quote)
        return line[:1].upper() + line[1:] if self.cut else line

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(words(self.quote))


@dataclass(frozen=True)
class Entry:
    """A paragraph of the form "term: definition", as in a glossary."""

    sentence: Sentence
    term: str
    definition: str


@dataclass(frozen=True)
class Course:
    """Everything that the engine knows of the material, in reading order."""

    sentences: tuple[Sentence, ...]
    headings: tuple[str, ...]
    entries: tuple[Entry, ...]
    units: tuple[tuple[str, int], ...]

    @cached_property
    def casing(self) -> Mapping[str, int]:
        """For each folded word inside a sentence: how much oftener it stands there with a capital
        than without. The first word of a sentence says nothing about that."""
        seen: Counter[str] = Counter()
        for sentence in self.sentences:
            for match in islice(WORD.finditer(sentence.quote), 1, None):
                seen[fold(match.group())] += 1 if match.group()[0].isupper() else -1
        return seen

    @cached_property
    def announcing(self) -> tuple[Sentence, ...]:
        """The sentences that could stand alone but for the colon that they end in."""
        return tuple(one for one in self.sentences if one.announces)

    @cached_property
    def studied(self) -> tuple[Sentence, ...]:
        """The sentences that can stand alone."""
        return tuple(one for one in self.sentences if one.fault is None)


@dataclass(frozen=True)
class _Paragraph:
    start: int
    end: int
    kind: str
    level: int = 0


def read_course(material: Sequence[Mapping[str, Any]]) -> Course:
    """The course in `material`: dicts with source, unit, text, language and regions."""
    return _Reader().read(material)


class _Reader:
    """Walks the units in order and remembers what the next one needs to know."""

    def __init__(self) -> None:
        self.sentences: list[Sentence] = []
        self.headings: list[str] = []
        self.outline = Outline()
        self.entries: list[Entry] = []
        self.units: list[tuple[str, int]] = []
        self.open_paragraph = False  # the last paragraph of prose ended in mid-sentence
        self.choosing = False  # the last paragraph asked which of some options is right
        self.languages: dict[str, str] = {}

    def read(self, material: Sequence[Mapping[str, Any]]) -> Course:
        source = ""
        for unit in material:
            if unit["source"] != source:
                source, self.open_paragraph = unit["source"], False
                self.headings.append("")
                self.outline = Outline()
            self.units.append((unit["source"], unit["unit"]))
            language = language_of(self._code(unit))
            for paragraph in _paragraphs(unit["text"], unit.get("regions") or ()):
                self._take(unit, paragraph, language)
        return Course(
            tuple(self.sentences),
            tuple(self.headings),
            tuple(self.entries),
            tuple(self.units),
        )

    def _code(self, unit: Mapping[str, Any]) -> str:
        """The unit's language; where nobody has said it, the one its source seems to be in."""
        if unit["language"]:
            return str(unit["language"])
        source = unit["source"]
        if source not in self.languages or not self.languages[source]:
            self.languages[source] = guess(unit["text"])
        return self.languages[source]

    def _take(self, unit: Mapping[str, Any], paragraph: _Paragraph, language: Language) -> None:
        text = unit["text"][paragraph.start : paragraph.end]
        if paragraph.kind == "heading":
            self.headings.append(_LABEL.sub("", squeeze(text)))
            self.outline.passed(self.headings[-1], paragraph.level)
            self.open_paragraph = self.choosing = False
            return
        if paragraph.kind in _NOT_PROSE or _is_beside_subject(self.headings[-1]):
            return
        self.choosing = self.choosing and is_option(text)
        label = _LABEL.match(text)
        skip = label.end() if label else 0
        self._entry(unit, paragraph.start + skip, text[skip:], language)
        for number, (first, last) in enumerate(spans_of_sentences(text[skip:], language)):
            start = paragraph.start + skip + first
            self.choosing = self.choosing or is_offered(text, skip + first)
            self._sentence(unit, start, start + last - first, number == 0, language)
        self.open_paragraph = not _ENDED.search(text)
        self.choosing = self.choosing or asks_to_choose(text)

    def _sentence(
        self,
        unit: Mapping[str, Any],
        start: int,
        end: int,
        leads: bool,
        language: Language,
    ) -> None:
        quote = unit["text"][start:end]
        continues = leads and self.open_paragraph
        drop = opening_to_drop(quote, language)
        start, quote = start + drop, quote[drop:]
        opened = drop > 0
        fault = fault_of(quote, language, opened=opened, continues=continues)
        if self.choosing:
            fault = Reason.NOT_A_FACT
        announces = quote.endswith(":") and (
            fault_of(f"{quote[:-1]}.", language, opened=opened, continues=continues) is None
        )
        place = self._place(unit, start, quote, language, leads=leads, cut=opened, fault=fault)
        self.sentences.append(replace(place, announces=announces))

    def _entry(self, unit: Mapping[str, Any], start: int, quote: str, language: Language) -> None:
        """Takes a paragraph of the form "term: definition" that begins at `start`."""
        match = _GLOSS.match(quote)
        if match is None or len(words(match["definition"])) < 4:
            return
        term = match["term"]
        if "_" in quote or term[0].islower() or language.elsewhere.search(quote):
            return
        if language.author.search(quote) or any(w in language.pointing for w in words(term)):
            return
        if words(match["definition"])[0] in language.imperatives:
            return
        place = self._place(unit, start, quote, language, leads=True)
        self.entries.append(Entry(place, squeeze(match["term"]), squeeze(match["definition"])))

    def _place(
        self,
        unit: Mapping[str, Any],
        start: int,
        quote: str,
        language: Language,
        *,
        leads: bool,
        cut: bool = False,
        fault: Reason | None = None,
    ) -> Sentence:
        return Sentence(
            source=unit["source"],
            unit=unit["unit"],
            start=start,
            end=start + len(quote),
            quote=quote,
            language=language,
            heading=self.headings[-1],
            topic=self.outline.topic,
            section=len(self.headings) - 1,
            order=len(self.sentences),
            leads=leads,
            cut=cut,
            fault=fault,
        )


def _is_beside_subject(heading: str) -> bool:
    """Whether what stands under a heading is about the text or asks the reader, and teaches
    nothing."""
    said = fold(_NUMBER_AT_END.sub("", heading))
    return said in _BACK_MATTER | _EXERCISES or said.rpartition(" ")[2] in _ASKING


_GLOSS = re.compile(
    r"(?P<term>[^\s:：.;,–—][^:：.;,!?؟।–—\n]{1,40}?)\s?(?::|：|\s[–—-])\s+"
    r"(?P<definition>[^\s:：][^:：.?!\n]{15,250}[.。।۔])\Z"
)


def _paragraphs(text: str, regions: Sequence[Sequence[Any]]) -> Iterator[_Paragraph]:
    """The paragraphs of a unit, each with the kind of the region it lies in, or "prose".

    A region inside a paragraph cuts it. Where a unit has no regions at all, a short line without an
    end is taken for a heading.
    """
    marks = sorted((int(r[1]), int(r[2]), str(r[0]), int(r[3])) for r in regions)
    for match in _PARAGRAPH.finditer(text):
        position, stop = match.span()
        for first, last, kind, level in marks:
            if last <= position or first >= stop:
                continue
            if first > position:
                yield from _trimmed(text, position, first, "prose")
            yield from _trimmed(text, max(first, position), min(last, stop), kind, level)
            position = max(position, min(last, stop))
        if position < stop:
            kind = "prose" if marks or not _looks_like_heading(match.group()) else "heading"
            yield from _trimmed(text, position, stop, kind)


def _trimmed(text: str, start: int, end: int, kind: str, level: int = 0) -> Iterator[_Paragraph]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield _Paragraph(start, end, kind, level)


def _looks_like_heading(paragraph: str) -> bool:
    plain = _LABEL.sub("", squeeze(paragraph).lstrip("# "))
    if not 1 <= len(words(plain)) <= 10 or len(plain) > 80 or _ENDED.search(plain):
        return False
    first = next((c for c in plain if c.isalpha()), "")
    return bool(first) and not first.islower() and "," not in plain
