"""What a question for an answer must say, and what it must not leave open, by its sentence.

Known for English, whose words are tagged; for the other languages only the verb, where their
programs find it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token, has_verb
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold

_NOUNS = frozenset({Part.NOUN, Part.NOUNS, Part.NAME})
_INSIDE = _NOUNS | {Part.ADJECTIVE, Part.PARTICIPLE, Part.NUMBER}
_BE = ("is", "are", "was", "were", "be", "been")
_MARKS = frozenset({",", ";", ":", "—", "–", "(", ")"})
_TELLING = frozenset(
    "of that which who in for to from on at with between whose where about".split()
)
#: Nouns that are one of many even in a general truth.
_ONE_OF_MANY = frozenset(
    "study museum result results author authors experiment example period area region event "
    "project article survey team researchers book film game song album plan report".split()
)


@dataclass(frozen=True)
class Demands:
    """`said`: words, each with its forms, of which a question has one form each. `apart`: other
    clauses of the sentence, each as the forms of its verb and its words; who speaks of one must
    say its verb. `definite`: nouns that the sentence speaks of as known ("the museum"), with the
    words that tell which, perhaps none. `past`: verbs in the past with their base form."""

    said: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    definite: tuple[tuple[str, tuple[str, ...]], ...] = ()
    past: tuple[tuple[str, str], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As it crosses the pipe."""
        return asdict(self)


def demands_of(answer: Answer, tokens: Sequence[Token]) -> Demands:
    """What a question for `answer` must say of its sentence, of `tokens`."""
    language = answer.sentence.language
    verb = _verb_of(answer, tokens)
    said: list[tuple[str, ...]] = []
    if language.code != "eng":
        if verb is not None:
            said.append((fold(tokens[verb].text),))
        return Demands(said=(*said, *_belonging(answer, tokens)))
    if verb is not None:
        said.append(_forms(tokens, verb))
        said += _heads(answer, tokens, verb)
    pieces = list(_pieces(tokens))
    own = _own(pieces, answer)
    return Demands(
        tuple(said),
        tuple(_apart(one) for one in pieces if one not in own and has_verb(one)),
        tuple(_definite(tokens, language)),
        tuple((fold(t.text), t.lemma) for t in tokens if t.tag == "VVD" and t.lemma),
    )


_OF = frozenset("wa ya za la cha vya pa kwa de du des d'".split())


def _belonging(answer: Answer, tokens: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    """What a number is of, right behind it: "lita 5 za *damu*"."""
    behind = [token for token in tokens if token.start >= answer.end][:2]
    if answer.kind is Kind.QUANTITY and len(behind) == 2 and fold(behind[0].text) in _OF:
        yield (fold(behind[1].text),)


def _verb_of(answer: Answer, tokens: Sequence[Token]) -> int | None:
    """The verb that the answer hangs on: the one right behind it where it is the subject, else the
    nearest before it, else the next."""
    after = [i for i, t in enumerate(tokens) if t.start >= answer.end and _is_verb(tokens, i)]
    before = [i for i, t in enumerate(tokens) if t.end <= answer.start and _is_verb(tokens, i)]
    if after and not any(t.text in _MARKS for t in tokens if _between(t, answer, tokens[after[0]])):
        subject = not before or any(
            t.text in _MARKS for t in tokens if tokens[before[-1]].end <= t.start < answer.start
        )
        if subject and tokens[after[0]].tag in FINITE | {""}:
            return _lexical(tokens, after[0])
    if before:
        return _lexical(tokens, before[-1])
    return _lexical(tokens, after[0]) if after else None


def _between(token: Token, answer: Answer, other: Token) -> bool:
    return answer.end <= token.start < other.start


def _is_verb(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.tag in FINITE or token.part is Part.VERB or token.part is Part.BASE:
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    attributive = following is not None and following.part in _NOUNS | {Part.ADJECTIVE}
    return token.part is Part.PARTICIPLE and not attributive


def _lexical(tokens: Sequence[Token], index: int) -> int:
    """The word that says what is done, behind an auxiliary: "was *signed*"."""
    if not tokens[index].tag.startswith(("VB", "VH", "VD", "VM")):
        return index
    for place in range(index + 1, min(index + 5, len(tokens))):
        token = tokens[place]
        if token.part in {Part.PARTICIPLE, Part.BASE} and token.tag[:2] == "VV":
            return place
        if token.part is not Part.SMALL and token.tag[:2] not in {"VB", "VH", "AV"}:
            break
    return index


def _forms(tokens: Sequence[Token], index: int) -> tuple[str, ...]:
    token = tokens[index]
    if token.tag.startswith("VB"):
        return _BE
    return tuple(dict.fromkeys(one for one in (fold(token.text), token.lemma) if one))


def _heads(answer: Answer, tokens: Sequence[Token], verb: int) -> Iterator[tuple[str, ...]]:
    """The head nouns of the subject and of what follows the verb, unless the answer has them."""
    finite = verb
    while finite and tokens[finite].tag not in FINITE and verb - finite < 4:
        finite -= 1
    start = finite
    while start and tokens[start - 1].text not in _MARKS:
        start -= 1
    for part in (tokens[start:finite], tokens[verb + 1 : verb + 8]):
        head = _head(part)
        if head is not None and not (answer.start <= head.start < answer.end):
            yield tuple(dict.fromkeys((fold(head.text), head.lemma)))


def _head(tokens: Sequence[Token]) -> Token | None:
    """The last noun of the phrase with which `tokens` begin, before what hangs on it."""
    head: Token | None = None
    for token in tokens:
        if token.part in _NOUNS:
            head = token
        elif head is not None or token.text in _MARKS or token.part is Part.PREPOSITION:
            if token.text in {"’s", "'s", "’", "'"} or token.tag == "POS":
                continue
            break
    return head


def _pieces(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    piece: list[Token] = []
    for token in tokens:
        if token.text in _MARKS:
            if piece:
                yield piece
            piece = []
        else:
            piece.append(token)
    if piece:
        yield piece


def _own(pieces: Sequence[list[Token]], answer: Answer) -> Sequence[list[Token]]:
    """The piece with the answer, and the nearest with a verb where it has none itself."""
    at = next(
        (i for i, p in enumerate(pieces) if any(t.end > answer.start for t in p)), len(pieces) - 1
    )
    if has_verb(pieces[at]):
        return pieces[at : at + 1]
    behind = next((i for i in range(at + 1, len(pieces)) if has_verb(pieces[i])), None)
    before = next((i for i in range(at - 1, -1, -1) if has_verb(pieces[i])), None)
    if before is None or (at == 0 and behind is not None):
        return pieces[at : (behind if behind is not None else at) + 1]
    return pieces[before : at + 1]


def _apart(piece: Sequence[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    index = next(i for i, token in enumerate(piece) if token.tag in FINITE)
    verb = _forms(piece, _lexical(piece, index))
    telling = _NOUNS | {Part.ADJECTIVE, Part.NUMBER, Part.PARTICIPLE, Part.BASE, Part.VERB}
    return verb, tuple(fold(t.text) for t in piece if t.part in telling and len(t.text) > 3)


def _definite(tokens: Sequence[Token], language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    """ "The museum", with the words that tell which. A general truth ("the heart pumps blood")
    needs none: it is in the present, and of a thing of which there is one in each."""
    past = any(token.tag in {"VVD", "VBD", "VHD", "VDD"} for token in tokens)
    kinds = language.places | language.persons | language.organisations | _ONE_OF_MANY
    named: set[str] = set()
    for index, token in enumerate(tokens):
        if fold(token.text) not in {"the", "both"}:
            if token.part in _NOUNS:
                named.add(token.lemma)
            continue
        last = index
        while last + 1 < len(tokens) and tokens[last + 1].part in _INSIDE:
            last += 1
        head = tokens[last]
        if last == index or head.part is Part.NAME or head.part not in _NOUNS:
            continue
        following = tokens[last + 1 : last + 7]
        tell = [fold(t.text) for t in tokens[index + 1 : last] if t.part is not Part.NUMBER]
        if following and (
            fold(following[0].text) in _TELLING
            or following[0].part in {Part.PARTICIPLE, Part.PREPOSITION}
        ):
            tell += [fold(t.text) for t in following if t.part in _INSIDE]
        if tell or past or head.lemma in kinds or fold(head.text) in kinds:
            known = head.lemma in named
            yield fold(head.text), tuple(tell) if tell else ((head.lemma,) if known else ())
