"""Values that can be predicted, used as secrets."""

from __future__ import annotations

from review.finding import Rule
from review.taint.sinks import Sink, TaintRule

PREDICTABLE = Rule(
    id="security/predictable-secret",
    family="security",
    title="Secret made with a predictable generator",
    severity="high",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$SINK` is given a value of $VALUE, which can be predicted from earlier ones.",
    why="The generator of `random` is made for simulations: a few hundred outputs, or the time of its start, "
    "tell all that follow. Sessions, resets and codes made with it can be guessed.",
    fix="Use `secrets.token_urlsafe(32)`, `secrets.choice(alphabet)` or `secrets.randbelow(n)`; "
    "`random.SystemRandom()` has the same methods as `random`.",
    prompt="Replace the random module by secrets for every value that somebody must not guess (tokens, codes, "
    "passwords, session and cookie values). Use at least 128 bits, do not seed, keep the format of the "
    "value, and compare it with hmac.compare_digest.",
    cwe="CWE-338",
    references=("https://docs.python.org/3/library/secrets.html",),
    same_as=("B311",),
)


TAINT = TaintRule(
    kind="predictable",
    rules={"predictable": PREDICTABLE},
    sinks=(
        Sink(("*.set_cookie", "*.set_signed_cookie"), (1, "value")),
        Sink(("flask.session.[]=", "session.[]=", "request.session.[]=", "self.session.[]="), (1,)),
    ),
    ending="Nothing on the way adds what cannot be guessed.",
)
