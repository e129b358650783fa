"""A rule file is read whole or refused with a line that says what to mend."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from review.rulesets import RulesetError, by_id, read_rule

PATH = PurePosixPath("edge-case/python/bare-loop.yaml")
TEXT = """\
rules:
  - id: bare-loop
    languages: [python]
    severity: HIGH
    message: >-
      `$NAME` loops
      for ever.
    pattern: while True
    metadata:
      title: Endless loop
      level: block
      confidence: medium
      cwe: CWE-835
      why: It never ends.
      fix: End it.
      prompt: Add a way out.
      references: [https://example.com/loops]
      same-as: [B999]
"""


def test_a_rule_is_what_assay_says_and_what_semgrep_runs() -> None:
    pattern = read_rule(PATH, TEXT)
    rule = pattern.rule
    assert (rule.id, rule.family, rule.severity, rule.level) == ("edge-case/bare-loop", "edge-case", "high", "block")
    assert (rule.message, rule.same_as) == ("`$NAME` loops for ever.", ("B999",))
    assert dict(pattern.semgrep) == {
        "id": "bare-loop",
        "languages": ["python"],
        "severity": "HIGH",
        "message": "-",
        "pattern": "while True",
    }


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("id: bare-loop", "id: other"), "the id is 'other'; it must be the file's name, 'bare-loop'"),
        (("severity: HIGH", "severity: ERROR"), "'error' is none of low, medium, high, critical"),
        (("level: block", "level: loud"), "'loud' is none of monitor, comment, block"),
        (("confidence: medium", "confidence: yes"), "True is none of low, medium, high"),
        (("      why: It never ends.\n", ""), "KeyError: 'why'"),
        (("languages: [python]", "languages: python"), "'python' must be a list"),
        (("languages: [python]", "languages: [py]"), "'py' is none of csharp, dockerfile, go, java, javascript"),
        (("same-as: [B999]", "same-as: B999"), "'B999' must be a list"),
        (("rules:", "rulez:"), "KeyError: 'rules'"),
        (("    pattern: while True", "    pattern: ["), "ParserError"),
        ((TEXT, ""), "TypeError"),
        ((TEXT, "- a"), "TypeError"),
        ((TEXT, "rules: [1, 2]"), "ValueError"),
        ((TEXT, "rules: [{id: bare-loop, metadata: 3}]"), "TypeError"),
        (("message: >-\n      `$NAME` loops\n      for ever.", "message: 3"), "AttributeError"),
    ],
)
def test_a_rule_that_cannot_be_used_names_its_file_and_the_mistake(change: tuple[str, str], says: str) -> None:
    assert change[0] in TEXT
    with pytest.raises(RulesetError) as error:
        read_rule(PATH, TEXT.replace(*change))
    assert str(error.value).startswith("rulesets/edge-case/python/bare-loop.yaml: ")
    assert says in str(error.value)


def test_a_family_that_does_not_exist_is_refused() -> None:
    with pytest.raises(RulesetError, match="'style' is none of phantom, security"):
        read_rule(PurePosixPath("style/python/bare-loop.yaml"), TEXT)


def test_two_rules_of_one_name_are_refused_for_the_engine_would_drop_one() -> None:
    one, other = read_rule(PATH, TEXT), read_rule(PurePosixPath("scale/python/bare-loop.yaml"), TEXT)
    assert list(by_id([one])) == ["edge-case/bare-loop"]
    with pytest.raises(RulesetError, match="two rules are called 'bare-loop': edge-case/bare-loop and scale/bare-loop"):
        by_id([one, other])
