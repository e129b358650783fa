"""The stand-in behaves as GitHub was seen to behave; what it is asked over HTTP by the same client as the App's."""

from __future__ import annotations

import hashlib
import hmac
import os
import subprocess
import time
from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from githubkit import AppAuthStrategy, AppInstallationAuthStrategy
from githubkit import GitHub as Client
from githubkit.exception import GraphQLFailed, RequestError, RequestFailed

from tests.github import GitHub, PullRequest, Repository
from tests.github.receiver import Receiver

Installed = Client[AppInstallationAuthStrategy]
SHOP = ("octo", "shop")


@pytest.fixture
def receiver(github: GitHub) -> Iterator[Receiver]:
    with Receiver() as receiver:
        github.webhook_url = receiver.url
        yield receiver


def refused(failure: pytest.ExceptionInfo[RequestFailed]) -> dict[str, Any]:
    result: dict[str, Any] = failure.value.response.json()
    return result


def review(client: Installed, *comments: dict[str, Any], **more: Any) -> Any:
    data: Any = {"event": "COMMENT", "body": "Found", "comments": list(comments)} | more
    return client.rest.pulls.create_review(*SHOP, 1, data=data).parsed_data


def check(client: Installed, pull: PullRequest, **more: Any) -> Any:
    data: Any = {"name": "Assay", "head_sha": pull.head_sha} | more
    return client.rest.checks.create(*SHOP, data=data).parsed_data


class TestTokens:
    def test_is_long_and_expires_on_a_whole_second(self, github: GitHub, as_app: Client[AppAuthStrategy]) -> None:
        installation = github.install("octo", [github.repository("octo/shop")])

        token = as_app.rest.apps.create_installation_access_token(installation.id).parsed_data

        assert token.token.startswith(f"ghs_{github.app.id}_")
        assert len(token.token) > 200
        assert len(token.expires_at) == len("2026-11-22T20:00:00Z")

    def test_is_narrowed_to_one_repository(self, github: GitHub, as_app: Client[AppAuthStrategy]) -> None:
        shop, other = github.repository("octo/shop"), github.repository("octo/other")
        installation = github.installation_of(shop)
        assert installation is not None
        narrow = as_app.auth.as_installation(installation.id, repository_ids=[shop.id])

        with as_app.with_auth(narrow) as client:
            listed = client.rest.apps.list_repos_accessible_to_installation().parsed_data
            with pytest.raises(RequestFailed) as failure:
                client.rest.repos.get("octo", other.name)

        assert [one.full_name for one in listed.repositories] == ["octo/shop"]
        assert failure.value.response.status_code == 404

    def test_cannot_hold_more_than_the_app(
        self, github: GitHub, repository: Repository, as_app: Client[AppAuthStrategy]
    ) -> None:
        installation = github.installation_of(repository)
        assert installation is not None
        with pytest.raises(RequestFailed) as failure:
            as_app.rest.apps.create_installation_access_token(
                installation.id, data={"permissions": {"contents": "write"}}
            )
        assert failure.value.response.status_code == 422

    def test_an_expired_one_is_refused(self, github: GitHub, client: Installed) -> None:
        client.rest.repos.get(*SHOP)
        github.expire_tokens()
        with pytest.raises(RequestFailed) as failure:
            client.rest.repos.get(*SHOP)
        assert failure.value.response.status_code == 401

    def test_without_the_permission_the_answer_says_which_is_needed(
        self, github: GitHub, client: Installed, pull: PullRequest
    ) -> None:
        for installation in github.installations.values():
            installation.permissions["checks"] = "read"
        with pytest.raises(RequestFailed) as failure:
            check(client, pull)
        assert refused(failure)["message"] == "Resource not accessible by integration"
        assert failure.value.response.headers["X-Accepted-GitHub-Permissions"] == "checks=write"

    @pytest.mark.parametrize("change", [{"exp": 700}, {"iss": "12"}], ids=["too long", "another app"])
    def test_a_jwt_must_be_short_lived_and_the_apps(self, github: GitHub, change: dict[str, Any]) -> None:
        now = int(time.time())
        claims = {"iat": now, "exp": now + change.get("exp", 500), "iss": change.get("iss", str(github.app.id))}
        signed = jwt.encode(claims, github.app.private_key, algorithm="RS256")

        answer = httpx.get(f"{github.base_url}/app", headers={"Authorization": f"Bearer {signed}"})

        assert answer.status_code == 401


class TestDescription:
    def test_an_unknown_route_is_a_violation(self, github: GitHub) -> None:
        assert httpx.get(f"{github.base_url}/nothing/here").status_code == 404
        assert "no such route" in github.violations.pop()

    @pytest.mark.usefixtures("pull")
    def test_a_request_that_does_not_fit_is_a_violation(self, github: GitHub, client: Installed) -> None:
        with pytest.raises(RequestFailed) as failure:
            client.request("POST", "/repos/octo/shop/check-runs", json={"name": "Assay", "colour": "red"})
        assert failure.value.response.status_code == 422
        problems = [github.violations.pop(), github.violations.pop()]
        assert "unknown property colour" in problems[0]
        assert '"head_sha" is a required property' in problems[1]

    def test_another_version_of_the_api_is_refused(self, github: GitHub) -> None:
        answer = httpx.get(f"{github.base_url}/app", headers={"X-GitHub-Api-Version": "2019-01-01"})
        assert answer.status_code == 400

    @pytest.mark.usefixtures("repository")
    def test_the_enterprise_addresses_work_too(self, github: GitHub) -> None:
        auth = AppAuthStrategy(str(github.app.id), github.app.private_key)
        with Client(auth, base_url=f"{github.base_url}/api/v3", http_cache=False) as client:
            assert client.rest.apps.get_authenticated().parsed_data


class TestReviews:
    def test_is_published_with_all_its_comments(self, client: Installed, pull: PullRequest) -> None:
        lines = {"path": "app.py", "start_line": 20, "start_side": "RIGHT", "line": 21, "side": "RIGHT"}

        posted = review(client, lines | {"body": "Here"}, {"path": "old.py", "line": 1, "side": "LEFT", "body": "Why?"})

        assert posted.state == "COMMENTED"
        assert [(one.path, one.start_line, one.line, one.side) for one in pull.review_comments] == [
            ("app.py", 20, 21, "RIGHT"),
            ("old.py", None, 1, "LEFT"),
        ]
        assert pull.review_comments[0].hunk.startswith("@@ -17,7 +17,8 @@")

    @pytest.mark.parametrize(
        ("place", "error"),
        [
            (
                {"path": "app.py", "line": 2},
                "Pull request review thread line must be part of the diff and "
                "Pull request review thread diff hunk can't be blank",
            ),
            (
                {"path": "app.py", "line": 3, "start_line": 2},
                "Pull request review thread line must be part of the diff, Pull request review thread start line "
                "must be part of the same hunk as the line., and Pull request review thread diff hunk can't be blank",
            ),
            (
                {"path": "app.py", "line": 20, "start_line": 20},
                "Pull request review thread start line must precede the end line.",
            ),
            (
                {"path": "nowhere.py", "line": 1},
                "Pull request review thread path is invalid and Pull request review thread diff hunk can't be blank",
            ),
        ],
        ids=["outside the diff", "lines outside the diff", "start is end", "unknown path"],
    )
    def test_one_bad_comment_refuses_all(
        self, client: Installed, pull: PullRequest, place: dict[str, Any], error: str
    ) -> None:
        good = {"path": "app.py", "line": 20, "body": "Fine"}
        with pytest.raises(RequestFailed) as failure:
            review(client, good, place | {"body": "Bad"})
        assert failure.value.response.status_code == 422
        assert refused(failure)["errors"] == [error]
        assert pull.reviews == []
        assert pull.review_comments == []

    @pytest.mark.usefixtures("pull")
    def test_context_lines_are_part_of_the_diff_and_no_more(self, client: Installed) -> None:
        review(client, {"path": "app.py", "line": 17, "body": "First line of context"})
        with pytest.raises(RequestFailed):
            review(client, {"path": "app.py", "line": 16, "body": "Before it"})

    def test_a_single_comment_has_an_error_of_its_own(self, client: Installed, pull: PullRequest) -> None:
        data: Any = {"body": "Here", "commit_id": pull.head_sha, "path": "app.py", "line": 2}
        with pytest.raises(RequestFailed) as failure:
            client.rest.pulls.create_review_comment(*SHOP, 1, data=data)
        errors = refused(failure)["errors"]
        assert [one["field"].rpartition(".")[2] for one in errors] == ["line", "diff_hunk"]

    def test_without_an_event_nobody_sees_it(self, client: Installed, pull: PullRequest) -> None:
        client.rest.pulls.create_review(*SHOP, 1, data={"comments": [{"path": "app.py", "line": 20, "body": "x"}]})
        assert pull.reviews == []
        assert client.rest.pulls.list_review_comments(*SHOP, 1).parsed_data == []

    @pytest.mark.usefixtures("pull")
    def test_a_long_body_is_refused(self, client: Installed) -> None:
        with pytest.raises(RequestFailed) as failure:
            review(client, body="x" * 65_537)
        assert "Body is too long (maximum is 65536 characters)" in failure.value.response.text

    def test_comments_follow_their_lines_and_become_outdated(self, client: Installed, pull: PullRequest) -> None:
        review(client, {"path": "app.py", "line": 20, "body": "a"}, {"path": "app.py", "line": 21, "body": "b"})
        written = pull.head_sha
        text = pull.repository.git("show", f"{written}:app.py").decode()

        pull.push({"app.py": "line 0\n" + text.replace("twenty and a half", "21")})

        listed: Any = client.rest.pulls.list_review_comments(*SHOP, 1).json()
        assert [(one["line"], one["original_line"], one["commit_id"]) for one in listed] == [
            (21, 20, pull.head_sha),
            (None, 21, written),
        ]


class TestChecks:
    def test_posting_twice_makes_two(self, client: Installed, pull: PullRequest) -> None:
        check(client, pull, external_id="one")
        check(client, pull, external_id="two")
        newest = pull.check("Assay")
        assert [one.external_id for one in pull.check_runs()] == ["one", "two"]
        assert newest is not None
        assert newest.external_id == "two"
        latest = client.rest.checks.list_for_ref(*SHOP, pull.head_sha, check_name="Assay", filter_="latest").parsed_data
        assert [one.external_id for one in latest.check_runs] == ["two"]

    def test_annotations_come_in_fifties_and_add_up(self, github: GitHub, client: Installed, pull: PullRequest) -> None:
        run = check(client, pull)
        place = {"path": "app.py", "start_line": 1, "end_line": 1, "annotation_level": "warning", "message": "m"}

        def annotate(count: int) -> None:
            output = {"title": "T", "summary": "S", "annotations": [place] * count}
            client.request("PATCH", f"/repos/octo/shop/check-runs/{run.id}", json={"output": output})

        annotate(50)
        annotate(50)
        with pytest.raises(RequestFailed):
            annotate(51)
        assert "has more than 50 items" in github.violations.pop()
        assert len(pull.check_runs()[0].annotations) == 100
        pages = client.rest.paginate(
            client.rest.checks.list_annotations, owner=SHOP[0], repo=SHOP[1], check_run_id=run.id
        )
        assert len(list(pages)) == 100

    @pytest.mark.parametrize(
        ("conclusion", "state"),
        [("success", "clean"), ("neutral", "clean"), ("skipped", "clean"), ("failure", "blocked"), (None, "blocked")],
    )
    def test_a_required_check_gates_the_merge(
        self, client: Installed, pull: PullRequest, conclusion: str | None, state: str
    ) -> None:
        pull.repository.require("Assay")
        assert pull.mergeable_state == "blocked"
        check(client, pull, conclusion="success" if conclusion != "success" else "failure")
        check(client, pull, **({"conclusion": conclusion} if conclusion else {"status": "in_progress"}))
        assert client.rest.pulls.get(*SHOP, 1).parsed_data.mergeable_state == state

    def test_a_forks_pull_request_is_not_named(self, client: Installed, repository: Repository) -> None:
        fork = repository.fork("eve")
        fork.commit("patch", {"app.py": "changed\n"})
        pull = repository.open_pull_request("From outside", "patch", author="eve", fork=fork)
        run = check(client, pull)
        assert run.pull_requests == []
        head = client.rest.pulls.get(*SHOP, pull.number).parsed_data.head
        assert head.label == "eve:patch"


class TestGraphQL:
    THREADS = """query($first: Int!, $after: String) { repository(owner: "octo", name: "shop") {
      pullRequest(number: 1) { reviewThreads(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { id isOutdated viewerCanResolve comments(first: 1) {
          nodes { id fullDatabaseId isMinimized author { login } } } } } } } }"""

    @pytest.mark.usefixtures("pull")
    def test_threads_come_in_pages_and_bots_without_suffix(self, client: Installed) -> None:
        review(client, *({"path": "app.py", "line": line, "body": "x"} for line in (20, 21, 22)))
        first = client.graphql(self.THREADS, variables={"first": 2})["repository"]["pullRequest"]["reviewThreads"]
        after = first["pageInfo"]["endCursor"]
        rest = client.graphql(self.THREADS, variables={"first": 2, "after": after})
        threads = rest["repository"]["pullRequest"]["reviewThreads"]
        assert (len(first["nodes"]), first["pageInfo"]["hasNextPage"]) == (2, True)
        assert (len(threads["nodes"]), threads["pageInfo"]["hasNextPage"]) == (1, False)
        assert threads["nodes"][0]["comments"]["nodes"][0]["author"] == {"login": "assay"}

    def test_a_comment_is_minimized(self, client: Installed, pull: PullRequest) -> None:
        review(client, {"path": "app.py", "line": 20, "body": "x"})
        comment = pull.review_comments[0]
        client.graphql(
            "mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: RESOLVED}) {"
            " minimizedComment { isMinimized } } }",
            variables={"id": comment.node_id},
        )
        assert comment.minimized == "resolved"

    def test_resolving_a_thread_needs_write_access_to_the_contents(
        self, github: GitHub, client: Installed, pull: PullRequest
    ) -> None:
        review(client, {"path": "app.py", "line": 20, "body": "x"})
        thread = pull.review_comments[0].thread_id
        mutation = "mutation($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { isResolved } } }"
        with pytest.raises(GraphQLFailed, match="FORBIDDEN"):
            client.graphql(mutation, variables={"id": thread})
        for token in github.tokens.values():
            token.permissions["contents"] = "write"
        assert client.graphql(mutation, variables={"id": thread})["resolveReviewThread"]["thread"]["isResolved"]


class TestGit:
    def fetch(
        self, folder: Path, repository: Repository, token: str, *revisions: str
    ) -> subprocess.CompletedProcess[str]:
        secret = b64encode(f"x-access-token:{token}".encode()).decode()
        environment = os.environ | {
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "http.extraHeader",
            "GIT_CONFIG_VALUE_0": f"Authorization: Basic {secret}",
            "GIT_TERMINAL_PROMPT": "0",
        }
        subprocess.run(["git", "init", "--quiet", "--bare", folder], check=True)
        command = [
            "git",
            "-C",
            str(folder),
            "fetch",
            "--depth=1",
            "--filter=blob:none",
            repository.clone_url,
            *revisions,
        ]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def test_commits_are_fetched_by_id_without_blobs(
        self, github: GitHub, client: Installed, pull: PullRequest, tmp_path: Path
    ) -> None:
        client.rest.repos.get(*SHOP)
        (token,) = github.tokens
        done = self.fetch(tmp_path, pull.repository, token, pull.merge_base, pull.head_sha, "refs/pull/1/head")
        assert done.returncode == 0, done.stderr
        objects = subprocess.check_output(
            ["git", "-C", str(tmp_path), "cat-file", "--batch-all-objects", "--batch-check=%(objecttype)"], text=True
        )
        assert set(objects.split()) == {"commit", "tree"}
        assert github.requests[-1].token is github.tokens[token]

    def test_a_bad_token_is_refused(self, pull: PullRequest, tmp_path: Path) -> None:
        done = self.fetch(tmp_path, pull.repository, "ghs_nonsense", pull.head_sha)
        assert done.returncode != 0
        assert "Authentication failed" in done.stderr or "could not read Username" in done.stderr

    def test_contents_follow_symlinks_inside_the_repository(self, client: Installed, repository: Repository) -> None:
        repository.commit("main", {"link.py": ("120000", "app.py"), "out.py": ("120000", "../../etc/passwd")})
        inside: Any = client.rest.repos.get_content(*SHOP, "link.py").json()
        outside: Any = client.rest.repos.get_content(*SHOP, "out.py").json()
        assert (inside["type"], b64decode(inside["content"])[:6]) == ("file", b"line 1")
        assert (outside["type"], outside["target"]) == ("symlink", "../../etc/passwd")

    def test_odd_paths_are_listed(self, client: Installed, repository: Repository) -> None:
        odd = {'with "quotes" and\ttab.py': "1\n", "größe.py": "2\n", os.fsdecode(b"latin\xe9.py"): "3\n"}
        repository.commit("odd", odd | {"mod": ("160000", "1" * 40), "run.sh": ("100755", "x\n"), "b.bin": b"\0\1"})
        repository.open_pull_request("Odd", "odd")
        listed: Any = client.rest.pulls.list_files(*SHOP, 1).json()
        files = {one["filename"]: one.get("patch") for one in listed}
        assert set(files) == {'with "quotes" and\ttab.py', "größe.py", "latin\ufffd.py", "mod", "run.sh", "b.bin"}
        assert files["größe.py"] == "@@ -0,0 +1 @@\n+2"
        assert files["b.bin"] is None


class TestWebhooks:
    def test_is_signed_over_its_bytes(self, github: GitHub, pull: PullRequest, receiver: Receiver) -> None:
        after = pull.push({"app.py": "new\n"})

        (got,) = receiver.received
        expected = hmac.new(github.webhook_secret.encode(), got.body, hashlib.sha256).hexdigest()
        assert got.headers["X-Hub-Signature-256"] == f"sha256={expected}"
        assert got.headers["X-GitHub-Event"] == "pull_request"
        assert (got.payload["action"], got.payload["after"]) == ("synchronize", after)
        assert github.delivered("pull_request", "synchronize")[0].status == "OK"

    def test_every_event_fits_its_description(self, github: GitHub, client: Installed, pull: PullRequest) -> None:
        with Receiver() as receiver:
            github.webhook_url = receiver.url
            pull.repository.commit("other", {"base.py": "1\n"})
            pull.label("bug")
            pull.convert_to_draft()
            pull.ready()
            pull.retarget("other")
            pull.close()
            pull.reopen()
            pull.edit_comment(pull.comment("ada", "/recheck"), "changed")
            check(client, pull, conclusion="failure", actions=[{"label": "a", "description": "b", "identifier": "c"}])
            github.rerequest(pull.check_runs()[0])
            github.request_action(pull.check_runs()[0], "c")
            github.rerequest_suite(pull.check_runs()[0].suite)
            pull.repository.destroy_merge_group(pull, pull.repository.merge_group(pull))
            github.install("octo", [github.repository("octo/more", install=False)])
            github.install("someone", [github.repository("someone/else", install=False)])
            github.ping()
            github.wait_until(lambda: [one.status for one in github.deliveries] == ["OK"] * 18)
        assert {f"{one.event}.{one.action}" for one in github.deliveries} >= {
            "merge_group.checks_requested", "merge_group.destroyed", "installation.created", "ping.None",
            "installation_repositories.added", "check_suite.rerequested", "check_run.created",
        }  # fmt: skip

    @pytest.mark.usefixtures("pull")
    @pytest.mark.usefixtures("receiver")
    def test_what_the_app_does_comes_back_as_events(self, github: GitHub, client: Installed) -> None:
        client.rest.issues.create_comment(*SHOP, 1, body="Hello")
        github.wait_until(lambda: github.delivered("issue_comment", "created"))
        assert github.deliveries[-1].payload["sender"]["login"] == "assay[bot]"

    def test_a_failed_one_is_redelivered_only_when_asked_under_the_same_id(
        self, github: GitHub, as_app: Client[AppAuthStrategy], pull: PullRequest, receiver: Receiver
    ) -> None:
        receiver.status = 503
        pull.push({"app.py": "new\n"})
        (failed,) = as_app.rest.apps.list_webhook_deliveries().parsed_data
        assert (failed.status, failed.status_code) == ("Service Unavailable", 503)

        receiver.status = 202
        as_app.rest.apps.redeliver_webhook_delivery(failed.id)
        github.wait_until(lambda: github.deliveries[-1].status == "OK")

        first, again = receiver.received
        assert first.headers["X-GitHub-Delivery"] == again.headers["X-GitHub-Delivery"]
        assert github.deliveries[-1].redelivery

    def test_go_wrong_on_order(self, github: GitHub, pull: PullRequest, receiver: Receiver) -> None:
        github.faults.add_webhook("duplicate", "pull_request.labeled", copies=2)
        github.faults.add_webhook("reorder", "pull_request.closed")
        github.faults.add_webhook("drop", "issue_comment")
        pull.label("bug")
        pull.close()
        pull.reopen()
        pull.comment("ada", "lost")
        assert [one.payload["action"] for one in receiver.received] == ["labeled"] * 3 + ["reopened", "closed"]
        assert github.deliveries[-1].status == "timed out"


class TestFaults:
    def test_work_is_done_although_the_answer_says_it_failed(
        self, github: GitHub, client: Installed, pull: PullRequest
    ) -> None:
        github.faults.add("bad_gateway", "POST", "/reviews$")
        github.faults.add("bad_gateway_after", "POST", "/reviews$")
        counts = []
        for _ in range(2):
            with pytest.raises(RequestFailed) as failure:
                review(client, {"path": "app.py", "line": 20, "body": "x"})
            assert failure.value.response.status_code == 502
            counts.append(len(pull.reviews))
        assert counts == [0, 1]
        assert not github.faults.pending

    @pytest.mark.parametrize("retry_after", [None, 7])
    @pytest.mark.usefixtures("repository")
    def test_the_secondary_limit_may_or_may_not_say_how_long(
        self, github: GitHub, client: Installed, retry_after: int | None
    ) -> None:
        client.rest.repos.get(*SHOP)
        github.faults.add("secondary_limit", "GET", "/repos/octo/shop$", retry_after=retry_after)
        with pytest.raises(Exception, match="403") as failure:
            client.rest.repos.get(*SHOP)
        headers = failure.value.response.headers  # type: ignore[attr-defined]
        assert headers.get("retry-after") == (None if retry_after is None else str(retry_after))
        assert int(headers["x-ratelimit-remaining"]) > 0

    @pytest.mark.parametrize(("kind", "done"), [("reset", 0), ("reset_after", 1)])
    def test_the_connection_breaks(
        self, github: GitHub, client: Installed, pull: PullRequest, kind: Any, done: int
    ) -> None:
        client.rest.repos.get(*SHOP)
        github.faults.add(kind, "POST", "/check-runs$")
        with pytest.raises(RequestError):
            check(client, pull)
        assert len(pull.check_runs()) == done

    def test_slow_is_slower_than_the_clients_patience(self, github: GitHub) -> None:
        github.faults.add("slow", "GET", "/app$", delay=1.0)
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{github.base_url}/app", timeout=0.1)


def test_lists_come_in_pages(github: GitHub, client: Installed, pull: PullRequest) -> None:
    for number in range(5):
        pull.comment("ada", str(number))
    answer = client.rest.issues.list_comments(*SHOP, 1, per_page=2, page=2)
    comments: Any = answer.json()
    assert [one["body"] for one in comments] == ["2", "3"]
    relations = {link.rpartition('rel="')[2].rstrip('"') for link in answer.headers["Link"].split(", ")}
    assert relations == {"prev", "first", "next", "last"}
    assert int(answer.headers["X-RateLimit-Remaining"]) < int(answer.headers["X-RateLimit-Limit"])


def test_waiting_ends_with_what_was_seen(github: GitHub) -> None:
    with pytest.raises(TimeoutError, match=r"waited 0\.01 s for a review"):
        github.wait_until(lambda: False, timeout=0.01, what="a review")
