"""What a paragraph is where it is not plain text: heading, caption, list, table and so on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from masomo_desktop.extraction.layout.captions import CAPTION
from masomo_desktop.extraction.layout.lines import BULLETS, PageLines
from masomo_desktop.extraction.layout.paragraphs import Paragraph
from masomo_desktop.extraction.model import Region, RegionKind

_NUMBERING = re.compile(
    r"(?:chapter|chapitre|kapitel|part|unit|section|sura ya|mada ya)?\s*"
    r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\S",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"(?:\d+\.?\s*)?(?:references?|bibliography|works cited|literature|bibliographie|références|"
    r"literatur(?:verzeichnis)?|marejeo|marejeleo|المراجع|مراجع|संदर्भ|参考文献|參考文獻|참고문헌)"
    r"(?: cited)?:?",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"(?:table of contents|contents|table des matières|sommaire|inhalt(?:sverzeichnis)?|yaliyomo|"
    r"المحتويات|فهرس|विषय[- ]?सूची|目次|目录)",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"(?:\(|\b)(?:1[89]|20)\d\d[a-z]?\b|\bdoi\b|https?://|\bpp?\.\s?\d|\bvol\.|\bproc\.|"
    r"\barxiv\b|\bet al\b|\bISBN\b",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"\[[\w+.-]{1,12}\]\s|\d{1,3}\.\s|[A-ZÀ-Þ][\w'’-]+,\s+(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ]\w+)"
)
_STOP = frozenset(".,;!?")
#: Letters on average in a run of lines of one size, beyond which they are paragraphs.
_LONGEST_RUN = 130


@dataclass(frozen=True)
class Style:
    """The size of most of a document's text, its sizes of headings, largest first, and the largest
    size in which whole paragraphs are set."""

    body: float = 0.0
    sizes: tuple[float, ...] = ()
    text: float = 0.0

    def level(self, size: float) -> int:
        """1 for the largest size used for headings, and so on; for body size the next after."""
        for rank, larger in enumerate(self.sizes, 1):
            if size >= larger - 0.3:
                return min(rank, 6)
        return min(len(self.sizes) + 1, 6)


def style_of(pages: Iterable[PageLines]) -> Style:
    """What sizes the sampled pages use.

    Body is the size of most letters. A larger size is one for headings unless paragraphs are set in
    it: then its lines follow each other in long runs.
    """
    letters: Counter[float] = Counter()
    runs: Counter[float] = Counter()
    before = -1.0
    for page in pages:
        for line in page.lines:
            size = round(line.size * 2) / 2
            letters[size] += len(line.text)
            runs[size] += size != before
            before = size
        before = -1.0
    if not letters:
        return Style()
    body = letters.most_common(1)[0][0]
    grouped: list[float] = []
    for size in sorted((size for size in letters if size > 1.12 * body), reverse=True):
        if letters[size] / runs[size] > _LONGEST_RUN:
            continue
        if not grouped or grouped[-1] - size > 0.04 * size:
            grouped.append(size)
    return Style(
        body,
        tuple(grouped[:5]),
        max((size for size in letters if letters[size] / runs[size] > _LONGEST_RUN), default=body),
    )


def with_regions(found: Sequence[Paragraph], style: Style) -> tuple[str, tuple[Region, ...]]:
    """The page's text, paragraphs parted by blank lines, and its regions with their offsets."""
    kinds = _kinds(found, style)
    text = ""
    regions: list[Region] = []
    for paragraph, (kind, level) in zip(found, kinds, strict=True):
        if not paragraph.text:
            continue
        if text:
            text += "\n\n"
        start = len(text)
        text += paragraph.text
        if kind is None:
            continue
        last = regions[-1] if regions else None
        if last and last.kind is kind and kind not in _SINGLE and last.end == start - 2:
            regions[-1] = Region(kind, last.start, len(text), last.level)
        else:
            regions.append(Region(kind, start, len(text), level))
    return text, tuple(regions)


_SINGLE = (RegionKind.HEADING, RegionKind.CAPTION)


def _kinds(found: Sequence[Paragraph], style: Style) -> list[tuple[RegionKind | None, int]]:
    kinds: list[tuple[RegionKind | None, int]] = []
    section: RegionKind | None = None
    cited = [_is_entry(paragraph) for paragraph in found]
    many = sum(cited) >= 3 and sum(cited) >= 0.5 * sum(p.lines > 1 or p.item for p in found)
    for paragraph, entry in zip(found, cited, strict=True):
        kind, level = _kind(paragraph, style)
        if _REFERENCES.fullmatch(paragraph.text.strip()):
            kind, level, section = RegionKind.HEADING, level or style.level(0), RegionKind.REFERENCE
        elif _CONTENTS.fullmatch(paragraph.text.strip()):
            kind, level, section = RegionKind.HEADING, level or style.level(0), RegionKind.CONTENTS
        elif kind is RegionKind.HEADING:
            if section is RegionKind.CONTENTS and paragraph.text.rstrip()[-1:].isdigit():
                kind, level = RegionKind.CONTENTS, 0
            else:
                section = None
        elif section is RegionKind.REFERENCE or (entry and many):
            kind, level = RegionKind.REFERENCE, 0
        elif section is RegionKind.CONTENTS and paragraph.text.rstrip()[-1:].isdigit():
            kind, level = RegionKind.CONTENTS, 0
        kinds.append((kind, level))
    return kinds


def _is_entry(paragraph: Paragraph) -> bool:
    return bool(_ENTRY.match(paragraph.text)) and bool(_CITED.search(paragraph.text))


def _kind(paragraph: Paragraph, style: Style) -> tuple[RegionKind | None, int]:
    text = paragraph.text
    if paragraph.table:
        return RegionKind.TABLE, 0
    if paragraph.contents:
        return RegionKind.CONTENTS, 0
    if CAPTION.match(text) and (paragraph.lines > 1 or len(text) > 12):
        return RegionKind.CAPTION, 0
    if paragraph.mono and (paragraph.lines > 1 or _looks_like_code(text)):
        return RegionKind.CODE, 0
    level = _heading_level(paragraph, style)
    if level:
        return RegionKind.HEADING, level
    if paragraph.item:
        return RegionKind.LIST, 0
    return None, 0


def _looks_like_code(text: str) -> bool:
    return any(mark in text for mark in ("();", "= ", "{", "};", "->", "#include", "$ ", "</"))


def _heading_level(paragraph: Paragraph, style: Style) -> int:
    """0 for what is no heading. Larger than the text, or bold and alone, short, and no sentence."""
    text = paragraph.text.strip()
    if not 1 < len(text) <= 180 or paragraph.lines > 4 or not any(c.isalpha() for c in text):
        return 0
    if text[0] in BULLETS:
        return 0
    larger = style.body and paragraph.size > max(1.12 * style.body, 1.04 * style.text)
    stopped = text[-1] in _STOP and not text.endswith("...")
    numbering = _NUMBERING.match(text)
    if larger and not (stopped and len(text) > 80):
        return style.level(paragraph.size)
    if paragraph.bold and paragraph.lines <= 2 and not stopped and len(text) <= 120:
        if paragraph.size < 0.85 * style.body:
            return 0
        depth = numbering.group(1).count(".") if numbering else 0
        return min(style.level(style.body) + depth, 6)
    return 0
