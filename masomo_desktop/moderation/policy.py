"""Reading a policy file.

The file is TOML: `version`, then `[[rules]]` with `id`, `sentence`, `window`, `around` and
`threshold`, each with `[[rules.groups]]`: `name`, `weight`, `least`, `most` and one list of terms
for each language, under its ISO 639-3 code. `{a,b}` in a term stands for its variants.

A policy that cannot be read as it was meant stops the gate: a damaged file must never let
everything pass.
"""

from __future__ import annotations

import re
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

from masomo_desktop.moderation.model import Form, Group, Policy, PolicyDamaged, Rule
from masomo_desktop.moderation.spelling import plain, words

_VARIANTS = re.compile(r"\{([^{}]*)\}")
_RULE_FIELDS = {"id", "sentence", "window", "around", "threshold", "groups"}
_GROUP_FIELDS = {"name", "weight", "least", "most"}


def load_policy(folder: Path) -> Policy:
    """The policy in `folder`/default.toml; raises `PolicyDamaged`."""
    file = folder / "default.toml"
    try:
        return parse(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise PolicyDamaged(file=file.name, problem="it cannot be read") from error
    except ValueError as error:  # TOMLDecodeError is one
        raise PolicyDamaged(file=file.name, problem=str(error)) from error


def parse(text: str) -> Policy:
    """The policy that a file's text describes; raises ValueError with what is wrong."""
    data = tomllib.loads(text)
    version, rules = data.get("version"), data.get("rules")
    if not isinstance(version, str) or not version:
        raise ValueError("it has no version")
    if not isinstance(rules, list) or not rules:
        raise ValueError("it has no rules")
    parsed = tuple(_rule(rule) for rule in rules)
    if len({rule.id for rule in parsed}) != len(parsed):
        raise ValueError("two rules have one id")
    return Policy(version, parsed)


def _rule(data: Any) -> Rule:
    if not isinstance(data, dict) or data.keys() != _RULE_FIELDS:
        raise ValueError(f"a rule needs exactly {', '.join(sorted(_RULE_FIELDS))}")
    rule = Rule(
        id=_text(data, "id"),
        sentence=_text(data, "sentence"),
        window=_count(data, "window", 1),
        around=_count(data, "around", 0),
        threshold=_number(data, "threshold"),
        groups=tuple(_group(group) for group in data["groups"]),
    )
    if not any(group.least and not group.excuses for group in rule.groups):
        raise ValueError(f"rule {rule.id} needs nothing, so it would apply everywhere")
    if rule.threshold > sum(g.weight * g.most for g in rule.groups if not g.excuses):
        raise ValueError(f"rule {rule.id} can never apply")
    return rule


def _group(data: Any) -> Group:
    if not isinstance(data, dict) or not data.keys() > _GROUP_FIELDS:
        raise ValueError(f"a group needs {', '.join(sorted(_GROUP_FIELDS))} and terms")
    terms = {}
    for language in data.keys() - _GROUP_FIELDS:
        listed = data[language]
        if not isinstance(listed, list) or not all(isinstance(term, str) for term in listed):
            raise ValueError(f"the terms in {language} are no list of texts")
        terms[language] = tuple(_term(term) for term in listed)
    return Group(
        name=_text(data, "name"),
        weight=_number(data, "weight"),
        least=_count(data, "least", 0),
        most=_count(data, "most", 1),
        terms=terms,
    )


def _term(text: str) -> tuple[Form, ...]:
    """The forms that a term with variants in braces stands for."""
    parts = _VARIANTS.split(text)
    choices = [part.split(",") if index % 2 else [part] for index, part in enumerate(parts)]
    forms = dict.fromkeys(tuple(words(plain("".join(choice)))) for choice in product(*choices))
    if () in forms:
        raise ValueError(f"the term “{text}” has no word")
    return tuple(forms)


def _text(data: dict[str, Any], name: str) -> str:
    value = data[name]
    if not isinstance(value, str) or not value:
        raise ValueError(f"{name} is no text")
    return value


def _number(data: dict[str, Any], name: str) -> float:
    value = data[name]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    raise ValueError(f"{name} is no number")


def _count(data: dict[str, Any], name: str, least: int) -> int:
    value = data[name]
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ValueError(f"{name} is no whole number from {least}")
    return value
