"""From a question to claims that the material bears out.

The program finds the passages and chooses the sentences; a model, where one is allowed, phrases
from them; the program checks each sentence that it says, and puts the quotation in the place of
what it cannot check. Without a model the best passages are shown as what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from masomo_desktop.core.errors import UserError
from masomo_desktop.generation.languages import guess
from masomo_desktop.generation.model import Proof
from masomo_desktop.generation.wording import squeeze
from masomo_desktop.learning.tutor import prompts
from masomo_desktop.learning.tutor.defining import definitions_first
from masomo_desktop.learning.tutor.followups import faithful, needs_context, with_topic
from masomo_desktop.learning.tutor.model import Asked, Claim, ClaimKind, Turn, TurnState, Wish
from masomo_desktop.learning.tutor.sentences import (
    Sentence,
    candidates,
    excerpt,
    fits,
    in_reading_order,
    sentences_of,
    spans,
)
from masomo_desktop.learning.tutor.support import (
    SHARE,
    SIMPLER_SHARE,
    best_support,
    borne_out,
    cited_numbers,
    translates,
)
from masomo_desktop.learning.tutor.wishes import wanted
from masomo_desktop.providers.engines import Engines
from masomo_desktop.providers.model import Cancelled, never
from masomo_desktop.retrieval.model import PassageHit
from masomo_desktop.retrieval.service import SearchService

TASK = "tutor"
BUILTIN = "builtin"
_PASSAGES, _LOOKED_AT = 6, 30
_FROM_PASSAGES = 3
#: Sentences that a model is shown, and claims that it may make.
SHOWN, MOST_CLAIMS = 7, 4
_SIMPLIFIED = 4
#: A further passage is shown where its score is this near to the first one's.
_NEAR = 0.75
_FURTHER_WORDS = 60
#: From this confidence on the passages are shown though the model finds no answer in them.
SURE = 0.6
#: The least that a claim's sentence may fit the question, by how well the best one does.
_TO_THE_POINT = 0.7
_EXAMPLE = re.compile(
    r"\b(?:for (?:example|instance)|such as|e\.g\.|examples? (?:of|is|are|include)|include[sd]?|"
    r"par exemple|tels? que|telles? que|comme par|p\. ex\.|"
    r"kwa mfano|mfano|mifano|kama vile)\b|مثل|على سبيل|उदाहरण|जैसे",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Draft:
    """What a model is saying just now, before it is checked."""

    text: str
    engine: str


@dataclass(frozen=True)
class Ended:
    """How a turn came out: see `Turn`."""

    state: TurnState
    engine: str = BUILTIN
    skipped: tuple[str, ...] = ()
    dropped: int = 0


Event = Draft | Claim | Ended


@dataclass
class _Saying:
    """What a model has said so far, and what became of it."""

    engine: str = ""
    skipped: tuple[str, ...] = ()
    claims: list[Claim] = field(default_factory=list)
    dropped: int = 0
    refused: bool = False

    @property
    def by_model(self) -> bool:
        return self.engine not in ("", BUILTIN)


class Answering:
    """Answers questions about one profile's courses. Safe from any thread."""

    def __init__(self, search: SearchService, engines: Engines) -> None:
        self._search = search
        self._engines = engines

    def understood(self, asked: Asked, about: Turn | None, cancelled: Cancelled = never) -> str:
        """The question as it can be understood alone; `about` is the turn it may lean on.

        A model's rewriting is taken where it adds and loses nothing, else the topic's words are
        added to the question.
        """
        topic = wanted(asked.question).topic if asked.question else ""
        before = "" if about is None else about.asked.sought or about.asked.question
        if not topic or not before:
            return topic or before
        if not needs_context(topic):
            return topic
        try:
            answered = self._engines.generate(
                TASK, prompts.alone(topic, before), engine=asked.engine, cancelled=cancelled
            )
        except UserError:  # whoever answers will say why; this goes without
            return with_topic(topic, before)
        rewritten = squeeze(answered.reply.text) if answered.reply is not None else ""
        return rewritten if faithful(rewritten, topic, before) else with_topic(topic, before)

    def answer(
        self,
        asked: Asked,
        course_id: str,
        about: Turn | None = None,
        cancelled: Cancelled = never,
    ) -> Iterator[Event]:
        """Claims as they are made, drafts in between, and `Ended` last. `asked.sought` is what
        `understood` gave. Raises what `Engines.stream` raises."""
        cited = () if about is None else tuple(p for c in about.claims for p in c.proofs)
        if asked.wish is Wish.TRANSLATE and about is not None:
            yield from self._translated(asked, about.claims, cancelled)
            return
        hits = self._found(asked, course_id)
        follows_up = asked.wish is not Wish.ANSWER and bool(cited)
        if not hits or not (hits[0].answers or follows_up):
            yield Ended(TurnState.SILENT)
        elif asked.wish is Wish.EXAMPLE:
            yield from _examples(asked, hits)
        else:
            yield from self._phrased(asked, hits, cited, cancelled)

    def _found(self, asked: Asked, course_id: str) -> list[PassageHit]:
        """The best passages, a definition first where one is asked for; it is only as sure as the
        best passage is."""
        hits = self._search.passages(asked.sought, course_id, limit=_LOOKED_AT)
        if not hits or not hits[0].answers:
            return hits
        first = definitions_first(hits, asked.sought)[:_PASSAGES]
        best = hits[0]
        lifted = replace(first[0], score=best.score, confidence=best.confidence, answers=True)
        return [lifted, *first[1:]]

    def passages(self, asked: Asked, course_id: str, about: Turn | None) -> tuple[Proof, ...]:
        """What to ask questions about: what `about` cites, or else the passages that
        `asked.sought` finds; nothing where the material does not say."""
        if about is not None and about.claims and not wanted(asked.question).topic:
            return tuple(proof for claim in about.claims for proof in claim.proofs)
        hits = self._found(asked, course_id)[:_FROM_PASSAGES]
        near = [hit for hit in hits if hit.score >= _NEAR * hits[0].score]
        return tuple(Proof(h.source, h.unit, h.text, h.start, h.end) for h in near)

    def _phrased(
        self,
        asked: Asked,
        hits: Sequence[PassageHit],
        cited: Sequence[Proof],
        cancelled: Cancelled,
    ) -> Iterator[Event]:
        near = [hit for hit in hits if hit.score >= _NEAR * hits[0].score][:_FROM_PASSAGES]
        chosen = in_reading_order(candidates(asked.sought, near, SHOWN), near)
        if asked.wish is Wish.SIMPLER and cited:
            chosen = _most_fitting([one for proof in cited for one in _of_proof(proof)], asked)
        saying = _Saying()
        if chosen:
            for event in self._said(asked, chosen, saying, cancelled):
                if isinstance(event, Claim) and asked.language:
                    yield from self._in_language(asked, event, cancelled)
                else:
                    yield event
        if saying.claims:
            yield Ended(TurnState.ANSWERED, saying.engine, saying.skipped, saying.dropped)
        elif saying.refused and hits[0].confidence < SURE and asked.wish is Wish.ANSWER:
            yield Ended(TurnState.SILENT, saying.engine, saying.skipped, saying.dropped)
        else:
            shown = _simplest(chosen) if asked.wish is Wish.SIMPLER else _passages(asked, near)
            yield from shown
            yield Ended(
                TurnState.PASSAGES, saying.engine or BUILTIN, saying.skipped, saying.dropped
            )

    def _said(
        self, asked: Asked, chosen: Sequence[Sentence], saying: _Saying, cancelled: Cancelled
    ) -> Iterator[Event]:
        request = prompts.phrase(asked.sought, [one.text for one in chosen], asked.wish)
        answered, pieces = self._engines.stream(
            TASK, request, engine=asked.engine, cancelled=cancelled
        )
        saying.engine = answered.engine
        saying.skipped = tuple(one.message for one in answered.skipped)
        text = ""
        for piece in pieces:
            text += piece
            *whole, (start, _) = list(spans(text)) or [(0, 0)]
            for begin, end in whole:
                yield from self._judged(asked, text[begin:end], chosen, saying)
            if whole:
                text = text[start:]
            if len(saying.claims) >= MOST_CLAIMS or saying.refused:
                return
            yield Draft(squeeze(cited_numbers(text)[0]), saying.engine)
        for begin, end in spans(text):
            yield from self._judged(asked, text[begin:end], chosen, saying)

    def _judged(
        self, asked: Asked, said: str, chosen: Sequence[Sentence], saying: _Saying
    ) -> Iterator[Claim]:
        """The claim that one sentence of a model makes, or the quotation in its place."""
        if len(saying.claims) >= MOST_CLAIMS:
            return
        if said.strip(" .[]*\"'").upper().startswith(prompts.NONE) and not saying.claims:
            saying.refused = True
            return
        text, numbers = cited_numbers(said)
        cited = [chosen[number - 1] for number in numbers if 1 <= number <= len(chosen)]
        claim = _borne_out(text, cited, chosen, asked)
        if claim is None or not _to_the_point(claim, chosen, asked):
            saying.dropped += 1
            nearest = _quoted((cited[0] if cited else _nearest(text, chosen)).proof)
            pointed = _to_the_point(nearest, chosen, asked)
            claim = nearest if pointed else _quoted(_best(chosen, asked).proof)
        if not _repeats(claim, saying.claims):
            saying.claims.append(claim)
            yield claim

    def _translated(
        self, asked: Asked, claims: Sequence[Claim], cancelled: Cancelled
    ) -> Iterator[Event]:
        """The claims of a turn in another language, each beside the words it stands on."""
        made, last = 0, Ended(TurnState.PASSAGES)
        for claim in claims[:MOST_CLAIMS]:
            for event in self._in_language(asked, claim, cancelled):
                if isinstance(event, Ended):
                    last = event
                else:
                    made += isinstance(event, Claim) and event.kind is ClaimKind.TRANSLATED
                    yield event
        state = TurnState.ANSWERED if made else TurnState.PASSAGES
        yield Ended(state, last.engine, last.skipped, min(len(claims), MOST_CLAIMS) - made)

    def _in_language(self, asked: Asked, claim: Claim, cancelled: Cancelled) -> Iterator[Event]:
        """A claim in the language asked for where a model gives one that passes the checks, else as
        it is. A quotation is translated sentence by sentence, as much as is easily read."""
        if guess(claim.text) == asked.language:
            yield claim
            return
        parts = [claim.text[start:end] for start, end in spans(claim.text)][:MOST_CLAIMS]
        translated = []
        for part in parts:
            answered = self._engines.generate(
                TASK,
                prompts.translation(part, asked.language),
                engine=asked.engine,
                cancelled=cancelled,
            )
            text = "" if answered.reply is None else squeeze(answered.reply.text)
            if not translates(part, text, asked.language):
                break
            translated.append(text)
        if len(translated) == len(parts):
            yield Claim(ClaimKind.TRANSLATED, " ".join(translated), claim.proofs)
        else:
            yield claim
        yield Ended(
            TurnState.ANSWERED, answered.engine, tuple(one.message for one in answered.skipped)
        )


def _borne_out(
    text: str, cited: Sequence[Sentence], chosen: Sequence[Sentence], asked: Asked
) -> Claim | None:
    """The claim with the sentences that bear it out: those that it cites, or another one where the
    model gave a wrong number; None where there is none."""
    share = SIMPLER_SHARE if asked.wish is Wish.SIMPLER else SHARE
    tries = [list(cited)] if cited else []
    best = best_support(text, [one.text for one in chosen])
    if best is not None:
        tries.append([chosen[best]])
    for sentences in tries:
        if borne_out(text, [one.text for one in sentences], asked.sought, share):
            return Claim(ClaimKind.SAID, text, tuple(one.proof for one in sentences))
    return None


def _most_fitting(sentences: Sequence[Sentence], asked: Asked) -> list[Sentence]:
    """The few of these that fit the question best, in their order."""
    weights = fits(asked.sought, [one.text for one in sentences])
    least = sorted(weights, reverse=True)[:_SIMPLIFIED][-1] if weights else 0.0
    return [s for s, weight in zip(sentences, weights, strict=True) if weight >= least][:SHOWN]


def _nearest(text: str, chosen: Sequence[Sentence]) -> Sentence:
    """The sentence that shares most with what was said."""
    return chosen[best_support(text, [one.text for one in chosen]) or 0]


def _best(chosen: Sequence[Sentence], asked: Asked) -> Sentence:
    """The sentence that fits the question best."""
    weights = fits(asked.sought, [one.text for one in chosen])
    return chosen[weights.index(max(weights))]


def _to_the_point(claim: Claim, chosen: Sequence[Sentence], asked: Asked) -> bool:
    """Whether a claim stands on a sentence that fits the question about as well as any: a small
    model likes to copy one that is true and beside the point."""
    if asked.wish is not Wish.ANSWER:
        return True
    weights = fits(asked.sought, [one.text for one in chosen])
    cited = [
        weight for one, weight in zip(chosen, weights, strict=True) if one.proof in claim.proofs
    ]
    return max(cited, default=0.0) >= _TO_THE_POINT * max(weights)


def _repeats(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a claim was made before, or quotes what another already stands on."""
    said = {one.text.casefold() for one in claims}
    cited = {proof for one in claims for proof in one.proofs}
    quotes_again = claim.kind is ClaimKind.QUOTED and set(claim.proofs) <= cited
    return claim.text.casefold() in said or quotes_again


def _passages(asked: Asked, near: Sequence[PassageHit]) -> Iterator[Claim]:
    """The best passages as what they are, the first as far as it is easily read."""
    shown: list[Proof] = []
    for hit in near:
        proof = excerpt(hit, asked.sought, _FURTHER_WORDS) if shown else excerpt(hit, asked.sought)
        if proof.quote and not any(_overlap(proof, other) for other in shown):
            shown.append(proof)
            yield _quoted(proof)


def _simplest(chosen: Sequence[Sentence]) -> Iterator[Claim]:
    """The two sentences with the shortest words and the least of them."""

    def effort(sentence: Sentence) -> float:
        words = sentence.text.split()
        return len(sentence.text) / max(len(words), 1) + len(words) / 6

    whole = [one for one in chosen if one.text[-1] in ".!?…।۔؟。"] or list(chosen)
    for sentence in sorted(sorted(whole, key=effort)[:2], key=lambda s: (s.unit, s.start)):
        yield _quoted(sentence.proof)


def _examples(asked: Asked, hits: Sequence[PassageHit]) -> Iterator[Event]:
    """Sentences of the material that give an example; none is made up."""
    near = [hit for hit in hits if hit.score >= _NEAR / 2 * hits[0].score]
    giving = [
        sentence
        for sentence in candidates(asked.sought, near, len(near) * SHOWN)
        if _EXAMPLE.search(sentence.text)
    ][:2]
    for sentence in giving:
        yield _quoted(sentence.proof)
    yield Ended(TurnState.PASSAGES if giving else TurnState.SILENT)


def _of_proof(proof: Proof) -> list[Sentence]:
    hit = PassageHit(proof.source, "", proof.unit, proof.start, proof.end, proof.quote, 0, 0, True)
    return sentences_of(hit)


def _quoted(proof: Proof) -> Claim:
    return Claim(ClaimKind.QUOTED, squeeze(proof.quote), (proof,))


def _overlap(one: Proof, other: Proof) -> bool:
    same = (one.source, one.unit) == (other.source, other.unit)
    return same and one.start < other.end and other.start < one.end
