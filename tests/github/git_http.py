"""git's smart HTTP protocol, by git's own `http-backend`."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from tests.github.access import check_repository, credentials, token_of
from tests.github.calls import Refusal
from tests.github.gitrepo import environment
from tests.github.model import Request

if TYPE_CHECKING:
    from tests.github.stand_in import GitHub

_GIT = re.compile(r"/([^/]+)/([^/]+?)(?:\.git)?/(info/refs|git-upload-pack|git-receive-pack)")

Http = tuple[int, dict[str, str], bytes]


def is_git(path: str) -> bool:
    """Whether git asks for this path."""
    return _GIT.fullmatch(path) is not None


def answer(github: GitHub, request: Request, body: bytes) -> Http:
    """Answer one request of git; only fetching is modelled."""
    match = _GIT.fullmatch(request.path)
    assert match, request.path
    owner, name, service = match.groups()
    try:
        _authorize(github, request, f"{owner}/{name}")
    except Refusal as refusal:
        challenge = {"WWW-Authenticate": 'Basic realm="GitHub"'} if refusal.status == 401 else {}
        return refusal.status, {"Content-Type": "text/plain", **challenge}, str(refusal).encode()
    return _backend(github, request, f"/{owner}/{name}.git/{service}", body)


def _authorize(github: GitHub, request: Request, full_name: str) -> None:
    repository = github.repositories.get(full_name.lower())
    header = request.headers.get("authorization", "")
    if not header:
        if repository is None or repository.private:
            raise Refusal(401, "Repository not found.")
    else:
        request.token = token_of(github, credentials(header))
        if repository is None:
            raise Refusal(404, "Repository not found.")
        check_repository(request.token, repository, ("contents:read",))
    if "receive-pack" in request.path or request.query.get("service") == "git-receive-pack":
        raise Refusal(403, "Write access to repository not granted.")


def _backend(github: GitHub, request: Request, path: str, body: bytes) -> Http:
    variables = environment() | {
        "GIT_PROJECT_ROOT": str(github.folder),
        "GIT_HTTP_EXPORT_ALL": "1",
        "GIT_PROTOCOL": request.headers.get("git-protocol", ""),
        "REQUEST_METHOD": request.method,
        "PATH_INFO": path,
        "QUERY_STRING": "&".join(f"{key}={value}" for key, value in request.query.items()),
        "CONTENT_TYPE": request.headers.get("content-type", ""),
        "CONTENT_LENGTH": str(len(body)),
        "HTTP_CONTENT_ENCODING": request.headers.get("content-encoding", ""),
    }
    done = subprocess.run(
        ["git", "http-backend"], input=body, capture_output=True, env=variables, cwd=github.folder, check=False
    )
    head, _, content = done.stdout.partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
    status = int(headers.pop("Status", "200").split()[0])
    return status, headers, content
