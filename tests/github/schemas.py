"""GitHub's own descriptions of its REST API and webhooks: what fits them, and how to complete a value by them."""

from __future__ import annotations

import base64
import gzip
import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import jsonschema_rs

DESCRIPTIONS = Path(__file__).parent / "descriptions"
SLASHED = frozenset({"path", "ref", "basehead", "branch"})
"""Path parameters that may hold slashes."""

KNOWN_NULL = {
    ("diff-entry", "blob_url"): "string",  # of a submodule; githubkit carries the same correction
    ("diff-entry", "raw_url"): "string",
    ("pull-request-review-comment", "line"): "integer",  # of an outdated comment
    ("pull-request-review-comment", "position"): "integer",
}
"""(schema, property): type. GitHub sends these as null although its description does not allow it."""


def _modern(schema: Any) -> Any:
    """OpenAPI 3.0's `nullable` as JSON Schema writes it."""
    if isinstance(schema, list):
        return [_modern(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: _modern(value) for key, value in schema.items() if key not in ("nullable", "discriminator")}
    if schema.get("nullable") is not True:
        return result
    if "enum" in result and None not in result["enum"]:
        result["enum"] = [*result["enum"], None]
    if isinstance(result.get("type"), str):
        return {**result, "type": [result["type"], "null"]}
    return {"anyOf": [result, {"type": "null"}]}


def _corrected(description: dict[str, Any]) -> dict[str, Any]:
    """The description with what GitHub itself does not keep to taken out, in place."""
    for (name, key), kind in KNOWN_NULL.items():
        if name in description["components"]["schemas"]:
            description["components"]["schemas"][name]["properties"][key]["type"] = [kind, "null"]
    if "/app/installations" in description.get("paths", {}):
        answer = description["paths"]["/app/installations"]["get"]["responses"]["200"]
        schema = answer["content"]["application/json"]["schema"]
        # The list alone says that an account is a user and an enterprise at once; one installation says it right.
        schema["items"] = {"$ref": "#/components/schemas/installation"}
    _free_events(description)
    return description


def _free_events(part: Any) -> None:
    """Take the choices out of every `events` list: they lack `merge_group`, to which Apps do subscribe."""
    for value in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _free_events(value)
    events = part.get("events") if isinstance(part, dict) else None
    if isinstance(events, dict) and "enum" in events.get("items", {}):
        del events["items"]["enum"]


@dataclass(frozen=True, eq=False)
class Operation:
    """One method of one path of the REST API."""

    method: str
    template: str
    pattern: re.Pattern[str]
    spec: dict[str, Any]

    @property
    def name(self) -> str:
        """As the tables of routes write it, such as `GET /rate_limit`."""
        return f"{self.method} {self.template}"

    @cached_property
    def success(self) -> int:
        """The status of success; where there are several, the first."""
        return next(int(status) for status in self.spec["responses"] if status.startswith(("2", "3")))


def _pattern(template: str) -> re.Pattern[str]:
    def group(match: re.Match[str]) -> str:
        return f"(?P<{match[1]}>{'.+' if match[1] in SLASHED else '[^/]+'})"

    # `contents/` without a path is the root directory, which the description leaves out.
    optional = template.replace("/contents/{path}", "/contents(?:/(?P<path>.*))?")
    return re.compile(re.sub(r"\{(\w+)\}", group, optional) + "$")


class Description:
    """An OpenAPI document: finds operations, validates values and completes them."""

    def __init__(self, name: str) -> None:
        document = json.loads(gzip.decompress((DESCRIPTIONS / name).read_bytes()))
        self.document: dict[str, Any] = _corrected(_modern(document))
        self.uri = f"urn:github:{name}"
        self._registry = jsonschema_rs.Registry([(self.uri, self.document)])
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    @cached_property
    def operations(self) -> list[Operation]:
        """Every operation, in the order to try them: the longest first, then names before parameters."""
        found = [
            Operation(method.upper(), template, _pattern(template), spec)
            for template, methods in self.document.get("paths", {}).items()
            for method, spec in methods.items()
            if method != "parameters"
        ]
        parts = {one: one.template.split("/") for one in found}
        return sorted(found, key=lambda one: (-len(parts[one]), [part.startswith("{") for part in parts[one]]))

    def find(self, method: str, raw_path: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation that answers `method` on the still percent-encoded path, with the path's parameters."""
        for operation in self.operations:
            match = operation.pattern.match(raw_path) if operation.method == method else None
            if match:
                return operation, {key: unquote(value or "") for key, value in match.groupdict().items()}
        return None

    def resolve(self, schema: dict[str, Any]) -> dict[str, Any]:
        """`schema`, or what its `$ref` points to."""
        while "$ref" in schema:
            target: Any = self.document
            for part in schema["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            schema = target
        return schema

    def problems(self, pointer: str, value: Any) -> list[str]:
        """What does not fit in `value`, by the schema at the JSON pointer `pointer`; at most five."""
        validator = self._validators.get(pointer)
        if validator is None:
            schema = {"$ref": f"{self.uri}#{quote(pointer, safe='/~')}"}
            validator = jsonschema_rs.Draft202012Validator(schema, registry=self._registry, validate_formats=True)
            self._validators[pointer] = validator
        return [_sentence(error) for _, error in zip(range(5), validator.iter_errors(value), strict=False)]

    def complete(self, schema: dict[str, Any], value: Any, name: str = "") -> Any:
        """`value` with the required properties that a review App never looks at filled in from the schema.

        Links, counters, flags, empty lists, `node_id` and null are filled in; text, times and choices
        are not, so that a representation that forgets one still fails validation.
        """
        name = schema.get("$ref", name).rpartition("/")[2]
        schema = self.resolve(schema)
        for branch in schema.get("allOf", []):
            value = self.complete(branch, value, name)
        branches = [one for one in schema.get("oneOf", schema.get("anyOf", [])) if one != {"type": "null"}]
        if branches and value is not None:
            value = self.complete(self._fitting(branches, value), value, name)
        if isinstance(value, list) and "items" in schema:
            return [self.complete(schema["items"], item) for item in value]
        if isinstance(value, dict):
            return self._complete_object(schema, value, name)
        return value

    def _fitting(self, branches: list[dict[str, Any]], value: Any) -> dict[str, Any]:
        """The branch for `value`: lists go to arrays, text to strings, all else to the first that is an object."""
        kind = "array" if isinstance(value, list) else "string" if isinstance(value, str) else "object"
        return next((one for one in branches if self.resolve(one).get("type", "object") == kind), branches[0])

    def _complete_object(self, schema: dict[str, Any], value: dict[str, Any], name: str) -> dict[str, Any]:
        result = dict(value)
        for key, part in schema.get("properties", {}).items():
            if key in result:
                result[key] = self.complete(part, result[key])
            elif key in schema.get("required", []):
                filled = self._filler(key, part, value, name)
                if filled is not ...:
                    result[key] = filled
        return result

    def _filler(self, key: str, part: dict[str, Any], owner: dict[str, Any], name: str) -> Any:
        kind = self.resolve(part)
        types = kind.get("type", "null" if {"type": "null"} in kind.get("anyOf", []) else "")
        if "null" in types:
            return None
        if key == "node_id":
            return base64.b64encode(f"{name}:{owner.get('id', owner.get('sha', ''))}".encode()).decode()
        if key == "url" or key.endswith(("_url", "href")):
            return "https://github.invalid/not-modelled"
        if types == "object":
            return self.complete(part, {})
        return {"boolean": False, "integer": 0, "array": []}.get(types, ...) if "enum" not in kind else ...


def _sentence(error: jsonschema_rs.ValidationError) -> str:
    where = "/".join(str(part) for part in error.instance_path)
    # The message starts with the whole value and ends with what is wrong about it.
    message = error.message if len(error.message) < 400 else f"{error.message[:100]} ... {error.message[-200:]}"
    return f"{where or '(whole)'}: {message}"


def pointer(*parts: str) -> str:
    """A JSON pointer made of `parts`."""
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)


@cache
def rest() -> Description:
    """The REST API, version 2026-03-10."""
    return Description("github-rest-2026-03-10.json.gz")


@cache
def webhooks() -> Description:
    """The webhook payloads."""
    return Description("github-webhooks.json.gz")
