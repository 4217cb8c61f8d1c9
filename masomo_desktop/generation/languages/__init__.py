"""Languages that Masomo knows more about than their letters, by code or by a text in them."""

from __future__ import annotations

from functools import cache

from masomo_desktop.generation.languages.arabic import ARABIC
from masomo_desktop.generation.languages.english import ENGLISH
from masomo_desktop.generation.languages.french import FRENCH
from masomo_desktop.generation.languages.hindi import HINDI
from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.languages.swahili import SWAHILI
from masomo_desktop.generation.wording import words

KNOWN: tuple[Language, ...] = (ENGLISH, SWAHILI, FRENCH, ARABIC, HINDI)

# A unit's language is an ISO 639-3 code. Standard Arabic and coastal Swahili have codes of their
# own below the macrolanguage's.
_BY_CODE = {language.code: language for language in KNOWN} | {"arb": ARABIC, "swh": SWAHILI}


# Two-letter codes (ISO 639-1), by which segmenters, stop words and CLDR know other languages.
_SHORT = dict(
    pair.split(":")
    for pair in (
        "afr:af amh:am aze:az bel:be ben:bn bul:bg cat:ca ces:cs dan:da deu:de ell:el "
        "est:et eus:eu fas:fa fin:fi gle:ga glg:gl guj:gu hau:ha heb:he hrv:hr hun:hu "
        "hye:hy ibo:ig ind:id isl:is ita:it jpn:ja kan:kn kat:ka khm:km kin:rw kor:ko "
        "lao:lo lav:lv lin:ln lit:lt lug:lg mal:ml mar:mr msa:ms mya:my nep:ne nld:nl "
        "nor:no nob:nb orm:om pan:pa pol:pl por:pt pus:ps ron:ro run:rn rus:ru sin:si "
        "slk:sk slv:sl sna:sn som:so sot:st spa:es sqi:sq srp:sr swe:sv tam:ta tel:te "
        "tgl:tl tha:th tir:ti tur:tr ukr:uk urd:ur uzb:uz vie:vi wol:wo xho:xh yor:yo "
        "zho:zh zul:zu"
    ).split()
)


@cache
def language_of(code: str) -> Language:
    """The language of an ISO 639-3 code; one without any lists for a code that is not known."""
    known = _BY_CODE.get(code)
    return known if known is not None else Language(code=code, short=_SHORT.get(code, ""))


def guess(text: str) -> str:
    """The code of the known language whose common words `text` has most of, or "" for none.

    For text whose language nobody has told; at least one word in ten must speak for it.
    """
    found = words(text)
    score, code = max(
        (sum(word in language.common for word in found), language.code) for language in KNOWN
    )
    return code if score * 10 > len(found) else ""
