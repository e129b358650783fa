"""Files and git objects."""

from __future__ import annotations

import base64
import posixpath
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tests.github import represent_checks
from tests.github.calls import Answer, Call, Routes, not_found, route
from tests.github.gitrepo import GitError
from tests.github.routes.repositories import resolve

FULL_CONTENT = 1024 * 1024
"""Larger files come without content, unless asked for raw (GitHub docs, repository contents)."""
LINK, MODULE = "120000", "160000"


@dataclass(frozen=True)
class Node:
    """One entry of a git tree."""

    mode: str
    kind: str
    sha: str
    size: int
    path: str

    @property
    def type(self) -> str:
        """As the contents operation calls it."""
        kinds = {LINK: "symlink", MODULE: "submodule"}
        return kinds.get(self.mode, "dir" if self.kind == "tree" else "file")


def _list(call: Call, treeish: str, *arguments: str) -> list[Node]:
    listing = call.repository.git("ls-tree", "--long", "-z", *arguments, treeish)
    return [_node(entry) for entry in listing.decode(errors="replace").split("\0")[:-1]]


def _node(entry: str) -> Node:
    fields, _, path = entry.partition("\t")
    mode, kind, sha, size = fields.split()
    return Node(mode, kind, sha, 0 if size == "-" else int(size), path)


def _find(call: Call, commit: str, path: str) -> Node | None:
    parent, _, name = path.rpartition("/")
    try:
        siblings = _list(call, f"{commit}:{parent}")
    except GitError:
        return None
    found = next((one for one in siblings if one.path == name), None)
    return Node(found.mode, found.kind, found.sha, found.size, path) if found else None


def get_content(call: Call) -> Any:
    """A file, a directory, a symlink or a submodule at `ref`, or at the default branch's tip."""
    path = call.params["path"].strip("/")
    commit = resolve(call, call.query.get("ref") or call.repository.default_branch)
    node = _find(call, commit, path) if path else None
    if node is not None and node.type == "symlink":
        node = _target(call, commit, node)
    if not path or (node is not None and node.type == "dir"):
        entries = _list(call, f"{commit}:{path}")
        return [_content(call, one, f"{path}/{one.path}".lstrip("/"), listed=True) for one in entries]
    if node is None:
        raise not_found()
    if "raw" in call.accept and node.type == "file":
        return Answer(200, raw=call.repository.git("cat-file", "blob", node.sha))
    return _content(call, node, path, listed=False)


def _target(call: Call, commit: str, link: Node) -> Node:
    """The file that a symlink leads to, if that is a normal file of the repository; else the link."""
    text = call.repository.git("cat-file", "blob", link.sha).decode(errors="replace")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(link.path), text))
    found = None if path.startswith(("/", "../")) else _find(call, commit, path)
    return found if found is not None and found.type == "file" else link


def _content(call: Call, node: Node, path: str, *, listed: bool) -> dict[str, Any]:
    url = f"{call.github.base_url}/repos/{call.repository.full_name}/contents/{quote(path)}"
    git = f"{call.github.base_url}/repos/{call.repository.full_name}/git/blobs/{node.sha}"
    result = {
        "type": node.type,
        "name": posixpath.basename(path),
        "path": path,
        "sha": node.sha,
        "size": node.size,
        "url": url,
        "html_url": url,
        "git_url": git,
        "download_url": url,
        "_links": {"self": url, "git": git, "html": url},
    }
    if listed:
        return result
    if node.type == "symlink":
        return {**result, "target": call.repository.git("cat-file", "blob", node.sha).decode(errors="replace")}
    if node.type == "submodule":
        return {**result, "submodule_git_url": "https://github.invalid/submodule.git"}
    if node.size > FULL_CONTENT:
        return {**result, "encoding": "none", "content": ""}
    return {**result, "encoding": "base64", "content": _base64(call, node.sha)}


def _base64(call: Call, sha: str) -> str:
    return base64.encodebytes(call.repository.git("cat-file", "blob", sha)).decode()


def get_ref(call: Call) -> Any:
    """The commit that a branch or tag (`heads/x`, `tags/x`) points to."""
    name = f"refs/{call.params['ref']}"
    sha = call.repository.store.resolve(name, "object")
    if sha is None:
        raise not_found()
    url = f"{call.github.base_url}/repos/{call.repository.full_name}/git"
    kind = call.repository.git("cat-file", "-t", sha).decode().strip()
    return {"ref": name, "url": f"{url}/{name}", "object": {"type": kind, "sha": sha, "url": f"{url}/{kind}s/{sha}"}}


def get_blob(call: Call) -> Any:
    """A blob, base64."""
    sha = call.repository.store.resolve(call.params["file_sha"], "blob")
    if sha is None:
        raise not_found()
    if "raw" in call.accept:
        return Answer(200, raw=call.repository.git("cat-file", "blob", sha))
    size = int(call.repository.git("cat-file", "-s", sha))
    url = f"{call.github.base_url}/repos/{call.repository.full_name}/git/blobs/{sha}"
    return {"sha": sha, "size": size, "encoding": "base64", "content": _base64(call, sha), "url": url}


def get_commit(call: Call) -> Any:
    """A commit object."""
    sha = call.repository.store.resolve(call.params["commit_sha"])
    if sha is None:
        raise not_found()
    listed = represent_checks.commit(call.github.represent, call.repository, sha)
    return {**listed["commit"], "sha": sha, "html_url": listed["html_url"], "parents": listed["parents"]}


def get_tree(call: Call) -> Any:
    """A tree; with `recursive` (any value) all below it too."""
    sha = call.repository.store.resolve(call.params["tree_sha"], "tree")
    if sha is None:
        raise not_found()
    options = ("-r", "-t") if "recursive" in call.query else ()
    entries = [
        {"path": one.path, "mode": one.mode, "type": one.kind, "sha": one.sha}
        | ({"size": one.size} if one.kind == "blob" else {})
        for one in _list(call, sha, *options)
    ]
    return {"sha": sha, "tree": entries, "truncated": False}


ROUTES: Routes = {
    "GET /repos/{owner}/{repo}/contents/{path}": route(get_content, "contents:read"),
    "GET /repos/{owner}/{repo}/git/ref/{ref}": route(get_ref, "contents:read"),
    "GET /repos/{owner}/{repo}/git/blobs/{file_sha}": route(get_blob, "contents:read"),
    "GET /repos/{owner}/{repo}/git/commits/{commit_sha}": route(get_commit, "contents:read"),
    "GET /repos/{owner}/{repo}/git/trees/{tree_sha}": route(get_tree, "contents:read"),
}
