"""Checks of this machine: programs, settings, folders, Redis."""

from __future__ import annotations

import os
import platform
import re
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

from bot.settings import WebSettings
from cli.doctor.note import Note
from cli.embedded_redis import EmbeddedRedisError, find_server
from review.finding import AnalyzerRun
from review.source import SourceFile
from settings import Settings
from settings.errors import SettingsError
from workers import process
from workers.scanning import Scanner
from workers.toolbox import RULESETS, equipment

GIT_NEEDED = (2, 31)
"""Configuration in the environment (GIT_CONFIG_COUNT), which is how the token stays out of argv and of files."""
GIT_FOR_OTHERS = (2, 38)
"""From here on safe.directory counts there too, so repositories of other users can be read."""

SEMGREP_LOCK = RULESETS.parent / "requirements" / "semgrep.txt"
REDIS_SECONDS = 2.0

_PROBE = SourceFile("probe.py", b"print(1)\n")
_GIT_VERSION = re.compile(r"git version (\d+)\.(\d+)")
_PIN = re.compile(r"^semgrep==(\S+)", re.MULTILINE)


class _KeyPlace(Settings):
    """The key as it was given, which may be a path."""

    private_key: SecretStr | None = None


def python() -> Note:
    """The interpreter; that it is new enough has been seen to by the installation."""
    return Note("ok", "Python", platform.python_version())


def git() -> Note:
    """git's version, by what it answers."""
    try:
        done = process.run(["git", "--version"], cwd=Path("/"), limits=process.Limits())
    except process.CouldNotStartError:
        return Note("FAIL", "git", "it is not on the PATH: install it")
    return judge_git(done.stdout.decode("utf-8", "replace").strip())


def judge_git(answer: str) -> Note:
    """Whether the git that answers `git --version` with this is new enough."""
    found = _GIT_VERSION.match(answer)
    if found is None:
        return Note("FAIL", "git", "it does not say its version: install git again")
    version, shown = (int(found[1]), int(found[2])), answer.removeprefix("git version ")
    if version < GIT_NEEDED:
        return Note("FAIL", "git", f"{shown} is too old: install 2.31 or newer")
    if version < GIT_FOR_OTHERS:
        return Note("warn", "git", f"{shown} cannot review repositories of other users: install 2.38 or newer")
    return Note("ok", "git", shown)


def analyzers() -> Iterator[Note]:
    """Every analyzer reviews one line of Python with all rules, as in a real review."""
    pin = pinned_semgrep(SEMGREP_LOCK.read_text("utf-8")) if SEMGREP_LOCK.exists() else None
    for run in Scanner(equipment())([_PROBE]):
        yield judge_run(run, pin if run.name == "semgrep" else None)


def pinned_semgrep(lock: str) -> str | None:
    """The version in the text of `requirements/semgrep.txt`."""
    found = _PIN.search(lock)
    return found[1] if found else None


def judge_run(run: AnalyzerRun, pin: str | None) -> Note:
    """Whether an analyzer works, and has the version `pin` where one is wanted."""
    if run.status != "ok" or run.gaps:
        why = run.detail or "it cannot read a line of Python"
        return Note("FAIL", run.name, f"{run.status}: {why}; run `make setup`{_or_elsewhere(run)}")
    if pin is not None and run.version != pin:
        wanted = f"Assay is tested with {pin}: run `make setup`{_or_elsewhere(run)}"
        return Note("FAIL", run.name, f"{run.version} is another version than the pinned one, {wanted}")
    return Note("ok", run.name, run.version)


def _or_elsewhere(run: AnalyzerRun) -> str:
    return ", or set ASSAY_SEMGREP_CORE to the path of its engine" if run.name == "semgrep" else ""


def network() -> Note:
    """Whether the analyzers, which read hostile code, can be kept off the network."""
    if process.network_can_be_cut():
        return Note("ok", "isolation", "analyzers run without network")
    how = "let this user make user namespaces, or forbid the worker outgoing traffic to anything but GitHub and Redis"
    return Note("warn", "isolation", f"analyzers cannot be cut off the network here: {how}")


def web_settings() -> Note:
    """The web process' settings."""
    try:
        WebSettings.load()
    except SettingsError as error:
        return Note("FAIL", "web settings", f"{error} (`assay serve` needs it)")
    return Note("ok", "web settings", "complete")


def secret_files() -> Iterator[Note]:
    """The files that hold secrets: the key, and the one with the settings."""
    given = _KeyPlace.load().private_key
    text = given.get_secret_value() if given else ""
    if text and "-----BEGIN" not in text:
        yield from _readable_by_others("key file", Path(text).expanduser())
    named = os.environ.get("ASSAY_CONFIG")
    if named:
        yield from _readable_by_others("settings file", Path(named).expanduser())


def _readable_by_others(subject: str, file: Path) -> Iterator[Note]:
    try:
        mode = file.stat().st_mode
    except (OSError, ValueError):
        return  # the settings have said so; and what is no path may be a secret
    yield judge_mode(subject, file, mode)


def judge_mode(subject: str, file: Path, mode: int) -> Note:
    """Whether a file with a secret is its owner's alone."""
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        return Note("warn", subject, f"others may open {file}: run `chmod 600` on it")
    return Note("ok", subject, f"only its owner may open {file}")


def data_folder(folder: Path) -> Note:
    """Whether Assay can write to its folder, or make it."""
    try:
        existing = next(place for place in (folder, *folder.parents) if place.exists())
        with tempfile.TemporaryFile(dir=existing):
            return Note("ok", "data folder", str(folder))
    except OSError as error:
        advice = "set ASSAY_DATA_DIR to a folder that Assay may write to"
        return Note("FAIL", "data folder", f"{folder} cannot be written to ({error.strerror}): {advice}")


def redis(url: str | None) -> Iterator[Note]:
    """The Redis that is named, or the server that would be embedded."""
    if url is None:
        yield _embedded()
        return
    try:
        with Redis.from_url(url, socket_timeout=REDIS_SECONDS, retry=Retry(NoBackoff(), 0)) as client:
            yield judge_redis(client.info())
    except (RedisError, ValueError) as error:
        # Neither the address nor the error's text is shown: both may hold the password.
        yield Note("FAIL", "Redis", f"it does not answer ({type(error).__name__}): look at REDIS_URL and at the server")


def _embedded() -> Note:
    try:
        return Note("ok", "Redis", f"embedded, by {find_server()}")
    except EmbeddedRedisError as error:
        return Note("FAIL", "Redis", str(error))


def judge_redis(info: dict[str, Any]) -> Note:
    """Whether a server keeps what it was given, by its INFO."""
    version = info.get("redis_version", "unknown version")
    if info.get("maxmemory") and info.get("maxmemory_policy") != "noeviction":
        return Note("warn", "Redis", f"{version} may throw away waiting work: set its maxmemory-policy to noeviction")
    if not info.get("aof_enabled"):
        return Note("warn", "Redis", f"{version} forgets waiting work when it restarts: set its appendonly to yes")
    return Note("ok", "Redis", str(version))
