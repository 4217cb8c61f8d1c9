"""Flashcards: a question and its answer, or a sentence with a gap."""

from __future__ import annotations

from masomo_desktop.generation.builtin.answers import PHRASES, Kind
from masomo_desktop.generation.builtin.definitions import Definition
from masomo_desktop.generation.builtin.drafts import Draft, capital, draft, set_under
from masomo_desktop.generation.builtin.facts import Fact
from masomo_desktop.generation.model import ItemType


def card(fact: Fact) -> Draft:
    """The card that asks for a fact."""
    if fact.definition is not None:
        definition = fact.definition
        if fact.backwards:
            body = {"front": which_term(definition), "back": capital(definition.term)}
            return draft(ItemType.BASIC, body, fact.sentence)
        body = {"front": question_of(definition), "back": answer_of(definition)}
        return draft(ItemType.BASIC, body, fact.sentence)
    if fact.question is not None:
        back = capital(fact.asked.text)
        if fact.asked.kind in PHRASES - {Kind.OBJECT, Kind.EXPANSION}:
            back += "." if fact.sentence.announces else fact.sentence.text[-1]
        body = {"front": set_under(fact.setting, fact.question), "back": back}
        return draft(ItemType.BASIC, body, fact.sentence)
    body = {
        "front": set_under(fact.setting, fact.asked.gapped, ": "),
        "back": fact.asked.text,
    }
    return draft(ItemType.CLOZE, body, fact.sentence)


def question_of(definition: Definition) -> str:
    """The question for a definition, in its language; the term alone where there is none."""
    language = definition.sentence.language
    name = definition.question
    if definition.person:
        name = "who_was" if name in {"what_was", "what_were", "who_was"} else "who_is"
    if name in {"called", "entry"} or (
        not definition.copula and "{copula}" in (language.template(name) or "")
    ):
        name = "what_means" if name == "entry" or language.code != "eng" else "what_is"
    if definition.plural and name in {"what_is", "what_was"}:
        name = {"what_is": "what_are", "what_was": "what_were"}[name]
    template = language.template(name)
    if template is None:
        return capital(definition.term)
    subject = definition.term if name == "what_means" else definition.subject
    if (
        language.code == "fra"
        and name == "what_is"
        and subject[:1].lower() in "aeiouyéèêàâîôuh"
        and not subject.lower().startswith(("un huit", "onze"))
    ):
        template = template.replace("que {term}", "qu’{term}")
    if language.code == "eng" and name == "what_means":
        subject = subject[:1].lower() + subject[1:] if subject[1:].islower() else subject
    return capital(template.format(term=subject, copula=definition.copula))


def which_term(definition: Definition) -> str:
    """The question for the term of a definition; without a template, the definition and a gap."""
    language = definition.sentence.language
    said = definition.definition[:1].upper() + definition.definition[1:]
    template = language.template("which_name" if definition.person else "which_term")
    return template.format(definition=said) if template else f"{said}: …"


def is_broken(definition: Definition) -> bool:
    """Whether a definition is no phrase by itself: Hindi puts it into the oblique case before its
    term ("… छिद्रों को रंध्र कहते हैं")."""
    return definition.question == "called" and definition.sentence.language.code == "hin"


def answer_of(definition: Definition) -> str:
    """What a card says on its back; the whole sentence where a part of it would be broken."""
    if definition.question == "called" and definition.sentence.language.code == "hin":
        return definition.sentence.text
    return definition.answer
