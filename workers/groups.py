"""Merge groups: the same review, of the commit that the queue would merge. It has a check run and no comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from review.job import Letter
from workers.checkout import CommitGoneError, Remote
from workers.github.repository import Repository
from workers.mailbox import Lease
from workers.reviewing import Bench, Subject, SupersededError, abandon, give_up, review, waiting_since

_DISSOLVED = "The merge queue dissolved this group."


@dataclass(frozen=True)
class MergeGroup:
    """One merge group, the letters about it, and the lease under which they are worked on."""

    bench: Bench
    repository: Repository
    token: str
    letters: Sequence[Letter]
    lease: Lease

    def handle(self) -> None:
        """Review the group, or stop if it is gone."""
        try:
            if self.letters[-1].kind == "ungroup":
                raise SupersededError(_DISSOLVED)
            review(self.bench, self._subject, self._go_on)
        except (SupersededError, CommitGoneError) as error:
            abandon(self.bench, self._subject, str(error))

    def give_up(self, title: str, summary: str) -> None:
        """Say on GitHub that Assay could not do it."""
        give_up(self.bench, self._subject, title, summary)

    @cached_property
    def _subject(self) -> Subject:
        last = self.letters[-1]
        return Subject(
            repository=self.repository,
            repository_id=last.repository_id,
            remote=Remote(self.repository.describe()["clone_url"], self.token),
            base_sha=last.base_sha or self.repository.first_parent(last.head_sha),
            head_sha=last.head_sha,
            reason=last.reason,
            waited=waiting_since(last.received),
            number=None,
        )

    def _go_on(self) -> None:
        self.lease.require()
        if any(letter.kind == "ungroup" for letter in self.lease.letters(after=len(self.letters))):
            raise SupersededError(_DISSOLVED)
