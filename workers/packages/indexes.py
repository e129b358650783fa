"""Which package indexes this machine uses: uv's and pip's own answers, so that a mirror works and none is named here.

Only the operator's settings count: both are asked in the root folder, so no settings file of a project is found.
"""

from __future__ import annotations

import ast
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from workers.process import Completed, CouldNotStartError, Limits, run

ASKING = Limits(seconds=20, cpu_seconds=20, output_bytes=1024 * 1024)
UV_SETTINGS = ("UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_CONFIG_FILE")
PIP_SETTINGS = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_CONFIG_FILE")
HOMES = ("XDG_CONFIG_HOME", "XDG_CONFIG_DIRS")
# Where `pip config list` shows what holds for `pip install`, the strongest last.
_PIP_SECTIONS = ("global", "install", ":env:")


@dataclass(frozen=True, slots=True)
class Index:
    """A folder of a registry that has a page for each package (PEP 503); its address is http(s) or file."""

    url: str
    """Without credentials and without a slash at its end."""
    login: tuple[str, str] | None = field(default=None, repr=False)
    """User and password for this host alone."""

    @classmethod
    def at(cls, address: str) -> Index:
        """From an address as users write it: with credentials, or a plain path."""
        parts = urlsplit(address if "://" in address else Path(address).as_uri())
        login = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
        host = parts.netloc.rpartition("@")[2]
        return cls(parts._replace(netloc=host, query="", fragment="").geturl().rstrip("/"), login)


class NoIndexError(Exception):
    """The clients do not say which index to use; the text says why."""


def configured_indexes() -> tuple[Index, ...]:
    """The indexes of the operator's uv or, where uv has no settings, of the operator's pip; never empty.

    uv's built-in default is used where neither names another. Raises NoIndexError.
    """
    default = _uv("--no-config")
    chosen = _uv(env=_operator(UV_SETTINGS))
    if chosen == default:
        settings = _pip()
        extra = settings.get("extra-index-url", "").split()
        chosen = [settings["index-url"] if "index-url" in settings else default[0], *extra]
    return tuple(dict.fromkeys(Index.at(address) for address in chosen))


def _operator(names: Sequence[str]) -> dict[str, str]:
    """What of this process's environment steers a client, and where it finds the settings files."""
    return {"HOME": str(Path.home()), **{name: os.environ[name] for name in (*names, *HOMES) if name in os.environ}}


def _uv(*options: str, env: Mapping[str, str] | None = None) -> list[str]:
    """The addresses that uv writes above an empty list of requirements: nothing is looked up for that."""
    program = str(Path(sys.prefix) / "bin" / "uv")
    fixed = ("--quiet", "--no-header", "--offline", "--no-cache", "--no-python-downloads", "--emit-index-url")
    done = _ask(program, "pip", "compile", *fixed, "--python", sys.executable, *options, "-", env=env)
    lines = [line.split(" ", 1) for line in done.stdout.decode("utf-8", "replace").splitlines() if " " in line]
    addresses = [address for option, address in lines if option in {"--index-url", "--extra-index-url"}]
    if done.returncode != 0 or not addresses:
        raise NoIndexError(
            "uv does not say which package index to use; run `uv pip compile --emit-index-url` to see why"
        )
    return addresses


def _pip() -> dict[str, str]:
    """The index settings of pip's configuration files and environment; none where there is no pip."""
    done = _ask(sys.executable, "-I", "-m", "pip", "config", "list", env=_operator(PIP_SETTINGS))
    settings: dict[str, dict[str, str]] = {section: {} for section in _PIP_SECTIONS}
    for line in done.stdout.decode("utf-8", "replace").splitlines() if done.returncode == 0 else ():
        setting, _, value = line.partition("=")
        section, _, name = setting.rpartition(".")
        if section in settings and name in {"index-url", "extra-index-url"}:
            settings[section][name] = str(ast.literal_eval(value))
    return {name: value for section in _PIP_SECTIONS for name, value in settings[section].items()}


def _ask(*command: str, env: Mapping[str, str] | None = None) -> Completed:
    with tempfile.TemporaryDirectory(prefix="assay-indexes-") as temporary:
        try:
            return run(command, cwd=Path("/"), limits=ASKING, env={**(env or {}), "TMPDIR": temporary})
        except CouldNotStartError as error:
            raise NoIndexError(f"{error}: it is needed to find the package index") from None
