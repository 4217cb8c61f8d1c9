"""From what a person types to a query that FTS5 cannot misread.

Whatever is typed is data: every word becomes a quoted string, so AND, NEAR, *, : or a lone quote
are never operators. Words between quotation marks stay a phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from masomo_desktop.retrieval.folding import terms
from masomo_desktop.retrieval.stemming import stem

#: More than a question needs, and far from the depth that FTS5's parser allows.
MOST_PHRASES = 60

_CHUNK = re.compile(r'["“”«»„]([^"“”«»„]*)["“”«»„]|([^\s"“”«»„]+)')
#: What is joined to a word and no part of it: French elided words, the English genitive.
_ELIDED = re.compile(
    "\\A(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['\u2019](?=\\w)|(?<=\\w)['\u2019]s(?=\\W*\\Z)",
    re.IGNORECASE,
)

#: Words that a question has and its answer need not have, folded: grammatical ones, and those that
#: frame a question ("what is the name of"). They still count a little in ranking.
_ENGLISH = frozenset(
    """
    a about after all also an and another any are as at be been before being between by call called
    can did do does done during for from get give given had happen happened happens has have he her
    him himself his how i if in into is it its just kind known made make many me more most much my
    name named no not of off on only or other others our out same say she so some sort such term
    than that the their them there these they this to type up us use used uses using very was we
    were what when where which while who whom whose why will with would you your
    """.split()
)
_OTHERS = frozenset(
    """
    appelle appelee appelees au autre autres aux avec ce ces cet cette comment combien d dans de des
    du elle en est et etait fait faire genre il ils je l la le les leur lui mais ne nom nomme nommee
    nous on ont ou par pas pour pourquoi qu quand que quel quelle quelles quels quelque qui s sa se
    ses son sont sorte sur type un une vous y
    ama au aina aitwa ajulikana aje ako ana ambao ambaye ambayo aliitwa alikuwa anaitwa anajulikana
    cha gani ha hadi hii hili hiki hivi huyo hiyo ikiwa iko ikoje iliitwa ilikuwa ina inaitwa ipi
    ipo jina je kama kati katika kila kuhusu kuna kupitia kutoka kuwa kwa kwamba la likoje lina lini
    linaitwa linaitwaje lipi lipo mangapi mingapi mgani na nani ngapi ni nini pia ule unaitwa upi
    vingapi vipi vya wa wake wakati walikuwa wangapi wao wapi wepi ya yake yao yupi yuko za zake
    zina zipi
    في من علي الي عن ما هو هي هل كم متي اين كيف لماذا الذي التي هذا هذه ان او و مع ذا اي كان كانت
    اسم اسماء بعد بين تسمي تكون تم حيث خلال سمي شيء عدد عند غير قبل قد كانوا كل لدي لم مقدار نسبه
    نوع انواع يتم يسمي يكون ماذا ايه ذلك تلك ثم
    का की के को में से है हैं था थी थे और पर यह वह क्या कब कहां कौन किस किसने कितने क्यों ने एक लिए
    अपने इन इस इसके उनके उन उस उसके कर करता करते करना करने कहा कितना कितनी किया किसी कौनसा कौनसी गई
    गए गया जाता जो तक तथा तो दिया द्वारा नहीं नाम पहले प्रकार बाद बारे भी या रहा रही रहे साथ ही हुआ
    हुई हुए होता होती होते
    """.split()
)
_STOPS = _ENGLISH | _OTHERS | {word for entry in _OTHERS for word in terms(entry)}


@dataclass(frozen=True)
class Term:
    """A word of a query, or a run of words that stand together.

    `words` are folded, as the learner typed them; `quoted`: between quotation marks. `others` are
    stems that count as this one, each with how much (1 as much, 0 not at all): a translation, or
    what a mistyped word may have meant.
    """

    words: tuple[str, ...]
    quoted: bool = False
    others: tuple[tuple[str, float], ...] = ()

    @property
    def stems(self) -> tuple[str, ...]:
        return tuple(stem(word) for word in self.words)

    @property
    def stops(self) -> bool:
        """Whether it is made of words that say nothing of what is sought."""
        return all(word in _STOPS for word in self.words)


@dataclass(frozen=True)
class Query:
    """What was asked for. `open_end`: the last word may go on, as it is still being typed."""

    terms: tuple[Term, ...]
    open_end: bool

    @property
    def telling(self) -> tuple[Term, ...]:
        """The terms that are looked for: all but stop words, unless there is nothing else."""
        return tuple(term for term in self.terms if not term.stops) or self.terms

    @property
    def in_english(self) -> bool:
        """Whether its grammatical words are English: never for a few bare words."""
        words = [word for term in self.terms for word in term.words]
        return sum(word in _ENGLISH for word in words) > sum(word in _OTHERS for word in words)

    def beginning(self, term: Term) -> str:
        """The unfinished word that `term` is, if it is the last and may go on; else nothing."""
        return term.words[-1] if self.open_end and term is self.terms[-1] else ""

    def expressions(self) -> list[str]:
        """FTS5 expressions, the strictest first; an empty list when no word was typed.

        The first wants every telling term, the second is content with any: a question seldom shares
        all its words with its answer.
        """
        if not self.terms:
            return []
        quoted = [self._alternatives(term) for term in self.telling]
        return list(dict.fromkeys((" AND ".join(quoted), " OR ".join(quoted))))

    def _alternatives(self, term: Term) -> str:
        found = [f'"{" ".join(term.stems)}"', *(f'"{other}"' for other, _ in term.others)]
        if beginning := self.beginning(term):
            found.append(f'"{" ".join((*term.stems[:-1], beginning))}"*')
        return found[0] if len(found) == 1 else f"({' OR '.join(found)})"


def parse(typed: str) -> Query:
    """The query that `typed` stands for. The last word also finds longer words it begins."""
    found: list[Term] = []
    open_end = False
    for chunk in _CHUNK.finditer(typed):
        quoted, plain = chunk.groups()
        folded = tuple(terms(quoted or _ELIDED.sub("", plain or "")))
        if folded and len(found) < MOST_PHRASES:
            found.append(Term(folded, quoted=plain is None))
            open_end = plain is not None
    return Query(tuple(found), open_end)
