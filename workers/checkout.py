"""Reads commits out of a git repository: the diff of two, blobs by id, one file. Never checks anything out.

Nothing that a repository or a user can configure takes part: no hooks, filters, attributes, external diff programs,
submodules, system or user configuration. What is missing on disk is fetched by who owns it (`workers.mirror`).
"""

from __future__ import annotations

import base64
import contextlib
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from review.diff import Diff, blobs_in, parse
from workers.process import GIGABYTE, MEGABYTE, Completed, CouldNotStartError, Limits, run

FILE_BYTES = 5 * MEGABYTE
"""Larger files are not read, and count as binary in a diff: five times what semgrep looks at by default."""
READ_LIMITS = Limits(seconds=60, cpu_seconds=60, memory_bytes=4 * GIGABYTE, output_bytes=256 * MEGABYTE)
FETCH_LIMITS = Limits(seconds=180, cpu_seconds=120, memory_bytes=4 * GIGABYTE, file_bytes=512 * MEGABYTE)
"""`file_bytes` bounds one fetched pack, and with it what a hostile repository can make the worker store at once."""
RENAME_LIMIT = 1000
"""git's own default (`diff.renameLimit`): with more new files, only unchanged ones are seen as renamed."""

_EMPTY_TREES = {
    40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    64: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
}
_CONFIG: Mapping[str, str] = {
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.fsmonitor": "false",
    "core.quotePath": "true",
    "core.packedGitWindowSize": "32m",  # git maps up to 1 GiB at once, which the address space limit would refuse
    "core.packedGitLimit": "512m",
    "credential.helper": "",
    "diff.suppressBlankEmpty": "false",
    "fetch.fsckObjects": "false",
    "gc.auto": "0",
    "http.followRedirects": "false",  # a redirect would take the token to another host
    "http.lowSpeedLimit": "1000",
    "http.lowSpeedTime": "20",
    "maintenance.auto": "false",
}
_ENVIRONMENT: Mapping[str, str] = {
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_DEFAULT_HASH": "sha1",
    "GIT_DEFAULT_REF_FORMAT": "files",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_NETWORK_VARIABLES = (
    "http_proxy", "https_proxy", "no_proxy", "all_proxy", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
    "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH",
)  # fmt: skip
"""What a worker behind a proxy, or with a certificate authority of its own, needs to reach GitHub."""

_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_GONE = re.compile(rb"not our ref|unadvertised object|remote did not send all necessary objects")
_NETWORK = re.compile(
    rb"unable to access|RPC failed|hung up|unexpected disconnect|early EOF|remote error|Authentication failed"
    rb"|could not read Username|repository '.*' not found|protocol error|bad line length|expected flush|expected '"
)
_TOO_LARGE = re.compile(rb"died of signal 25|File too large|pack exceeds maximum")


class CheckoutError(Exception):
    """The commits cannot be read. The text is one line without secrets; `retryable` says whether to try later."""

    retryable = True


class CommitGoneError(CheckoutError):
    """The commit does not exist, as after a force-push."""

    retryable = False


class TooLargeError(CheckoutError):
    """The change is larger than a worker may take."""

    retryable = False


class BrokenRepositoryError(CheckoutError):
    """git refuses to work with what lies on disk."""


@dataclass(frozen=True)
class Remote:
    """Where a repository is fetched from, over HTTP or HTTPS, and the installation token for it."""

    url: str
    token: str = field(repr=False)

    @property
    def config(self) -> dict[str, str]:
        """The git configuration that names and unlocks it; handed over in the environment of one command only."""
        return {
            "remote.origin.url": self.url,
            "remote.origin.promisor": "true",
            "remote.origin.partialCloneFilter": "blob:none",
            f"http.{self.url}.extraHeader": f"Authorization: Basic {self._credentials}",
        }

    @property
    def _credentials(self) -> str:
        return base64.b64encode(f"x-access-token:{self.token}".encode()).decode()

    def scrubbed(self, text: str) -> str:
        """`text` without the token in any form that git or a server might repeat."""
        for secret in (self._credentials, self.token):
            text = text.replace(secret, "***") if secret else text
        return text


class Git:
    """git commands on the repository in `folder` (its `.git`, or a bare one)."""

    def __init__(self, folder: Path, config: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        # The folder may belong to another user; safe.directory counts only outside of the repository itself.
        self._config = {**_CONFIG, "safe.directory": str(folder), **(config or {})}

    def read(self, *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> bytes:
        """Standard output of a command without network. Raises CheckoutError."""
        everything = {"GIT_ALLOW_PROTOCOL": "none", **(env or {})}
        return self._run(arguments, stdin=stdin, env=everything, config=self._config, limits=READ_LIMITS, remote=None)

    def fetch(self, remote: Remote, *arguments: str, stdin: bytes = b"", negotiate: bool = True) -> None:
        """Run `git fetch` with `arguments` from `remote`. Raises CheckoutError.

        With `negotiate` the server leaves out what belongs to commits that are here; that includes contents which a
        mirror without blobs does not have.
        """
        env = {name: os.environ[name] for name in _NETWORK_VARIABLES if name in os.environ}
        env["GIT_ALLOW_PROTOCOL"] = "http:https"
        config = {**self._config, **remote.config}
        if not negotiate:
            config["fetch.negotiationAlgorithm"] = "noop"
        self._run(("fetch", *arguments), stdin=stdin, env=env, config=config, limits=FETCH_LIMITS, remote=remote)

    def _run(
        self,
        arguments: Sequence[str],
        *,
        stdin: bytes,
        env: Mapping[str, str],
        config: Mapping[str, str],
        limits: Limits,
        remote: Remote | None,
    ) -> bytes:
        # --bare: without it git reads the attributes of a working folder, and they can declare code to be binary.
        command = ("git", "--bare", *arguments)
        environment = {**_ENVIRONMENT, **env, **_as_environment(config)}
        try:
            done = run(
                command, cwd=self.folder, stdin=stdin, env=environment, limits=limits, network=remote is not None
            )
        except CouldNotStartError as error:
            raise CheckoutError(f"git cannot be started, install it: {error}") from error
        except FileNotFoundError as error:
            raise BrokenRepositoryError(f"the repository {self.folder.name} is gone") from error
        if done.ending != "exited" or done.returncode != 0:
            raise _error(f"git {arguments[0]}", done, remote)
        return done.stdout


def _as_environment(config: Mapping[str, str]) -> dict[str, str]:
    """Configuration as environment variables (the manual page git-config, GIT_CONFIG_COUNT)."""
    variables = {"GIT_CONFIG_COUNT": str(len(config))}
    for number, (key, value) in enumerate(config.items()):
        variables[f"GIT_CONFIG_KEY_{number}"] = key
        variables[f"GIT_CONFIG_VALUE_{number}"] = value
    return variables


def _error(what: str, done: Completed, remote: Remote | None) -> CheckoutError:
    """The error that a failed command stands for."""
    if remote is not None:
        what = f"{what} from {remote.url}"
    if done.ending == "timed out":
        return CheckoutError(f"{what} took longer than {done.seconds:.0f} s")
    if done.ending == "too much output" or _TOO_LARGE.search(done.stderr):
        return TooLargeError(f"{what}: the change is too large to be read")
    reason = _complaint(done.stderr) or f"{done.ending} with status {done.returncode}"
    text = f"{what}: {remote.scrubbed(reason) if remote else reason}"
    if _GONE.search(done.stderr):
        return CommitGoneError(text)
    if remote is not None and _NETWORK.search(done.stderr):
        return CheckoutError(text)
    return BrokenRepositoryError(text)


def _complaint(stderr: bytes) -> str:
    """git's first complaint, fit for one line of a log; what follows it is its consequence."""
    lines = stderr.decode("utf-8", "replace").splitlines()
    said = [line for line in lines if line.startswith(("fatal:", "error:"))] or lines
    return "".join(char for char in said[0] if char.isprintable())[:300] if said else ""


def check_commit(commit: str) -> str:
    """`commit`, if it is a full id and so cannot be an option or a revision expression; else raises ValueError."""
    if not _COMMIT.fullmatch(commit):
        raise ValueError(f"not a full commit id: {commit!r}")
    return commit


class Repository:
    """What a review reads from a repository. `fetch_blobs` gets blobs that are not there; without it, they must be."""

    def __init__(self, git: Git, fetch_blobs: Callable[[Iterable[str]], None] | None = None) -> None:
        self._git = git
        self._fetch_blobs = fetch_blobs

    def diff(self, base: str, head: str) -> Diff:
        """What changed from commit `base` to commit `head`. Raises CheckoutError, and DiffError for a hostile tree.

        A file over `FILE_BYTES` counts as binary. Renames are found, copies are not: a copied file is new code.
        """
        commits = (check_commit(base), check_commit(head))
        raw = self._git.read("diff-tree", "-r", "-z", "--raw", "--no-renames", *commits)
        # Before the real diff, as it compares contents, and all at once, as each fetch is a round trip.
        self._sizes(blobs_in(raw))
        return parse(self._patch(*commits))

    def _patch(self, base: str, head: str) -> bytes:
        return self._git.read(
            "-c",
            f"core.bigFileThreshold={FILE_BYTES}",
            "diff-tree",
            *("-r", "-z", "--raw", "--patch", "--full-index", "--unified=3"),
            *("--find-renames", f"-l{RENAME_LIMIT}", "--diff-algorithm=myers", "--indent-heuristic"),
            *("--no-color", "--no-ext-diff", "--no-textconv", "--submodule=short", "--ignore-submodules=none"),
            *("--src-prefix=a/", "--dst-prefix=b/", base, head),
            env={"GIT_ATTR_SOURCE": _EMPTY_TREES[len(head)]},
        )

    def blobs(self, ids: Iterable[str]) -> dict[str, bytes]:
        """The content of each blob; one over `FILE_BYTES` is left out, and so is an empty id (no file on that side).

        Raises CheckoutError.
        """
        small = [blob for blob, size in self._sizes(ids).items() if size <= FILE_BYTES]
        output = self._git.read("cat-file", "--batch", stdin=_as_lines(small))
        contents, at = {}, 0
        for blob in small:
            end = output.index(b"\n", at)
            size = int(output[at:end].split()[2])
            contents[blob] = output[end + 1 : end + 1 + size]
            at = end + 1 + size + 1
        return contents

    def tree(self, commit: str) -> dict[str, str]:
        """The blob of every regular file at `commit`, by path, and an empty id for a link. Raises CheckoutError.

        A link is never followed; that something of its name is there has to be known all the same.
        A name that is no UTF-8 is left out: nothing that is looked up by name has one.
        """
        listing = self._git.read("ls-tree", "-r", "-z", "--full-tree", check_commit(commit))
        files = {}
        for entry in listing.split(b"\0"):
            head, _, name = entry.partition(b"\t")
            if head.startswith((b"100", b"120")):
                with contextlib.suppress(UnicodeDecodeError):
                    files[name.decode()] = head.split()[2].decode() if head.startswith(b"100") else ""
        return files

    def file(self, commit: str, path: str) -> bytes | None:
        """The content of the regular file `path` at `commit`; None if there is none, or it is over `FILE_BYTES`.

        Raises CheckoutError.
        """
        entry = self._git.read("ls-tree", "-z", "--full-tree", check_commit(commit), "--", path)
        if not entry.startswith(b"100"):
            return None
        blob = entry.split(b"\t", 1)[0].split()[2].decode()
        return self.blobs([blob]).get(blob)

    def _sizes(self, ids: Iterable[str]) -> dict[str, int]:
        """The size of each blob in bytes, after all that are missing were fetched, in order of their ids."""
        wanted = sorted(set(ids) - {""})
        sizes = self._known_sizes(wanted)
        missing = [blob for blob in wanted if blob not in sizes]
        if missing and self._fetch_blobs is not None:
            self._fetch_blobs(missing)
            sizes |= self._known_sizes(missing)
        for blob in missing:
            if blob not in sizes:
                raise BrokenRepositoryError(f"the repository {self._git.folder.name} has no blob {blob}")
        return {blob: sizes[blob] for blob in wanted}

    def _known_sizes(self, ids: Sequence[str]) -> dict[str, int]:
        if not ids:
            return {}
        output = self._git.read(
            "cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)", stdin=_as_lines(ids)
        )
        fields = (line.split(" ") for line in output.decode().splitlines())
        return {line[0]: int(line[2]) for line in fields if line[1] == "blob"}


def _as_lines(ids: Iterable[str]) -> bytes:
    return "".join(f"{one}\n" for one in ids).encode()


class LocalRepository(Repository):
    """A repository that someone works in, complete and only read."""

    def __init__(self, path: Path) -> None:
        """Find the repository that the folder `path` lies in. Raises CheckoutError."""
        if not path.is_dir():
            raise CheckoutError(f"{path} is not a folder")
        super().__init__(Git(_git_folder(path.resolve())))
        self._path = path

    def resolve(self, revision: str) -> str:
        """The id of the commit that `revision` (a branch, tag, id, `HEAD~2`) means. Raises CommitGoneError."""
        try:
            output = self._git.read("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        except BrokenRepositoryError as error:
            raise CommitGoneError(f"{self._path} has no commit {revision!r}") from error
        return output.decode().strip()

    def merge_base(self, base: str, head: str) -> str:
        """The commit that the change from `base` to `head` started at. Raises CommitGoneError if there is none."""
        try:
            output = self._git.read("merge-base", check_commit(base), check_commit(head))
        except BrokenRepositoryError as error:
            raise CommitGoneError(f"{base} and {head} have no commit in common in {self._path}") from error
        return output.decode().split()[0]


def _git_folder(path: Path) -> Path:
    """The `.git` of the repository around `path`, whose owner may be anyone."""
    env = {**_ENVIRONMENT, "GIT_ALLOW_PROTOCOL": "none", **_as_environment({**_CONFIG, "safe.directory": "*"})}
    done = run(("git", "rev-parse", "--absolute-git-dir"), cwd=path, env=env, limits=READ_LIMITS)
    if done.returncode != 0:
        raise CheckoutError(f"{path} is not in a git repository: {_complaint(done.stderr)}")
    return Path(os.fsdecode(done.stdout.removesuffix(b"\n")))
