"""What a repository's maintainers decide about Assay: `.github/assay.yml`, read from the base commit.

A policy that cannot be read never stops a review: the defaults apply, and the check run says what to mend.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from itertools import islice
from typing import Annotated, Any, Literal

import yaml
from pathspec import GitIgnoreSpec
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from review.finding import CONFIDENCES, FAMILIES, SEVERITIES, Confidence, Level, Rule, Rulebook, Severity
from review.places import is_test

PATH = ".github/assay.yml"
MAX_BYTES = 64 * 1024
"""A larger policy file is refused: no hand-written one comes near."""
MAX_DEPTH = 20
"""The deepest nesting that is read; a policy needs three levels."""
MAX_PROBLEMS = 20
"""How many mistakes are told at once."""
MAX_NAME = 80
"""How much of an unknown name is repeated, in characters."""


def _yaml_word(value: Any) -> Any:
    """YAML 1.1 reads a bare `off` as false; people mean the word."""
    return "off" if value is False else value


Setting = Annotated[Literal["off", "advisory", "blocking"], BeforeValidator(_yaml_word)]
_LEVELS: dict[str, Level] = {"advisory": "comment", "blocking": "block"}


_EVERYWHERE = ("phantom", "outdated")
"""What does not exist, or soon does not, breaks tests too."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _pattern(text: str) -> str:
    try:
        GitIgnoreSpec.from_lines([text])
    except ValueError:
        raise ValueError(f"{text[:80]!r} is not a pattern as in .gitignore") from None
    return text


class Paths(_Section):
    """Which files are reviewed."""

    skip: tuple[Annotated[str, AfterValidator(_pattern)], ...] = Field(
        default=(), description="Patterns as in .gitignore; matching files are not reviewed."
    )

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        return GitIgnoreSpec.from_lines(self.skip)

    def skips(self, path: str) -> bool:
        """Whether the policy leaves `path` out."""
        return bool(self.skip) and self._spec.match_file(path)


class Minimum(_Section):
    """Below either, a finding is only counted in the check run."""

    severity: Severity = "low"
    confidence: Confidence = "low"


class Policy(_Section):
    """The whole policy; every key is optional."""

    version: Literal[1] = 1
    paths: Paths = Paths()
    rules: Mapping[str, Setting] = Field(default={}, description="By rule id or family; the rule id wins.")
    minimum: Minimum = Minimum()
    drafts: Literal["review", "skip"] = Field(default="review", description="Whether draft pull requests are reviewed.")
    on_incomplete: Literal["block", "pass"] = Field(
        default="block", description="Whether a review that could not cover every changed hunk blocks the merge."
    )

    def level_of(self, rule: Rule, path: str) -> Level | None:
        """How loud the rule may be in the file at `path` under this policy; None where it is off.

        In tests most rules are only counted, unless the policy names them: their harm is production's.
        """
        setting = self.rules.get(rule.id, self.rules.get(rule.family))
        if setting == "off":
            return None
        level = _LEVELS[setting] if setting else rule.level
        if not setting and is_test(path) and not (rule.in_tests or rule.family in _EVERYWHERE):
            return "monitor"
        too_mild = SEVERITIES.index(rule.severity) < SEVERITIES.index(self.minimum.severity)
        too_vague = CONFIDENCES.index(rule.confidence) < CONFIDENCES.index(self.minimum.confidence)
        return "monitor" if too_mild or too_vague else level

    def digest(self) -> str:
        """Twelve hexadecimal digits that name these decisions, whatever the file's layout."""
        canonical = json.dumps(self.model_dump(mode="json"), sort_keys=True)
        return hashlib.sha256(canonical.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class PolicyReading:
    """The policy that applies, and what is wrong with the file (then the policy is the default one)."""

    policy: Policy
    problems: tuple[str, ...] = ()


def read_policy(content: bytes | None, rules: Rulebook) -> PolicyReading:
    """Read the policy file's bytes; None means there is no file."""
    if content is None:
        return PolicyReading(Policy())
    try:
        document = _document(content)
        policy = Policy.model_validate({} if document is None else document)
        problems = _unknown_rules(policy, rules)
    except yaml.YAMLError as error:
        problems = iter([_yaml_problem(error)])
    except ValidationError as error:
        problems = _problems(error)
    except _NotPlainError as error:
        problems = iter([str(error)])
    except ValueError as error:
        problems = iter([f"it has a value that cannot be read: {error}"])
    told = tuple(islice(problems, MAX_PROBLEMS))
    return PolicyReading(Policy(), told) if told else PolicyReading(policy)


class _NotPlainError(ValueError):
    """The file may be YAML, but is not as simple as a policy can be."""


def _document(content: bytes) -> Any:
    """The YAML document, if it is plain: small and flat, without aliases or tags, which could make it explode."""
    if len(content) > MAX_BYTES:
        raise _NotPlainError(f"the file is larger than {MAX_BYTES // 1024} KiB")
    depth = 0
    for event in yaml.parse(content, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _NotPlainError("it is nested too deeply")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "tag", None):
            raise _NotPlainError("it uses an alias (`*name`) or a tag (`!!name`); write the value out")
    return yaml.load(content, Loader=yaml.CSafeLoader)


def _yaml_problem(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f" in line {mark.line + 1}" if mark else ""
    return f"it is not YAML{where}: {getattr(error, 'problem', None) or 'unreadable'}"


def _problems(error: ValidationError) -> Iterator[str]:
    for problem in error.errors(include_url=False, include_input=False):
        *parents, name = problem["loc"] or ("",)
        where = ".".join(str(part) for part in problem["loc"])[:MAX_NAME]
        if problem["type"] == "extra_forbidden":
            yield f"unknown key `{where}`{nearest(str(name), _keys_at(parents))}"
        else:
            text = problem["msg"].removeprefix("Value error, ").replace("a valid tuple", "a list")
            yield f"`{where}`: {text[:1].lower()}{text[1:]}" if where else text


def _keys_at(parents: list[Any]) -> Collection[str]:
    section: type[BaseModel] = Policy
    for name in parents:
        section = section.model_fields[name].annotation  # type: ignore[assignment]  # sections nest, maps do not
    return section.model_fields


def nearest(name: str, known: Collection[str]) -> str:
    """`; did you mean …?`, or nothing where no known name is near."""
    match = get_close_matches(name[:MAX_NAME], known, n=1, cutoff=0.5)
    return f"; did you mean `{match[0]}`?" if match else ""


def _unknown_rules(policy: Policy, rules: Rulebook) -> Iterator[str]:
    known = [*FAMILIES, *rules]
    for name in policy.rules:
        if name not in known:
            yield f"unknown rule or family `rules.{name[:MAX_NAME]}`{nearest(name, known)}"


def json_schema() -> dict[str, Any]:
    """The policy file's JSON schema, for editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Policy.model_json_schema()}
