"""The recipe: one commit on GitHub, from its check run in progress to the finished one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.metadata import version

from review import render
from review.plan import Plan
from review.policy import PATH, PolicyReading, read_policy
from review.verdict import Report, Verdict, judge
from workers.canary import Canary
from workers.checkout import Remote
from workers.examining import examine
from workers.github.app import GitHubApp
from workers.github.checks import CheckRun
from workers.github.others import OtherRepositories
from workers.github.repository import Repository
from workers.mirror import Mirror, MirrorCache
from workers.publishing import Publisher
from workers.scanning import Scanner
from workers.snapshots import Snapshots

VERSION = version("assay")


class SupersededError(Exception):
    """What is being reviewed is no longer wanted; the text says why, for people."""


@dataclass(frozen=True)
class Bench:
    """What a worker works with."""

    app: GitHubApp
    scanner: Scanner
    mirrors: MirrorCache
    canary: Canary
    rule_pages: str = ""
    """Where the rules' pages are, for the links in comments."""


@dataclass(frozen=True)
class Subject:
    """What is to be reviewed, and why."""

    repository: Repository
    repository_id: int
    remote: Remote
    base_sha: str
    """The tip of the branch that the change would go into: its policy applies."""
    head_sha: str
    reason: str
    waited: float
    """Seconds since the web process accepted the event."""
    number: int | None
    """The pull request; None for a merge group, which gets a check run but no comments."""

    def check(self, app: GitHubApp) -> CheckRun:
        """The check run of this subject."""
        purpose = f"pull:{self.number}" if self.number is not None else f"group:{self.head_sha}"
        return CheckRun(self.repository, app.app_id, f"assay:{purpose}", self.head_sha)


@dataclass(frozen=True)
class Outcome:
    """What a review came to."""

    plan: Plan
    verdict: Verdict


@dataclass
class Stopwatch:
    """Seconds by step, in the order in which the steps ended."""

    steps: list[tuple[str, float]] = field(default_factory=list)

    @contextmanager
    def measure(self, step: str) -> Iterator[None]:
        """Time the block."""
        started = time.monotonic()
        yield
        self.steps.append((step, time.monotonic() - started))


def review(bench: Bench, subject: Subject, go_on: Callable[[], None]) -> Outcome:
    """Review the subject and bring GitHub up to date. `go_on` is called between steps and may raise to stop."""
    watch = Stopwatch([("queued", subject.waited)])
    check = subject.check(bench.app)
    check.open()
    check.start(now())
    reading = policy_of(bench, subject)
    with bench.mirrors.open(subject.repository_id, subject.remote) as mirror:
        with watch.measure("checkout"):
            change = _check_out(mirror, subject)
        go_on()
        with watch.measure("scan"):
            examination = examine(change, reading, _scanner(bench, subject), go_on)
            report = replace(examination.report, unhealthy=bench.canary.problem(bench.scanner))
    verdict = judge(report, reading.policy)
    go_on()
    done = Plan()
    with watch.measure("post"):
        if subject.number is not None:
            _require_head(subject, subject.number)
            publisher = Publisher(
                subject.repository, subject.number, bench.app.login, subject.head_sha, VERSION, go_on, bench.rule_pages
            )
            done = publisher.publish(examination, change.diff)
    go_on()
    about = render.Circumstances(VERSION, subject.head_sha, subject.reason, tuple(watch.steps), done)
    _conclude(check, report, verdict, about)
    return Outcome(done, verdict)


def _scanner(bench: Bench, subject: Subject) -> Scanner:
    """The worker's scanner, which may ask github.com with this installation's token, for this review alone."""
    api = bench.app.hurried(subject.remote.token)
    owner = subject.repository.full_name.partition("/")[0]
    github = OtherRepositories(api, owner) if api is not None else None
    return replace(bench.scanner, equipment=replace(bench.scanner.equipment, github=github))


def _require_head(subject: Subject, number: int) -> None:
    """The last look before anything is posted: the event of a newer push may still be on its way."""
    head = subject.repository.pull(number)["head"]["sha"]
    if head != subject.head_sha:
        raise SupersededError(f"A newer commit was pushed: {head[:12]}.")


def abandon(bench: Bench, subject: Subject, why: str) -> None:
    """Conclude a check run that would otherwise stay in progress for ever. It does not pass."""
    check = subject.check(bench.app)
    if check.exists() and check.status != "completed":
        title, summary = render.superseded(why)
        check.cancel(now(), {"title": title, "summary": summary})


def give_up(bench: Bench, subject: Subject, title: str, summary: str) -> None:
    """Conclude the check run as one that Assay could not finish. It does not pass."""
    check = subject.check(bench.app)
    check.open()
    check.finish("action_required", now(), {"title": title, "summary": summary}, [])


def policy_of(bench: Bench, subject: Subject) -> PolicyReading:
    """The policy at the base: a pull request cannot weaken the policy that judges it."""
    return read_policy(subject.repository.file(PATH, subject.base_sha), bench.scanner.equipment.rules)


def _check_out(mirror: Mirror, subject: Subject) -> Snapshots:
    base = subject.repository.merge_base(subject.base_sha, subject.head_sha)
    mirror.fetch([base, subject.head_sha])
    return Snapshots(mirror, mirror.diff(base, subject.head_sha), subject.head_sha)


def _conclude(check: CheckRun, report: Report, verdict: Verdict, about: render.Circumstances) -> None:
    output = {"title": verdict.title, "summary": render.summary(report, verdict, about)}
    text = render.details(report)
    if text:
        output["text"] = text
    check.finish(verdict.conclusion, now(), output, render.annotation_values(report))


def now() -> str:
    """The time as GitHub's API takes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def waiting_since(received: float) -> float:
    """Seconds since a letter was received, never negative: clocks differ between machines."""
    return max(0.0, time.time() - received) if received else 0.0
