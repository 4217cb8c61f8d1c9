"""What the predicate of an English clause tells of its subject: what it is for, how it is done,
what it contains, needs or causes, what it is made of, and where it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from masomo_desktop.generation.builtin.answers import Kind
from masomo_desktop.generation.builtin.clauses import (
    Clause,
    clause_in,
    is_one_predicate,
    main_part,
    noun_phrase,
    span,
)
from masomo_desktop.generation.builtin.course import Sentence
from masomo_desktop.generation.builtin.relations import Relation, relation
from masomo_desktop.generation.builtin.tagging import FINITE, Part, Token
from masomo_desktop.generation.wording import fold

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
    "take return accept map share inherit throw display mark drive extend "
    "possess lack exceed obtain monitor transmit serve secure promote restrict demand impart "
    "encourage run operate limit replace combine express symbolise symbolize signify examine "
    "check".split()
)
#: Verbs with the preposition that their object has.
_HANGING = {
    "consist": "of",
    "depend": "on",
    "rely": "on",
    "result": "from",
    "lead": "to",
    "belong": "to",
    "refer": "to",
    "correspond": "to",
    "derive": "from",
    "originate": "in",
}
#: Prepositions that belong to the participle before them ("composed of", "named after"); "in", "at"
#: and their like rather tell a place or a time.
_WITH_PARTICIPLE = frozenset("of into from to on upon with after around as through against".split())
#: Participles that "to" belongs to; after others it tells where to.
_BOUND = frozenset(
    "connected attached linked limited related bound tied exposed applied matched restricted "
    "adapted allocated referred".split()
)
_FOR_USE = frozenset({"used", "employed"})
_FOR_ONLY = frozenset({"needed", "required", "responsible"})
_MEANT = frozenset({"designed", "intended", "meant"})
_LYING = frozenset("found located situated stored kept held saved".split())
_WHERE = frozenset("in inside on at near between within under beneath above along".split())
#: Verbs after which a thing does something: "enables green plants to make glucose".
_ENABLING = frozenset("allow enable cause help encourage force require permit lead prevent".split())
_STATING = frozenset("ensure mean state imply indicate guarantee predict prove assume".split())
# Subjects that begin so are not particular enough to be asked about.
_LOOSE = frozenset(
    "different various other many some several certain such most another all numerous each every "
    "similar further additional more extra few two three four five".split()
)


def predicates_in(
    sentence: Sentence, tokens: Sequence[Token], casing: Mapping[str, int]
) -> Iterator[Relation]:
    """What the predicate tells, where the sentence is one clause about one thing."""
    clause = clause_in(sentence, tokens, casing)
    if clause is None or not clause.rest:
        return
    main = main_part(clause.rest)
    clause = replace(clause, rest=tuple(main or clause.rest))
    if not is_one_predicate(clause.rest) or fold(clause.verb.text) in {
        "would",
        "could",
        "might",
    }:
        return
    first = clause.subject[0]
    if fold(first.text) in _LOOSE or first.part is Part.NUMBER:
        return
    if len(clause.subject) == 1 and fold(first.text) in sentence.language.hollow:
        return  # "Functions exist …": which?
    for shape in (
        _needed,
        _aim,
        _purpose,
        _means,
        _made_of,
        _agent,
        _place,
        _enabling,
        _use_for,
        _that,
        _object,
    ):
        found = shape(sentence, clause)
        if found is not None:
            yield found
            return


def _is_passive(clause: Clause, length: int) -> bool:
    return clause.verb.tag.startswith("VB") and len(clause.rest) >= length


def _needed(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "To do Y, X is used": what is used to do Y."""
    if not clause.opening or clause.opening[0].tag != "TO0" or not _is_passive(clause, 1):
        return None
    if len(clause.rest) > 1 or fold(clause.rest[0].text) not in _FOR_USE | _FOR_ONLY:
        return None
    verb = "was" if clause.is_past else "is"
    goal = span(clause.text, clause.opening)
    question = f"What {verb} {clause.rest[0].text} {goal[:1].lower()}{goal[1:]}?"
    return relation(sentence, Kind.OBJECT, question, clause.subject)


def _aim(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "The function of X is to do Y"."""
    if not _is_passive(clause, 3) or clause.rest[0].tag != "TO0" or len(clause.subject) < 4:
        return None
    if fold(clause.subject[0].text) != "the":
        return None
    return relation(sentence, Kind.PURPOSE, clause.inverted("What", ()), clause.rest)


def _purpose(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is used to do Y": what X is used for; "X is designed to do Y"."""
    rest = clause.rest
    if not _is_passive(clause, 4):
        return None
    said, link = fold(rest[0].text), fold(rest[1].text)
    does = link == "to" and rest[2].part in {Part.BASE, Part.VERB}
    if (said in _FOR_USE and does) or (said in _FOR_USE | _FOR_ONLY and link == "for"):
        question = clause.inverted("What", rest[:1], "for")
    elif said in _MEANT and does:
        question = clause.inverted("What", rest[:1], "to do")
    else:
        return None
    return relation(sentence, Kind.PURPOSE, question, rest[1:])


def _means(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is made by doing Y", "X is made using Y", "X does Y by doing Z": how."""
    if clause.rest[0].tag == "TO0":
        return None
    for index, token in enumerate(clause.rest[1:-1], start=1):
        said = fold(token.text)
        if said not in {"by", "using", "via"}:
            continue
        before, after = clause.rest[:index], clause.rest[index + 1 :]
        if any(t.tag in FINITE or t.text in {",", "that"} for t in before):
            return None
        if before[-1].part is Part.PREPOSITION:
            return None
        passive = clause.has_auxiliary and any(t.tag in {"VVN", "VVI"} for t in before)
        active = not clause.has_auxiliary and said == "by" and not clause.opening
        if after[0].tag == "VVG":
            told = passive or active
        elif said == "by":
            told = active and noun_phrase(after) == len(after) and after[0].part in _MANNER
        else:
            told = passive
        if not told or any(t.part is Part.NUMBER for t in after):
            return None
        return relation(sentence, Kind.MEANS, clause.inverted("How", before), clause.rest[index:])
    return None


_MANNER = frozenset({Part.NOUN, Part.NOUNS, Part.ADJECTIVE})


def _made_of(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is composed of Y", "X is named after Y", "X is stored as Y"."""
    rest = clause.rest
    if not _is_passive(clause, 3) or rest[0].tag not in {"VVN", "AJ0"} or rest[1].tag == "TO0":
        return None
    said, link = fold(rest[0].text), fold(rest[1].text)
    if link not in _WITH_PARTICIPLE and (said, link) != ("reserved", "for"):
        return None
    if link == "to" and said not in _BOUND:
        return None
    if rest[0].tag == "AJ0" and not said.endswith("ed"):
        return None
    head = 3 if (said, fold(rest[2].text)) == ("referred", "as") else 2
    length = noun_phrase(rest[head:])
    if not length or (len(rest) - head > length and not _goes_with_noun(rest[head + length])):
        return None
    return relation(sentence, Kind.OBJECT, clause.inverted("What", rest[:head]), rest[head:])


def _agent(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is caused by Y": by what, where Y ends the sentence."""
    rest = clause.rest
    if not _is_passive(clause, 3) or rest[0].tag != "VVN" or rest[1].text != "by":
        return None
    if noun_phrase(rest[2:]) != len(rest) - 2:
        return None
    if any(t.part is Part.NAME for t in rest[2:]):
        return None  # who or what: not told
    return relation(sentence, Kind.OBJECT, clause.inverted("What", rest[:1], "by"), rest[2:])


def _place(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X is found in Y": where."""
    rest = clause.rest
    if not _is_passive(clause, 3) or fold(rest[0].text) not in _LYING:
        return None
    if fold(rest[1].text) not in _WHERE or noun_phrase(rest[2:]) != len(rest) - 2:
        return None
    if any(t.part is Part.NUMBER for t in rest):
        return None
    return relation(sentence, Kind.WHERE, clause.inverted("Where", rest[:1]), rest[1:])


def _enabling(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X enables Y to do Z": what X enables Y to do."""
    if clause.has_auxiliary or _lemma(clause) not in _ENABLING:
        return None
    rest = clause.rest
    place = next((i for i, t in enumerate(rest) if t.tag == "TO0"), 0)
    if not place or noun_phrase(rest[:place]) != place or rest[place - 1].part is Part.PARTICIPLE:
        return None
    if len(rest) < place + 3 or not rest[place + 1].tag.endswith("I"):
        return None
    if fold(rest[place + 1].text) == "be":
        return relation(sentence, Kind.OUTCOME, clause.inverted("What", ()), rest)
    question = clause.inverted("What", rest[:place], "to do")
    return relation(sentence, Kind.PURPOSE, question, rest[place + 1 :])


def _use_for(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X uses Y to do Z": what X uses to do Z."""
    if clause.has_auxiliary or _lemma(clause) not in {
        "use",
        "employ",
        "need",
        "require",
    }:
        return None
    rest = clause.rest
    place = next((i for i, t in enumerate(rest) if t.tag == "TO0"), 0)
    if not place or noun_phrase(rest[:place]) != place or len(rest) < place + 3:
        return None
    if clause.opening:
        return None
    question = clause.inverted("What", rest[place:])
    return relation(sentence, Kind.OBJECT, question, rest[:place])


def _that(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X ensures that Y": what X ensures."""
    if clause.has_auxiliary or _lemma(clause) not in _STATING or len(clause.rest) < 4:
        return None
    if fold(clause.rest[0].text) != "that":
        return None
    return relation(sentence, Kind.OUTCOME, clause.inverted("What", ()), clause.rest)


def _object(sentence: Sentence, clause: Clause) -> Relation | None:
    """ "X absorbs Y": what does X absorb; "X will produce Y"; "X consists of Y"."""
    lemma, rest, said = _lemma(clause), clause.rest, 0
    if clause.verb.tag == "VM0" and rest[0].tag == "VVI":
        lemma, said = fold(rest[0].text), 1
        if len(rest) < 2:
            return None
    elif clause.has_auxiliary:
        return None
    if lemma in _HANGING:
        if len(rest) <= said + 1 or fold(rest[said].text) != _HANGING[lemma]:
            return None
        said += 1
    elif lemma not in _TELLING or fold(rest[said].text) in {
        "part",
        "one",
        "some",
        "several",
    }:
        return None
    length = noun_phrase(rest[said:])
    if not length or rest[said].part is Part.PREPOSITION:
        return None
    if any(one.part is Part.AND and fold(two.text) in _TELLING for one, two in pairwise(rest)):
        return None  # "reduce the cost and increase supply": a second verb, taken for a noun
    if len(rest) - said - length and not _goes_with_noun(rest[said + length]):
        return None
    return relation(sentence, Kind.OBJECT, clause.inverted("What", rest[:said]), rest[said:])


def _lemma(clause: Clause) -> str:
    """The base form of the verb."""
    return fold(clause.verb.text if clause.verb.tag == "VVB" else clause.verb.lemma)


def _goes_with_noun(token: Token) -> bool:
    """Whether what follows an object says which: a relative clause, a participle, a purpose."""
    said = fold(token.text)
    return (
        said in {"that", "which", "to", "who", "where"} or token.text == "(" or token.tag == "VVN"
    )
