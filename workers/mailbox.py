"""Mailboxes from the workers' side: hold one while working on it, read its letters, remove what is done.

A lease expires by itself when its worker dies. Release and removal are single steps in Redis, so that a letter which
arrives meanwhile is never overlooked: whoever releases a mailbox with letters in it looks again.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from redis import Redis, RedisError

from review.job import MAILBOXES, Letter, inbox_key, lease_key, letter_from_json

LEASE_SECONDS = 20
"""How long a mailbox stays held after its worker's last sign of life."""
RENEW_SECONDS = 5

_RENEW = """if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0"""
_REMOVE = """
if redis.call('get', KEYS[1]) ~= ARGV[1] then return -1 end
redis.call('ltrim', KEYS[2], ARGV[2], -1)
local left = redis.call('llen', KEYS[2])
if left == 0 then redis.call('srem', KEYS[3], ARGV[3]) end
return left
"""
_RELEASE = """
if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end
return redis.call('llen', KEYS[2])
"""


class LeaseLostError(Exception):
    """Another worker may hold the mailbox now; nothing more may be written for it."""


@dataclass
class Lease:
    """A held mailbox."""

    redis: Redis
    mailbox: str
    token: str = field(default_factory=lambda: secrets.token_hex(16))
    lost: threading.Event = field(default_factory=threading.Event)

    def letters(self, after: int = 0) -> list[Letter]:
        """The letters in the mailbox, oldest first, without the first `after`."""
        raw = self.redis.lrange(inbox_key(self.mailbox), after, -1)
        return [letter_from_json(json.loads(text)) for text in raw]

    def remove(self, count: int) -> int:
        """Remove the oldest `count` letters and say how many are left. Raises LeaseLostError."""
        keys = [lease_key(self.mailbox), inbox_key(self.mailbox), MAILBOXES]
        left = int(self.redis.eval(_REMOVE, len(keys), *keys, self.token, count, self.mailbox))
        if left < 0:
            raise LeaseLostError(self.mailbox)
        return left

    def require(self) -> None:
        """Raises LeaseLostError unless this worker still holds the mailbox."""
        if self.lost.is_set():
            raise LeaseLostError(self.mailbox)

    def _acquire(self) -> bool:
        return bool(self.redis.set(lease_key(self.mailbox), self.token, nx=True, ex=LEASE_SECONDS))

    def _release(self) -> int:
        keys = [lease_key(self.mailbox), inbox_key(self.mailbox)]
        return int(self.redis.eval(_RELEASE, len(keys), *keys, self.token))

    def _keep_alive(self, stop: threading.Event) -> None:
        """Renew until told to stop; a Redis that is away for as long as the lease lasts means that it is lost."""
        missed = 0.0
        while not stop.wait(RENEW_SECONDS):
            try:
                kept = self.redis.eval(_RENEW, 1, lease_key(self.mailbox), self.token, LEASE_SECONDS * 1000)
                missed = 0.0
            except RedisError:
                missed += RENEW_SECONDS
                kept = missed < LEASE_SECONDS
            if not kept:
                self.lost.set()
                return


@contextmanager
def hold(redis: Redis, mailbox: str) -> Iterator[Lease | None]:
    """Hold the mailbox, or give None where another worker does (it will see the letters). Releases it at the end."""
    lease = Lease(redis, mailbox)
    if not lease._acquire():
        yield None
        return
    stop = threading.Event()
    pulse = threading.Thread(target=lease._keep_alive, args=(stop,), daemon=True)
    pulse.start()
    try:
        yield lease
    finally:
        stop.set()
        pulse.join()
        lease._release()
