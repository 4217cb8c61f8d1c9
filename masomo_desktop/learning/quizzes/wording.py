"""Whether two wordings say the same: what a fair teacher would let pass, and nothing else.

Let pass: articles, plurals, British and American spelling, word joints (photo-synthesis), numbers
in words or digits, abbreviations that the text itself explains, lists in another order, and small
slips in long words. Never let pass: another number, a negation more or less, and a word that is
a word of its own (an option, a word of the quoted text, a known confusion).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from masomo_desktop.learning.quizzes import numerals
from masomo_desktop.learning.quizzes.confusables import CONFUSED, INFIXES, PREFIXES, SUFFIXES
from masomo_desktop.learning.quizzes.spelling import tokens, with_umlauts_spelled_out

Words = tuple[str, ...]

_ARTICLES = frozenset(
    "the an le la les l une des du el los las lo der die das den dem des ein eine einen einem "
    "einer il gli uno os as um uma het een".split()
)
#: Also names of blood groups, vitamins and variables, so only dropped from what was answered.
_SHORT_ARTICLES = frozenset("a o i un".split())
_LEAD_INS: tuple[Words, ...] = (
    ("it", "is"), ("its",), ("they", "are"), ("this", "is"), ("c", "est"), ("ce", "sont"),
    ("ni",), ("es",), ("son",),
)  # fmt: skip
_CONNECTORS = frozenset({"and", "et", "na", "und", "y", "e", "و", "और"})
_NOT_A_PLURAL = frozenset({"news", "series", "species", "physics", "mathematics", "ethics"})
_BRITISH: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        ("ae|oe", "e"), ("ph", "f"), ("our(?=$|s$|ed$|ing$|al$|able$)", "or"),
        ("is(?=e$|es$|ed$|ing$|ation$|ations$|er$)", "iz"), ("ys(?=e$|es$|ed$|ing$)", "yz"),
        ("(?<=[tb])re(?=$|s$)", "er"), ("inium$", "inum"), ("ogue$", "og"), ("ence$", "ense"),
        ("amme(?=$|s$)", "am"), ("ll(?=ed$|ing$|er$)", "l"),
    )
)  # fmt: skip
_PLURALS: tuple[tuple[str, str], ...] = (
    ("", "s"), ("", "es"), ("y", "ies"), ("um", "a"), ("on", "a"), ("us", "i"), ("is", "es"),
    ("a", "ae"), ("a", "ata"), ("ix", "ices"), ("ex", "ices"), ("al", "aux"),
    ("eau", "eaux"), ("eu", "eux"), ("ه", "ات"), ("ी", "ियां"), ("", "एं"), ("", "ें"),
)  # fmt: skip
#: Noun classes 1/2, 3/4, 5/6, 7/8 of Swahili (Ashton, Swahili Grammar, 1944).
_CLASS_PREFIXES = (("m", "wa"), ("m", "mi"), ("", "ma"), ("ki", "vi"), ("ch", "vy"), ("ji", "me"))
_SWAHILI = frozenset("ya wa na ni kwa katika la za cha vya".split())
_ALPHABETS = re.compile("[a-zͰ-ϿЀ-ӿ֐-׿؀-ۿऀ-ॿ]+")
_SOUNDS_ALIKE = ({"i", "y"}, {"c", "k"}, {"s", "z"}, {"c", "s"}, {"g", "j"}, {"v", "w"})


def same(
    expected: str,
    given: str,
    *,
    short_forms: Iterable[str] = (),
    rivals: Iterable[str] = (),
    context: str = "",
    known: Collection[str] = frozenset(),
) -> bool:
    """Whether `given` answers what `expected` answers.

    `short_forms` are shorter names that pass too, where no rival bears them. `rivals` are answers
    known to be wrong here (other options, keys of other questions). `context` is the text around
    the question, whose words are words and not slips, as are `known` ones.
    """
    answers = [answer for answer in _spellings(given) if answer]
    if not answers:
        return False
    wanted = [form for text in _alternatives(expected, context) for form in _spellings(text)]
    if any(_alike(form, answer) for form in wanted for answer in answers):
        return True
    others = [form for rival in rivals for form in _spellings(rival)]
    if any(_alike(form, answer) for form in others for answer in answers):
        return False
    wanted += [form for text in short_forms for form in _spellings(text)]
    words = frozenset(word for form in others for word in form) | set(tokens(context)) | set(known)
    swahili = len(_SWAHILI & set(tokens(context))) >= 2
    return any(
        _close(form, answer, words, swahili=swahili)
        for form in wanted
        for answer in [*answers, *map(_without_lead_in, answers)]
    )


def _spellings(text: str) -> Iterator[Words]:
    plain = tokens(text)
    yield plain
    spelled_out = tokens(with_umlauts_spelled_out(text))
    if spelled_out != plain:
        yield spelled_out


def _alternatives(expected: str, context: str) -> Iterator[str]:
    """The wordings that are as right as `expected`: without or only its bracket, its expansion."""
    yield expected
    bracket = re.fullmatch(r"(.*\S)\s*\(([^()]+)\)", expected.strip())
    if bracket:
        yield from bracket.groups()
    inverted = re.fullmatch(r"([^\W\d]+), ([^\W\d]+)", expected.strip())
    if inverted:
        yield f"{inverted.group(2)} {inverted.group(1)}"
    short = expected.strip()
    if re.fullmatch(r"\w{2,8}", short) and short.upper() == short and not short.isdigit():
        yield from _expansions(short, context)
    else:
        for found in re.finditer(re.escape(short) + r"\s*\((\w{2,8})\)", context, re.IGNORECASE):
            if found.group(1)[:1].lower() == short[:1].lower():
                yield found.group(1)


def _expansions(short: str, context: str) -> Iterator[str]:
    """What `short` (DNA) stands for where the text says so: deoxyribonucleic acid (DNA)."""
    for found in re.finditer(rf"([^().;:,]+)\(\s*{re.escape(short)}\s*\)", context):
        words = found.group(1).split()
        for count in range(1, min(len(short), len(words)) + 1):
            if words[-count][:1].lower() == short[:1].lower():
                yield " ".join(words[-count:])
    for found in re.finditer(rf"\b{re.escape(short)}\s*\(([^()]+)\)", context):
        if found.group(1)[:1].lower() == short[:1].lower():
            yield found.group(1)


def _alike(expected: Words, given: Words) -> bool:
    """The same but for spelling variants, articles, joints, numerals and the order of a list."""
    wanted, answer = _bare(expected, from_key=True), _bare(given, from_key=False)
    if [_variant(word) for word in wanted] == [_variant(word) for word in answer]:
        return True
    if [_variant(word) for word in expected] == [_variant(word) for word in given]:
        return True
    # joining two numbers would make a third one of them
    if _numbers(wanted) == _numbers(answer) and len(_numbers(wanted)) < 2:
        joined = "".join(wanted), "".join(answer)
        if joined[0] == joined[1] or _variant(joined[0]) == _variant(joined[1]):
            return True
    return _listed(wanted) == _listed(answer) is not None


def _close(expected: Words, given: Words, words: Collection[str], *, swahili: bool) -> bool:
    """Alike, with plurals and slips of the finger let pass."""
    if _alike(expected, given):
        return True
    wanted, answer = _bare(expected, from_key=True), _bare(given, from_key=False)
    if len(wanted) != len(answer):
        return False
    slips = 0
    for right, written in zip(wanted, answer, strict=True):
        if _variant(right) == _variant(written) or _plural_of_other(right, written):
            continue
        if swahili and _swahili_plural(right, written):
            continue
        if written in words or not _slip(right, written):
            return False
        slips += 1
    return slips <= 1 + len(wanted) // 4


def _bare(words: Words, *, from_key: bool) -> Words:
    """Without the article it begins with, if something is left."""
    if len(words) > 1 and (words[0] in _ARTICLES or (not from_key and words[0] in _SHORT_ARTICLES)):
        words = words[1:]
    return tuple(_without_arabic_article(word) for word in words)


def _without_arabic_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) >= 4 else word


def _without_lead_in(words: Words) -> Words:
    for lead in _LEAD_INS:
        if words[: len(lead)] == lead and len(words) > len(lead):
            return words[len(lead) :]
    return words


def _variant(word: str) -> str:
    """One spelling for British and American, connectors in any language, numbers in any writing."""
    if word in _CONNECTORS or word == "&":
        return "&"
    number = numerals.canonical(word)
    if number != word:
        return number
    if word[:1].isdigit():
        return _plain_number(word)
    if len(word) >= 5 and word.isascii() and word.isalpha():
        for pattern, spelling in _BRITISH:
            word = pattern.sub(spelling, word)
    return word


def _plain_number(word: str) -> str:
    """A number without its group marks (1,000 -> 1000); a decimal mark becomes a point."""
    if re.fullmatch(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*", word):
        return re.sub("[.,]", "", word)
    return word.replace(",", ".")


def _numbers(words: Words) -> list[str]:
    return [word for word in map(_variant, words) if word[:1].isdigit()]


def _listed(words: Words) -> list[str] | None:
    """The sorted members of a list ("x, y and z" without its commas), or None for another text."""
    if "&" not in map(_variant, words):
        return None
    members = sorted(_variant(word) for word in words if _variant(word) != "&")
    return members if len(members) > 1 else None


def _plural_of_other(one: str, other: str) -> bool:
    if one in _NOT_A_PLURAL or other in _NOT_A_PLURAL:
        return False
    for singular, plural in (one, other), (other, one):
        for ending, instead in _PLURALS:
            stem = singular.removesuffix(ending) if ending else singular
            if not singular.endswith(ending) or plural != stem + instead:
                continue
            # short stems are other words (gas is no plural), and a doubled s is no ending
            if len(stem) >= 3 and not (ending == "" and stem.endswith("s") and instead == "s"):
                return True
    return False


def _swahili_plural(one: str, other: str) -> bool:
    """Whether two words differ only in the prefix of their noun class: mto, mito; ziwa, maziwa."""
    for singular, plural in (one, other), (other, one):
        for prefix, instead in _CLASS_PREFIXES:
            stem = singular.removeprefix(prefix)
            if singular.startswith(prefix) and plural == instead + stem and len(stem) >= 2:
                return True
    return False


def _slip(right: str, written: str) -> bool:
    """Whether `written` can only be `right`, mistyped."""
    right, written = _variant(right), _variant(written)
    if numerals.is_number_word(right) or numerals.is_number_word(written):
        return False
    if not (_ALPHABETS.fullmatch(right) and _ALPHABETS.fullmatch(written)):
        return False
    if right + "s" == written or written + "s" == right:
        return False  # what is no plural is another word: prince, princess
    shortest = min(len(right), len(written))
    if shortest < 6 or right[0] != written[0] or _confusable(right, written):
        return False
    if shortest < 8:
        return _doubled_or_swapped(right, written)
    return distance(right, written) <= (2 if shortest >= 11 else 1)


def _confusable(right: str, written: str) -> bool:
    if written in CONFUSED.get(right, ()):
        return True
    apart = distance(right, written)
    for row in PREFIXES:
        for one, other in _pairs(row):
            if (
                right.startswith(one)
                and written.startswith(other)
                and not (other.startswith(one) or one.startswith(other))
                and distance(right[len(one) :], written[len(other) :]) < apart
            ):
                return True
    for row in SUFFIXES:
        for one, other in _pairs(row):
            if (
                right.endswith(one)
                and written.endswith(other)
                and distance(right[: -len(one)], written[: -len(other)]) < apart
            ):
                return True
    return any(
        one in right and distance(right.replace(one, other, 1), written) < apart
        for row in INFIXES
        for one, other in _pairs(row)
    )


def _pairs(row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((one, other) for one in row for other in row if one != other)


def _doubled_or_swapped(right: str, written: str) -> bool:
    """One letter doubled or not, two neighbours swapped, or a letter that sounds the same."""
    if distance(right, written) != 1:
        return False
    if len(right) != len(written):
        return re.sub(r"(.)\1", r"\1", right) == re.sub(r"(.)\1", r"\1", written)
    differing = [pair for pair in zip(right, written, strict=True) if pair[0] != pair[1]]
    return len(differing) == 2 or any(set(differing[0]) <= alike for alike in _SOUNDS_ALIKE)


def distance(one: str, other: str) -> int:
    """Edits between two words: insert, delete, replace, or swap neighbours (optimal string
    alignment distance; Boytsov 2011, section 2.2.1)."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            cost = min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, above = above, line
    return above[-1]
