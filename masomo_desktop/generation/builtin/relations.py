"""What English sentences tell besides definitions, names and numbers: what a thing is for, what
happens when, why, by what means, where, and what does what to what.

Each relation has a question and its answer, which is a stretch of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from masomo_desktop.generation.builtin.answers import Answer, Kind
from masomo_desktop.generation.builtin.casing import lowered
from masomo_desktop.generation.builtin.clauses import (
    NOUNS,
    Clause,
    clause_in,
    is_one_predicate,
    noun_phrase,
    span,
)
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token
from masomo_desktop.generation.wording import fold, words

#: Verbs whose object is worth asking for: it says what their subject is made of or does.
_TELLING = frozenset(
    "contain produce provide require represent describe absorb release carry cause form control "
    "protect regulate determine store define surround occupy transport separate affect measure "
    "convert transform generate secrete remove filter support prevent reduce increase connect "
    "link cover reflect emit attack destroy kill digest pump receive send consume supply involve "
    "introduce establish abolish found invent discover develop create build publish write paint "
    "compose design sign conquer capture defeat found govern rule export import grow mine "
    "enclose hold need perform offer recognise recognize detect trigger stimulate inhibit "
    "accelerate slow lower raise dissolve oxidise oxidize bind attract repel conduct resist "
    "abandon adopt impose favour favor reject propose encode decode maintain manage handle "
    "encourage limit replace combine express symbolise symbolize signify examine check".split()
)
_WITH_OF = {"consist": "of", "depend": "on", "result": "from", "lead": "to", "belong": "to"}
_FOR_USE = frozenset({"used", "needed", "required", "responsible", "employed"})
_MEANT = frozenset({"designed", "intended", "meant", "built"})
_LYING = frozenset("found located situated stored kept made produced".split())
_WHERE = frozenset("in inside on at near between within under beneath above along".split())
# Subjects that begin so are not particular enough to be asked about.
_LOOSE = frozenset(
    "different various other many some several certain such most another all numerous each every "
    "similar further additional more".split()
)
_LONGEST_PART = 24  # words of an answer
_SHORTEST_PART = 2


@dataclass(frozen=True)
class Relation:
    """A question and its answer, found in one sentence."""

    question: str
    answer: Answer


def relations_in(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Iterator[Relation]:
    """The relations that an English sentence tells, those of the surest shapes first. `casing` is
    that of its course."""
    yield from _outcomes(sentence, tokens)
    yield from _reasons(sentence, tokens, casing)
    clause = clause_in(sentence.text, tokens, casing)
    if clause is not None and not _is_loose(clause.subject[0]):
        for shape in (_purpose, _means, _agent, _place, _object):
            found = shape(sentence, clause)
            if found is not None:
                yield found


def _is_loose(token: Token) -> bool:
    return fold(token.text) in _LOOSE or token.part is Part.NUMBER


def _relation(
    sentence: Sentence, kind: Kind, question: str | None, part: Sequence[Token]
) -> Relation | None:
    """The relation, where its answer is a phrase of a good length."""
    if question is None or not part:
        return None
    answer = Answer(sentence, part[0].start, part[-1].end, kind)
    length = len(words(answer.text))
    if not _SHORTEST_PART <= length <= _LONGEST_PART and kind is not Kind.OBJECT:
        return None
    if _dangles(part) or not _balanced(answer.text) or not _balanced(question):
        return None
    return Relation(" ".join(question.split()), answer)


def _dangles(part: Sequence[Token]) -> bool:
    """Whether an answer ends in a word that wants another, or breaks off at a mark."""
    last = part[-1]
    return last.part in {Part.PREPOSITION, Part.ARTICLE, Part.AND, Part.POINTER} or last.text in {
        ",",
        ":",
        "-",
        "(",
    }


def _balanced(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in ("()", "[]", "“”", "‘’"))


def _purpose(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is used to do Y" and its like."""
    rest = clause.rest
    if not clause.verb.tag.startswith("VB") or len(rest) < 4:
        return None
    said = fold(rest[0].text)
    if said not in _FOR_USE | _MEANT:
        return None
    link = fold(rest[1].text)
    if link not in {"to", "for"} or not is_one_predicate(rest):
        return None
    if link == "to" and said in {"needed", "required", "responsible"}:
        return None  # what must be done, not what for
    if link == "to" and rest[2].part not in {Part.BASE, Part.VERB}:
        return None
    if said in _MEANT:
        if link != "to":
            return None
        question = clause.inverted("What", [rest[0]])
        question = question[:-1] + " to do?" if question and not clause.opening else None
    else:
        question = clause.inverted("What", [rest[0]])
        question = question[:-1] + " for?" if question and not clause.opening else None
    return _relation(sentence, Kind.PURPOSE, question, rest[1:])


def _means(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is made by doing Y": how."""
    if not clause.has_auxiliary or not is_one_predicate(clause.rest):
        return None
    for index, token in enumerate(clause.rest[:-1]):
        if token.text == "by" and clause.rest[index + 1].tag == "VVG" and index:
            before = clause.rest[:index]
            if before[-1].text == "," or any(t.tag in FINITE for t in before):
                return None
            return _relation(
                sentence, Kind.MEANS, clause.inverted("How", before), clause.rest[index:]
            )
    return None


def _agent(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is caused by Y": by what, where Y ends the sentence."""
    rest = clause.rest
    if not clause.verb.tag.startswith("VB") or len(rest) < 3 or rest[0].tag != "VVN":
        return None
    if rest[1].text != "by" or noun_phrase(rest[2:]) != len(rest) - 2:
        return None
    if any(t.part is Part.NAME for t in rest[2:]):
        return None  # who or what: not told
    return _relation(sentence, Kind.OBJECT, clause.inverted("What", rest[:2]), rest[2:])


def _place(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is found in Y": where."""
    rest = clause.rest
    if not clause.verb.tag.startswith("VB") or len(rest) < 3 or fold(rest[0].text) not in _LYING:
        return None
    if fold(rest[1].text) not in _WHERE or noun_phrase(rest[2:]) != len(rest) - 2:
        return None
    if any(t.part is Part.NUMBER for t in rest):
        return None
    return _relation(sentence, Kind.WHERE, clause.inverted("Where", [rest[0]]), rest[1:])


def _object(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X absorbs Y": what does X absorb; "X consists of Y": what does X consist of."""
    if clause.has_auxiliary or not is_one_predicate(clause.rest):
        return None
    lemma = fold(clause.verb.lemma)
    lemma = fold(clause.verb.text) if clause.verb.tag == "VVB" else lemma
    rest = clause.rest
    hang = 0
    if lemma in _WITH_OF:
        if fold(rest[0].text) != _WITH_OF[lemma]:
            return None
        hang = 1
    elif lemma not in _TELLING or fold(rest[0].text) in {"part", "one", "some", "several"}:
        return None
    length = noun_phrase(rest[hang:])
    if not length or rest[hang].part is Part.PREPOSITION:
        return None
    if len(rest) - hang - length and not _goes_with_noun(rest[hang + length]):
        return None
    question = clause.inverted("What", rest[:hang])
    return _relation(sentence, Kind.OBJECT, question, rest[hang:])


def _goes_with_noun(token: Token) -> bool:
    """Whether what follows an object says which: a relative clause, a participle, a purpose."""
    return fold(token.text) in {"that", "which", "to", "who", "where", "("} or token.tag == "VVN"


_CONDITION = {"if": "if", "when": "when", "whenever": "when", "once": "once", "unless": "unless"}
# Who wants something does not cause it.
_WANTING = frozenset("want wants wish wishes wanted wished need needs prefer prefers".split())
_DUTIES = frozenset({"should", "must"})
_POWERS = frozenset({"can", "may"})


def _outcomes(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Relation]:
    """ "If C, M.": what happens if C."""
    word = _CONDITION.get(fold(tokens[0].text)) if tokens else None
    parts = _condition_and_main(tokens)
    if word is None or parts is None:
        return
    condition, main = parts
    verb = next((fold(t.text) for t in main if t.tag in FINITE), "")
    if not verb or not _has_subject(main) or not _is_clause(condition):
        return
    if verb in {"would", "could", "might"}:
        asks = "What would happen"
    elif verb in _DUTIES:
        asks = "What should be done"
    elif verb in _POWERS:
        asks = "What can be done"
    else:
        past = any(t.tag in {"VVD", "VBD", "VHD", "VDD"} for t in condition)
        asks = "What happened" if past else "What happens"
    question = f"{asks} {word} {span(sentence.text, condition)}?"
    found = _relation(sentence, Kind.OUTCOME, question, main)
    if found is not None:
        yield found


def _condition_and_main(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]] | None:
    """The clauses after "if" and after the comma or "then" that ends it; what is "otherwise" is
    left out."""
    body = [t for t in tokens[1:] if t is not tokens[-1] or t.text != "."]
    cut = next((i for i, t in enumerate(body) if t.text == "," or fold(t.text) == "then"), 0)
    condition, main = body[:cut], body[cut + 1 :]
    while main and fold(main[0].text) in {"then", ","}:
        main = main[1:]
    other = next((i for i, t in enumerate(main) if fold(t.text) in {"otherwise", "else"}), None)
    if other is not None:
        main = main[: other - 1] if main[other - 1].text == "," else main[:other]
    if len(condition) < 3 or len(main) < 4:
        return None
    return condition, main


def _is_clause(tokens: Sequence[Token]) -> bool:
    """Whether tokens are one clause with its own subject: a noun before its verb, and no second
    clause without a joint."""
    verbs = [i for i, t in enumerate(tokens) if t.tag in FINITE]
    if not verbs or any(fold(t.text) in _WANTING for t in tokens):
        return False
    joined = any(t.part is Part.AND for t in tokens[verbs[0] :])
    if len(verbs) > 1 and not joined and not is_one_predicate(tokens[verbs[0] + 1 :]):
        return False
    if tokens[0].part in {Part.PRONOUN, Part.PREPOSITION, Part.AND}:
        return False
    return any(t.part in NOUNS for t in tokens[: verbs[0]])


def _has_subject(tokens: Sequence[Token]) -> bool:
    """Whether a main clause begins with its subject, as an order does not."""
    first = tokens[0]
    if first.part in {Part.BASE, Part.VERB, Part.AND} or first.tag in FINITE:
        return False
    if fold(first.text) in {"there", "this", "that", "these", "those", "so"}:
        return False
    verb = next((i for i, t in enumerate(tokens) if t.tag in FINITE), 0)
    return any(t.part in NOUNS or t.part is Part.PRONOUN for t in tokens[:verb])


def _reasons(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Iterator[Relation]:
    """ "M because C.": why M."""
    place = next((i for i, t in enumerate(tokens) if i and fold(t.text) == "because"), 0)
    if not place:
        return
    end = place - 1 if tokens[place - 1].text == "," else place
    clause = clause_in(sentence.text, tokens[:end], casing)
    if clause is None or any(t.text in {",", "("} for t in clause.rest):
        return
    if not is_one_predicate(clause.rest):
        return
    reason = list(tokens[place:])
    while reason and reason[-1].text == ".":
        reason.pop()
    if any(fold(t.text) in {"because", "but", ";"} for t in reason[1:]):
        return
    found = _relation(sentence, Kind.REASON, clause.inverted("Why"), reason)
    if found is not None:
        yield found


def how_many(answer: Answer, tokens: Sequence[Token], casing: Mapping[str, int]) -> str | None:
    """ "The heart has four chambers": how many chambers does the heart have."""
    if answer.kind is not Kind.QUANTITY or not answer.unit:
        return None
    body = [t for t in tokens if t.text != "."] if tokens and tokens[-1].text == "." else tokens
    first = next((i for i, t in enumerate(body) if t.start == answer.start), None)
    if first is None:
        return None
    behind = [t for t in body if t.start >= answer.end]
    counted = _plural_noun(behind)
    if not counted:
        return None
    noun = span(answer.sentence.text, counted)
    if first == 0 or all(t.tag == "AV0" for t in body[:first]):
        after = behind[len(counted) :]
        if not after or after[0].tag not in FINITE or not is_one_predicate(after[1:]):
            return None
        return f"How many {noun} {span(answer.sentence.text, after)}?"
    clause = clause_in(answer.sentence.text, tokens, casing)
    if clause is None or clause.rest[0].start != answer.start or not is_one_predicate(clause.rest):
        return None
    after = behind[len(counted) :]
    if clause.verb.tag.startswith("VB"):
        return None  # "There are five", "The result is ten metres"
    if clause.verb.tag in {"VHZ", "VHB", "VHD"}:
        base = "have"
        do = {"VHZ": "does", "VHB": "do", "VHD": "did"}[clause.verb.tag]
        parts = [f"How many {noun}", do, clause.said_subject(), base]
        tail = span(answer.sentence.text, after)
        opening = span(answer.sentence.text, clause.opening)
        return " ".join(p for p in (*parts, tail, lowered(opening)) if p) + "?"
    return clause.inverted(f"How many {noun}", after)


def _plural_noun(tokens: Sequence[Token]) -> Sequence[Token]:
    """The noun that a number before `tokens` counts, with its adjectives."""
    for index, token in enumerate(tokens[:4]):
        if token.part is Part.NOUNS:
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if following is not None and following.part in NOUNS:
                continue
            return tokens[: index + 1]
        if token.part not in {Part.ADJECTIVE, Part.NOUN, Part.PARTICIPLE}:
            return ()
    return ()


def predicate_question(answer: Answer, tokens: Sequence[Token]) -> str | None:
    """ "The left ventricle pumps blood into the aorta": what pumps blood into the aorta.

    For an answer that is the whole subject of its sentence, without its article.
    """
    clause = clause_in(answer.sentence.text, tokens)
    if clause is None or clause.opening or answer.kind is not Kind.TERM:
        return None
    bare = clause.subject[1:] if clause.subject[0].part is Part.ARTICLE else clause.subject
    if not bare or bare[0].start != answer.start or bare[-1].end != answer.end:
        return None
    if clause.is_plural and not clause.is_past and clause.verb.tag != "VM0":
        return None
    if not is_one_predicate(clause.rest) or fold(clause.verb.text) in {"were", "are", "have"}:
        return None
    if clause.verb.tag.startswith(("VB", "VH")) and not clause.has_auxiliary:
        return None
    if clause.verb.tag.startswith("VB") and clause.rest[0].tag not in {"VVN", "VVG"}:
        return None  # "What is cold?"
    if len([t for t in clause.rest if t.part in NOUNS]) < 2:
        return None
    return f"What {span(answer.sentence.text, [clause.verb, *clause.rest])}?"
