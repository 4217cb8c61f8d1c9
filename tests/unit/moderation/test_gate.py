"""The gate on both sides: what must pass, and what must not."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from masomo_desktop.core.paths import resources
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.moderation.gate import Examination, judge
from masomo_desktop.moderation.policy import load_policy, parse

HERE = Path(__file__).parent
POLICY = load_policy(resources() / "policies")
FIT = tomllib.loads((HERE / "fit.toml").read_text(encoding="utf-8"))
UNFIT = tomllib.loads((HERE / "unfit.toml").read_text(encoding="utf-8"))


def page(text: str, number: int = 1) -> Unit:
    return Unit(number=number, kind=UnitKind.PAGE, text=text, method=Method.NATIVE)


@pytest.mark.parametrize("name", FIT)
def test_study_material_passes(name: str) -> None:
    assert judge([page(FIT[name]["text"])], POLICY).findings == ()


@pytest.mark.parametrize("name", UNFIT)
def test_unfit_material_does_not(name: str) -> None:
    assert judge([page(UNFIT[name]["text"])], POLICY).rejected


def test_there_is_something_on_every_rule() -> None:
    found = {
        finding.rule
        for text in UNFIT.values()
        for finding in judge([page(text["text"])], POLICY).findings
    }
    assert found == {rule.id for rule in POLICY.rules}


def test_looking_while_pages_come_gives_the_same_verdict() -> None:
    pages = [page(text["text"], n) for n, text in enumerate([*FIT.values(), *UNFIT.values()])]
    examined = Examination(lambda: POLICY)
    examined.look(pages[10:20])
    examined.look(pages[:10])
    assert examined.verdict(pages) == judge(pages, POLICY)


def test_a_page_that_is_read_again_counts_as_it_is_then() -> None:
    examined = Examination(lambda: POLICY)
    examined.look([page(UNFIT["bomb"]["text"])])
    examined.look([page("A harmless page.")])
    assert not examined.verdict([page("A harmless page.")]).rejected


def test_a_finding_says_which_page_which_rule_which_words() -> None:
    bad = "Introduction.\n\n" + UNFIT["bomb"]["text"]
    verdict = judge([page("A harmless page.", 1), page(bad, 2), page(bad, 3)], POLICY)
    assert [(f.rule, f.unit) for f in verdict.findings] == [("weapon_making", n) for n in (2, 3)]
    finding = verdict.findings[0]
    assert "pipe bomb" in finding.words
    for word in finding.words:
        assert word in " ".join(bad[finding.start : finding.end].split())
    assert verdict.reason is not None
    assert verdict.reason.code == "unfit"
    assert verdict.reason.details == {
        "rule": "weapon_making", "words": list(finding.words), "unit": 2,
    }  # fmt: skip
    assert "page 2" in verdict.reason.message
    assert "“pipe bomb”" in verdict.reason.message
    assert verdict.policy == POLICY.version


def test_one_bad_page_in_a_book_is_found() -> None:
    book = [page(FIT["biology_reproduction"]["text"], n) for n in range(1, 200)]
    book[150] = page(UNFIT["porn_story"]["text"], 151)
    assert [finding.unit for finding in judge(book, POLICY).findings] == [151]


def test_case_accents_spaces_and_signs_hide_nothing() -> None:
    text = UNFIT["bomb_fr"]["text"]
    for disguised in (
        text.upper(),
        text.replace("é", "e\u0301").replace("É", "E\u0301"),
        text.replace("a", "a\u200b"),
        text.replace("bombe", "b0mbe"),
        text.replace("bombe", "b o m b e"),
        text.replace("bombe", "b.o.m.b.e"),
    ):
        assert judge([page(disguised)], POLICY).rejected, disguised


def test_offsets_are_those_of_the_text_as_it_is() -> None:
    text = "İstanbul ﬁne e\u0301cole. " + UNFIT["hate_race"]["text"]
    [finding] = judge([page(text)], POLICY).findings
    assert text[finding.start : finding.end].startswith("Jews")


def test_words_end_where_words_end() -> None:
    policy = parse(
        'version = "1"\n[[rules]]\nid = "r"\nsentence = "S."\nwindow = 5\naround = 0\nthreshold = 1'
        '\n[[rules.groups]]\nname = "g"\nweight = 1\nleast = 1\nmost = 1\nfra = ["été", "mots"]'
    )
    assert judge([page("l’ÉTÉ dernier")], policy).rejected
    assert not judge([page("répété, motset, émots")], policy).rejected


def test_no_text_no_finding() -> None:
    assert not judge([], POLICY).rejected
    assert not judge([page(""), page("\n \n")], POLICY).rejected


@pytest.mark.corpus
def test_real_texts_pass(corpus: Path) -> None:
    """News with wars, crimes and epidemics, encyclopaedia articles, human rights: none rejected."""
    quality = corpus / "quality-text"
    texts = [file.read_text(encoding="utf-8") for file in quality.glob("udhr_*.txt")]
    for file in quality.glob("news_*.json"):
        texts += [article["text"] for article in json.loads(file.read_text(encoding="utf-8"))]
    for file in quality.glob("afriqa_*.json"):
        texts += [entry["context"] for entry in json.loads(file.read_text(encoding="utf-8"))]
    for file in quality.glob("xquad_*.json"):
        for article in json.loads(file.read_text(encoding="utf-8"))["data"]:
            texts += [paragraph["context"] for paragraph in article["paragraphs"]]
    for file in corpus.glob("*/gt/*.txt"):
        texts.append(file.read_text(encoding="utf-8", errors="replace"))
    verdicts = [judge([page(text)], POLICY) for text in texts]
    print(f"\n  {len(texts)} real texts, {sum(v.rejected for v in verdicts)} rejected")
    assert len(texts) > 500
    assert [v.findings for v in verdicts if v.rejected] == []
