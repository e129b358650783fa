"""Fetches npm packages with npm itself, so that its configuration on this machine (mirror, proxy, login) is the one.

npm only downloads here (`npm pack` runs no script of a packed registry package): archives are unpacked by
`npm_archive`. It runs in an empty folder of ours, so no `.npmrc` of a reviewed repository is ever read.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from review.phantom.typescript.specifiers import is_package_name
from workers.process import MEGABYTE, CouldNotStartError, Limits, run

LARGEST_ARCHIVE = 64 * MEGABYTE
"""npm's largest packages of common use (typescript, next) have archives of 10 to 30 MB."""
AT_ONCE = 4
BATCH = 6
"""Packages per npm process: a start costs 0.3 s, a package 0.1 to 0.5 s, and one refusal ends the whole process."""
CONNECT_SECONDS = 10

ANOTHER_ARCHIVE = "the archive is another one than the lock file names"
_VERSION = re.compile(r"(?:[~^]|>=)?[0-9]+(?:\.[0-9]+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?")
_KEPT_VARIABLES = re.compile(r"npm_config_\w+|node_extra_ca_certs|ssl_cert_file|https?_proxy|no_proxy", re.IGNORECASE)
_REFUSALS = {"E404": "has no package", "ETARGET": "has no version"}


@dataclass(frozen=True, slots=True, order=True)
class Wanted:
    """One package; `version` is exact or a range such as `^4.17`."""

    name: str
    version: str
    integrity: str = ""
    """`sha512-…` from a lock file; an archive with another one is refused."""

    @property
    def spec(self) -> str:
        """As npm is asked for it."""
        return f"{self.name}@{self.version}"

    def allows(self, integrity: str) -> bool:
        """Whether an archive with that `sha512-…` is the one that the lock file names, if it names one."""
        named = [each for each in self.integrity.split() if each.startswith("sha512-")]
        return not named or integrity in named

    @property
    def is_legal(self) -> bool:
        """Whether npm may be asked at all: the name is no path, option or address, and the version no tag or file."""
        return is_package_name(self.name) and len(self.version) < 100 and bool(_VERSION.fullmatch(self.version))


@dataclass(frozen=True, slots=True)
class Packed:
    """A downloaded archive."""

    version: str
    archive: Path
    integrity: str
    """`sha512-…`, computed from the archive itself."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why there is no archive. `proven` if the registry answered that it has no such package or version."""

    reason: str
    proven: bool = False


@dataclass(frozen=True)
class Npm:
    """npm on this machine."""

    command: tuple[str, ...]
    """How it is started: `npm`, or Node with the path of npm's program."""
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    """See `client_environment`; it may hold a login, so it is never shown."""

    def pack(self, wanted: Iterable[Wanted], folder: Path, seconds: float) -> dict[Wanted, Packed | Refused]:
        """Download each into a folder of its own below `folder` within `seconds` in all; never raises for a package."""
        deadline = time.monotonic() + seconds
        legal = sorted({each for each in wanted if each.is_legal})
        batches = [legal[at : at + BATCH] for at in range(0, len(legal), BATCH)]
        found: dict[Wanted, Packed | Refused] = {
            each: Refused("the name or version is not one of npm's") for each in wanted if not each.is_legal
        }
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for answers in pool.map(
                lambda at: self._batch(batches[at], folder / str(at), deadline), range(len(batches))
            ):
                found |= answers
        return found

    def _batch(self, batch: Sequence[Wanted], folder: Path, deadline: float) -> dict[Wanted, Packed | Refused]:
        together = self._ask(batch, folder, deadline)
        if isinstance(together, Refused) and len(batch) > 1:
            alone = {each: self._ask([each], folder / str(at), deadline) for at, each in enumerate(batch)}
            return {each: answer if isinstance(answer, Refused) else answer[each] for each, answer in alone.items()}
        if isinstance(together, Refused):
            return dict.fromkeys(batch, together)
        return {each: together[each] for each in batch}

    def _ask(self, batch: Sequence[Wanted], folder: Path, deadline: float) -> dict[Wanted, Packed | Refused] | Refused:
        left = deadline - time.monotonic()
        if left <= 0:
            return Refused("the time for downloads is used up")
        folder.mkdir(parents=True)
        # Without a package.json here npm would look for one, and for an .npmrc beside it, in the folders above.
        (folder / "package.json").write_text("{}")
        limits = Limits(seconds=left, cpu_seconds=60, file_bytes=LARGEST_ARCHIVE)
        argv = [*self.command, "pack", "--json", "--ignore-scripts", *_OPTIONS, f"--cache={folder / 'cache'}", "--"]
        try:
            done = run(
                [*argv, *(each.spec for each in batch)], cwd=folder, limits=limits, env=self.environment, network=True
            )
        except CouldNotStartError as error:
            return Refused(str(error))
        if done.ending == "timed out":
            return Refused("the time for downloads is used up")
        return _answers(done.stdout, batch, folder)


_OPTIONS = (
    "--loglevel=silent",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--no-workspaces",
    "--fetch-retries=1",
    f"--fetch-timeout={CONNECT_SECONDS * 1000}",
)


def client_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What npm needs of the worker's environment: its own settings, proxies, certificates, the user's `.npmrc`."""
    kept = {name: value for name, value in environment.items() if _KEPT_VARIABLES.fullmatch(name)}
    home = environment.get("HOME")
    if home and not any(name.lower() == "npm_config_userconfig" for name in kept):
        kept["npm_config_userconfig"] = str(Path(home) / ".npmrc")
    return kept


def _answers(stdout: bytes, batch: Sequence[Wanted], folder: Path) -> dict[Wanted, Packed | Refused] | Refused:
    try:
        document: Any = json.loads(stdout)
        if isinstance(document, dict) and "error" in document:
            return _refusal(str(document["error"].get("code", "")), batch)
        rows = document if isinstance(document, list) else list(document.values())
        names = {each.name: each for each in batch}
        return {names[row["name"]]: _packed(row, names[row["name"]], folder) for row in rows}
    except (ValueError, LookupError, TypeError, AttributeError):
        return Refused("npm gave no answer that can be read")


def _refusal(code: str, batch: Sequence[Wanted]) -> Refused:
    if code in _REFUSALS and len(batch) == 1:
        return Refused(f"The registry {_REFUSALS[code]} `{batch[0].spec}`.", proven=True)
    return Refused(f"npm could not fetch it ({code or 'no reason given'})")


def _packed(row: Mapping[str, Any], wanted: Wanted, folder: Path) -> Packed | Refused:
    archive = folder / Path(str(row["filename"])).name
    version = str(row["version"])
    if not archive.is_file() or archive.is_symlink() or not _VERSION.fullmatch(version):
        return Refused("npm gave no archive")
    integrity = f"sha512-{base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()}"
    return Packed(version, archive, integrity) if wanted.allows(integrity) else Refused(ANOTHER_ARCHIVE)
