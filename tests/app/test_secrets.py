"""Secrets stay where they belong: not in logs, not in Redis, not in the cache of checkouts."""

from __future__ import annotations

from collections.abc import Callable

from redis import Redis

from tests.app.conftest import SQL, concluded, replied
from tests.app.deployment import Deployment
from tests.github import GitHub, PullRequest

Propose = Callable[..., PullRequest]


def test_no_token_key_or_secret_is_written_anywhere(propose: Propose, github: GitHub, assay: Deployment) -> None:
    github.faults.add("bad_gateway", "GET", r"info/refs")
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    pull.comment("ada", "/recheck")
    replied(pull)
    secrets = [github.webhook_secret, *github.tokens, "PRIVATE KEY-----"]
    key_lines = [line for line in github.app.private_key.splitlines() if len(line) > 40]
    written = {path: path.read_bytes() for path in assay.folder.rglob("*") if path.is_file() and path != assay.key}
    assert any(path.name == "worker.log" for path in written)
    for path, content in written.items():
        for secret in (*secrets, *key_lines):
            assert secret.encode() not in content, path


def test_redis_holds_no_token_and_no_comment_text(propose: Propose, github: GitHub, assay: Deployment) -> None:
    pull = propose({"shop/users.py": SQL})
    concluded(pull)
    pull.comment("ada", "A long story that is nobody's business.\n\n/recheck")
    replied(pull)
    redis = Redis.from_url(assay.redis_url)
    held = b"".join((redis.dump(key) or b"") for key in redis.scan_iter())
    assert b"nobody's business" not in held
    assert not any(token.encode() in held for token in github.tokens)
