"""What passes for a right answer, and what must not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masomo_desktop.generation.model import Item, ItemType, Proof
from masomo_desktop.learning.quizzes.marking import Answer, check


def question(type: ItemType, key: Any, quote: str = "", prompt: str = "", **body: Any) -> Item:
    proof = (Proof("source", 1, quote, 0, len(quote)),)
    return Item("item", type, {"prompt": prompt, "options": [], "key": key, **body}, proof)


def right(key: str, answer: str, quote: str = "", **more: Any) -> bool:
    return check(question(ItemType.SHORT_ANSWER, key, quote), answer, **more).correct


def number(key: float | str, answer: str, quote: str = "") -> bool:
    return check(question(ItemType.NUMERIC, key, quote), answer).correct


# Choices


OPTIONS = ["Mitosis", "Meiosis", "Osmosis", "Diffusion"]


@pytest.mark.parametrize(
    ("answer", "correct"),
    [
        (1, True), (0, False), (3, False), (-1, False), (9, False), (True, False), (1.5, False),
        ("Meiosis", True), ("meiosis ", True), ("B", True), ("b", True), ("A", False), ("", False),
    ],
)  # fmt: skip
def test_a_choice_is_an_index_the_options_text_or_its_letter(answer: Answer, correct: bool) -> None:
    item = question(ItemType.SINGLE_CHOICE, 1, options=OPTIONS)
    mark = check(item, answer)
    assert mark.correct is correct
    assert mark.expected == "Meiosis"


@pytest.mark.parametrize("key", [True, False])
def test_true_or_false(key: bool) -> None:
    item = question(ItemType.TRUE_FALSE, key)
    assert check(item, key).correct
    assert not check(item, not key).correct
    for word in ("true", "T", "Vrai", "kweli", "صحيح", "सही"):
        assert check(item, word).correct is key
    for word in ("FALSE", "f", "faux", "uongo", "خطأ", "गलत"):
        assert check(item, word).correct is not key
    assert not check(item, "perhaps").correct
    assert check(item, key).expected == ("true" if key else "false")


def test_a_flashcard_is_no_question() -> None:
    card = Item("item", ItemType.BASIC, {"front": "a", "back": "b"}, ())
    with pytest.raises(ValueError, match="no question"):
        check(card, "b")


# Words


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        # case, space, punctuation
        ("photosynthesis", "Photosynthesis"), ("photosynthesis", "  PHOTOSYNTHESIS. "),
        ("Isaac Newton", "isaac  newton"), ("Isaac Newton", "Isaac\u00a0Newton"),
        ("photosynthesis", "“photosynthesis”"), ("King's College", "King’s College"),
        ("King's College", "Kings College"), ("U.S.A.", "USA"), ("USA", "u.s.a"),
        ("photosynthesis", "photosyn\u00adthesis"), ("photosynthesis", "photo\u200bsynthesis"),
        # joints
        ("well-being", "wellbeing"), ("well-being", "well being"), ("well–being", "well-being"),
        ("cell membrane", "cellmembrane"), ("photosynthesis", "photo-synthesis"),
        # accents and letters
        ("métamorphose", "metamorphose"), ("metamorphose", "métamorphose"),
        ("São Tomé", "sao tome"),
        ("Ångström", "angstrom"), ("Köln", "Koeln"), ("Straße", "strasse"), ("cœur", "coeur"),
        ("e\u0301te\u0301", "été"), ("Łódź", "lodz"), ("Ελλάδα", "ελλαδα"), ("ёлка", "елка"),
        # Unicode forms
        ("CO₂", "CO2"), ("H₂O", "h2o"), ("Ca²⁺", "Ca2+"), ("ﬁeld", "field"), ("ＤＮＡ", "dna"),
        ("α-helix", "alpha helix"), ("β particle", "beta particle"), ("10⁻³", "10^-3"),
        # Arabic, Hindi
        ("الماء", "ماء"), ("ماء", "الماء"), ("الخَلِيَّةُ", "الخلية"), ("خلية", "خليه"),
        ("أحمد", "احمد"), ("القرن ١٩", "القرن 19"), ("مـــاء", "ماء"), ("كتاب", "کتاب"),
        ("क़लम", "कलम"), ("चाँद", "चांद"), ("१९४७", "1947"),
        # articles
        ("the mitochondria", "mitochondria"), ("mitochondria", "The mitochondria"),
        ("nucleus", "a nucleus"), ("enzyme", "an enzyme"), ("la cellule", "cellule"),
        ("cellule", "une cellule"), ("l'eau", "eau"), ("eau", "l’eau"), ("die Zelle", "Zelle"),
        # number of things, spelling of places
        ("cell", "cells"), ("chloroplasts", "chloroplast"), ("bacterium", "bacteria"),
        ("stimuli", "stimulus"), ("hypothesis", "hypotheses"), ("body", "bodies"),
        ("haemoglobin", "hemoglobin"), ("oesophagus", "esophagus"), ("colour", "color"),
        ("sulphur", "sulfur"), ("industrialisation", "industrialization"), ("centre", "center"),
        ("analyse", "analyze"), ("aluminium", "aluminum"), ("foetus", "fetus"),
        # numbers in words
        ("four chambers", "4 chambers"), ("4 chambers", "four chambers"), ("four", "4"),
        ("nne", "4"), ("World War II", "World War 2"), ("World War Two", "world war ii"),
        ("19th century", "nineteenth century"), ("1,000 islands", "1000 islands"),
        # connectors, lists
        ("salt and water", "salt & water"),
        ("carbon, hydrogen and oxygen", "hydrogen, oxygen and carbon"),
        ("carbon and oxygen", "oxygen and carbon"), ("chumvi na maji", "maji na chumvi"),
        # brackets and names
        ("deoxyribonucleic acid (DNA)", "DNA"),
        ("deoxyribonucleic acid (DNA)", "deoxyribonucleic acid"),
        ("Newton, Isaac", "Isaac Newton"), ("photosynthesis", "It is photosynthesis"),
        ("usanisinuru", "Ni usanisinuru"),
        # slips in long words
        ("photosynthesis", "photosinthesis"), ("photosynthesis", "photosythesis"),
        ("photosynthesis", "phtosynthesis"), ("mitochondria", "mitocondria"),
        ("government", "goverment"), ("environment", "enviroment"), ("occurrence", "occurence"),
        ("parliament", "parliment"), ("Mississippi", "Missisippi"), ("oxygen", "oxigen"),
        ("chlorophyll", "chlorophyl"), ("chlorophyll", "clorophyll"),
        ("independence", "independance"),
        ("Charles Darwin", "Charles Darvin"), ("usanisinuru", "usanisinru"),
        ("colonialism", "colonailism"),
    ],
)  # fmt: skip
def test_right_answers_in_other_words(key: str, answer: str) -> None:
    assert right(key, answer)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("photosynthesis", ""), ("photosynthesis", " . "), ("photosynthesis", "respiration"),
        # another word, one letter away
        ("nitrate", "nitrite"), ("nitrate", "nitride"), ("chloride", "chlorine"),
        ("ethane", "ethene"), ("propane", "propene"), ("sucrose", "sucrase"),
        ("lactose", "lactase"),
        ("afferent", "efferent"), ("adduction", "abduction"), ("absorption", "adsorption"),
        ("mitosis", "meiosis"), ("ureter", "urethra"), ("ileum", "ilium"), ("anion", "cation"),
        ("macroscopic", "microscopic"), ("hypertension", "hypotension"), ("ferrous", "ferric"),
        ("intracellular", "intercellular"), ("extracellular", "intracellular"),
        ("endothermic", "exothermic"), ("endothermic", "ectothermic"),
        ("hydrophilic", "hydrophobic"), ("osteoblast", "osteoclast"), ("decimetre", "decametre"),
        ("stalactite", "stalagmite"), ("neutron", "neuron"), ("photon", "proton"),
        ("Zambia", "Gambia"), ("Ireland", "Iceland"), ("Austria", "Australia"), ("Iran", "Iraq"),
        ("latitude", "altitude"), ("glycogen", "glucagon"), ("silicon", "silicone"),
        ("immigration", "emigration"), ("employer", "employee"), ("careful", "careless"),
        ("biotic", "abiotic"), ("symmetrical", "asymmetrical"), ("saturated", "unsaturated"),
        ("legal", "illegal"), ("import", "export"), ("thirteen", "thirty"), ("sixty", "sixteen"),
        ("cell", "sell"), ("red", "rod"), ("maji", "moto"), ("mti", "mtu"), ("south", "mouth"),
        ("princes", "princess"),
        # a negation more or less
        ("permeable", "not permeable"), ("not permeable", "permeable"), ("can", "can't"),
        ("could not move", "could move"), ("haendi", "anaenda"), ("لا يذوب", "يذوب"),
        # another number
        ("4 chambers", "3 chambers"), ("four chambers", "three chambers"), ("CO2", "CO"),
        ("World War II", "World War I"), ("19th century", "18th century"), ("fifth", "five"),
        ("vitamin B12", "vitamin B6"), ("1,000 islands", "100 islands"), ("5 to 9", "59"),
        # signs and letters that carry meaning
        ("Na+", "Na-"), ("Na+", "Na"), ("O+", "O-"), ("Ca2+", "Ca2-"), ("C#", "C"), ("C++", "C"),
        ("A negative", "O negative"), ("A negative", "B negative"), ("vitamin A", "vitamin"),
        ("vitamin A", "vitamin C"), ("chromosome X", "chromosome 10"),
        ("X chromosome", "Y chromosome"),
        # less or more than was asked
        ("New York", "York"), ("mitochondria", "mitochondria and chloroplasts"),
        ("carbon and oxygen", "carbon"), ("carbon and oxygen", "carbon and hydrogen"),
        ("carbon and oxygen", "carbon or oxygen"), ("the", "a"), ("the cell", "the"),
        # scripts where each sign counts
        ("कि", "की"), ("細胞", "細菌"), ("ماء", "ما"),
    ],
)  # fmt: skip
def test_wrong_answers_that_look_right(key: str, answer: str) -> None:
    assert not right(key, answer)


def test_an_answer_that_belongs_elsewhere_is_no_slip() -> None:
    assert right("thermostat", "thermostet")
    assert not right("thermostat", "thermostet", rivals=["thermostet"])
    assert not right("thermostat", "thermostet", known={"thermostet"})
    assert not right("thermostat", "thermostet", "The thermostet is a fish.")
    item = question(ItemType.CLOZE, "thermostat", options=["thermostat", "thermostats"])
    assert check(item, "Thermostat").correct
    assert not check(item, "thermostats").correct, "it is the other option"


def test_an_abbreviation_passes_where_the_text_explains_it() -> None:
    quote = "Genes are made of deoxyribonucleic acid (DNA), a long molecule."
    assert right("DNA", "deoxyribonucleic acid", quote)
    assert right("deoxyribonucleic acid", "DNA", quote)
    assert not right("DNA", "deoxyribonucleic acid")
    assert not right("DNA", "acid", quote)
    assert not right("DNA", "RNA", quote)


# Numbers


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (1945, "1945"), (1945, " 1945. "), (1945, "in 1945"), (1945, "١٩٤٥"), (1945, "१९४५"),
        (1945, "۱۹۴۵"), (1945, "１９４５"), (1945, "AD 1945"), (1945.0, "1945"),
        (1945, "mwaka 1945"),
        (1000.5, "1,000.5"), (1000.5, "1.000,5"), (1000.5, "1 000,5"), (1000.5, "1\u202f000,5"),
        (1000.5, "1'000.5"), (1000.5, "1000,5"), (1000.5, "١٬٠٠٠٫٥"), (1000, "1,000"),
        (1000, "1.000"),
        (1234567, "1,234,567"), (1234567, "1.234.567"), (1234567, "12,34,567"), (1000, "1 000"),
        (1.234, "1,234"), (0.5, ".5"), (0.5, "1/2"), (0.75, "3/4"), (0.75, "¾"), (1.5, "1½"),
        (1.5, "1 1/2"), (0.5, "50 %"), (50, "50%"), (50, "50 per cent"), (50, "asilimia 50"),
        (50, "fifty percent"), (50, "٥٠٪"), (1500, "1.5e3"), (1500, "1.5×10^3"),
        (1500, "1.5 x 10³"),
        (1500, "1,5·10³"), (0.001, "10^-3"), (-5, "-5"), (-5, "−5"), (-5, "– 5"), (5, "+5"),
        (12, "12 kg"), (12, "12kg"), (12, "about 12"), (12, "12 people"), (12, "$12"), (12, "= 12"),
        (4, "four"), (4, "Four."), (4, "nne"), (4, "quatre"), (4, "four chambers"),
        (21, "twenty-one"),
        (205, "two hundred and five"), (200, "mia mbili"), (2000, "elfu mbili"),
        (80, "quatre-vingts"),
        (25, "ishirini na tano"), (1500000, "1.5 million"), (2000000, "milioni 2"), (3, "tatu"),
        (300000, "3 lakh"), (9.8, "9.80"), (9.81, "9.8"), (9.8, "9.81"), (3.14159, "3.14"),
        (6.022e23, "6.02e23"), (6.022e23, "6.022 × 10²³"), (299792458, "299,792,458"),
        (1394008000, "1.394 billion"), (0, "0"), (0, "zero"), ("1,500", "1500"), ("3/4", "0.75"),
        (12, "12.0"),
    ],
)  # fmt: skip
def test_right_numbers_in_other_writing(key: float, answer: str) -> None:
    assert number(key, answer)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (1945, "1946"), (1945, "1945.5"), (1945, "45"), (1945, ""), (1945, "in the war"),
        (1945, "1945 or 1946"), (1945, "1944-1945"), (1945, "not 1945"),
        (1945, "before 1945, 1944"),
        (12, "less than 12"), (12, "more than 12"), (12, "-12"), (-12, "12"), (12, "1.2"),
        (12, "120"),
        (1, "1,000"), (1000, "1"), (0.5, "5"), (50, "0.5"), (50, "5%"), (0.5, "0.5%"),
        (0.75, "4/3"),
        (1500, "1.5"), (1500, "1.5e4"), (21, "twenty"), (21, "twenty two"), (3, "four"),
        (4, "fourteen"),
        (200, "mia tatu"), (45.2, "45.3"), (45.2, "45"), (3.14159, "3"), (3.14, "3.2"),
        (9.8, "9.7"),
        (54985698, "55985698"), (1000000, "1000001"), (0, "nothing"), (2, "CO2"),
        (2, "two or three"),
        (12, "12 thousand"), (5, "5-9"), (44, "4 4 4"), (0, "0.001"),
    ],
)  # fmt: skip
def test_wrong_numbers(key: float, answer: str) -> None:
    assert not number(key, answer)


@pytest.mark.parametrize(
    ("key", "quote", "answer", "correct"),
    [
        (12, "It weighs 12 kg.", "12 kg", True),
        (12, "It weighs 12 kg.", "12 kilograms", True),
        (12, "It weighs 12 kg.", "12000 g", True),
        (12, "It weighs 12 kg.", "12 g", False),
        (12, "It weighs 12 kg.", "12 m", False),
        (5, "It is 5 km long.", "5,000 m", True),
        (5, "It is 5 km long.", "kilomita 5", True),
        (5, "It is 5 km long.", "5 miles", False),
        (1.5, "About 1.5 million people live there.", "1.5", True),
        (1.5, "About 1.5 million people live there.", "1.5 million", True),
        (1.5, "About 1.5 million people live there.", "1500000", True),
        (1.5, "About 1.5 million people live there.", "1.5 billion", False),
        (45, "It covers 45 per cent of the land.", "45 %", True),
        (45, "It covers 45 per cent of the land.", "45 km", False),
        (37, "The body is at 37 °C.", "37 degrees Celsius", True),
        (37, "The body is at 37 °C.", "37°C", True),
        (37, "The body is at 37 °C.", "37 °F", False),
        (44, "Caesar died in 44 BC.", "44 BC", True),
        (44, "Caesar died in 44 BC.", "44", True),
        (44, "Caesar died in 44 BC.", "AD 44", False),
        (20, "It costs $20 a day.", "20 dollars", True),
        (20, "It costs $20 a day.", "20 euros", False),
        (90, "The match lasts 90 minutes.", "1.5 hours", True),
        (2, "يبلغ طوله ٢ كم", "2 km", True),
    ],
)
def test_units_beside_a_number(key: float, quote: str, answer: str, correct: bool) -> None:
    assert number(key, quote=quote, answer=answer) is correct


def test_a_text_key_that_is_a_quantity_is_marked_as_one() -> None:
    assert right("1,500 km", "1500 kilometres")
    assert right("50%", "50 percent")
    assert not right("1,500 km", "1500 m")
    assert not right("12 kg", "13 kg")


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_a_whole_number_is_itself_and_no_other(value: int) -> None:
    assert number(value, str(value))
    assert number(value, f"{value:,}")
    assert not number(value, str(value + 1))


@given(
    st.text(
        st.characters(codec="utf-8", categories=["L", "Nd", "Zs", "Po", "Mn"]), min_size=1
    ).filter(lambda text: any(letter.isalpha() for letter in text))
)
def test_any_key_is_its_own_answer_in_any_form(key: str) -> None:
    if right(key, key):  # texts of punctuation and marks alone say nothing
        assert right(key, f"  {key} ")
    assert not right(key, "")


@given(st.text(max_size=60), st.text(max_size=60))
def test_marking_never_breaks(key: str, answer: str) -> None:
    right(key, answer, answer)
    number(key, answer, key)


WHO = "Which name fits this description: “The first president”?"
ZIWA = "Ziwa hilo ni kubwa kuliko yote katika Afrika na lina maji ya kutosha kwa watu."


@pytest.mark.parametrize(
    ("key", "prompt", "answer", "correct"),
    [
        ("Ziwa Viktoria", "", "Viktoria", True),
        ("Lake Victoria", "", "Victoria", True),
        ("Mlima Kilimanjaro", "", "Kilimanjaro", True),
        ("بحيرة فيكتوريا", "", "فيكتوريا", True),
        ("Ziwa Viktoria", "", "Ziwa", False),
        ("Ziwa Viktoria", "", "Nyasa", False),
        ("New York", "", "York", False),
        ("Nelson Mandela", WHO, "Mandela", True),
        ("Nelson Mandela", WHO, "Mandella", True),
        ("Jan Baptist van Helmont", WHO, "van Helmont", True),
        ("President Julius Nyerere", WHO, "Nyerere", True),
        ("Nelson Mandela", WHO, "Nelson", False),
        ("Nelson Mandela", WHO, "Winnie Mandela", False),
        ("Mandinka Empire", "Which empire was it?", "Empire", False),
        # number, in languages that change the beginning or the end of a word
        ("mto", ZIWA, "mito", True),
        ("ziwa", ZIWA, "maziwa", True),
        ("kiumbe", ZIWA, "viumbe", True),
        ("lady", "Who rules?", "malady", False),
        ("धमनियाँ", "", "धमनी", True),
        ("शिराएँ", "", "शिरा", True),
        ("stoma", "", "stomata", True),
        ("FZ DONT INTERPOLATE", "", "FZ_DONT_INTERPOLATE", True),
    ],
)
def test_shorter_names_and_other_numbers(key: str, prompt: str, answer: str, correct: bool) -> None:
    item = question(ItemType.SHORT_ANSWER, key, prompt=prompt)
    assert check(item, answer).correct is correct


def test_a_last_name_that_two_share_is_not_enough() -> None:
    item = question(ItemType.SHORT_ANSWER, "Winston Churchill", prompt=WHO)
    assert check(item, "Churchill").correct
    assert not check(item, "Churchill", rivals=["Churchill"]).correct


@pytest.mark.parametrize(
    ("key", "prompt", "answer", "correct"),
    [
        (20, "Kulianza miaka milioni […] iliyopita.", "20", True),
        (20, "Kulianza miaka milioni […] iliyopita.", "milioni 20", True),
        (20, "Kulianza miaka milioni […] iliyopita.", "ishirini", True),
        (20, "Kulianza miaka milioni […] iliyopita.", "20,000,000", True),
        (20, "Kulianza miaka milioni […] iliyopita.", "20,000", False),
        (2.4, "About […] billion years ago.", "2.4 billion years", True),
        (2.4, "About […] billion years ago.", "2.4 million years", False),
        (40, "Above […] degrees they lose their shape.", "40°C", True),
        (40, "Above […] degrees they lose their shape.", "40 degrees", True),
        (40, "Above […] degrees they lose their shape.", "40 km", False),
    ],
)
def test_what_stands_beside_the_gap_belongs_to_the_answer(
    key: float, prompt: str, answer: str, correct: bool
) -> None:
    assert check(question(ItemType.NUMERIC, key, prompt=prompt), answer).correct is correct
