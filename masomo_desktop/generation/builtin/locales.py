"""Names of countries, months and days in the languages of the world, from CLDR through Babel."""

from __future__ import annotations

from functools import cache

from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold


@cache
def territories(language: Language) -> frozenset[str]:
    """The folded names of the countries of the world in a language (CLDR)."""
    return frozenset(fold(name) for name in _locale_names(language, "territories"))


@cache
def calendar(language: Language) -> frozenset[str]:
    """The folded names of months and days in a language (CLDR)."""
    return language.months | {fold(name) for name in _locale_names(language, "calendar")}


def _locale_names(language: Language, what: str) -> list[str]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale(language.short or "en")
    except (UnknownLocaleError, ValueError):
        return []
    if what == "territories":
        # Codes of digits are the world, its continents and their parts.
        return [str(name) for code, name in locale.territories.items() if not code.isdigit()]
    return [
        str(name)
        for names in (locale.months, locale.days)
        for name in names["format"]["wide"].values()
    ]
