"""In which languages a document is read: those that the learner named, or those that its first
legible page is found to be in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from masomo_desktop.extraction.language import language_of
from masomo_desktop.extraction.ocr_errors import LanguagePackMissing
from masomo_desktop.extraction.readers.ocr import program
from masomo_desktop.extraction.readers.ocr.prepared import Page
from masomo_desktop.extraction.readers.ocr.recognition import recognised
from masomo_desktop.extraction.readers.ocr.text import NOTHING, PageText
from masomo_desktop.extraction.tesseract import ORIENTATION, Tesseract

#: Tesseract's names of languages whose ISO 639-3 code it does not use.
_PACKS = {"zho": "chi_sim", "nob": "nor", "nno": "nor", "kur": "kmr"}
#: The packs of a script as Tesseract names it, the commonest language first. Any script that is
#: not here is written by languages that are told by their words.
_BY_SCRIPT = {
    "Arabic": "ara fas urd pus uig",
    "Armenian": "hye",
    "Bengali": "ben asm",
    "Cyrillic": "rus ukr bul srp bel mkd kaz kir mon",
    "Devanagari": "hin mar nep san",
    "Ethiopic": "amh tir",
    "Georgian": "kat",
    "Greek": "ell grc",
    "Gujarati": "guj",
    "Gurmukhi": "pan",
    "Han": "chi_sim chi_tra",
    "Hangul": "kor",
    "Hebrew": "heb yid",
    "Japanese": "jpn",
    "Kannada": "kan",
    "Khmer": "khm",
    "Korean": "kor",
    "Lao": "lao",
    "Malayalam": "mal",
    "Myanmar": "mya",
    "Oriya": "ori",
    "Sinhala": "sin",
    "Tamil": "tam",
    "Telugu": "tel",
    "Thai": "tha",
    "Tibetan": "bod",
}
#: Scripts that share most of their characters.
_HAN = {"Han", "Japanese", "Korean"}
_USUAL = "eng"
#: A trial that is as sure as this, of so many letters, decides.
_SURE, _LETTERS = 0.85, 60
#: A pack of the right language may be this much less sure than another and is better all the same.
_LENIENCE = 0.03
#: From here on the script that Tesseract reports is worth a trial; and is believed even where
#: nothing can be read.
_CREDIBLE, _CERTAIN = 2.0, 10.0


@dataclass(frozen=True)
class Trial:
    """The packs that a page was read with, and its text."""

    packs: tuple[str, ...]
    text: PageText

    @property
    def decides(self) -> bool:
        return self.text.confidence >= _SURE and len(self.text.text) >= _LETTERS


def wished(tesseract: Tesseract, languages: Sequence[str]) -> tuple[str, ...]:
    """The packs for languages (ISO 639-3) that the learner named, as far as they are installed.

    Raises `LanguagePackMissing` where none of them is.
    """
    packs = [_PACKS.get(code, code) for code in languages]
    installed = tuple(pack for pack in packs if pack in tesseract.packs)
    if packs and not installed:
        raise LanguagePackMissing.of(packs[0])
    return installed


def tried(tesseract: Tesseract, page: Page, likely: str = "") -> Trial:
    """The page, read in the language that it turns out to be in; `likely` is the first guess.

    Raises `LanguagePackMissing` where nothing can be read and the page is written in a script that
    no pack here knows.
    """
    best = Trial((), NOTHING)
    first = pack_of(tesseract, likely)
    script, certain = "", False
    if first is None:
        try:
            stands = program.orientation(tesseract, page.overview())
        except program.TooSlow:
            return best
        if stands is not None and stands.sureness >= _CREDIBLE:
            script, certain = stands.script, stands.script_sureness >= _CERTAIN
    candidates = _candidates(tesseract, first, script)
    if first is None and not script and page.of_few_strokes:
        candidates += _of_other_scripts(tesseract)  # a word or two: too little to tell the script
    if not candidates:
        raise LanguagePackMissing.of(_of_script(script)[0] if _of_script(script) else _USUAL)
    for pack in candidates:
        best = _better(best, Trial((pack,), recognised(tesseract, page, [pack])))
        if best.decides:
            break
    told = pack_of(tesseract, language_of(best.text.text))
    if told is not None and told not in candidates:
        other = Trial((told,), recognised(tesseract, page, [told]))
        if other.text.confidence >= best.text.confidence - _LENIENCE:
            best = other
    missing = _of_script(script)
    if (
        not best.text.text
        and missing
        and not tesseract.packs.intersection(missing)
        and (certain or _related(script, _looked_at_closely(tesseract, page)))
    ):
        raise LanguagePackMissing.of(missing[0])
    return best


def _looked_at_closely(tesseract: Tesseract, page: Page) -> str:
    """The script of a page as it is found at twice the size; empty where it cannot be told."""
    try:
        stands = program.orientation(tesseract, page.overview(2.0))
    except program.TooSlow:
        return ""
    return stands.script if stands is not None and stands.sureness >= _CREDIBLE else ""


def _related(script: str, other: str) -> bool:
    return script == other or {script, other} <= _HAN


def pack_of(tesseract: Tesseract, language: str) -> str | None:
    """The installed pack for a language (ISO 639-3), or None."""
    pack = _PACKS.get(language, language)
    return pack if pack in tesseract.packs else None


def _candidates(tesseract: Tesseract, first: str | None, script: str) -> list[str]:
    if first is not None:
        return [first]
    of_script = [pack for pack in _of_script(script) if pack in tesseract.packs][:2]
    others = {pack for packs in _BY_SCRIPT.values() for pack in packs.split()}
    by_words = sorted(
        pack
        for pack in tesseract.packs
        if pack not in others and pack != ORIENTATION and "/" not in pack
    )
    usual = [_USUAL] if _USUAL in by_words else by_words[:1]
    return of_script + usual


def _of_other_scripts(tesseract: Tesseract) -> list[str]:
    """The first installed pack of each script whose languages are not told by their words."""
    by_script = ([pack for pack in _of_script(s) if pack in tesseract.packs] for s in _BY_SCRIPT)
    return list(dict.fromkeys(packs[0] for packs in by_script if packs))


def _of_script(script: str) -> list[str]:
    return _BY_SCRIPT.get(script, "").split()


def _better(one: Trial, other: Trial) -> Trial:
    return other if other.text.confidence > one.text.confidence else one
