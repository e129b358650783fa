"""What the npm registry says of packages, asked with npm itself (`npm view`) and remembered for a day."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from review.phantom.manifests import Pin
from review.phantom.supply.facts import Standing
from review.phantom.supply.known import is_known_scope, likeness
from review.phantom.typescript.specifiers import is_package_name
from workers.packages.listings import DAY_SECONDS, RECENT_SECONDS
from workers.packages.npm import CONNECT_SECONDS, Npm
from workers.packages.waiting import until
from workers.process import MEGABYTE, CouldNotStartError, Limits, run

LARGEST_ANSWER = 16 * MEGABYTE
"""The times of all releases of a package with nightly ones are some 1 MB."""
_TIMEOUT = f"--fetch-timeout={CONNECT_SECONDS * 1000}"
_OPTIONS = ("--loglevel=silent", "--no-update-notifier", "--fetch-retries=1", _TIMEOUT)
_NOTHING = "nothing"
"""The remembered answer that the registry has no such package or version."""


class NpmViews:
    """The registry's answers, remembered below a folder that several processes may share."""

    def __init__(self, folder: Path, npm: Npm | None) -> None:
        """Without `npm` only what is remembered is known."""
        self._folder = folder
        self._npm = npm

    def standings(self, pins: Iterable[Pin], deadline: float) -> dict[Pin, Standing]:
        """How the package of each pin stands, without those of which nothing is known at `deadline`."""
        legal = [pin for pin in dict.fromkeys(pins) if is_package_name(pin.package or pin.name)]
        found = until(deadline, legal, lambda pin: self._standing(pin, deadline)) if legal else {}
        return {pin: standing for pin, standing in found.items() if standing is not None}

    def _standing(self, pin: Pin, deadline: float) -> Standing | None:
        name, spec = pin.package or pin.name, pin.version or pin.specifier
        answer = self._view(f"{name}@{spec}" if spec else name, ("name", "version", "deprecated"), deadline)
        if answer == _NOTHING:
            return self._without_version(name, deadline, asked=bool(spec))
        entries = [entry for entry in (answer if isinstance(answer, list) else [answer]) if isinstance(entry, dict)]
        if not entries:
            return None
        said = [str(entry.get("deprecated") or "") for entry in entries]
        about = self._about(name, deadline) if likeness("npm", name) else {}
        return Standing(
            exists=True,
            satisfied=True,
            version=str(entries[-1].get("version", ""))[:100],
            # npm takes a version that is not deprecated where there is one.
            deprecated=said[-1] if all(said) else "",
            **about,
        )

    def _without_version(self, name: str, deadline: float, *, asked: bool) -> Standing | None:
        """Where there is no such version: whether there is the package at all."""
        answer = self._view(name, ("name", "version"), deadline) if asked else _NOTHING
        if isinstance(answer, dict):
            return Standing(exists=True, satisfied=False, nearest=str(answer.get("version", ""))[:100])
        # The registry denies packages that this login may not see, and only scoped ones can be so.
        hidden = name.startswith("@") and not is_known_scope(name)
        return Standing(exists=False) if answer == _NOTHING and not hidden else None

    def _about(self, name: str, deadline: float) -> dict[str, Any]:
        """Age and size, which only matter of a name that resembles another."""
        answer = self._view(name, ("name", "time", "versions", "dist.unpackedSize"), deadline)
        if not isinstance(answer, dict):
            return {}
        versions, times, size = answer.get("versions"), answer.get("time"), answer.get("dist.unpackedSize")
        return {
            "first_uploaded": _moment(times.get("created")) if isinstance(times, dict) else None,
            "releases": len(versions) if isinstance(versions, list) else 1 if versions else None,
            "size": size if isinstance(size, int) else None,
        }

    def _view(self, spec: str, fields: tuple[str, ...], deadline: float) -> Any:
        """The registry's answer, _NOTHING, or None if there is no answer."""
        path = self._folder / f"{quote(spec, safe='@')[:150]}~{len(fields)}.json"
        known = _remembered(path, spec)
        if known is not None or self._npm is None:
            return known
        answer = _ask(self._npm, spec, fields, deadline - time.monotonic())
        if answer is not None:
            _remember(path, spec, answer)
        return answer


def _remembered(path: Path, spec: str) -> Any:
    try:
        age = time.time() - path.stat().st_mtime
        held = json.loads(path.read_bytes())
        fresh = RECENT_SECONDS if held["answer"] == _NOTHING else DAY_SECONDS
        return held["answer"] if held["spec"] == spec and 0 <= age < fresh else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _remember(path: Path, spec: str, answer: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    with os.fdopen(descriptor, "w", encoding="utf-8") as target:
        json.dump({"spec": spec, "answer": answer}, target)
    Path(temporary).replace(path)


def _ask(npm: Npm, spec: str, fields: tuple[str, ...], seconds: float) -> Any:
    if seconds <= 0:
        return None
    with tempfile.TemporaryDirectory(prefix="assay-npm-") as folder:
        # Without a package.json here npm would look for one, and for an .npmrc beside it, in the folders above.
        Path(folder, "package.json").write_text("{}", encoding="utf-8")
        limits = Limits(seconds=seconds, cpu_seconds=60, output_bytes=LARGEST_ANSWER)
        argv = [*npm.command, "view", "--json", *_OPTIONS, f"--cache={folder}/cache", "--", spec, *fields]
        try:
            done = run(argv, cwd=Path(folder), limits=limits, env=npm.environment, network=True)
        except CouldNotStartError:
            return None
    return _read(done.stdout, whole=done.ending == "exited", ended_well=done.returncode == 0)


def _read(stdout: bytes, *, whole: bool, ended_well: bool) -> Any:
    if not whole:
        return None
    if not stdout.strip():
        return _NOTHING if ended_well else None  # older versions of npm say nothing of a range that nothing fits
    try:
        answer = json.loads(stdout)
    except (ValueError, RecursionError):
        return None
    if ended_well:
        return answer
    error = answer.get("error") if isinstance(answer, dict) else None
    return _NOTHING if isinstance(error, dict) and error.get("code") == "E404" else None


def _moment(text: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text if isinstance(text, str) else "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
