"""What a learner wants who types "simpler", "an example of osmosis" or "quiz me on this"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from masomo_desktop.learning.tutor.model import Wish

_SAME = r"(?:it|this|that|these|them|ça|cela|ceci|hii|hiyo|hilo|hili|hivyo|haya)"
_OF = r"(?:of|on|about|for|de|du|d['’]|sur|ya|wa|la|kuhusu|juu ya)"
_TOPIC = rf"(?:\s+{_OF}\s*(?:{_SAME}|(?P<topic>.+?)))?"
_PLEASE = r"(?:\s*,?\s*(?:please|s['’]il (?:te|vous) pla[iî]t|tafadhali))?\W*"
_LANGUAGES = {
    "swa": r"(?:ki)?swahili|kiswahili",
    "fra": r"french|fran[cç]ais|kifaransa",
    "eng": r"english|anglais|kiingereza",
}
_LANGUAGE = "|".join(f"(?P<{code}>{names})" for code, names in _LANGUAGES.items())


def _shape(*shapes: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:please\s+)?(?:{'|'.join(shapes)}){_PLEASE}", re.IGNORECASE)


_SHAPES = {
    Wish.TRANSLATE: _shape(
        rf"(?:(?:and|now|say {_SAME}|explain {_SAME}|answer)\s+)?in\s+(?:{_LANGUAGE})",
        rf"translate(?:\s+{_SAME})?\s+(?:in)?to\s+(?:{_LANGUAGE})".replace("?P<", "?P<b_"),
        rf"(?:traduis(?:-le)?|dis-le)?\s*en\s+(?:{_LANGUAGE})".replace("?P<", "?P<c_"),
        rf"(?:tafsiri\s*(?:hii|hiyo)?\s*)?kwa\s+(?:{_LANGUAGE})".replace("?P<", "?P<d_"),
    ),
    Wish.SIMPLER: _shape(
        rf"(?:(?:explain|say|put)(?:\s+{_SAME})?\s+)?(?:more\s+)?(?:simply|simpler|in\s+simpler?\s+(?:words|terms))",
        r"i (?:do not|don['’]t) understand",
        r"(?:explique(?:-le|-moi)?\s+)?plus simplement",
        r"je ne comprends pas",
        r"(?:eleza\s+)?kwa (?:lugha|maneno) (?:rahisi|nyepesi)",
        r"sielewi",
    ),
    Wish.EXAMPLE: _shape(
        rf"(?:(?:give|show)(?:\s+me)?\s+)?(?:an?\s+|another\s+|one\s+)?example{_TOPIC}",
        rf"(?:donne(?:-moi)?\s+)?un (?:autre )?exemple{_TOPIC}".replace("topic", "b_topic"),
        rf"(?:toa|nipe)\s+mfano{_TOPIC}".replace("topic", "c_topic"),
    ),
    Wish.QUIZ: _shape(
        rf"(?:quiz|test|question)\s+me{_TOPIC}",
        rf"ask me (?:a question|questions|some questions){_TOPIC}".replace("topic", "b_topic"),
        rf"interroge-moi{_TOPIC}".replace("topic", "c_topic"),
        rf"niulize(?:\s+(?:swali|maswali))?{_TOPIC}".replace("topic", "d_topic"),
    ),
}


@dataclass(frozen=True)
class Wanted:
    """A wish, the language it is wanted in, and its topic; without one it is about the turn before.
    An ordinary question is the topic of an answer."""

    wish: Wish
    topic: str = ""
    language: str = ""


def wanted(typed: str) -> Wanted:
    """What `typed` asks for."""
    for wish, shape in _SHAPES.items():
        found = shape.fullmatch(typed.strip())
        if found is None:
            continue
        given = {
            name.rpartition("b_")[2].rpartition("c_")[2].rpartition("d_")[2]: value
            for name, value in found.groupdict().items()
            if value
        }
        language = next((code for code in _LANGUAGES if code in given), "")
        return Wanted(wish, given.get("topic", "").strip(" ?.!"), language)
    return Wanted(Wish.ANSWER, typed.strip())
