"""rq's entry points: look into a mailbox and do what its letters ask for; look for what was missed."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from redis import Redis, RedisError
from rq import get_current_job
from rq.timeouts import BaseTimeoutException

from review import render
from review.diff import DiffError
from review.job import Letter, inbox_key
from workers import reconciling
from workers.bench import bench
from workers.checkout import CheckoutError, TooLargeError
from workers.github.checks import NAME
from workers.github.errors import ForbiddenError, GoneError, UnavailableError
from workers.github.repository import Repository
from workers.groups import MergeGroup
from workers.mailbox import Lease, LeaseLostError, hold
from workers.packages.filling import FILL_SECONDS
from workers.packages.store import Late, Missing
from workers.postroom import post, queue_reconciliation
from workers.pulls import PullRequest
from workers.reviewing import Bench, SupersededError

log = logging.getLogger(__name__)

MAX_STARTS = 5
"""After this many attempts that ended without a word (killed, out of memory), Assay says so and gives up."""
STARTS_SECONDS = 3600

TRY_AGAIN = (UnavailableError, CheckoutError, RedisError)
"""The world's errors: the letters stay, and rq (or the sweeper) brings the job back."""

_PULL = re.compile(r"assay:pull:(\d+)")


GRACE_SECONDS = 900.0
"""What is younger is taken to be under way: as long as a job may last."""


def reconcile(grace: float = GRACE_SECONDS) -> None:
    """Look on GitHub for what was missed."""
    reconciling.reconcile(bench().app, _redis(), grace)


def fill(name: str, version: str, python: str, hashes: list[str]) -> None:
    """Fetch a package that a review had no time for; see `workers.packages.filling`."""
    packages = bench().scanner.equipment.packages
    if packages is not None:
        answer = packages.cache.fill(Late(name, version, python, tuple(hashes)), FILL_SECONDS)
        if isinstance(answer, Missing):
            log.warning("%s %s stays unknown: %s", name, version, answer.detail)


def _redis() -> Redis:
    job = get_current_job()
    if job is None:
        raise RuntimeError("the functions of workers.jobs run as rq jobs")
    connection: Redis = job.connection
    return connection


def handle(mailbox: str) -> None:
    """Work on a mailbox until it is empty; where another worker holds it, leave it to that one."""
    redis = _redis()
    while redis.llen(inbox_key(mailbox)):
        with hold(redis, mailbox) as lease:
            if lease is None:
                return
            try:
                Round(bench(), lease).empty()
            except LeaseLostError:
                log.warning("%s: another worker took over", mailbox)
                return


@dataclass(frozen=True)
class Round:
    """One worker at one mailbox."""

    tools: Bench
    lease: Lease

    def empty(self) -> None:
        """Do what the letters ask for, and remove them, until there are none."""
        while letters := self.lease.letters():
            starts = f"assay:starts:{self.lease.mailbox}"
            started = int(self.lease.redis.incr(starts))
            self.lease.redis.expire(starts, STARTS_SECONDS)
            try:
                self._attempt(letters, started)
            except SupersededError:
                continue  # by newer letters in this mailbox
            finally:
                self.lease.redis.delete(starts)
            self.lease.remove(len(letters))

    def _attempt(self, letters: Sequence[Letter], started: int) -> None:
        """Do it; of errors that are ours, leave a trace on GitHub and in the log."""
        try:
            if started > MAX_STARTS:
                raise RuntimeError(f"{started - 1} attempts ended without a word: killed, or out of memory")
            self._work(letters)
        except (TooLargeError, DiffError) as error:
            self._give_up(letters, *render.failure(f"Assay cannot read this change: {error}.", "none"))
        except (*TRY_AGAIN, SupersededError, LeaseLostError):
            raise
        except (GoneError, ForbiddenError) as error:
            # The error is GitHub's whole answer: a trace of our own code would say nothing more.
            log.error("%s: dropped, for nothing can be written there: %s", self.lease.mailbox, error)  # noqa: TRY400
        # Whatever else went wrong is ours: a review that raises must end as a check run that says so.
        except (Exception, BaseTimeoutException) as error:
            incident = secrets.token_hex(4)
            log.exception("incident %s in %s", incident, self.lease.mailbox)
            what = "it took too long" if isinstance(error, BaseTimeoutException) else "it met an error of its own"
            self._give_up(letters, *render.failure(f"Assay could not finish this review: {what}.", incident))

    def _work(self, letters: Sequence[Letter]) -> None:
        last = letters[-1]
        if last.kind == "installation":
            # Tokens are made for each job, so there is nothing to drop; but what it may see or do has changed.
            queue_reconciliation(self.lease.redis)
            return
        if last.kind == "suite":
            self._forward(last)
        else:
            with self._case(letters) as case:
                case.handle()

    @contextmanager
    def _case(self, letters: Sequence[Letter]) -> Iterator[PullRequest | MergeGroup]:
        """What the letters are about, with a fresh token for its repository and one connection for all requests."""
        last = letters[-1]
        access = self.tools.app.access(last.installation, last.repository_id)
        about = MergeGroup if last.kind in ("group", "ungroup") else PullRequest
        with access.api as api:
            yield about(self.tools, Repository(api, last.repository), access.token, letters, self.lease)

    def _forward(self, letter: Letter) -> None:
        """A suite that names no pull request (its head is in a fork): our check runs on the commit do."""
        access = self.tools.app.access(letter.installation, letter.repository_id)
        repository = Repository(access.api, letter.repository)
        runs = repository.check_runs(letter.head_sha, NAME)
        found = {int(match[1]) for run in runs if (match := _PULL.fullmatch(run["external_id"] or ""))}
        found |= {pull["number"] for pull in repository.pulls_of(letter.head_sha)}
        post(self.lease.redis, [replace(letter, kind="review", number=number) for number in sorted(found)])

    def _give_up(self, letters: Sequence[Letter], title: str, summary: str) -> None:
        if letters[-1].kind not in ("installation", "suite"):
            with self._case(letters) as case:
                case.give_up(title, summary)
