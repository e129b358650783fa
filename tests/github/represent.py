"""The records as GitHub writes them in JSON; what an App never looks at is filled in by `Description.complete`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tests.github import model

if TYPE_CHECKING:
    from tests.github.pull_request import PullRequest
    from tests.github.repository import Repository
    from tests.github.stand_in import GitHub

Json = dict[str, Any]


class Representation:
    """Writes records as JSON, with links to the stand-in's own address."""

    def __init__(self, github: GitHub) -> None:
        self.github = github

    @property
    def root(self) -> str:
        """The address that links start with."""
        return self.github.base_url

    def user(self, user: model.User) -> Json:
        """A simple user."""
        name = quote(user.login)
        links = {"url": f"{self.root}/users/{name}", "html_url": f"{self.root}/{name}"}
        return {"id": user.id, "login": user.login, "type": user.kind, **links}

    def app(self, app: model.App) -> Json:
        """An App as it is named in check runs."""
        return {
            "id": app.id,
            "slug": app.slug,
            "name": app.name,
            "owner": self.user(app.owner),
            "permissions": app.permissions,
            "events": app.events,
            "created_at": app.created_at,
            "updated_at": app.created_at,
        }

    def installation(self, installation: model.Installation) -> Json:
        """An installation of an App."""
        return {
            "id": installation.id,
            "account": self.user(installation.account),
            "app_id": installation.app.id,
            "app_slug": installation.app.slug,
            "target_id": installation.account.id,
            "target_type": "User",
            "repository_selection": "all" if installation.repositories is None else "selected",
            "permissions": installation.permissions,
            "events": installation.app.events,
            "created_at": installation.created_at,
            "updated_at": installation.created_at,
            "suspended_at": installation.suspended_at,
        }

    def repository(self, repository: Repository) -> Json:
        """A repository."""
        return {
            "id": repository.id,
            "name": repository.name,
            "full_name": repository.full_name,
            "owner": self.user(repository.owner),
            "private": repository.private,
            "visibility": "private" if repository.private else "public",
            "fork": repository.parent is not None,
            "default_branch": repository.default_branch,
            "url": f"{self.root}/repos/{repository.full_name}",
            "html_url": f"{self.root}/{repository.full_name}",
            "clone_url": f"{self.root}/{repository.full_name}.git",
            "created_at": repository.created_at,
            "updated_at": repository.created_at,
            "pushed_at": repository.created_at,
        }

    def _end(self, repository: Repository, ref: str, sha: str) -> Json:
        return {
            "label": f"{repository.owner.login}:{ref}",
            "ref": ref,
            "sha": sha,
            "user": self.user(repository.owner),
            "repo": self.repository(repository),
        }

    def pull(self, pull: PullRequest, *, full: bool = False) -> Json:
        """A pull request; `full` adds what lists leave out."""
        url = f"{self.root}/repos/{pull.repository.full_name}/pulls/{pull.number}"
        html = f"{self.root}/{pull.repository.full_name}/pull/{pull.number}"
        result = {
            "id": pull.id,
            "number": pull.number,
            "state": pull.state,
            "title": pull.title,
            "body": pull.body,
            "draft": pull.draft,
            "user": self.user(pull.author),
            "url": url,
            "html_url": html,
            "labels": [self.label(name) for name in pull.labels],
            "head": self._end(pull.head_repository, pull.head_ref, pull.head_sha),
            "base": self._end(pull.repository, pull.base_ref, pull.base_sha),
            "author_association": pull.repository.association(pull.author),
            "created_at": pull.created_at,
            "updated_at": pull.updated_at,
            "closed_at": pull.closed_at,
            "_links": {"self": {"href": url}, "html": {"href": html}},
        }
        return result | self._pull_counts(pull) if full else result

    def _pull_counts(self, pull: PullRequest) -> Json:
        files = pull.files
        return {
            "mergeable": True,
            "mergeable_state": pull.mergeable_state,
            "merged": False,
            "commits": len(pull.commits),
            "changed_files": len(files),
            "additions": sum(file.additions for file in files),
            "deletions": sum(file.deletions for file in files),
            "comments": len(pull.issue_comments),
            "review_comments": len(pull.review_comments),
        }

    def label(self, name: str) -> Json:
        """A label; its id is made of its name."""
        number = sum(ord(letter) for letter in name)
        return {"id": number, "name": name, "color": "ededed", "default": False, "description": ""}

    def minimal_pull(self, pull: PullRequest) -> Json:
        """A pull request as check runs name it."""

        def end(repository: Repository, ref: str, sha: str) -> Json:
            url = f"{self.root}/repos/{repository.full_name}"
            return {"ref": ref, "sha": sha, "repo": {"id": repository.id, "url": url, "name": repository.name}}

        return {
            "id": pull.id,
            "number": pull.number,
            "url": f"{self.root}/repos/{pull.repository.full_name}/pulls/{pull.number}",
            "head": end(pull.head_repository, pull.head_ref, pull.head_sha),
            "base": end(pull.repository, pull.base_ref, pull.base_sha),
        }

    def issue(self, pull: PullRequest) -> Json:
        """The issue that every pull request also is."""
        repository = f"{self.root}/repos/{pull.repository.full_name}"
        page = f"{self.root}/{pull.repository.full_name}/pull/{pull.number}"
        links = {
            "url": f"{repository}/pulls/{pull.number}",
            "html_url": page,
            "diff_url": f"{page}.diff",
            "patch_url": f"{page}.patch",
        }
        return {
            "id": pull.id + 1,
            "number": pull.number,
            "state": pull.state,
            "title": pull.title,
            "body": pull.body,
            "draft": pull.draft,
            "user": self.user(pull.author),
            "url": f"{repository}/issues/{pull.number}",
            "html_url": page,
            "repository_url": repository,
            "labels": [self.label(name) for name in pull.labels],
            "comments": len(pull.issue_comments),
            "author_association": pull.repository.association(pull.author),
            "pull_request": links,
            "created_at": pull.created_at,
            "updated_at": pull.updated_at,
            "closed_at": pull.closed_at,
        }

    def issue_comment(self, comment: model.IssueComment) -> Json:
        """A comment in a conversation."""
        repository = comment.pull.repository
        page = f"{self.root}/{repository.full_name}/pull/{comment.pull.number}"
        return {
            "id": comment.id,
            "node_id": comment.node_id,
            "url": f"{self.root}/repos/{repository.full_name}/issues/comments/{comment.id}",
            "html_url": f"{page}#issuecomment-{comment.id}",
            "issue_url": f"{self.root}/repos/{repository.full_name}/issues/{comment.pull.number}",
            "user": self.user(comment.user),
            "body": comment.body,
            "author_association": repository.association(comment.user),
            "performed_via_github_app": self.app(comment.app) if comment.app else None,
            "created_at": comment.created_at,
            "updated_at": comment.updated_at,
            "reactions": self._rollup(comment.reactions),
        }

    def _rollup(self, reactions: list[model.Reaction]) -> Json:
        names = ("+1", "-1", "laugh", "confused", "heart", "hooray", "eyes", "rocket")
        counts = {name: sum(one.content == name for one in reactions) for name in names}
        return {"url": f"{self.root}/reactions", "total_count": len(reactions), **counts}

    def reaction(self, reaction: model.Reaction) -> Json:
        """An emoji under a comment."""
        return {
            "id": reaction.id,
            "user": self.user(reaction.user),
            "content": reaction.content,
            "created_at": reaction.created_at,
        }

    def review(self, review: model.Review) -> Json:
        """A review."""
        pull = review.pull
        page = f"{self.root}/{pull.repository.full_name}/pull/{pull.number}#pullrequestreview-{review.id}"
        url = f"{self.root}/repos/{pull.repository.full_name}/pulls/{pull.number}"
        result = {
            "id": review.id,
            "node_id": review.node_id,
            "user": self.user(review.user),
            "body": review.body,
            "state": review.state,
            "commit_id": review.commit_id,
            "html_url": page,
            "pull_request_url": url,
            "author_association": pull.repository.association(review.user),
            "_links": {"html": {"href": page}, "pull_request": {"href": url}},
        }
        return result | ({"submitted_at": review.submitted_at} if review.submitted_at else {})

    def review_comment(self, comment: model.ReviewComment) -> Json:
        """A comment on lines of a pull request: where it was written, and where that is at the head now."""
        pull = comment.pull
        url = f"{self.root}/repos/{pull.repository.full_name}/pulls"
        page = f"{self.root}/{pull.repository.full_name}/pull/{pull.number}#discussion_r{comment.id}"
        result = {
            "id": comment.id,
            "node_id": comment.node_id,
            "url": f"{url}/comments/{comment.id}",
            "html_url": page,
            "pull_request_url": f"{url}/{pull.number}",
            "pull_request_review_id": comment.review.id,
            "user": self.user(comment.user),
            "body": comment.body,
            "author_association": pull.repository.association(comment.user),
            "created_at": comment.created_at,
            "updated_at": comment.updated_at,
            "reactions": self._rollup(comment.reactions),
            "_links": {"self": {"href": url}, "html": {"href": page}, "pull_request": {"href": url}},
            **_place(comment),
        }
        return result | ({"in_reply_to_id": comment.reply_to} if comment.reply_to else {})


def _place(comment: model.ReviewComment) -> Json:
    """Where a comment stands: `original_` where it was written, `line` null once it is outdated."""
    line = comment.current_line
    outdated = comment.subject == "line" and line is None
    result = {
        "path": comment.path,
        "diff_hunk": comment.hunk,
        "commit_id": comment.commit_id if outdated else comment.pull.head_sha,
        "original_commit_id": comment.commit_id,
        "side": comment.side,
        "start_side": comment.start_side,
        "start_line": None,
        "original_start_line": comment.start_line,
        # The place counted in lines of the diff is closing down; that it is there says "not outdated".
        "position": None if outdated else 1,
        "original_position": 1,
        "subject_type": comment.subject,
    }
    if comment.line is not None:
        result |= {"line": line, "original_line": comment.line}
    if comment.line and comment.start_line and line:
        result["start_line"] = line - (comment.line - comment.start_line)
    return result
