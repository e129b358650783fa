"""What to do about the letters of one pull request: review it, stop, and answer whoever asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from review import render
from review.commands import all_commands
from review.job import Letter
from workers.checkout import CommitGoneError, Remote
from workers.github.errors import UnavailableError
from workers.github.repository import Repository
from workers.mailbox import Lease
from workers.reviewing import (
    Bench,
    Outcome,
    Subject,
    SupersededError,
    abandon,
    give_up,
    policy_of,
    review,
    waiting_since,
)

REPLIES_BEFORE = 3600
"""Look this many seconds back from a command for an answer to it: clocks differ."""

LAG_PAUSES = (0.5, 1.5)
"""Seconds to wait for GitHub to show a head that it has announced; an old event that comes late costs the same."""


@dataclass(frozen=True)
class PullRequest:
    """One pull request, the letters about it, and the lease under which they are worked on."""

    bench: Bench
    repository: Repository
    token: str
    letters: Sequence[Letter]
    lease: Lease

    @property
    def number(self) -> int:
        """The pull request's number."""
        return self.letters[0].number

    def handle(self) -> None:
        """Do what the letters ask for. Raises SupersededError where newer letters make that pointless."""
        pull = self._current()
        commands = self._admitted(pull)
        if pull["state"] != "open":
            self._stop(pull, "The pull request was closed.")
            self._answer(commands, render.closed_reply())
            return
        self._clear_older_heads(pull)
        wish = self._last_wish()
        if not commands and wish != "review":
            if wish == "cancel":
                self._stop(pull, "The pull request became a draft.")
            return
        subject = self._subject(pull)
        if pull["draft"] and policy_of(self.bench, subject).policy.drafts == "skip":
            self._answer(commands, render.draft_reply())
            return
        outcome = self._review(subject)
        for letter in commands:
            command = all_commands()[letter.command]
            self._answer([letter], command.answer(outcome.plan, outcome.verdict, subject.head_sha))

    def _current(self) -> dict[str, Any]:
        """The pull request as it is now; an event may be faster than GitHub's own answer, which then lags behind it."""
        announced = [letter.head_sha for letter in self.letters if letter.kind == "review"][-1:]
        pull = self.repository.pull(self.number)
        for pause in LAG_PAUSES:
            if not announced or announced[0] in ("", pull["head"]["sha"]):
                break
            time.sleep(pause)
            pull = self.repository.pull(self.number)
        return pull

    def _review(self, subject: Subject) -> Outcome:
        try:
            return review(self.bench, subject, self._go_on(subject))
        except CommitGoneError as error:
            raise UnavailableError(f"{subject.head_sha[:12]} cannot be fetched: {error}") from error
        except SupersededError as error:
            abandon(self.bench, subject, str(error))
            raise

    def _subject(self, pull: dict[str, Any]) -> Subject:
        last = self.letters[-1]
        return Subject(
            repository=self.repository,
            repository_id=last.repository_id,
            remote=Remote(pull["base"]["repo"]["clone_url"], self.token),
            base_sha=pull["base"]["sha"],
            head_sha=pull["head"]["sha"],
            reason=last.reason or f"/{last.command}",
            waited=waiting_since(last.received),
            number=self.number,
        )

    def _go_on(self, subject: Subject) -> Callable[[], None]:
        """A check, made between steps, that the review is still wanted and the lease still held."""

        def check() -> None:
            self.lease.require()
            for letter in self.lease.letters(after=len(self.letters)):
                if letter.kind == "cancel":
                    raise SupersededError("The pull request was closed or became a draft.")
                if letter.kind == "review" and letter.head_sha not in ("", subject.head_sha):
                    raise SupersededError(f"A newer commit was pushed: {letter.head_sha[:12]}.")

        return check

    def _last_wish(self) -> str:
        """Whether the last event was one to `review` or to `cancel`; empty where there were only commands."""
        wishes = [letter.kind for letter in self.letters if letter.kind in ("review", "cancel")]
        return wishes[-1] if wishes else ""

    def _clear_older_heads(self, pull: dict[str, Any]) -> None:
        """Conclude what a killed worker may have left in progress on heads that are no longer wanted."""
        head = pull["head"]["sha"]
        older = {letter.head_sha for letter in self.letters if letter.kind == "review"} - {"", head}
        for sha in sorted(older):
            subject = self._subject({**pull, "head": {**pull["head"], "sha": sha}})
            abandon(self.bench, subject, f"The pull request is at {head[:12]}.")

    def _stop(self, pull: dict[str, Any], why: str) -> None:
        abandon(self.bench, self._subject(pull), why)

    def _admitted(self, pull: dict[str, Any]) -> list[Letter]:
        """The commands to obey. Each gets its reaction; one that may not be given, or was answered, is done with."""
        admitted = []
        for letter in self._unanswered():
            self.repository.react(letter.comment_id, "eyes")
            author = (pull.get("user") or {}).get("login")
            if letter.actor == author or self.repository.may_write(letter.actor):
                admitted.append(letter)
            else:
                self._answer([letter], render.refused(letter.actor))
        return admitted

    def _unanswered(self) -> list[Letter]:
        """The commands that have no answer yet: a killed worker may have given it and not said so."""
        commands = [letter for letter in self.letters if letter.kind == "command"]
        if not commands:
            return []
        since = datetime.fromtimestamp(commands[0].received - REPLIES_BEFORE, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        done = render.answered(self.repository.replies(self.number, self.bench.app.login, since))
        return [letter for letter in commands if letter.comment_id not in done]

    def _answer(self, commands: Sequence[Letter], text: str) -> None:
        for letter in commands:
            self.lease.require()
            self.repository.reply(self.number, render.reply(text, letter.comment_id))

    def give_up(self, title: str, summary: str) -> None:
        """Say on GitHub that Assay could not do it: the check run does not pass, and people get an answer."""
        give_up(self.bench, self._subject(self.repository.pull(self.number)), title, summary)
        self._answer(self._unanswered(), summary)
