"""The clause that an English sentence is: its opening, its subject, its verb and the rest.

Deliberately narrow. A sentence that does not fit is left alone, because a question made of a clause
that was cut in the wrong place is worse than none.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from masomo_desktop.generation.builtin.casing import lowered
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token
from masomo_desktop.generation.wording import fold

NOUNS = frozenset({Part.NOUN, Part.NOUNS, Part.NAME})
_INSIDE = NOUNS | {Part.ARTICLE, Part.ADJECTIVE, Part.PARTICIPLE, Part.NUMBER}
_BE_HAVE = frozenset("VBB VBD VBZ VHB VHD VHZ VM0".split())
# What begins a clause inside another one, so that its verb is not a second verb of the sentence.
_SUBORDINATES = frozenset(
    "that which who whom whose where when while if because as until after before since although "
    "though unless whether how what why so than whenever once".split()
)
# Words that tie a sentence to the one before it; a question leaves them out.
_CONNECTING = frozenset("also then therefore thus hence however still again now too".split())
_ADDING = frozenset(
    "which who whose whom where when but while although though whereas with each hence so thus "
    "therefore".split()
)
_SURE_VERBS = FINITE - {"VVB"}
# Adverbs that turn a question about something into one about everything else.
_LIMITING = frozenset("never all only hardly rarely seldom neither not even merely".split())
_LONGEST_SUBJECT = 12  # words
_LONGEST_OPENING = 8  # words


@dataclass(frozen=True)
class Clause:
    """`opening` is a phrase before the subject ("in muscles"), or empty. `verb` is the first finite
    verb, an auxiliary or not; `rest` all that follows it, without the full stop, perhaps nothing.
    `adverb` is one that stood beside the verb and is in neither. `small` tells that the first
    letter was made a capital only because words before it were left out."""

    text: str
    opening: tuple[Token, ...]
    subject: tuple[Token, ...]
    verb: Token
    rest: tuple[Token, ...]
    casing: Mapping[str, int] = field(default_factory=dict)
    small: bool = False
    adverb: str = ""

    @property
    def has_auxiliary(self) -> bool:
        """Whether the verb is a form of "be", a modal, or a "have" before a participle."""
        if self.verb.tag not in _BE_HAVE:
            return False
        if not self.verb.tag.startswith("VH"):
            return True
        return bool(self.rest) and self.rest[0].tag in {"VVN", "VBN", "VHN"}

    @property
    def is_plural(self) -> bool:
        """Whether the subject takes a plural verb, as far as its verb or nouns show."""
        if self.verb.tag in {"VBZ", "VVZ", "VHZ", "VDZ"} or fold(self.verb.text) == "was":
            return False
        if self.verb.tag in {"VVB", "VBB", "VHB"} or fold(self.verb.text) == "were":
            return True
        head = [t for t in self.subject if t.part in NOUNS][:1]
        return bool(head) and (
            any(t.part is Part.NOUNS for t in _until_preposition(self.subject))
            or any(t.part is Part.AND for t in self.subject)
        )

    @property
    def is_past(self) -> bool:
        return self.verb.tag in {"VVD", "VBD", "VHD"}

    def said_subject(self) -> str:
        """The subject as it stands inside a sentence."""
        if self.opening:
            return span(self.text, self.subject)
        if self.small:
            said = span(self.text, self.subject)
            return said[:1].lower() + said[1:]
        return inside(self.text, self.subject, self.casing)

    def inverted(self, wh: str, rest: Sequence[Token] | None = None, end: str = "") -> str | None:
        """The question that `wh` opens: auxiliary or "do", subject, `rest` of the predicate, the
        word `end`, and the opening ("What does respiration produce in muscles?")."""
        tail = f"{span(self.text, self.rest if rest is None else rest)} {end}".strip()
        if self.has_auxiliary:
            parts = [wh, self.verb.text, self.said_subject(), self.adverb, tail]
        else:
            base = self.verb.text if self.verb.tag == "VVB" else self.verb.lemma
            if self.verb.tag not in {"VVB", "VVZ", "VVD"} or not base:
                return None
            do = "did" if self.verb.tag == "VVD" else "do" if self.is_plural else "does"
            parts = [wh, do, self.said_subject(), self.adverb, base, tail]
        if self.opening:
            parts.append(lowered(span(self.text, self.opening)))
        return " ".join(part for part in parts if part) + "?"


def span(text: str, tokens: Sequence[Token]) -> str:
    """The text of `tokens`, with a space where what stood between two of them was left out."""
    parts: list[str] = []
    end = None
    for token in tokens:
        if end is not None:
            parts.append(text[end : token.start] if token.start - end <= 1 else " ")
        parts.append(token.text)
        end = token.end
    return "".join(parts).strip()


def inside(text: str, tokens: Sequence[Token], casing: Mapping[str, int]) -> str:
    """The stretch of `tokens`, from the head of a sentence, as it is written inside one. `casing`
    is that of the course."""
    said = span(text, tokens)
    first = tokens[0]
    if first.part in {Part.ARTICLE, Part.POINTER, Part.PREPOSITION}:
        return lowered(said)
    before_name = len(tokens) > 1 and tokens[1].text[:1].isupper()
    known = casing.get(fold(first.text), 0)
    if first.part is Part.NAME or before_name or known > 0:
        return said
    return lowered(said)


def _until_preposition(tokens: Sequence[Token]) -> Sequence[Token]:
    place = next((i for i, t in enumerate(tokens) if t.part is Part.PREPOSITION), len(tokens))
    return tokens[:place]


def clause_in(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int] | None = None
) -> Clause | None:
    """The clause that `tokens` of `sentence` make, or None where they are not of one simple shape.
    `casing` is that of the course."""
    text, small = sentence.text, sentence.cut and sentence.quote[:1].islower()
    body = list(tokens)
    while body and body[-1].text in {".", "!", ":"}:
        body.pop()
    opening: list[Token] = []
    comma = next((i for i, t in enumerate(body) if t.text == ","), None)
    if comma is not None and _is_opening(body[:comma]):
        opening, body = body[:comma], body[comma + 1 :]
    verb = _first_verb(body)
    if verb is None:
        return None
    subject, rest = body[:verb], body[verb + 1 :]
    adverb = [subject.pop()] if len(subject) > 1 and subject[-1].tag == "AV0" else []
    if not adverb and rest and rest[0].tag == "AV0" and body[verb].tag in _BE_HAVE:
        adverb = [rest.pop(0)]
    if adverb and fold(adverb[0].text) in _CONNECTING:
        adverb = []
    if adverb and fold(adverb[0].text) in _LIMITING:
        return None
    if not _is_subject(subject):
        return None
    return Clause(
        text,
        tuple(opening),
        tuple(subject),
        body[verb],
        tuple(rest),
        casing or {},
        small,
        span(text, adverb),
    )


def _is_opening(tokens: Sequence[Token]) -> bool:
    """Whether the tokens before a comma are a phrase of place, time or manner, no clause."""
    if not tokens or any(t.text == "(" for t in tokens):
        return False
    if tokens[0].tag == "TO0" and len(tokens) <= _LONGEST_OPENING + 4:
        return len(tokens) > 2 and not any(
            t.tag in FINITE or t.part in {Part.PRONOUN, Part.POINTER} for t in tokens[2:]
        )
    if len(tokens) > _LONGEST_OPENING or tokens[0].part is not Part.PREPOSITION:
        return False
    if any(t.tag in FINITE or t.part in {Part.PRONOUN, Part.POINTER} for t in tokens):
        return False
    if fold(tokens[0].text) in {
        "unlike",
        "like",
        "despite",
        "instead",
        "because",
        "as",
        "to",
    }:
        return False
    return tokens[-1].part in NOUNS | {Part.NUMBER} and tokens[1].part is not Part.PARTICIPLE


def _first_verb(tokens: Sequence[Token]) -> int | None:
    return next((i for i, t in enumerate(tokens) if i and t.tag in FINITE), None)


def _is_subject(tokens: Sequence[Token]) -> bool:
    if not tokens or len(tokens) > _LONGEST_SUBJECT:
        return False
    first, last = tokens[0], tokens[-1]
    opens = {Part.ARTICLE, Part.ADJECTIVE, Part.NUMBER} | NOUNS
    if first.part not in opens and fold(first.text) not in {
        "each",
        "every",
        "most",
        "all",
    }:
        return False
    if last.part not in NOUNS or not any(t.part in NOUNS for t in tokens):
        return False
    after_noun = False
    for token in tokens[1:]:
        if token.text in {"-", "'s", "’s", "/"} or token.tag == "POS":
            continue
        if token.part is Part.PARTICIPLE and after_noun and token.tag == "VVG":
            return False  # "bodies orbiting the sun": the participle may be the verb's own
        if token.part not in _INSIDE and token.part not in {Part.PREPOSITION, Part.AND}:
            return False
        after_noun = token.part in NOUNS
    return True


def is_one_predicate(rest: Sequence[Token]) -> bool:
    """Whether `rest` has no second predicate of the same subject, nor a second main clause."""
    for index, token in enumerate(rest):
        if token.tag not in FINITE or fold(token.text) in _SUBORDINATES:
            continue
        joint = next(
            (
                t
                for t in reversed(rest[:index])
                if t.part is Part.AND or t.text in {",", ";", "-", "–"} or _subordinates(t)
            ),
            None,
        )
        if joint is None or not _subordinates(joint):
            return False
    return True


def _subordinates(token: Token) -> bool:
    return fold(token.text) in _SUBORDINATES and token.part is not Part.PREPOSITION


def noun_phrase(tokens: Sequence[Token]) -> int:
    """How many of the first `tokens` are one noun phrase, with what prepositions hang on it;
    0 where they begin with none."""
    index = 0
    last = 0
    while index < len(tokens):
        token = tokens[index]
        joins = token.part in {Part.PREPOSITION, Part.AND} or token.text in {
            ",",
            "-",
            "/",
            "'s",
        }
        if token.part not in _INSIDE and token.tag != "DPS" and not (joins and last):
            break
        index += 1
        if token.part in NOUNS or token.part is Part.NUMBER:
            last = index
    return last


def main_part(rest: Sequence[Token]) -> Sequence[Token] | None:
    """`rest` up to a comma after which something is only added: ", which …", ", making …", ", but
    …". None where another comma comes first."""
    for index, token in enumerate(rest):
        if token.text in {";", ":", "–", "—"}:
            return None
        following = rest[index + 1] if index + 1 < len(rest) else None
        if token.part is Part.AND and following is not None and following.tag in _SURE_VERBS:
            has_object = index > 0 and rest[index - 1].part in NOUNS | {Part.NUMBER}
            return rest[:index] if has_object else None
        if token.text != ",":
            continue
        if following is None or not _only_adds(following, rest[index + 2 :]):
            return None
        return rest[:index]
    return rest


def _only_adds(token: Token, after: Sequence[Token]) -> bool:
    if fold(token.text) in _ADDING or token.tag == "VVG":
        return True
    listed = any(t.text == "," and n.part is Part.AND for t, n in itertools.pairwise(after))
    return token.tag == "AT0" and fold(token.text) != "the" and not listed
