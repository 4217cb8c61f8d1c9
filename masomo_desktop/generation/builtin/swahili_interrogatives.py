"""With which interrogative an answer is asked for in Swahili: it stands in the answer's place."""

from __future__ import annotations

from masomo_desktop.generation.builtin.answer_places import Interrogative, Place
from masomo_desktop.generation.builtin.answers import Kind
from masomo_desktop.generation.builtin.tagging import Part
from masomo_desktop.generation.wording import fold


def swahili(place: Place) -> Interrogative | None:
    """How the answer is asked for; None where no closed list tells."""
    answer = place.answer
    if answer.kind is Kind.YEAR:
        between = place.tokens[place.first - 1] if place.first else None
        if between is not None and fold(between.text) == "mwaka":
            return place.asked("mwaka gani", back=1)
        return None
    if answer.kind is Kind.QUANTITY:
        return _swahili_quantity(place)
    if answer.kind is Kind.PERSON and (place.opens_clause or place.before == "na"):
        after = place.after
        verb = after is not None and after.part is Part.VERB
        return place.asked("nani") if verb or place.before == "na" else None
    where = _SWAHILI_PLACES.get(place.before)
    if where is not None and answer.kind in {Kind.PLACE, Kind.NAME}:
        return place.asked(where, back=1)
    return {
        Kind.REASON: place.asked("kwa nini"),
        Kind.PURPOSE: place.asked("kufanya nini"),
        Kind.WHERE: place.asked("wapi"),
    }.get(answer.kind)


_SWAHILI_PLACES = {
    "nchini": "katika nchi gani",
    "jijini": "katika jiji gani",
    "mjini": "katika mji gani",
    "mkoani": "katika mkoa gani",
    "wilayani": "katika wilaya gani",
    "huko": "wapi",
}
#: How many, by the class of the noun that is counted (Ashton, Swahili Grammar, chapter 10).
_SWAHILI_COUNTED = {"wa": "wangapi", "mi": "mingapi", "vi": "vingapi", "vy": "vingapi"}
_SWAHILI_MEASURES = frozenset(
    "asilimia mita kilomita sentimita milimita lita tani kilo kilogramu gramu siku saa dakika "
    "sekunde dola shilingi pauni hektari ekari nyuzi digrii mara".split()
)


_SWAHILI_ABOUT = frozenset("wapatao yapatao zipatao vipatao mipatao wanaokaribia".split())


def _swahili_quantity(place: Place) -> Interrogative | None:
    noun = place.before
    if noun in _SWAHILI_ABOUT:
        return None
    if noun in _SWAHILI_MEASURES:
        return place.asked(f"{noun} ngapi", back=1)
    many = _SWAHILI_COUNTED.get(noun[:2])
    return place.asked(f"{noun} {many}", back=1) if many and len(noun) > 3 else None
