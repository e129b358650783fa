"""outdated/stdlib-newly-old: deprecated names whose replacement is younger than the oldest supported Python."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, uses_of_old

RULE = Rule(
    id="outdated/stdlib-newly-old",
    family="outdated",
    title="Name that Python will give up, with a replacement since 3.12",
    severity="low",
    confidence="low",
    level="monitor",
    languages=("python",),
    message="`$NAME` is deprecated; what takes its place came with Python 3.12.",
    why="It will be removed in one of the next Python versions. Who still supports 3.10 or 3.11 needs it until then.",
    fix="Use what took its place once 3.12 is the oldest Python that the project supports, or ask for the version.",
    prompt="Replace this by what the standard library's documentation names for it, below a check of sys.version_info "
    "if the project still supports Python 3.11 or older, with the same behaviour on both sides. Run the tests with "
    "-W error::DeprecationWarning on the oldest and the newest supported Python.",
    cwe="CWE-477",
    references=("https://docs.python.org/3/deprecations/index.html",),
    applies_to={"python": ">=3.12"},
)

NAMES = {
    "asyncio.set_event_loop_policy": "asyncio.run with a `loop_factory`",
    "asyncio.get_event_loop_policy": "asyncio.run with a `loop_factory`",
    "asyncio.WindowsSelectorEventLoopPolicy": "asyncio.run with `loop_factory=asyncio.SelectorEventLoop`",
    "asyncio.WindowsProactorEventLoopPolicy": "asyncio.run",
    "asyncio.DefaultEventLoopPolicy": "asyncio.run",
    "asyncio.AbstractEventLoopPolicy": "asyncio.run with a `loop_factory`",
    "typing.ByteString": "collections.abc.Buffer",
    "collections.abc.ByteString": "collections.abc.Buffer",
}

TABLE = Table(NAMES, {"shutil.rmtree": {"onerror": "onexc="}})


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what the table lists."""
    return uses_of_old(file, RULE, TABLE)
