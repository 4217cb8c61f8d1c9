"""How a term is written: with or without its article, with a small letter or a capital."""

from __future__ import annotations

import re
from collections.abc import Mapping

from masomo_desktop.generation.languages.model import Language
from masomo_desktop.generation.wording import fold


def without_article(term: str, language: Language) -> str:
    """`term` without the article before it, or written onto it ("l’ADN")."""
    match = re.match(r"(?:l|d)['’](?=\w)", term, re.IGNORECASE) if language.code == "fra" else None
    if match:
        return term[match.end() :]
    first, _, rest = term.partition(" ")
    return rest if rest and fold(first) in language.articles else term


def lowered(text: str) -> str:
    """`text` with a small first letter, unless its first word is an acronym or the like."""
    first = text.split(" ", maxsplit=1)[0]
    head = re.split(r"['’]", first)[0] if re.match(r"[LlDd]['’]", first) else first
    return text if any(c.isupper() for c in head[1:]) else text[:1].lower() + text[1:]


def cased(term: str, casing: Mapping[str, int]) -> str:
    """`term` from the head of a sentence as it is written inside one: a word that the course writes
    small there gets its small letter back; one that it never writes there stays as it is."""
    first = fold(term).partition(" ")[0]
    if is_name(term, casing):
        return term
    rest_is_small = " " in term and term.partition(" ")[2].islower()
    return lowered(term) if casing.get(first, 0) < 0 or rest_is_small else term


def is_name(term: str, casing: Mapping[str, int]) -> bool:
    """Whether `term` is a proper name or an acronym, by its capitals."""
    heads = [word for word in re.split(r"[\s-]", term) if len(word) > 3 or word[:1].isupper()]
    if not heads or not heads[0][:1].isupper():
        return False
    if len(heads) == 1:
        return any(c.isupper() for c in heads[0][1:]) or casing.get(fold(heads[0]), 0) > 0
    return all(word[:1].isupper() or word[:1].isdigit() for word in heads)
