"""Check runs and check suites."""

from __future__ import annotations

from typing import Any

from tests.github import represent_checks
from tests.github.calls import Answer, Call, Page, Refusal, Routes, forbidden, invalid, not_found, route
from tests.github.model import CheckRun, CheckSuite
from tests.github.payloads import check_run
from tests.github.routes.repositories import resolve

TITLE_LIMIT = 255
MESSAGE_BYTES = 64 * 1024
"""Limits of an annotation (description of the check-runs operations); the schema has the others."""
KEPT = ("name", "external_id", "details_url", "started_at", "completed_at", "actions")
GITHUB_ONLY = "stale"
"""A conclusion that only GitHub itself may set."""


def _find(call: Call) -> CheckRun:
    number = int(call.params["check_run_id"])
    for suite in call.repository.suites:
        for run in suite.runs:
            if run.id == number:
                return run
    raise not_found()


def create(call: Call) -> Any:
    """A new check run, always: the same name on the same commit makes another one."""
    body = call.body
    sha = call.repository.store.resolve(body["head_sha"])
    if sha is None:
        raise Refusal(422, f"No commit found for SHA: {body['head_sha']}")
    suite = call.repository.suite(call.installation.app, sha)
    now = call.github.timestamp()
    run = CheckRun(call.github.new_id(), suite, body["name"], sha, "", "queued", None, now, None)
    _apply(call, run)
    suite.runs.append(run)
    _announce(call, run, "created")
    if run.status == "completed":
        _announce(call, run, "completed")
    return represent_checks.check_run(call.github.represent, run)


def update(call: Call) -> Any:
    """Change an own run; annotations are added to those it has."""
    run = _find(call)
    if run.suite.app is not call.installation.app:
        raise forbidden()
    was_completed = run.status == "completed"
    _apply(call, run)
    if run.status == "completed" and not was_completed:
        _announce(call, run, "completed")
    return represent_checks.check_run(call.github.represent, run)


def _announce(call: Call, run: CheckRun, action: str) -> None:
    payload = check_run(run, {})
    bot = call.installation.app.bot
    call.github.webhooks.send_later(call.repository, "check_run", action, payload, sender=bot)


def _apply(call: Call, run: CheckRun) -> None:
    """Take the body over, after checking all of it."""
    body = call.body
    output = body.get("output", {})
    for annotation in output.get("annotations", []):
        _check_annotation(annotation)
    status = "completed" if "conclusion" in body else body.get("status", run.status)
    if status == "completed" and not body.get("conclusion", run.conclusion):
        raise invalid("CheckRun", "conclusion", "missing_field", "conclusion is required when status is completed")
    if body.get("conclusion") == GITHUB_ONLY:
        raise invalid("CheckRun", "conclusion", "invalid")
    _settle(run, status, body, call.github.timestamp())
    for name in KEPT:
        setattr(run, name, body.get(name, getattr(run, name)))
    for name in ("title", "summary", "text"):
        setattr(run, name, output.get(name, getattr(run, name)))
    run.annotations += output.get("annotations", [])
    run.updates.append(body)


def _settle(run: CheckRun, status: str, body: dict[str, Any], now: str) -> None:
    """Set status and conclusion: a run that goes on again has no conclusion any more."""
    run.status = status
    run.conclusion = body.get("conclusion", run.conclusion) if status == "completed" else None
    run.completed_at = (run.completed_at or now) if status == "completed" else None


def _check_annotation(annotation: dict[str, Any]) -> None:
    one_line = annotation["start_line"] == annotation["end_line"]
    columns = "start_column" in annotation or "end_column" in annotation
    texts = (annotation["message"], annotation.get("raw_details", ""))
    if annotation["start_line"] > annotation["end_line"] or (columns and not one_line):
        raise invalid("CheckAnnotation", "end_line", "invalid", "columns need start_line == end_line")
    if len(annotation.get("title", "")) > TITLE_LIMIT:
        raise invalid("CheckAnnotation", "title", "invalid", f"title exceeds {TITLE_LIMIT} characters")
    if any(len(text.encode()) > MESSAGE_BYTES for text in texts):
        raise invalid("CheckAnnotation", "message", "invalid", "message exceeds a maximum bytesize of 65536")
    if not annotation["path"] or annotation["start_line"] < 1:
        raise invalid("CheckAnnotation", "path", "invalid")


def get(call: Call) -> Any:
    """One run."""
    return represent_checks.check_run(call.github.represent, _find(call))


def list_annotations(call: Call) -> Any:
    """A run's annotations."""
    optional = ("start_column", "end_column", "title", "raw_details")
    href = f"{call.github.base_url}/{call.repository.full_name}/blob"
    return Page([{**dict.fromkeys(optional), "blob_href": href, **one} for one in _find(call).annotations])


def rerequest(call: Call) -> Any:
    """Ask the App to run it again: only the event is sent."""
    run = _find(call)
    if run.status != "completed":
        raise Refusal(422, "This check run is not rerequestable")
    payload = check_run(run, {})
    sender = call.installation.app.bot
    call.github.webhooks.send_later(call.repository, "check_run", "rerequested", payload, sender=sender)
    return Answer(201, {})


def _listed(call: Call, suites: list[CheckSuite]) -> Page:
    """The runs of the suites, newest first; `latest` keeps the newest of each name in each suite."""
    runs = [run for suite in suites for run in _of_suite(call, suite)]
    wanted = {"name": call.query.get("check_name"), "status": call.query.get("status")}
    for name, value in wanted.items():
        runs = [run for run in runs if value in (None, getattr(run, name))]
    runs.sort(key=lambda run: -run.id)
    return Page([represent_checks.check_run(call.github.represent, run) for run in runs], "check_runs")


def _of_suite(call: Call, suite: CheckSuite) -> list[CheckRun]:
    if call.query.get("app_id", str(suite.app.id)) != str(suite.app.id):
        return []
    if call.query.get("filter") == "all":
        return suite.runs
    return list({run.name: run for run in suite.runs}.values())


def _suites(call: Call) -> list[CheckSuite]:
    sha = resolve(call, call.params["ref"])
    return [suite for suite in call.repository.suites if suite.head_sha == sha]


def list_for_ref(call: Call) -> Any:
    """The runs on a commit."""
    return _listed(call, _suites(call))


def _suite(call: Call) -> CheckSuite:
    number = int(call.params["check_suite_id"])
    found = next((one for one in call.repository.suites if one.id == number), None)
    if found is None:
        raise not_found()
    return found


def list_for_suite(call: Call) -> Any:
    """The runs of a suite."""
    return _listed(call, [_suite(call)])


def get_suite(call: Call) -> Any:
    """One suite."""
    return represent_checks.check_suite(call.github.represent, _suite(call))


def list_suites(call: Call) -> Any:
    """The suites on a commit."""
    wanted = call.query.get("app_id")
    found = [suite for suite in _suites(call) if wanted in (None, str(suite.app.id))]
    return Page([represent_checks.check_suite(call.github.represent, one) for one in found], "check_suites")


READ, WRITE = "checks:read", "checks:write"
REPO = "/repos/{owner}/{repo}"
ROUTES: Routes = {
    f"POST {REPO}/check-runs": route(create, WRITE),
    f"GET {REPO}/check-runs/{{check_run_id}}": route(get, READ),
    f"PATCH {REPO}/check-runs/{{check_run_id}}": route(update, WRITE),
    f"GET {REPO}/check-runs/{{check_run_id}}/annotations": route(list_annotations, READ),
    f"POST {REPO}/check-runs/{{check_run_id}}/rerequest": route(rerequest, WRITE),
    f"GET {REPO}/commits/{{ref}}/check-runs": route(list_for_ref, READ),
    f"GET {REPO}/commits/{{ref}}/check-suites": route(list_suites, READ),
    f"GET {REPO}/check-suites/{{check_suite_id}}": route(get_suite, READ),
    f"GET {REPO}/check-suites/{{check_suite_id}}/check-runs": route(list_for_suite, READ),
}
