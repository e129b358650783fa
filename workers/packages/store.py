"""The code of the packages that a project pins: shelved or fetched as wheels, never installed, built or run."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from workers.packages import unpack
from workers.packages.budget import Budget, MissingError, Reason
from workers.packages.choosing import best_wheel, source_archive
from workers.packages.fetching import Fetcher
from workers.packages.listings import DAY_SECONDS, RECENT_SECONDS
from workers.packages.names import package_name, package_version, python_version
from workers.packages.pages import File
from workers.packages.registry import Registry
from workers.packages.shelf import Pin, Shelf, Wheel
from workers.packages.waiting import until
from workers.process import GIGABYTE, MEGABYTE, Limits, run

UNPACK_MEMORY = GIGABYTE
# What `unpack` may answer instead of the names.
_REASONS: Mapping[str, Reason] = {"refused": "refused", "too large": "too large", "no wheel": "no wheel"}

Wanted = tuple[str, str]
"""Name and version, as a lock file has them."""


@dataclass(frozen=True, slots=True)
class Missing:
    """The contents of a package are unknown."""

    reason: Reason
    detail: str
    """For people: one clause, without addresses and credentials."""


@dataclass(frozen=True, slots=True)
class Late:
    """A package that there was no time for: it can be had with more of it."""

    name: str
    version: str
    python: str
    """The Python version that its wheel is chosen for, such as `3.12`."""
    hashes: tuple[str, ...] = ()
    """A lock file's, as for `WheelStore.get`."""


@dataclass(frozen=True, slots=True)
class Caps:
    """What archives may cost. Seven large packages (numpy, pandas, scipy and the like) are 90 MB together, packed."""

    review_bytes: int = 200 * MEGABYTE
    """Downloaded for one review."""
    fill_bytes: int = 4 * GIGABYTE
    """Downloaded by one background job."""
    archive_bytes: int = 256 * MEGABYTE
    unpacked_bytes: int = GIGABYTE
    files: int = 100_000
    file_bytes: int = 128 * MEGABYTE
    """A larger file is left out."""
    unpack_seconds: float = 40.0
    """The largest that fit take 5 seconds on one slow core."""


DEFAULT_CAPS = Caps()

_Request = tuple[Pin, frozenset[str] | None]
"""A package, and the SHA-256 digests that its archive must have one of."""


class WheelStore:
    """Wheels for one review at a time; several processes may share the folder. Close it when the review ends."""

    def __init__(self, folder: Path, registry: Registry, max_bytes: int, caps: Caps = DEFAULT_CAPS) -> None:
        """`max_bytes` bounds what the folder holds unpacked, save what reviews are using at this moment."""
        self._shelf = Shelf(folder)
        self._registry = registry
        self._max_bytes = max_bytes
        self._caps = caps

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the wheels that were given out be removed."""
        self._shelf.close()

    def get(
        self,
        wanted: Sequence[Wanted],
        python: str,
        deadline: float,
        hashes: Mapping[Wanted, Iterable[str]] | None = None,
    ) -> dict[Wanted, Wheel | Missing]:
        """The wheels for a version of Python (such as `3.12`) on Linux, fetched within the caps of a review.

        `deadline` is a value of `time.monotonic()`. `hashes` are a lock file's (`sha256:...`): a package for which it
        has some is verified. No network is used for what the folder holds. Earlier ones in `wanted` come first.
        """
        return self._get(wanted, python, Budget(deadline, self._caps.review_bytes), hashes or {})

    def fill(
        self,
        wanted: Sequence[Wanted],
        python: str,
        deadline: float,
        hashes: Mapping[Wanted, Iterable[str]] | None = None,
    ) -> dict[Wanted, Wheel | Missing]:
        """The same for a background job, which may download more: the next `get` finds what was over the budget."""
        return self._get(wanted, python, Budget(deadline, self._caps.fill_bytes), hashes or {})

    def prune(self) -> None:
        """Remove the longest unused wheels beyond `max_bytes`; `get` and `fill` do so after they fetched some."""
        self._shelf.prune(self._max_bytes)

    def _get(
        self, wanted: Sequence[Wanted], python: str, budget: Budget, hashes: Mapping[Wanted, Iterable[str]]
    ) -> dict[Wanted, Wheel | Missing]:
        numbers = python_version(python)
        requests = {one: _request(one, numbers, hashes.get(one, ())) for one in dict.fromkeys(wanted)}
        answers: dict[Wanted, Wheel | Missing] = {}
        absent: dict[Wanted, _Request] = {}
        for one, request in requests.items():
            if request is None:
                answers[one] = Missing("refused", "it is not the name and the version of a package")
            elif wheel := self._shelf.find(*request):
                answers[one] = wheel
            else:
                absent[one] = request
        if absent:
            answers |= self._fetch_all(absent, budget)
            self.prune()
        return {one: answers[one] for one in requests}

    def _fetch_all(self, absent: Mapping[Wanted, _Request], budget: Budget) -> dict[Wanted, Wheel | Missing]:
        late = Missing("over budget", "the package index did not deliver it in time")
        found: dict[Wanted, Wheel | Missing] = {}
        try:
            with self._registry.fetcher(budget) as fetcher:
                found = until(budget.deadline, absent, lambda one: self._answer(absent[one], fetcher, budget))
        except MissingError as error:
            late = Missing(error.reason, str(error))
        return {one: found.get(one, late) for one in absent}

    def _answer(self, request: _Request, fetcher: Fetcher, budget: Budget) -> Wheel | Missing:
        try:
            return self._fetch(*request, fetcher, budget)
        except MissingError as error:
            return Missing(error.reason, str(error))
        # A full disk, say: this machine's trouble must not stop the review, which can do without.
        except OSError as error:
            return Missing("over budget", f"this worker could not keep it: {error.strerror}")

    def _fetch(self, pin: Pin, allowed: frozenset[str] | None, fetcher: Fetcher, budget: Budget) -> Wheel:
        file = self._choose(pin, allowed, fetcher)
        if file.sha256:
            wheel = self._shelf.find_archive(pin, file.sha256)
            if wheel:
                return wheel
            if why := self._shelf.why_unfit(pin, file.sha256):
                raise _unfit(why)
        with self._shelf.workbench() as bench:
            archive = bench / "archive"
            sha256 = fetcher.download(file, archive, self._caps.archive_bytes)
            if sha256 != (file.sha256 or sha256) or (allowed is not None and sha256 not in allowed):
                raise MissingError("refused", f"{file.filename} is not the file that its hash promises")
            return self._unpack(pin, file, sha256, archive, budget)

    def _choose(self, pin: Pin, allowed: frozenset[str] | None, fetcher: Fetcher) -> File:
        files = self._release(pin, fetcher)
        fitting = [file for file in files if allowed is None or file.sha256 is None or file.sha256 in allowed]
        if not fitting:
            raise MissingError("refused", f"the lock file has other hashes of {pin.name} than the package index")
        file = best_wheel(fitting, pin.python) or source_archive(fitting)
        if file is None:
            raise MissingError("no wheel", f"{pin.name} {pin.version} has no file that could be read")
        return file

    def _release(self, pin: Pin, fetcher: Fetcher) -> tuple[File, ...]:
        for max_age in (DAY_SECONDS, RECENT_SECONDS):
            listing = self._registry.listing(pin.name, fetcher, max_age)
            if files := listing.files(pin.version):
                return files
        if listing.releases is None:
            raise MissingError("no such package", f"no package index has {pin.name}")
        if not listing.complete:
            raise MissingError("registry unreachable", "a package index gave no usable answer")
        raise MissingError("no such version", f"{pin.name} has no version {pin.version}")

    def _unpack(self, pin: Pin, file: File, sha256: str, archive: Path, budget: Budget) -> Wheel:
        origin = "wheel" if file.is_wheel else "sdist"
        answer = self._run_unpack(pin, file, archive, origin, budget)
        if "names" not in answer:
            why = json.dumps(answer)
            self._shelf.note_unfit(pin, sha256, why)
            raise _unfit(why)
        names = answer["names"]
        (archive.parent / "names").write_text("\n".join(names), "utf-8")
        archive.unlink()
        facts = {"origin": origin, "roots": _roots(names), "left_out": answer["left_out"]}
        wheel = self._shelf.put(pin, archive.parent, sha256, answer["bytes"], facts)
        if wheel is None:
            raise MissingError("over budget", "it was removed while it was put away")
        return wheel

    def _run_unpack(self, pin: Pin, file: File, archive: Path, origin: str, budget: Budget) -> dict[str, Any]:
        """What `unpack` answers for this archive; raises MissingError if this machine or the time is to blame."""
        caps = self._caps
        most = map(str, (caps.unpacked_bytes, caps.files, caps.file_bytes))
        seconds = min(budget.seconds(), caps.unpack_seconds)
        done = run(
            [sys.executable, "-I", "-S", unpack.__file__, archive.name, origin, pin.name, "files", *most],
            cwd=archive.parent,
            limits=Limits(seconds, seconds, UNPACK_MEMORY, file_bytes=caps.file_bytes + MEGABYTE),
        )
        if done.ending == "timed out" and seconds < caps.unpack_seconds:
            raise MissingError("over budget", f"there was no time left to unpack {file.filename}")
        if done.ending != "exited":
            return {"refused": f"unpacking it was {done.ending}"}
        if done.returncode != 0:
            raise MissingError("over budget", f"this worker could not unpack {file.filename}")
        return dict(json.loads(done.stdout))


def _unfit(why: str) -> MissingError:
    """`why` is the answer of `unpack` as JSON: one reason and what it says of the archive."""
    ((key, text),) = json.loads(why).items()
    return MissingError(_REASONS[key], f"its archive is not used: {text}")


def provides(module: str, wheels: Iterable[Wheel]) -> tuple[Wheel, ...]:
    """The wheels that have files of a module (dotted), as their contents say; several for a namespace package."""
    return tuple(wheel for wheel in wheels if wheel.has_module(module))


def _request(wanted: Wanted, python: tuple[int, int], hashes: Iterable[str]) -> _Request | None:
    """None for what is not a name and a version."""
    name, version = package_name(wanted[0]), package_version(wanted[1])
    return (Pin(name, version, python), _digests(hashes)) if name and version else None


def _digests(hashes: Iterable[str]) -> frozenset[str] | None:
    """The SHA-256 ones of a lock file's hashes; None if it gives no hash at all."""
    given = [one.lower() for one in hashes]
    return frozenset(one.removeprefix("sha256:") for one in given if one.startswith("sha256:")) if given else None


def _roots(names: Iterable[str]) -> list[str]:
    """What `import` finds at the top: `a` for a/b.py, a.py and a.cpython-312-x86_64-linux-gnu.so."""
    code = (name for name in names if name.endswith((*unpack.CODE, ".pyc")))
    return sorted({root for name in code if (root := name.partition("/")[0].partition(".")[0]).isidentifier()})
