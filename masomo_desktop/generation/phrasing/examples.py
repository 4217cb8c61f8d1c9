"""Sentences with a question for one of their words, by language: a small model imitates more than
it obeys. Both tasks are shown with them: asking, and answering from the text alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from masomo_desktop.generation.phrasing.model import Example

EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "": (
        Example(
            "In 1957, Ghana became the first country south of the Sahara to win its independence.",
            "1957",
            "When did Ghana win its independence?",
        ),
        Example(
            "The heart of a mammal has four chambers, two atria and two ventricles.",
            "four",
            "How many chambers does the heart of a mammal have?",
        ),
        Example(
            "Penicillin was discovered by Alexander Fleming at a hospital in London.",
            "Alexander Fleming",
            "Who discovered penicillin?",
        ),
        Example(
            "Plants close their stomata on hot days to save water.",
            "to save water",
            "Why do plants close their stomata on hot days?",
        ),
        Example(
            "The process by which water moves through a membrane is called osmosis.",
            "osmosis",
            "What is the process by which water moves through a membrane called?",
        ),
    ),
    "fra": (
        Example(
            "En 1960, le Sénégal est devenu indépendant de la France.",
            "1960",
            "En quelle année le Sénégal est-il devenu indépendant ?",
        ),
        Example(
            "Le cœur des mammifères possède quatre cavités.",
            "quatre",
            "Combien de cavités le cœur des mammifères possède-t-il ?",
        ),
        Example(
            "La pénicilline a été découverte par Alexander Fleming à Londres.",
            "Alexander Fleming",
            "Qui a découvert la pénicilline ?",
        ),
        Example(
            "Le passage de l'eau à travers une membrane s'appelle l'osmose.",
            "l'osmose",
            "Comment s'appelle le passage de l'eau à travers une membrane ?",
        ),
    ),
    "swa": (
        Example(
            "Ghana ilipata uhuru wake mwaka 1957.",
            "1957",
            "Ghana ilipata uhuru wake mwaka gani?",
        ),
        Example(
            "Moyo wa mamalia una vyumba vinne.",
            "vinne",
            "Moyo wa mamalia una vyumba vingapi?",
        ),
        Example(
            "Penisilini iligunduliwa na Alexander Fleming huko London.",
            "Alexander Fleming",
            "Penisilini iligunduliwa na nani?",
        ),
        Example(
            "Mji mkuu wa Kenya ni Nairobi.",
            "Nairobi",
            "Mji mkuu wa Kenya ni upi?",
        ),
    ),
}
