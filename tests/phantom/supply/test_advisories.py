"""Which versions an advisory concerns, and what is said of them."""

from __future__ import annotations

from typing import Any

import pytest

from review.phantom.manifests import Ecosystem
from review.phantom.supply.advisories import ECOSYSTEMS, Exact, Pinned, pin_finding, read, repaired, repinned

ACME = Exact("pypi", "acme", "1.4.0")
GHSA = "GHSA-23fj-45gh-6789"


def advisory(
    affected: str = "< 1.5", patched: str | None = "1.5", name: str = "acme", ecosystem: str = "pip", **more: Any
) -> dict[str, Any]:
    """As GitHub writes one, with the fields that matter."""
    vulnerability: dict[str, Any] = {
        "package": {"ecosystem": ecosystem, "name": name},
        "vulnerable_version_range": affected,
        "first_patched_version": patched,
        "vulnerable_functions": [],
    }
    common: dict[str, Any] = {
        "ghsa_id": GHSA,
        "cve_id": None,
        "severity": "high",
        "summary": "A hole",
        "withdrawn_at": None,
    }
    return {**common, "vulnerabilities": [vulnerability], **more}


@pytest.mark.parametrize(
    ("ecosystem", "version", "affected", "concerned"),
    [
        ("pypi", "1.4.0", "< 1.5", True),
        ("pypi", "1.5.0", "< 1.5", False),
        ("pypi", "1.5rc1", ">= 1.0, < 1.5", True),
        ("pypi", "2.0", ">= 1.0, < 1.5", False),
        ("pypi", "1.4.0", "= 1.4", True),
        ("npm", "4.17.11", "< 4.17.12", True),
        ("npm", "4.17.12", "< 4.17.12", False),
        ("npm", "5.0.0-beta.2", "<= 5.0.0-beta.10", True),
        ("npm", "5.0.0", "<= 5.0.0-beta.10", False),
        ("npm", "1.10.0", "> 1.9.0", True),
        ("go", "v1.2.3", ">= 1.0.0, < 1.2.4", True),
        ("go", "v2.0.0+incompatible", "< 2.0.0", False),
        ("pypi", "1.4.0", "anything", False),
        ("pypi", "not a version", "< 1.5", False),
        ("npm", "1.0.0", "< x", False),
    ],
)
def test_a_version_is_compared_with_the_range_of_the_advisory(
    ecosystem: Ecosystem, version: str, affected: str, concerned: bool
) -> None:
    exact = Exact(ecosystem, "acme", version)
    answer = [advisory(affected, ecosystem=ECOSYSTEMS[ecosystem])]
    assert bool(read(answer, [exact])[exact]) is concerned


def test_only_the_range_that_holds_tells_the_repaired_version() -> None:
    both = [advisory("< 1.2", "1.2")["vulnerabilities"][0], advisory(">= 1.3, < 1.6", "1.6")["vulnerabilities"][0]]
    (told,) = read([advisory(vulnerabilities=both)], [ACME])[ACME]
    assert told.patched == "1.6"


@pytest.mark.parametrize(
    "other",
    [
        advisory(withdrawn_at="2024-01-01T00:00:00Z"),
        advisory(name="acme-extra"),
        advisory(ecosystem="npm"),
        advisory(ghsa_id="GHSA-<script>"),
        {**advisory(), "vulnerabilities": None},
        "text",
        None,
    ],
)
def test_withdrawn_foreign_and_malformed_advisories_say_nothing(other: object) -> None:
    assert read([other], [ACME]) == {ACME: ()}
    assert read({"message": "no list"}, [ACME]) == {ACME: ()}


def test_python_packages_are_one_under_every_spelling() -> None:
    exact = Exact("pypi", "acme-tools", "1.0")
    assert read([advisory(name="Acme.Tools")], [exact])[exact]


def test_the_finding_names_the_worst_first_and_the_version_that_repairs_all() -> None:
    worse = advisory(
        "< 1.10", "1.10", ghsa_id="GHSA-cccc-ffff-gggg", cve_id="CVE-2024-12345", severity="critical", summary="Worse"
    )
    told = read([advisory(), worse], [ACME])[ACME]
    finding = pin_finding(Pinned(ACME, "requirements.txt", 3), told, "manifests", ["uv.lock:7"])
    assert (finding.rule, finding.start_line) == ("outdated/vulnerable-pin", 3)
    assert finding.message == (
        "`acme` 1.4.0 has 2 known holes (the worst: critical): CVE-2024-12345, GHSA-23fj-45gh-6789."
        " 1.10 is the first version without."
    )
    assert finding.evidence == (
        "GHSA-cccc-ffff-gggg (CVE-2024-12345), critical: `Worse`, `https://github.com/advisories/GHSA-cccc-ffff-gggg`.",
        "GHSA-23fj-45gh-6789, high: `A hole`, `https://github.com/advisories/GHSA-23fj-45gh-6789`.",
        "The same stands at uv.lock:7.",
    )


def test_without_a_repaired_version_the_finding_says_so() -> None:
    told = read([advisory(patched=None)], [ACME])[ACME]
    assert repaired(ACME, told) == ""
    message = pin_finding(Pinned(ACME, "requirements.txt", 1), told, "manifests").message
    assert message == "`acme` 1.4.0 has a known hole (high): GHSA-23fj-45gh-6789. No version without is known."


def test_hostile_texts_stay_short_plain_and_within_their_quotes() -> None:
    hostile = "` @everyone\n<img src=x> ![x](http://evil.test)" + "a" * 100_000
    many = [
        advisory(
            ghsa_id=f"GHSA-2222-3333-{word}", summary=hostile, severity="`boom`", cve_id="CVE-1 `x`", patched="`rm`"
        )
        for word in ("cccc", "ffff", "gggg", "hhhh", "jjjj", "mmmm", "pppp")
    ]
    finding = pin_finding(Pinned(ACME, "requirements.txt", 1), read(many, [ACME])[ACME], "manifests")
    assert finding.message.startswith("`acme` 1.4.0 has 7 known holes (the worst: unknown): GHSA-2222-3333-cccc, ")
    assert finding.message.endswith(" and 2 more. No version without is known.")
    assert len(finding.evidence) == 5
    for text in finding.evidence:
        assert len(text) < 400
        assert text.count("`") == 4
        assert "\n" not in text


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("acme==1.4.0", "acme==1.5.2"),
        ("  Acme[extra] == 1.4.0  # for the desk", "  Acme[extra] == 1.5.2  # for the desk"),
        ("acme==1.4.0 \\", None),
        ("acme==1.4.0 --hash=sha256:00", None),
        ("acme>=1.4.0", None),
        ('    "acme==1.4.0",', None),
        ("other==1.4.0", None),
    ],
)
def test_only_a_plain_line_is_rewritten(line: str, new: str | None) -> None:
    assert repinned(line, ACME, "1.5.2") == new


def test_another_major_version_is_not_suggested() -> None:
    assert repinned("acme==1.4.0", ACME, "2.0") is None
