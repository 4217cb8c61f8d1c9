"""What of a web page is not its text: menus, shares, comments, advertisements, lists of links.

By the names that pages give to their parts (their `class` and `id`), by what is hidden, and by how
much of a paragraph is links. Measured against the expected texts of 130 saved pages (Mozilla's
Readability): see docs/decisions/office-and-web-readers.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from masomo_desktop.extraction.model import RegionKind
from masomo_desktop.extraction.readers.sections import Block

#: Words of names that parts get which are not the page's text. A word ends where a name's does.
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|adv|advert\w*|adsense|banner|breadcrumbs?|byline-social|catlinks|"
    r"comment\w*|combx|community|consent|cookies?|dialog|disqus\w*|editsection|extra|footer|gdpr|"
    r"jump-link|links?-list|login|masthead|menu|metadata|modal|more-(?:in|from|on|stories|news)|"
    r"most-(?:read|popular|viewed)|nav|navbar|navbox\w*|navigation|newsletter|noprint|outbrain|"
    r"pager|pagination|paywall|popup|printfooter|promo\w*|rail|read-?(?:more|next)|recirc\w*|"
    r"recommend\w*|related\w*|remark|replies|reply|respond|rss|share\w*|sharing|shoutbox|sidebar\w*|"
    r"signup|site-?(?:header|nav|footer)|skip-?link|skyscraper|social\w*|sponsor\w*|subscribe\w*|"
    r"supplemental|taboola|tags?|teasers?|toc|toolbar|tooltip|top-?bar|trending|widget\w*)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: A part whose name says that it holds the text is not put aside for another word in it.
_TEXT = re.compile(r"article|body|content|entry|main|post\b|story|text", re.IGNORECASE)
_PARTS = frozenset("div section ul ol dl table header p figure li center".split())
_FURNITURE_ROLE = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: What stands inside a line and is not of it: notes' numbers, buttons to edit, words for machines.
_INLINE = re.compile(
    r"(?:^|[\s_-])(?:reference|editsection|noprint|sr-only|visually-hidden)(?:$|\s)"
)

#: A main part counts when it has this many characters and is this share of the page's text.
_ENOUGH = 200
_SHARE = 0.3
#: A part with this share of the page's text is no furniture.
_MUCH = 0.4
#: What is left must be this share, or all is kept.
_LEAST = 0.1
_MOSTLY_LINKS = 0.8
_LINK_LENGTH = 200


class Found(NamedTuple):
    """A block, how many of its characters are links, whether it is in the main part, and the
    numbers of the parts around it that were put aside, the outermost first."""

    block: Block
    linked: int
    main: bool
    asides: tuple[int, ...]


def hidden(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether an element with these attributes is not shown, or is no part of the line it is in."""
    return (
        "hidden" in attributes
        or (tag in ("sup", "span") and bool(_INLINE.search((attributes.get("class") or "")[:300])))
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search((attributes.get("style") or "")[:1000]))
    )


def aside(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether an element is furniture of its page, by its role and its name."""
    if attributes.get("role") in _FURNITURE_ROLE:
        return True
    if tag not in _PARTS:
        return False
    name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:300]
    if not name.strip() or _TEXT.search(name):
        return False
    return bool(_ASIDE.search(name) or _ASIDE.search(_CAMEL.sub("-", name)))


def text_of(everything: Sequence[Found]) -> list[Block]:
    """The blocks of a page's text: what is in no part that was put aside; of that, the main part
    where it is a good share; of that, what is no list of links.

    A part that holds much of all the page's text was put aside wrongly, whatever its name.
    """
    total = _length(everything)
    lengths: Counter[int] = Counter()
    for one in everything:
        for number in one.asides:
            lengths[number] += len(one.block.text) - one.linked
    aside_ = {number for number, length in lengths.items() if length < _MUCH * total}
    found = [one for one in everything if aside_.isdisjoint(one.asides)]
    main = [one for one in found if one.main]
    chosen = main if _length(main) > max(_ENOUGH, _SHARE * _length(found)) else found
    kept = [one for one in chosen if not _links(one)]
    choices = (kept, chosen, found)
    enough = (choice for choice in choices if _length(choice) > _LEAST * total)
    return [one.block for one in next(enough, everything)]


def _links(one: Found) -> bool:
    length = len(one.block.text)
    return (
        one.block.kind is not RegionKind.HEADING
        and length < _LINK_LENGTH
        and one.linked > _MOSTLY_LINKS * length
    )


def _length(found: Iterable[Found]) -> int:
    return sum(len(one.block.text) - one.linked for one in found)
