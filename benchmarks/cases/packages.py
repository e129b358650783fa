"""What the proof that an API exists costs a review: ten changed files in a repository that pins forty distributions.

The wheels are real and come from the index that uv or pip are set to, before anything is timed. Reviews with and
without packages take turns, so that a machine that is busy for a while slows both.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from benchmarks.accuracy.cases import load
from benchmarks.memory import watched
from benchmarks.result import Figure, Result, spread
from benchmarks.samples import python_files
from review.analyzers import Placed, packages
from review.phantom.dossier import Dossier
from review.phantom.index.lookup import Index
from review.policy import read_policy
from review.source import SourceFile
from workers.checkout import LocalRepository
from workers.examining import examine
from workers.packages.preparing import Packages
from workers.packages.wheels import Wheels
from workers.scanning import Scanner
from workers.snapshots import Snapshots
from workers.toolbox import equipment

FILES = 10
ROUNDS = 7
WARM_UP = 1
FILL_ROUNDS = 20
"""Reviews that the cache may need to be filled: each downloads no more than its own budget."""
WARM_TARGET, COLD_TARGET, CACHED_TARGET, MEMORY_TARGET = 1.5, 20.0, 0.2, 500.0

MORE = {
    "aiohttp==3.10.10": "aiohttp.ClientTimeout(total=3)",
    "boto3==1.35.40": "boto3.client('s3', region_name='a')",
    "celery==5.4.0": "celery.Celery('a', broker='b')",
    "certifi==2024.8.30": "certifi.where()",
    "cryptography==43.0.1": "cryptography.exceptions.InvalidKey()",
    "django==5.1.2": "django.db.models.CharField(max_length=3)",
    "lxml==5.3.0": "lxml.etree.fromstring('a')",
    "markupsafe==3.0.1": "markupsafe.escape('a')",
    "matplotlib==3.9.2": "matplotlib.pyplot.plot([1], label='a')",
    "numpy==2.1.2": "numpy.linalg.norm(numpy.zeros((2, 3), dtype=int))",
    "pillow==10.4.0": "PIL.Image.new('RGB', (1, 2))",
    "psutil==6.0.0": "psutil.Process().memory_info().rss",
    "pydantic==2.9.2": "pydantic.TypeAdapter(int).validate_python(3)",
    "pytest==8.3.3": "pytest.approx(3, rel=1)",
    "scipy==1.14.1": "scipy.optimize.minimize(print, [1], method='BFGS')",
    "sympy==1.13.3": "sympy.solve(sympy.Symbol('x') - 1, dict=True)",
    "tqdm==4.66.5": "tqdm.tqdm([1], desc='a')",
    "urllib3==2.2.3": "urllib3.PoolManager(num_pools=3).request('GET', 'u')",
    "werkzeug==3.0.4": "werkzeug.utils.secure_filename('a')",
}
"""Pins beside those of the labelled calls, with a line that uses each."""

WRONG = ("click", "httpx")
"""In the code that uses these, one call does not exist: the witnesses are heard, and a suggestion is proven."""

INDEXED = ("numpy", "pandas", "scipy")
LOOKED_UP = ("numpy.linalg.norm", "pandas.DataFrame.to_parquet", "scipy.stats.norm.pdf", "pandas.read_cvs")


def measure() -> Result:
    """Review the same change many times with a full cache, then take its parts alone."""
    with tempfile.TemporaryDirectory(prefix="assay-bench-packages-") as name:
        setting = Setting(Path(name))
        setting.fill()
        figures = (*_reviews(setting), *_parts(setting), *_index(setting))
    notes = (
        f"{FILES} Python files of 200 lines and the calls that the change adds to them; {len(_texts())} distributions"
        " are pinned and imported; the wheels and the index of them are on disk",
        "two of the calls do not exist: for these the witnesses are asked, and files with a suggestion scanned again",
        f"lowest and median of {ROUNDS} runs in turns; CPU seconds are the user's and the system's, of all processes",
        "every module of three libraries is read from cold; a review reads only what its lines lead to",
    )
    return Result("Packages: ten changed files, forty pinned distributions", figures, notes)


@dataclass(frozen=True)
class Setting:
    """A repository with a change, and a cache of packages."""

    folder: Path

    @cached_property
    def packages(self) -> Packages:
        """The cache."""
        return Packages(self.folder / "packages")

    @cached_property
    def change(self) -> Snapshots:
        """The change, in a real repository."""
        texts = list(_texts().items())
        base = python_files(FILES, 0)
        head = {
            path: "\n".join([text, *(line for _, lines in texts[number::FILES] for line in lines)])
            for number, (path, text) in enumerate(base.items())
        }
        pins = {"requirements.txt": "".join(f"{pin}\n" for pin in _texts())}
        path = self.folder / "repository"
        commits = [_commit(path, base | pins), _commit(path, head | pins)]
        repository = LocalRepository(path)
        return Snapshots(repository, repository.diff(*commits), commits[1])

    @cached_property
    def files(self) -> Mapping[str, SourceFile]:
        """The changed files at the head."""
        contents = self.change.head(list(self.change.diff.values()))
        return {path: SourceFile(path, content) for path, content in contents.items() if content is not None}

    def fill(self) -> None:
        """Review until the cache has all distributions. Raises RuntimeError if it never does."""
        for _ in range(FILL_ROUNDS):
            (self.folder / "packages" / "silent").unlink(missing_ok=True)
            self.review(with_packages=True)
            if len(self.prepare().surroundings[0].packages) == len(_texts()):
                return
        raise RuntimeError("the package index did not deliver all of the pinned distributions")

    def review(self, *, with_packages: bool) -> None:
        """One whole review of the change."""
        tools = replace(equipment(), packages=self.packages if with_packages else None)
        examine(self.change, read_policy(None, tools.rules), Scanner(tools))

    def prepare(self) -> Dossier:
        """The dossier of the change."""
        return self.packages.prepare(self.files, self.change.tree())


def _texts() -> dict[str, list[str]]:
    """Lines of code by pin: calls that are correct, save two."""
    libraries = load("calls")["libraries"]
    texts = {f"{name}=={one['version']}": [*one["imports"], *one["exists"]] for name, one in libraries.items()}
    for name in WRONG:
        texts[f"{name}=={libraries[name]['version']}"].append(libraries[name]["absent"][0])
    return texts | {pin: [f"import {line.partition('(')[0].rpartition('.')[0]}", line] for pin, line in MORE.items()}


def _commit(path: Path, files: Mapping[str, str]) -> str:
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    identity = ("-c", "user.name=bench", "-c", "user.email=bench@example.com")
    for command in (("init", "-q"), ("add", "."), (*identity, "commit", "-q", "-m", "Change")):
        subprocess.run(["git", *command], cwd=path, check=True)
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=path, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def _reviews(setting: Setting) -> Iterator[Figure]:
    runs: dict[bool, list[Cost]] = {True: [], False: []}
    for _ in range(WARM_UP + ROUNDS):
        for on, costs in runs.items():
            costs.append(_cost(lambda on=on: setting.review(with_packages=on)))  # type: ignore[misc]
    measured = {on: costs[WARM_UP:] for on, costs in runs.items()}
    for on, name in ((True, "whole review with packages"), (False, "whole review without packages")):
        yield from spread(name, [cost.seconds for cost in measured[on]], "s")
        yield Figure(f"{name}, CPU, p50", statistics.median(cost.cpu for cost in measured[on]), "s")
    pairs = list(zip(measured[True], measured[False], strict=True))
    added = statistics.median(one.seconds - other.seconds for one, other in pairs)
    yield Figure("what packages add to a review, p50", added, "s", WARM_TARGET)
    cpu = statistics.median(one.cpu - other.cpu for one, other in pairs)
    yield Figure("what packages add to a review, CPU, p50", cpu, "s")


def _parts(setting: Setting) -> Iterator[Figure]:
    yield from _timed("dossier alone", setting.prepare)
    with _judge(setting) as judge:
        yield from _timed("judge alone", judge)
        with watched(os.getpid()) as idle:
            time.sleep(0.2)
        with watched(os.getpid()) as peak:
            judge()
    yield Figure("most memory of the judge", peak.megabytes - idle.megabytes, "MB", MEMORY_TARGET)


@contextmanager
def _judge(setting: Setting) -> Iterator[Callable[[], None]]:
    """The analyzer's own command over the changed files."""
    tools = replace(equipment().tools, dossier=setting.prepare())
    with tempfile.TemporaryDirectory(prefix="assay-judge-") as name:
        folder = Path(name)
        placed = []
        for number, file in enumerate(setting.files.values()):
            (folder / f"{number}.py").write_bytes(file.content)
            placed.append(Placed(file, str(folder / f"{number}.py")))
        call = packages.invocation(placed, tools, equipment().rules)
        if call is None:
            raise RuntimeError("the judge was not asked")
        for path, content in call.inputs.items():
            (folder / path).write_bytes(content)

        def judge() -> None:
            subprocess.run(call.argv, cwd=folder, env={**os.environ, **call.env}, check=True, stdout=subprocess.DEVNULL)

        yield judge


def _timed(name: str, work: Callable[[], object], target: float | None = None) -> Iterator[Figure]:
    costs = [_cost(work) for _ in range(ROUNDS)]
    yield Figure(f"{name}, lowest", min(cost.seconds for cost in costs), "s")
    yield Figure(f"{name}, p50", statistics.median(cost.seconds for cost in costs), "s", target)
    yield Figure(f"{name}, CPU, p50", statistics.median(cost.cpu for cost in costs), "s")


def _index(setting: Setting) -> Iterator[Figure]:
    folders = [Path(one.folder) for one in setting.prepare().surroundings[0].packages if one.name in INDEXED]
    cache = setting.folder / "facts"
    for name, target in (("from cold", COLD_TARGET), ("from the cache", None)):
        started = time.monotonic()
        modules = sum(_read(Wheels(folder, cache), top) for folder in folders for top in INDEXED)
        yield Figure(f"all {modules} modules of {', '.join(INDEXED)} {name}", time.monotonic() - started, "s", target)
    yield from _timed("lookups in them from the cache", lambda: _look_up(folders, cache), CACHED_TARGET)


def _read(wheels: Wheels, top: str) -> int:
    """Read every module below `top`, save the tests; the number of modules."""
    waiting, count = [top] if wheels.kind(top) else [], 0
    while waiting:
        dotted = waiting.pop()
        wheels.facts(dotted)
        count += 1
        waiting.extend(f"{dotted}.{name}" for name in wheels.submodules(dotted) if name not in ("tests", "test"))
    return count


def _look_up(folders: Sequence[Path], cache: Path) -> None:
    for dotted in LOOKED_UP:
        for folder in folders:
            Index(Wheels(folder, cache)).lookup(dotted)


@dataclass(frozen=True)
class Cost:
    """Of one piece of work."""

    seconds: float
    cpu: float


def _cost(work: Callable[[], object]) -> Cost:
    before, started = _cpu_seconds(), time.monotonic()
    work()
    return Cost(time.monotonic() - started, _cpu_seconds() - before)


def _cpu_seconds() -> float:
    """Of this process and all that it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
