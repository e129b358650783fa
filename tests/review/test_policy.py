"""`.github/assay.yml`: what it may say, and that a bad one is told to people and never stops a review."""

from __future__ import annotations

import jsonschema_rs
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from review.policy import MAX_PROBLEMS, Policy, PolicyReading, json_schema, read_policy
from tests.review.builders import rule

SQL = rule("sql-built-from-string", "security", severity="high", confidence="high", level="block")
SLOW = rule("query-in-loop", "scale", severity="low", confidence="medium", level="comment")
RULES = {one.id: one for one in (SQL, SLOW)}


def read(text: str | bytes) -> PolicyReading:
    return read_policy(text.encode() if isinstance(text, str) else text, RULES)


@pytest.mark.parametrize("content", [None, b"", b"# nothing yet\n", b"---\n", b"version: 1\n"])
def test_no_policy_is_the_default_policy(content: bytes | None) -> None:
    assert read_policy(content, RULES) == PolicyReading(Policy())


def test_a_full_policy() -> None:
    reading = read(
        """\
        version: 1
        paths:
          skip: ["vendor/", "*_pb2.py", "!vendor/ours/"]
        rules:
          security: blocking
          scale/query-in-loop: off
        minimum:
          severity: medium
          confidence: low
        drafts: skip
        on_incomplete: pass
        """
    )
    assert reading.problems == ()
    assert reading.policy.drafts == "skip"
    assert reading.policy.on_incomplete == "pass"
    assert reading.policy.paths.skips("vendor/a.py")
    assert reading.policy.paths.skips("deep/down/x_pb2.py")
    assert not reading.policy.paths.skips("shop/vendored.py")


@pytest.mark.parametrize(
    ("text", "sql", "slow"),
    [
        ("", "block", "comment"),
        ("rules: {security: advisory}", "comment", "comment"),
        ("rules: {security: off}", None, "comment"),
        ("rules: {security: 'off'}", None, "comment"),
        ("rules: {security: false}", None, "comment"),
        ("rules: {scale: blocking}", "block", "block"),
        ("rules: {security: off, security/sql-built-from-string: blocking}", "block", "comment"),
        ("rules: {security/sql-built-from-string: off, security: blocking}", None, "comment"),
        ("minimum: {severity: medium}", "block", "monitor"),
        ("minimum: {severity: critical}", "monitor", "monitor"),
        ("minimum: {confidence: high}", "block", "monitor"),
        ("{minimum: {severity: high}, rules: {scale: off}}", "block", None),
    ],
)
def test_how_loud_a_rule_is(text: str, sql: str | None, slow: str | None) -> None:
    reading = read(text)
    assert reading.problems == ()
    levels = [reading.policy.level_of(one, "shop/cart.py") for one in (SQL, SLOW)]
    assert levels == [sql, slow]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ruls: {}", "unknown key `ruls`; did you mean `rules`?"),
        ("paths: {skips: [a]}", "unknown key `paths.skips`; did you mean `skip`?"),
        ("minimum: {certainty: low}", "unknown key `minimum.certainty`; did you mean `severity`?"),
        ("notify: [ada]", "unknown key `notify`"),
        ("rules: {securty: off}", "unknown rule or family `rules.securty`; did you mean `security`?"),
        (
            "rules: {security/sql-build-from-string: off}",
            "unknown rule or family `rules.security/sql-build-from-string`; did you mean"
            " `security/sql-built-from-string`?",
        ),
        ("rules: {security: loud}", "`rules.security`: input should be 'off', 'advisory' or 'blocking'"),
        ("drafts: true", "`drafts`: input should be 'review' or 'skip'"),
        ("version: 2", "`version`: input should be 1"),
        ("paths: {skip: vendor/}", "`paths.skip`: input should be a list"),
        ("paths: {skip: ['!']}", "`paths.skip.0`: '!' is not a pattern as in .gitignore"),
        ("on_incomplete: [", "it is not YAML in line 2: did not find expected node content"),
        ("a: b\n  c: d\n", "it is not YAML in line 2: mapping values are not allowed in this context"),
    ],
)
def test_a_mistake_is_named_and_the_defaults_apply(text: str, problem: str) -> None:
    reading = read(text)
    assert reading.problems == (problem,)
    assert reading.policy == Policy()


def bomb(kind: str) -> str:
    """Each level names the one below it nine times: written out, it would be larger than any memory."""
    levels = ["a0: &a0 {k: v}"]
    for number in range(1, 12):
        many = ", ".join([f"*a{number - 1}"] * 9)
        levels.append(f"a{number}: &a{number} " + (f"[{many}]" if kind == "aliases" else f"{{<<: [{many}]}}"))
    return "\n".join(levels)


@pytest.mark.parametrize(
    "hostile",
    [
        b"\xff\xfe\x00\xd8",
        b"rules: \xff\n",
        b"\x00",
        b"- a list\n",
        b"just words",
        b"42",
        b"a: 1\n---\nb: 2\n",
        b"[" * 60_000,
        b"{a: " * 15_000,
        b"- " * 30_000,
        b"#" * 70_000,
        b"1: x",
        b"? {a: b}\n: c",
        b"version: !!python/object/apply:os.system [id]",
        b"version: !!int x",
        b"version: 2026-99-99",
        b"version: " + b"9" * 5_000,
        b"version: 1:99:99:99",
        b"paths: *nowhere",
        b"paths: {skip: [1]}",
        b"a: &a [*a]",
        bomb("aliases").encode(),
        bomb("merges").encode(),
        b"<<: {a: 1}",
        b"=: 1",
        b"x" * 60_000 + b": 1",
        b"\n".join(b"key%d: 1" % number for number in range(5_000)),
        b"rules:\n" + b"\n".join(b"  rule-%d: off" % number for number in range(3_000)),
    ],
    ids=lambda content: repr(content[:20]),
)
def test_a_hostile_file_is_a_few_short_problems_and_the_defaults(hostile: bytes) -> None:
    reading = read(hostile)
    assert reading.policy == Policy()
    assert 0 < len(reading.problems) <= MAX_PROBLEMS
    assert all(len(problem) < 400 for problem in reading.problems)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_it_fail(content: bytes) -> None:
    reading = read(content)
    assert not reading.problems or reading.policy == Policy()


_WORDS = st.text(max_size=8) | st.booleans() | st.none() | st.integers()
_KEYS = st.sampled_from([*Policy.model_fields, "skip", "severity", "other"])


@given(st.dictionaries(_KEYS, _WORDS | st.lists(_WORDS, max_size=3) | st.dictionaries(_KEYS, _WORDS, max_size=3)))
def test_no_value_makes_it_fail(document: dict[str, object]) -> None:
    reading = read(yaml.safe_dump(document))
    reading.policy.paths.skips("a.py")
    assert reading.policy.level_of(SQL, "shop/cart.py") in (None, "block", "comment", "monitor")


def test_the_digest_names_the_decisions_and_not_the_layout() -> None:
    one = read("rules: {scale: off, security: advisory}\ndrafts: review\n").policy
    other = read("# ours\nrules:\n  security: advisory\n  scale: false\n").policy
    assert one.digest() == other.digest()
    assert one.digest() != Policy().digest()
    assert len(one.digest()) == 12


def test_the_schema_for_editors_accepts_and_refuses_what_the_reader_does() -> None:
    schema = jsonschema_rs.validator_for(json_schema())
    assert schema.is_valid({"version": 1, "paths": {"skip": ["a"]}, "rules": {"security": "off"}, "drafts": "skip"})
    assert not schema.is_valid({"ruls": {}})
    assert not schema.is_valid({"rules": {"security": "loud"}})


@pytest.mark.parametrize(
    "path",
    [
        "tests/test_cart.py",
        "shop/tests/helpers.py",
        "src/cart.test.ts",
        "cart_test.go",
        "conftest.py",
        "web/__tests__/cart.js",
        "spec/cart.spec.js",
    ],
)
def test_in_tests_only_what_is_about_tests_or_does_not_exist_speaks(path: str) -> None:
    assert Policy().level_of(rule(), path) == "monitor"
    assert Policy().level_of(rule(in_tests=True), path) == "block"
    assert Policy().level_of(rule("package-member", "phantom"), path) == "block"


@pytest.mark.parametrize(
    "path", ["shop/cart.py", "latest/cart.py", "contest.py", "src/testimonials.ts", "/srv/tests/cart.py"]
)
def test_other_files_are_no_tests(path: str) -> None:
    assert Policy().level_of(rule(), path) == "block"


def test_a_policy_that_names_a_rule_is_obeyed_in_tests_too() -> None:
    strict = read("rules: {security: blocking}").policy
    assert strict.level_of(SQL, "tests/test_cart.py") == "block"
