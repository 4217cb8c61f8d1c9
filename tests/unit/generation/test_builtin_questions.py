"""What the builtin engine asks about one sentence: each kind of question, and what it leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from masomo_desktop.generation.builtin.answers import Kind
from masomo_desktop.generation.builtin.contraries import contrary_of
from masomo_desktop.generation.builtin.course import Course, read_course
from masomo_desktop.generation.builtin.inventory import Inventory
from masomo_desktop.generation.builtin.outline import Outline
from masomo_desktop.generation.builtin.ranking import Ranking
from masomo_desktop.generation.builtin.segmentation import spans_of_sentences
from masomo_desktop.generation.builtin.setting import setting_of
from masomo_desktop.generation.builtin.subjects import how_many, predicate_question
from masomo_desktop.generation.builtin.tagging import tokens_of
from masomo_desktop.generation.languages import language_of


def course_of(text: str, language: str = "eng") -> Course:
    unit = {"source": "s", "unit": 1, "text": text, "language": language, "regions": []}
    return read_course([unit])


def inventory_of(text: str, language: str = "eng") -> Inventory:
    course = course_of(text, language)
    return Inventory(course, (*course.studied, *course.announcing))


def asked(text: str, language: str = "eng") -> list[tuple[str, str, str]]:
    """The kind, question and answer of each relation of a text."""
    found = inventory_of(text, language).relations
    return [
        (one.answer.kind.value, one.question, one.answer.text)
        for several in found.values()
        for one in several
    ]


@pytest.mark.parametrize(
    ("text", "kind", "question", "answer"),
    [
        (
            "The sieve tube is used to carry sugar from the leaves to the roots.",
            "purpose",
            "What is the sieve tube used for?",
            "to carry sugar from the leaves to the roots",
        ),
        (
            "The function of the kidney is to remove waste from the blood.",
            "purpose",
            "What is the function of the kidney?",
            "to remove waste from the blood",
        ),
        (
            "Chlorophyll enables green plants to absorb the light of the sun.",
            "purpose",
            "What does chlorophyll enable green plants to do?",
            "absorb the light of the sun",
        ),
        (
            "If the salt is heated strongly, then oxygen is given off by the crystals.",
            "outcome",
            "What happens if the salt is heated strongly?",
            "oxygen is given off by the crystals",
        ),
        (
            "When demand fell sharply in 1930, many factories closed their doors for good.",
            "outcome",
            "What happened when demand fell sharply in 1930?",
            "many factories closed their doors for good",
        ),
        (
            "If the tag is empty then all nodes are listed, otherwise only some nodes are.",
            "outcome",
            "What happens if the tag is empty?",
            "all nodes are listed",
        ),
        (
            "The gas in the balloon expands because warm air is lighter than cold air.",
            "reason",
            "Why does the gas in the balloon expand?",
            "because warm air is lighter than cold air",
        ),
        (
            "Diffusion is faster when the temperature of the liquid is high.",
            "condition",
            "When is diffusion faster?",
            "when the temperature of the liquid is high",
        ),
        (
            "Salt can be separated from sea water by evaporating the water.",
            "means",
            "How can salt be separated from sea water?",
            "by evaporating the water",
        ),
        (
            "Vector shapes are represented using the path structure of the library.",
            "means",
            "How are vector shapes represented?",
            "using the path structure of the library",
        ),
        (
            "To find the area of a circle, multiply the square of the radius by pi.",
            "means",
            "How do you find the area of a circle?",
            "multiply the square of the radius by pi",
        ),
        (
            "To avoid copying of large buffers, a counting scheme is used.",
            "object",
            "What is used to avoid copying of large buffers?",
            "a counting scheme",
        ),
        (
            "Yeast produces ethanol and carbon dioxide.",
            "object",
            "What does yeast produce?",
            "ethanol and carbon dioxide",
        ),
        (
            "In muscles, anaerobic respiration produces lactic acid.",
            "object",
            "What does anaerobic respiration produce in muscles?",
            "lactic acid",
        ),
        (
            "Granite is composed of quartz, feldspar and mica.",
            "object",
            "What is granite composed of?",
            "quartz, feldspar and mica",
        ),
        (
            "Ebook files frequently contain vector images for title pages.",
            "object",
            "What do ebook files frequently contain?",
            "vector images for title pages",
        ),
        (
            "The pituitary gland is located at the base of the brain.",
            "where",
            "Where is the pituitary gland located?",
            "at the base of the brain",
        ),
        (
            "The World Health Organization (WHO) works in every country of Africa.",
            "expansion",
            "What does WHO stand for?",
            "World Health Organization",
        ),
        (
            "Support for SVG (Scalable Vector Graphics) files was added to the viewer in spring.",
            "expansion",
            "What does SVG stand for?",
            "Scalable Vector Graphics",
        ),
        (
            "Single bytes can be written to a stream using the byte writer:",
            "means",
            "How can single bytes be written to a stream?",
            "using the byte writer",
        ),
    ],
)
def test_what_a_sentence_tells(text: str, kind: str, question: str, answer: str) -> None:
    assert (kind, question, answer) in asked(text)


@pytest.mark.parametrize(
    ("language", "text", "question", "answer"),
    [
        (
            "fra",
            "Le magma remonte parce que sa densité est plus faible que celle des roches.",
            "Pourquoi est-ce que le magma remonte ?",
            "parce que sa densité est plus faible que celle des roches",
        ),
        (
            "fra",
            "Le sismographe sert à enregistrer les vibrations du sol.",
            "À quoi sert le sismographe ?",
            "à enregistrer les vibrations du sol",
        ),
        (
            "fra",
            "Si la lave contient beaucoup de silice, les éruptions sont explosives.",
            "Que se passe-t-il si la lave contient beaucoup de silice ?",
            "les éruptions sont explosives",
        ),
        (
            "fra",
            "Le granite est composé de quartz, de feldspath et de mica.",
            "De quoi est composé le granite ?",
            "de quartz, de feldspath et de mica",
        ),
        (
            "fra",
            "La chambre magmatique se trouve à plusieurs kilomètres de profondeur.",
            "Où se trouve la chambre magmatique ?",
            "à plusieurs kilomètres de profondeur",
        ),
        (
            "swa",
            "Tumbo hutoa asidi kwa sababu vimeng'enya hufanya kazi vizuri ndani yake.",
            "Kwa nini tumbo hutoa asidi?",
            "kwa sababu vimeng'enya hufanya kazi vizuri ndani yake",
        ),
        (
            "swa",
            "Meno hutumika kusaga chakula kabla ya kumezwa.",
            "Meno hutumika kufanya nini?",
            "kusaga chakula kabla ya kumezwa",
        ),
        (
            "swa",
            "Protini hupatikana katika nyama, samaki na maharage.",
            "Protini hupatikana wapi?",
            "katika nyama, samaki na maharage",
        ),
    ],
)
def test_what_a_sentence_tells_in_other_languages(
    language: str, text: str, question: str, answer: str
) -> None:
    assert (question, answer) in [found[1:] for found in asked(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Different formats offer different levels of detail to their readers.",  # which ones?
        "Functions exist within the kit to create images by sampling of shapes.",
        "If a writer wants to change the font, the editor offers two menus for that.",
        "The program checks the input and reports what happens if a file is missing.",
        "An oncogene is any gene that, when altered, leads to faster growth of cells.",
        "The journals are kept in order according to when they were last used.",
        "A function is given to determine if a link leads to another document.",
        "Codes are kept for the errors thrown during reading due to a broken file.",
        "If the value is a text, bytes or arrays the pattern fails without a word.",
        "The core library is never responsible for the way the pages are shown.",
        "Government subsidies reduce the cost of production and increase supply of goods.",
    ],
)
def test_what_is_no_clear_question(text: str) -> None:
    wrong = ("Why", "When", "How", "What does", "What can", "What is", "What happens", "What do")
    assert [found for found in asked(text) if found[1].startswith(wrong)] == []


def test_a_question_with_two_answers_is_not_asked() -> None:
    text = "The leaf contains green pigment. Roots are long. The leaf contains many small pores."
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The human heart has four chambers.",
            "How many chambers does the human heart have?",
        ),
        (
            "The league employed 400 child protection officers in the north.",
            "How many child protection officers did the league employ in the north?",
        ),
        ("Fourteen countries sent delegates to Berlin.", None),
        ("There are five rivers in the valley of the north.", None),
    ],
)
def test_questions_for_a_number(text: str, question: str | None) -> None:
    inventory = inventory_of(text)
    found = [how_many(one, inventory.tokens[0], {}) for one in inventory.numbers]
    assert next(iter(found), None) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The left ventricle pumps blood into the aorta.",
            "What pumps blood into the aorta?",
        ),
        ("Root hairs absorb water from the soil.", None),  # "What absorb"?
        ("The glass is cold in the early morning of winter.", None),
        ("Allocative efficiency means that the mix of goods suits the people.", None),
    ],
)
def test_questions_for_a_subject(text: str, question: str | None) -> None:
    from masomo_desktop.generation.builtin.terms import phrases_in

    sentence = course_of(text).sentences[0]
    tokens = tokens_of(sentence)
    first, _ = next(iter(phrases_in(sentence, tokens)))
    assert predicate_question(first, tokens) == question


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("eng", "Warm air is lighter than cold air.", "Warm air is heavier than cold air."),
        ("eng", "A packed path may not be changed.", "A packed path may be changed."),
        ("eng", "A packed path cannot be changed.", "A packed path can be changed."),
        ("eng", "The price rises and demand falls.", None),  # both turned would be true again
        ("eng", "The bees visit the flowers.", None),
        (
            "fra",
            "La pression augmente avec la profondeur.",
            "La pression diminue avec la profondeur.",
        ),
        ("swa", "Joto huongezeka wakati wa mchana.", "Joto hupungua wakati wa mchana."),
    ],
)
def test_a_statement_turned_round(language: str, text: str, other: str | None) -> None:
    sentence = course_of(text, language).sentences[0]
    assert contrary_of(sentence, tokens_of(sentence)) == other


def test_the_topic_is_the_nearest_heading_that_names_a_subject() -> None:
    outline = Outline()
    outline.passed("Chapter 8", 1)
    outline.passed("The Document Interface", 1)
    outline.passed("Overview", 2)
    assert outline.topic == "The Document Interface"
    outline.passed("Anatomy of a Page", 2)
    assert outline.topic == "Anatomy of a Page"
    outline.passed("Section Summary", 2)
    assert outline.topic == "The Document Interface"
    outline.passed("Chapter 9: The Device Interface", 1)
    assert outline.topic == "The Device Interface"


def test_a_heading_stands_before_what_is_not_clear_alone() -> None:
    text = (
        "Test Device\n\nThe device was built to find colours in pages. "
        "A pump moves water through a pipe."
    )
    one, two = course_of(text).sentences
    assert setting_of(one, tokens_of(one), None) == "Test Device"
    assert setting_of(two, tokens_of(two), None) == ""


def test_exercises_teach_nothing() -> None:
    text = (
        "The heart\n\nThe heart pumps blood through the body of an animal.\n\n"
        "Review Questions\n\nThe heart pumps air through the body of an animal.\n\n"
        "Exercise 4\n\nThe heart is a bone of the chest of an animal."
    )
    assert [one.text for one in course_of(text).sentences] == [
        "The heart pumps blood through the body of an animal."
    ]


def test_sentences_that_a_segmenter_joins() -> None:
    text = (
        "He found it in May. Ribault set up notes etc. They can be added in Minneapolis-St. Paul."
    )
    found = [text[a:b] for a, b in spans_of_sentences(text, language_of("eng"))]
    assert found == [
        "He found it in May.",
        "Ribault set up notes etc.",
        "They can be added in Minneapolis-St. Paul.",
    ]


def test_persons_places_and_bodies_are_told_apart() -> None:
    text = (
        "Public Health England announced the results in 2014. "
        "Brian Johnson was a member of a local rock band. "
        "A force from the settlement of St. Augustine attacked the fort in 1565. "
        "In the 1670s, van Leeuwenhoek discovered bacteria. "
        "Queen Elizabeth II opened the bridge in 1981."
    )
    kinds = {one.text: one.kind.value for one in inventory_of(text).names}
    assert kinds["Public Health England"] == "name"
    assert kinds["Brian Johnson"] == "person"
    assert kinds["St. Augustine"] == "place"
    assert kinds["Queen Elizabeth II"] == "person"
    assert "van Leeuwenhoek" in kinds


def test_terms_that_stand_in_like_places_are_of_one_sort() -> None:
    text = (
        "The draw device renders graphical objects. The list device renders graphical objects. "
        "The draw device is fast. The list device is fast. The draw device is small. "
        "The list device is small. Ripe fruit falls from trees. Ripe fruit feeds many birds. "
        "Ripe fruit is sweet."
    )
    inventory = inventory_of(text)
    same = inventory.kinship.likeness("draw device", "list device")
    assert same > inventory.kinship.likeness("draw device", "ripe fruit")
    assert same > 0.5


def test_better_facts_come_before_gaps() -> None:
    from masomo_desktop.generation.builtin.facts import facts_of

    inventory = inventory_of(
        "A lens is a piece of glass that bends light. Light is bent by a lens in a camera. "
        "The camera was invented in 1816 by a scholar of the north."
    )
    facts, _ = facts_of(inventory, Ranking(inventory.course))
    ranks = {fact.rank: fact for fact in sorted(facts, key=lambda fact: -fact.rank)}
    assert ranks[0].definition is not None or ranks[0].question is not None


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The old stone bridge was opened by Queen Elizabeth II in 1981.",
            "By whom was the old stone bridge opened in 1981?",
            "Queen Elizabeth II",
        ),
        (
            "In 1973, Richard Nixon named a banker as the head of the office, a new body.",
            "In which year did Richard Nixon name a banker as the head of the office?",
            "1973",
        ),
        (
            "John Wesley warned against the dangers of drinking in his famous sermon, and often.",
            None,
            "John Wesley",
        ),
        (
            "John Wesley warned against the dangers of drink in one sermon, which was printed.",
            "Who warned against the dangers of drink in one sermon?",
            "John Wesley",
        ),
    ],
)
def test_questions_for_names_and_years(text: str, question: str | None, answer: str) -> None:
    from masomo_desktop.generation.builtin.asking import question_for

    inventory = inventory_of(text)
    found = [one for one in (*inventory.names, *inventory.numbers) if one.text == answer]
    made = question_for(found[0], inventory.tokens[0], inventory.course.casing)
    assert made == question


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Initially built with three layers, it later grew into a large system.", True),
        ("After taking the town of Pensacola, he moved his force to the north.", True),
        ("As the red troops advanced, the soldiers moved it to the western hills.", True),
        ("The loudest came from the west of the country in that year.", True),
        ("The answer is not clear, because the numbers of jobs differ.", True),
        ("In 2012, the nation placed 139th out of 176 countries.", True),
        ("Objects such as coins and keys are moved by a strong magnet.", False),
        ("Plants that live in water differ from those that live on land.", False),
    ],
)
def test_what_needs_the_sentences_around_it(text: str, *, reason: bool) -> None:
    from masomo_desktop.generation.builtin.context import context_fault

    sentence = course_of(text).sentences[0]
    fault = sentence.fault or context_fault(tokens_of(sentence), sentence)
    assert (fault is not None) == reason


@pytest.mark.parametrize(
    ("text", "question", "definition"),
    [
        (
            "Brian Johnson was a member of a rock band of the north.",
            "who_was",
            "a member of a rock band of the north",
        ),
        ("Lindisfarne are a folk group of the north of England.", "who_are", None),
        (
            "Mutations are changes to the DNA of a cell and are a driver of diversity.",
            "what_are",
            "changes to the DNA of a cell",
        ),
        (
            "The pupa is a tough capsule from which the adult comes; flies live briefly.",
            "what_is",
            "a tough capsule from which the adult comes",
        ),
        (
            "Glass is a hard material made from sand, lime, and many other minerals.",
            "what_is",
            "a hard material made from sand, lime, and many other minerals",
        ),
    ],
)
def test_definitions_end_where_they_end(text: str, question: str, definition: str | None) -> None:
    (found,) = inventory_of(text).definitions
    assert found.question == question
    if definition is not None:
        assert found.definition == definition


def test_somebody_of_an_example_is_not_asked_for() -> None:
    from masomo_desktop.generation.builtin.asking import question_for

    inventory = inventory_of(
        "In a town, José lives near Ana. José has a total of 56 dollars to spend on films."
    )
    (jose,) = [one for one in inventory.names if one.text == "José" and one.start == 0]
    tokens = inventory.tokens[jose.sentence.order]
    assert question_for(replace(jose, kind=Kind.PERSON), tokens, {}) is None


def test_a_heading_set_before_its_sentence_is_no_sentence() -> None:
    text = "Government policies Government policies affect the supply of labour in towns."
    assert course_of(text).studied == ()


def test_names_that_are_pieces_of_names_are_left() -> None:
    text = (
        "The Öpik–Oort cloud is far from the Sun. In Smugglers’ Notch they traded with Canada. "
        "The average U.S. household has two cars."
    )
    names = {one.text for one in inventory_of(text).names}
    assert not names & {"Öpik", "Oort", "Notch", "U.S"}


def test_numbers_that_are_only_supposed_or_told_twice_are_not_asked() -> None:
    text = (
        "If the price of a car is 22,000 dollars, fewer people buy one. "
        "The track is 760 mm (2 ft 6 in) wide. The tank holds 34 litres of oil."
    )
    assert [one.text for one in inventory_of(text).numbers] == ["34"]
