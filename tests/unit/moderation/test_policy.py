"""A policy means exactly what its file says, or it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from masomo_desktop.core.paths import resources
from masomo_desktop.extraction.model import Method, Unit, UnitKind
from masomo_desktop.moderation.gate import judge
from masomo_desktop.moderation.model import PolicyDamaged
from masomo_desktop.moderation.policy import load_policy, parse

RULE = """
[[rules]]
id = "r"
sentence = "This looks bad."
window = 10
around = 20
threshold = 3
"""
BAD = """
[[rules.groups]]
name = "bad"
weight = 2
least = 1
most = 2
eng = ["bad{,ly}", "very evil"]
"""
EXCUSE = """
[[rules.groups]]
name = "excuse"
weight = -1
least = 0
most = 1
eng = ["museum"]
"""
OTHER = """
[[rules.groups]]
name = "another meaning"
weight = 0
least = 0
most = 1
eng = ["bad weather"]
"""
WHOLE = 'version = "7"' + RULE + BAD + EXCUSE + OTHER


def rejects(text: str, policy: str = WHOLE) -> bool:
    unit = Unit(number=1, kind=UnitKind.PAGE, text=text, method=Method.NATIVE)
    return judge([unit], parse(policy)).rejected


def test_the_shipped_policy_can_be_used() -> None:
    policy = load_policy(resources() / "policies")
    assert policy.version
    assert {"eng", "fra", "swa"} <= {
        code for r in policy.rules for g in r.groups for code in g.terms
    }


def test_rules_by_density() -> None:
    assert rejects("A bad and very evil thing")
    assert not rejects("A bad, bad, badly bad thing")  # one term, however often
    assert not rejects("bad " + "word " * 10 + "very evil")  # too far apart
    assert rejects("bad " + "word " * 8 + "very evil")
    assert not rejects("very good, evil")  # not the phrase


def test_excuses_are_seen_around() -> None:
    assert rejects("bad very evil " + "word " * 30 + "museum")
    weak = WHOLE.replace("threshold = 3", "threshold = 4")
    assert rejects("bad, very evil", weak)
    assert not rejects("bad, very evil " + "word " * 10 + "museum", weak)
    assert not rejects("museum " + "word " * 10 + "bad, very evil", weak)


def test_another_meaning_hides_a_term() -> None:
    assert not rejects("bad weather, very evil")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no version"),
        ('version = ""' + RULE + BAD, "no version"),
        ('version = "1"', "no rules"),
        ("rules = []\nversion = '1'", "no rules"),
        (WHOLE + RULE + BAD, "two rules"),
        (WHOLE.replace("window = 10", "window = 0"), "window"),
        (WHOLE.replace("window = 10", "window = true"), "window"),
        (WHOLE.replace("threshold = 3", 'threshold = "3"'), "threshold"),
        (WHOLE.replace("threshold = 3", "threshold = 5"), "never apply"),
        (WHOLE.replace("least = 1", "least = 0"), "everywhere"),
        (WHOLE.replace("around = 20\n", ""), "exactly"),
        (WHOLE.replace("most = 2\n", ""), "a group needs"),
        (WHOLE.replace('"museum"', "3"), "no list of texts"),
        (WHOLE.replace('"museum"', '"!"'), "no word"),
        (WHOLE.replace('id = "r"', 'id = ""'), "id"),
        (WHOLE[:-30], ""),
    ],
)
def test_a_damaged_policy_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "default.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PolicyDamaged) as caught:
        load_policy(tmp_path)
    assert "default.toml" in caught.value.message
    assert said in caught.value.message


def test_no_policy_is_no_pass(tmp_path: Path) -> None:
    with pytest.raises(PolicyDamaged):
        load_policy(tmp_path)
    (tmp_path / "default.toml").write_bytes(b"\xff\xfe\x00version")
    with pytest.raises(PolicyDamaged):
        load_policy(tmp_path)
