"""Sentences with a question for one of their words, by language: a small model imitates more than
it obeys. Both tasks are shown with them: asking, and answering from the text alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from masomo_desktop.generation.phrasing.model import Example

EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "": (
        Example(
            "In 1957, Ghana won its independence from Britain.",
            "1957",
            "In which year",
            "In which year did Ghana win its independence from Britain?",
            gap="In 1957",
        ),
        Example(
            "The University of Nairobi was founded in 1970 by an act of parliament.",
            "1970",
            "In which year",
            "In which year was the University of Nairobi founded by an act of parliament?",
            gap="in 1970",
        ),
        Example(
            "The heart of a mammal has four chambers, two atria and two ventricles.",
            "four",
            "How many chambers",
            "How many chambers does the heart of a mammal have?",
        ),
        Example(
            "After years of work at a hospital in London, Alexander Fleming discovered penicillin.",
            "Alexander Fleming",
            "Who",
            "Who discovered penicillin?",
        ),
        Example(
            "Plants close their stomata on hot days to save water.",
            "to save water",
            "Why",
            "Why do plants close their stomata on hot days?",
        ),
        Example(
            "The peace treaty was signed in Vienna by the two kings, who met there in June.",
            "Vienna",
            "Where",
            "Where was the peace treaty signed by the two kings?",
            gap="in Vienna",
        ),
        Example(
            "A barometer is an instrument that measures the pressure of the air.",
            "barometer",
            "What",
            "What is an instrument that measures the pressure of the air?",
            gap="A barometer",
        ),
    ),
    "fra": (
        Example(
            "En 1960, le Sénégal est devenu indépendant de la France.",
            "1960",
            "En quelle année",
            "En quelle année le Sénégal est-il devenu indépendant de la France ?",
            gap="En 1960",
        ),
        Example(
            "Le cœur des mammifères possède quatre cavités.",
            "quatre",
            "Combien de",
            "Combien de cavités le cœur des mammifères possède-t-il ?",
        ),
        Example(
            "Alexander Fleming a découvert la pénicilline à Londres.",
            "Alexander Fleming",
            "Qui",
            "Qui a découvert la pénicilline à Londres ?",
        ),
        Example(
            "Le passage de l'eau à travers une membrane s'appelle l'osmose.",
            "l'osmose",
            "Comment",
            "Comment s'appelle le passage de l'eau à travers une membrane ?",
        ),
    ),
    "swa": (
        Example(
            "Ghana ilipata uhuru wake mwaka 1957.",
            "1957",
            "mwaka gani",
            "Ghana ilipata uhuru wake mwaka gani?",
            gap="mwaka 1957",
        ),
        Example(
            "Moyo wa mamalia una vyumba vinne vya damu.",
            "vinne",
            "vyumba vingapi",
            "Moyo wa mamalia una vyumba vingapi vya damu?",
            gap="vyumba vinne",
        ),
        Example(
            "Alexander Fleming aligundua penisilini mwaka 1928 katika hospitali ya London.",
            "Alexander Fleming",
            "nani",
            "Nani aligundua penisilini mwaka 1928 katika hospitali ya London?",
        ),
    ),
}
