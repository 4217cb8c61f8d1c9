"""What the tutor's page says of a turn."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from masomo_desktop.extraction.model import Source
from masomo_desktop.learning.tutor.model import Claim, ClaimKind, Turn, TurnState, Wish
from masomo_desktop.ui import messages
from masomo_desktop.ui.pages.study.proofs import origin, quoted

translate = QCoreApplication.translate


def language(code: str) -> str:
    """A language by its own name."""
    return {"swa": "Kiswahili", "fra": "Français", "eng": "English"}.get(code, code)


def question(turn: Turn) -> str:
    """What was asked, in the learner's words or by the button that was pressed."""
    asked = turn.asked
    if asked.question:
        return asked.question
    if asked.wish is Wish.TRANSLATE:
        return translate("Tutor", "In another language: {language}").format(
            language=language(asked.language)
        )
    return {
        Wish.SIMPLER: translate("Tutor", "In simpler words"),
        Wish.EXAMPLE: translate("Tutor", "An example of this"),
        Wish.QUIZ: translate("Tutor", "Quiz me on this"),
    }.get(asked.wish, "")


def verdict(turn: Turn) -> str:
    """What kind of answer this is, in a sentence or two."""
    return {
        TurnState.ASKED: translate("Tutor", "Waiting for its turn …"),
        TurnState.MAKING: translate("Tutor", "Looking in your material …"),
        TurnState.ANSWERED: _answered(turn),
        TurnState.PASSAGES: _passages(turn),
        TurnState.QUIZZED: translate("Tutor", "Here are questions on these pages."),
        TurnState.SILENT: _silent(turn),
        TurnState.STOPPED: _stopped(turn),
        TurnState.FAILED: messages.stored_reason(*turn.failure),
    }[turn.state]


def _answered(turn: Turn) -> str:
    said = any(claim.kind is not ClaimKind.QUOTED for claim in turn.claims)
    parts = [
        translate("Tutor", "Put into words by {engine}; checked against your pages.").format(
            engine=turn.engine
        )
        if said
        else translate(
            "Tutor", "What {engine} said could not be checked, so these are your pages’ own words."
        ).format(engine=turn.engine)
    ]
    if any(claim.kind is ClaimKind.TRANSLATED for claim in turn.claims):
        parts.append(
            translate(
                "Tutor",
                "A translation cannot be checked word by word: the original stands beside it.",
            )
        )
    if said and turn.dropped:
        parts.append(
            translate(
                "Tutor",
                "%n sentence(s) that the pages do not bear out were left out.",
                "",
                turn.dropped,
            )
        )
    return " ".join(parts)


def _passages(turn: Turn) -> str:
    if turn.asked.wish is Wish.EXAMPLE:
        return translate("Tutor", "These examples stand in your material.")
    if turn.asked.wish is Wish.TRANSLATE:
        return translate(
            "Tutor", "No model gave a translation that holds. These are the original words."
        )
    if turn.asked.wish is Wish.SIMPLER:
        return translate(
            "Tutor",
            "Without a model nothing is put into other words. These sentences are the"
            " simplest of your material on it.",
        )
    return translate("Tutor", "These passages of your material fit best.")


def _silent(turn: Turn) -> str:
    if turn.asked.wish is Wish.EXAMPLE:
        return translate("Tutor", "Your material gives no example of this.")
    if turn.asked.wish is Wish.QUIZ:
        return translate("Tutor", "These pages give no question that passes Masomo’s checks.")
    return translate("Tutor", "Your material does not say.")


def _stopped(turn: Turn) -> str:
    if turn.claims:
        return translate("Tutor", "This was stopped. What was answered until then is kept.")
    return translate("Tutor", "This was stopped before there was an answer.")


def skipped(turn: Turn) -> str:
    """Why engines that were to answer did not; empty where none was passed over."""
    if not turn.skipped:
        return ""
    return translate("Tutor", "Passed over: {reasons}").format(reasons=" · ".join(turn.skipped))


def forgotten(turn: Turn) -> str:
    """That quotes are gone with their source; empty where none are."""
    if not turn.forgotten:
        return ""
    return translate("Tutor", "What this quoted was deleted with its source.")


def as_text(turn: Turn, sources: Mapping[str, Source]) -> str:
    """A turn as plain text, with the places in brackets, as it is pasted elsewhere."""
    lines = [question(turn), "", verdict(turn)]
    lines += [f"{_worded(claim)} [{_places(claim, sources)}]" for claim in turn.claims]
    return "\n".join(lines)


def _worded(claim: Claim) -> str:
    return quoted(claim.text) if claim.kind is ClaimKind.QUOTED else claim.text


def _places(claim: Claim, sources: Mapping[str, Source]) -> str:
    return "; ".join(origin(proof, sources) for proof in claim.proofs)
