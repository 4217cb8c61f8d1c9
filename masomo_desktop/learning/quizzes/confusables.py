"""Words that one slip of the finger turns into other words: never taken for a typing mistake.

Sources: the affixes of scientific English and French, and the pairs that textbooks and style
guides warn of. A pair belongs here when both words can be the answer to a question.
"""

from __future__ import annotations

#: A word beginning with one of these is not the word beginning with another of the same row.
PREFIXES: tuple[tuple[str, ...], ...] = (
    ("hyper", "hypo"), ("inter", "intra", "intro"), ("endo", "ecto", "exo", "epi"), ("ab", "ad"),
    ("macro", "micro"), ("ante", "anti"), ("pre", "pro", "per"), ("sub", "super", "supra"),
    ("para", "peri"), ("deci", "deca"), ("hexa", "hepta"), ("homo", "hemi", "hetero"),
    ("mega", "micro", "milli"),
)  # fmt: skip
#: The same for endings.
SUFFIXES: tuple[tuple[str, ...], ...] = (
    ("ate", "ite", "ide", "ine"), ("ane", "ene", "yne"), ("ose", "ase"), ("ic", "ous"),
    ("er", "ee"), ("or", "ee"), ("ful", "less"), ("lysis", "genesis"), ("itis", "osis"),
    ("gram", "graph"), ("teen", "ty"),
)  # fmt: skip
#: The same anywhere inside a word.
INFIXES: tuple[tuple[str, ...], ...] = (
    ("phil", "phob"), ("blast", "clast"), ("troph", "trop"), ("cyte", "cyst"), ("duct", "vect"),
)  # fmt: skip

_ROWS = """
mitosis meiosis miosis
ureter urethra
ileum ilium
glycogen glucagon glucose glycol
stalactite stalagmite
thymine thiamine
cytosine cysteine
peritoneum perineum
latitude altitude attitude
austria australia
zambia gambia
slovakia slovenia
niger nigeria
mauritius mauritania
ireland iceland island
guinea guyana ghana
iran iraq
mali malawi
neuron neutron
neural neutral
photon proton
proton protein
fraction friction
refraction diffraction
resolution revolution evolution
convection conviction connection
silicon silicone
desert dessert
country county
statue status stature statute
casual causal
marital martial
united untied
contact contract
contrast contract
adopt adapt
adoption adaption adaptation
personal personnel
principal principle
stationary stationery
complement compliment
conversion conversation
breath breathe
muscle mussel
medium median
section suction
tension torsion
moral morale
human humane
coarse course
prison poison
through thorough though thought
region religion
mantle mental
perspective prospective
prescribe proscribe
erosion corrosion
absorption adsorption
affect effect
artery arteriole
arterial arteriole
bronchi bronchiole
vacuole vesicle
alveolus alveoli
oxidant oxidation
reduction deduction
digestion egestion ingestion
relation rotation
ration ratio
assent ascent
emigrant immigrant
emigration immigration
sediment sentiment
calcium caesium cesium
magnesium manganese
phosphorus phosphorous
chlorine choline
sulfate sulfite
sexual asexual
"""

#: For each word, the words that must not be taken for it.
CONFUSED: dict[str, frozenset[str]] = {}
for _row in _ROWS.splitlines():
    _words = frozenset(_row.split())
    for _word in _words:
        CONFUSED[_word] = CONFUSED.get(_word, frozenset()) | _words - {_word}
