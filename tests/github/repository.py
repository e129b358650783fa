"""A repository, and what people do in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tests.github import payloads
from tests.github.gitrepo import Entry, GitRepository
from tests.github.model import PASSING, App, CheckRun, CheckSuite, Delivery, User
from tests.github.pull_request import PullRequest

if TYPE_CHECKING:
    from tests.github.stand_in import GitHub

PERMISSIONS = ("none", "read", "write", "admin")


class Repository:
    """`owner/name` with its bare git repository (`store`), its people and its pull requests."""

    def __init__(
        self, github: GitHub, owner: User, name: str, *, private: bool, parent: Repository | None = None
    ) -> None:
        self.github = github
        self.id = github.new_id()
        self.owner = owner
        self.name = name
        self.private = private
        self.parent = parent
        self.default_branch = "main"
        self.created_at = github.timestamp()
        self.store = GitRepository(github.folder / owner.login / f"{name}.git")
        self.people: dict[int, str] = {owner.id: "admin"}
        self.pulls: dict[int, PullRequest] = {}
        self.suites: list[CheckSuite] = []
        self.required_checks: set[str] = set()
        self.last_number = 0

    @property
    def full_name(self) -> str:
        """`owner/name`."""
        return f"{self.owner.login}/{self.name}"

    @property
    def clone_url(self) -> str:
        """Where git fetches it from, over HTTP."""
        return f"{self.github.base_url}/{self.full_name}.git"

    def git(self, *arguments: str, data: bytes | None = None) -> bytes:
        """Run git in the bare repository, for what `commit` cannot say; raises `GitError`."""
        return self.store.git(*arguments, data=data)

    def commit(
        self,
        branch: str,
        files: Mapping[str, Entry],
        message: str = "Change",
        parent: str | None = None,
    ) -> str:
        """Commit `files` to `branch` and return the commit's id; nothing is delivered.

        The parent is `parent`, else the branch, else the default branch; in an empty repository there is none.
        """
        with self.github.change():
            start = parent or f"refs/heads/{branch}"
            base = self.store.resolve(start) or self.store.resolve(f"refs/heads/{self.default_branch}")
            return self.store.commit(branch, files, message, base)

    def permission(self, user: User) -> str:
        """none, read, write or admin; everyone reads a public repository."""
        return self.people.get(user.id, "none" if self.private else "read")

    def allow(self, login: str, permission: str) -> User:
        """Give a person `permission` (none, read, write, admin)."""
        assert permission in PERMISSIONS, permission
        user = self.github.user(login)
        self.people[user.id] = permission
        return user

    def association(self, user: User) -> str:
        """GitHub's word for what the user is to the repository."""
        if user.id == self.owner.id:
            return "OWNER"
        return "COLLABORATOR" if self.people.get(user.id) in ("write", "admin") else "NONE"

    def fork(self, login: str) -> Repository:
        """A fork that belongs to `login`, with the same branches."""
        with self.github.change():
            copy = Repository(self.github, self.github.user(login), self.name, private=self.private, parent=self)
            copy.git("fetch", "--quiet", str(self.store.path), "refs/heads/*:refs/heads/*")
            return self.github.keep(copy)

    def open_pull_request(
        self,
        title: str,
        head: str,
        base: str = "main",
        author: str = "ada",
        *,
        body: str | None = None,
        draft: bool = False,
        fork: Repository | None = None,
        deliver: bool = True,
    ) -> PullRequest:
        """Open a pull request from the branch `head` (of `fork`, if given) into `base`."""
        with self.github.change():
            self.last_number += 1
            pull = PullRequest(
                self,
                self.last_number,
                title=title,
                body=body,
                author=self.github.user(author),
                draft=draft,
                fork=fork,
                head=head,
                base=base,
            )
            self.pulls[pull.number] = pull
            pull.synchronize()
        pull.announce("opened", deliver=deliver)
        return pull

    def suite(self, app: App, sha: str) -> CheckSuite:
        """The App's check suite on the commit, made when there is none."""
        for suite in self.suites:
            if suite.app is app and suite.head_sha == sha:
                return suite
        suite = CheckSuite(self.github.new_id(), self, app, sha, self.github.timestamp())
        self.suites.append(suite)
        return suite

    def check_runs(self, sha: str) -> list[CheckRun]:
        """Every check run on the commit, oldest first."""
        runs = [run for suite in self.suites if suite.head_sha == sha for run in suite.runs]
        return sorted(runs, key=lambda run: run.id)

    def require(self, *names: str) -> None:
        """Make the checks required for merging."""
        self.required_checks |= set(names)

    def blocking(self, sha: str) -> list[str]:
        """The required checks that keep the commit from being merged.

        A check passes when its newest run on the commit concluded success, skipped or neutral.
        """
        newest = {run.name: run for run in self.check_runs(sha)}
        return sorted(
            name for name in self.required_checks if name not in newest or newest[name].conclusion not in PASSING
        )

    def merge_group(self, pull: PullRequest, *, deliver: bool = True) -> str:
        """Put the pull request into the merge queue: build the group's commit, ask for its checks; its id."""
        branch = f"gh-readonly-queue/{pull.base_ref}/pr-{pull.number}-{pull.base_sha}"
        with self.github.change():
            tree = self.git("merge-tree", "--write-tree", pull.base_sha, pull.head_sha).decode().split()[0]
            sha = self.store.merge_commit(branch, tree, [pull.base_sha, pull.head_sha], pull.title)
        if deliver:
            group = payloads.merge_group(self, sha, pull.base_sha, branch, pull.base_ref)
            self.github.webhooks.send(self, "merge_group", "checks_requested", group, sender=pull.author)
        return sha

    def destroy_merge_group(self, pull: PullRequest, sha: str, reason: str = "dequeued") -> Delivery | None:
        """Take the group with the commit `sha` out of the queue; reason: merged, invalidated or dequeued."""
        branch = f"gh-readonly-queue/{pull.base_ref}/pr-{pull.number}-{pull.base_sha}"
        group = payloads.merge_group(self, sha, pull.base_sha, branch, pull.base_ref) | {"reason": reason}
        return self.github.webhooks.send(self, "merge_group", "destroyed", group, sender=pull.author)
