"""The rules about what manifests ask for, and how a fault becomes a finding."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.phantom.supply.verdicts import Fault, Kind

LANGUAGES = ("python", "javascript", "typescript")
_PROMPT = (
    "Look the package up in its index before changing the manifest: its exact name, who publishes it, and the versions"
    " it has. Correct the name or the version in the manifest, renew the lock file with the package manager, never by"
    " hand, and run the tests. Do not add a package that nothing imports."
)


def _rule(rule_id: str, title: str, message: str, why: str, fix: str, *, blocks: bool = False) -> Rule:
    family = "outdated" if rule_id.startswith("outdated/") else "phantom"
    return Rule(
        id=rule_id,
        family=family,  # type: ignore[arg-type]
        title=title,
        severity="high" if family == "phantom" else "medium",
        confidence="high" if blocks or family == "outdated" else "medium",
        level="block" if blocks else "comment",
        languages=LANGUAGES,
        message=message,
        why=why,
        fix=fix,
        prompt=_PROMPT,
        cwe="CWE-1104" if family == "outdated" else "CWE-1357",
    )


VERSION = _rule(
    "phantom/package-version",
    "Version that the package does not have",
    "`$NAME` has no version $VERSION.",
    "The installation fails, or a later upload under that version is installed unseen.",
    "Pin a version that exists.",
    blocks=True,
)
BAIT = _rule(
    "phantom/bait-package",
    "Package that may be bait for a typing error",
    "`$NAME` is new or nearly empty, and its name is almost that of `$KNOWN`.",
    "Such packages are uploaded under names that people mistype or that language models make up; what they run at"
    " installation has the rights of whoever installs.",
    "Check who publishes the package, and use the well-known one if that was meant.",
)
YANKED = _rule(
    "outdated/yanked-version",
    "Version that was withdrawn",
    "`$NAME` $VERSION was withdrawn by its authors.",
    "Releases are withdrawn for being broken or unsafe; installers take them only where they are pinned.",
    "Pin a release that was not withdrawn.",
)
DEPRECATED = _rule(
    "outdated/deprecated-package",
    "Package that its authors gave up",
    "`$NAME` is deprecated by its authors.",
    "Nobody repairs it any more, also not where it is unsafe.",
    "Use what its authors recommend instead.",
)
SUPPLY_RULES = (VERSION, BAIT, YANKED, DEPRECATED)
_RULE_OF: dict[Kind, str] = {
    "missing": "phantom/package",
    "version": VERSION.id,
    "bait": BAIT.id,
    "yanked": YANKED.id,
    "deprecated": DEPRECATED.id,
}


def supply_finding(fault: Fault, path: str, line: int, engine: str, also: Iterable[str] = ()) -> Finding:
    """The finding for a fault; `also` are other places of the same."""
    others = tuple(f"The same stands at {place}." for place in also)
    return Finding(
        rule=_RULE_OF[fault.kind],
        path=path,
        start_line=line,
        end_line=line,
        message=fault.message,
        evidence=(fault.evidence, *others),
        engines=(engine,),
    )
