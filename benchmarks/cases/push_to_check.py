"""How long people wait: from the push's webhook to the completed check run, and against the same tools by hand.

By hand means semgrep's own front end with Assay's rule files and then bandit, as one would type them. Both kinds of
run take turns, so that a machine that is busy for a while slows both.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.result import Figure, Result, spread
from benchmarks.samples import one_file, ten_files
from benchmarks.stage import Review, Stage, whole
from review.source import language_of
from workers.toolbox import RULESETS, semgrep_core

WARM_UP = 2
ONE_FILE_ROUNDS = 15
TEN_FILES_ROUNDS = 6
BY_HAND_ROUNDS = 2
ONE_FILE_TARGET, TEN_FILES_TARGET, BY_HAND_TARGET = 2.0, 4.0, 0.3
BASE = {"README.md": "A shop.\n"}


def measure() -> Result:
    """Push one and ten files many times, and run the tools by hand on the same."""
    with whole() as stage:
        one, one_by_hand = _rounds(stage, "one", ONE_FILE_ROUNDS)
        ten, ten_by_hand = _rounds(stage, "ten", TEN_FILES_ROUNDS)
    figures = (
        *spread("one file, push to completed check", _seconds(one), "s", ONE_FILE_TARGET),
        *_steps(one),
        Figure("requests to GitHub and git per review", statistics.median(review.requests for review in one), ""),
        *spread("ten files, push to completed check", _seconds(ten), "s", TEN_FILES_TARGET),
        *_steps(ten),
        *_against("one file", _seconds(one), one_by_hand),
        *_against("ten files", _seconds(ten), ten_by_hand),
    )
    notes = (
        "one Python file of 200 lines; ten are Python, JavaScript and Go; every push changes one line of each,"
        " all of their lines are the pull request's, the findings stay the same",
        "the stand-in answers at once: on github.com add a round trip for each request",
        "by hand is `semgrep scan` with the front end's own rule check, without its version check and metrics, then"
        " `bandit`",
    )
    return Result("From push to completed check run", figures, notes)


FILES = {"one": one_file, "ten": ten_files}


def _rounds(stage: Stage, name: str, count: int) -> tuple[list[Review], list[float]]:
    """Reviews, and seconds of runs by hand, evenly spread among them."""
    files = FILES[name]
    pull = stage.pull_request(name, BASE, files(0))
    for revision in range(1, WARM_UP + 1):
        stage.push(pull, files(revision))
    reviews, by_hand = [], []
    for revision in range(WARM_UP + 1, WARM_UP + count + 1):
        reviews.append(stage.push(pull, files(revision)))
        if revision % (count // BY_HAND_ROUNDS) == 0:
            by_hand.append(_by_hand(files(revision)))
    return reviews, by_hand


def _seconds(reviews: Sequence[Review]) -> list[float]:
    return [review.seconds for review in reviews]


def _steps(reviews: Sequence[Review]) -> Iterator[Figure]:
    """Median of each step, and of what is in none: the token, the policy, and the check run."""
    for step in reviews[0].steps:
        yield Figure(f"  {step}", statistics.median(review.steps[step] for review in reviews), "s")
    rest = statistics.median(review.seconds - sum(review.steps.values()) for review in reviews)
    yield Figure("  between the steps", rest, "s")


def _against(name: str, reviews: Sequence[float], by_hand: Sequence[float]) -> tuple[Figure, Figure]:
    hand = statistics.median(by_hand)
    return (
        Figure(f"{name}, by hand", hand, "s"),
        Figure(f"{name}, Assay's part of the time by hand", statistics.median(reviews) / hand, "", BY_HAND_TARGET),
    )


def _by_hand(files: Mapping[str, str]) -> float:
    """Seconds for semgrep and then bandit on the files."""
    with _on_disk(files) as folder:
        # The rules of the files' languages only: the front end does not know SQL, nor bandit.yaml.
        languages = {language_of(path) for path in files} - {None}
        configs = [f"--config={folder}" for folder in sorted(RULESETS.glob("*/*")) if folder.name in languages]
        options = ["--json", "--quiet", "--metrics=off", "--disable-version-check"]
        started = time.monotonic()
        _run([_front_end(), "scan", *configs, *options, "."], folder)
        _run([sys.executable, "-m", "bandit", "--quiet", "--format=json", "--recursive", "."], folder)
        return time.monotonic() - started


@contextmanager
def _on_disk(files: Mapping[str, str]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="assay-by-hand-") as name:
        folder = Path(name)
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        yield folder


def _front_end() -> str:
    """The `semgrep` that belongs to the engine in use."""
    beside = [str(parent / "bin") for parent in Path(semgrep_core()).parents]
    found = shutil.which("semgrep", path=os.pathsep.join(beside))
    if found is None:
        raise FileNotFoundError("there is no semgrep beside the engine: run `make setup`")
    return found


def _run(command: Sequence[str], folder: Path) -> None:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "HOME": str(folder)}, capture_output=True, check=False
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr[-500:].decode(errors='replace')}")
