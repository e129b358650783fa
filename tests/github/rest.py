"""One REST request: find its operation, check it, answer it, check the answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tests.github import schemas
from tests.github.access import authorize
from tests.github.calls import Answer, Call, Page, Refusal, Route, not_found
from tests.github.model import Request
from tests.github.routes import ROUTES
from tests.github.schemas import Operation, pointer

if TYPE_CHECKING:
    from tests.github.stand_in import GitHub

VERSION = "2026-03-10"
"""The version of the vendored description, and so the only one that can be answered."""
PAGE_SIZE, PAGE_LIMIT = 30, 100
JSON = "application/json; charset=utf-8"

Http = tuple[int, dict[str, str], bytes]


def answer(github: GitHub, request: Request, path: str) -> Http:
    """Answer one request; raises `Refusal`."""
    _check_version(request)
    found = schemas.rest().find(request.method, path)
    if found is None:
        github.violations.append(f"{request.method} {path}: GitHub has no such route (or it is not described)")
        raise not_found()
    operation, params = found
    route = ROUTES.get(operation.name)
    if route is None:
        github.violations.append(f"{operation.name}: the stand-in does not model this route")
        raise Refusal(500, f"{operation.name} is not modelled")
    accepted = {"X-Accepted-GitHub-Permissions": "; ".join(route.needs).replace(":", "=")}
    try:
        with github.change():
            call = _call(github, request, params)
            return _answered(request, operation, route, call, accepted)
    except Refusal as refusal:
        _check_answer(github, operation, refusal.status, refusal.body)
        refusal.headers |= accepted
        raise


def _check_version(request: Request) -> None:
    version = request.headers.get("x-github-api-version")
    # githubkit sends no version when it asks for a token; GitHub then answers by its default one.
    if version not in (None, VERSION):
        raise Refusal(400, f"{version} is not a supported version. Supported: {VERSION}")


def _call(github: GitHub, request: Request, params: dict[str, str]) -> Call:
    body = request.body if isinstance(request.body, dict) else {}
    call = Call(github, params, dict(request.query), body, request.headers.get("accept", ""))
    if "repo" in params:
        call.found = github.repositories.get(f"{params['owner']}/{params['repo']}".lower())
    return call


def _answered(request: Request, operation: Operation, route: Route, call: Call, headers: dict[str, str]) -> Http:
    github = call.github
    authorize(call, route, request.headers.get("authorization", ""))
    request.token = call.token
    if "repo" in call.params and call.found is None:
        raise not_found()
    _check_request(github, request, operation)
    result = route.answer(call)
    if isinstance(result, Page):
        result, link = _paged(github, request, result)
        headers |= {"Link": link} if link else {}
    if not isinstance(result, Answer):
        result = Answer(operation.success, result)
    return _written(github, operation, result, headers)


def _written(github: GitHub, operation: Operation, result: Answer, headers: dict[str, str]) -> Http:
    headers = headers | result.headers
    if result.raw is not None:
        return result.status, {"Content-Type": "application/vnd.github.raw", **headers}, result.raw
    if result.body is None:
        return result.status, headers, b""
    where = _answer_pointer(operation, result.status)
    body = schemas.rest().complete({"$ref": f"#{where}"}, result.body) if where else result.body
    _check_answer(github, operation, result.status, body)
    return result.status, {"Content-Type": JSON, "X-GitHub-Api-Version-Selected": VERSION, **headers}, _dump(body)


def _dump(body: Any) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()


def _check_request(github: GitHub, request: Request, operation: Operation) -> None:
    """Record what does not fit the description, and refuse the request as GitHub would."""
    where = pointer("paths", operation.template, operation.method.lower())
    problems = [f"query: {problem}" for problem in _query_problems(request, operation)]
    content = operation.spec.get("requestBody", {})
    if request.body is not None and not content:
        problems.append("body: the operation takes none")
    elif request.body is not None or content.get("required"):
        body_at = where + pointer("requestBody", "content", "application/json", "schema")
        problems += [f"body: {one}" for one in schemas.rest().problems(body_at, request.body)]
        problems += [f"body: unknown property {one}" for one in _unknown(request.body, body_at)]
    for problem in problems:
        github.violations.append(f"{operation.name}: {problem}")
    if any(not problem.startswith("body: unknown") for problem in problems):
        raise Refusal(422, f"Invalid request.\n\n{problems[0]}")


def _unknown(body: Any, where: str) -> list[str]:
    """Properties of the body that the description does not name: GitHub ignores them, so they are mistakes."""
    schema = schemas.rest().resolve({"$ref": f"#{where}"})
    known = schema.get("properties", {})
    return sorted(set(body) - set(known)) if known and isinstance(body, dict) else []


def _query_problems(request: Request, operation: Operation) -> list[str]:
    described = schemas.rest()
    listed = [described.resolve(one) for one in operation.spec.get("parameters", [])]
    known = {one["name"]: one["schema"] for one in listed if one["in"] == "query"}
    problems = [f"unknown parameter {name}" for name in request.query if name not in known]
    for name, schema in known.items():
        value = request.query.get(name)
        if value is None:
            continue
        kind = described.resolve(schema).get("type")
        if kind == "integer" and not value.isdecimal():
            problems.append(f"{name} is not a number: {value}")
        if "enum" in schema and value not in schema["enum"]:
            problems.append(f"{name} is none of {schema['enum']}: {value}")
    return problems


def _answer_pointer(operation: Operation, status: int) -> str | None:
    """Where the description has the schema of the answer's JSON; None where it describes none."""
    described = operation.spec["responses"].get(str(status))
    if described is None:
        return "/components/schemas/basic-error" if status >= 400 else None
    base = pointer("paths", operation.template, operation.method.lower(), "responses", str(status))
    if "$ref" in described:
        base = described["$ref"].removeprefix("#")
    content = schemas.rest().resolve(described).get("content", {})
    return base + pointer("content", "application/json", "schema") if "application/json" in content else None


def _check_answer(github: GitHub, operation: Operation, status: int, body: Any) -> None:
    where = _answer_pointer(operation, status)
    for problem in schemas.rest().problems(where, body) if where else []:
        github.violations.append(f"{operation.name} answered {status}: {problem}")


def _paged(github: GitHub, request: Request, page: Page) -> tuple[Any, str]:
    """The page of the list that was asked for, and the Link header."""
    size = min(int(request.query.get("per_page") or PAGE_SIZE), PAGE_LIMIT)
    number = max(int(request.query.get("page") or 1), 1)
    last = max(1, -(-len(page.items) // size))
    items = page.items[(number - 1) * size : number * size]

    def link(target: int, relation: str) -> str:
        query = urlencode({**request.query, "page": target})
        return f'<{github.base_url}{request.path}?{query}>; rel="{relation}"'

    links = [link(number - 1, "prev"), link(1, "first")] if number > 1 else []
    links += [link(number + 1, "next"), link(last, "last")] if number < last else []
    if page.key is None:
        return items, ", ".join(links)
    return {"total_count": len(page.items), page.key: items}, ", ".join(links)
