"""`make demo`: Assay reviews a pull request for real, and one sees what GitHub would show.

Exit status 0 only if what was posted is what `demo/expected.py` says, 1 if not, 130 after Ctrl-C.
"""

from __future__ import annotations

import io
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from demo import expected, page, registries, story
from demo.show import Screen
from tests.app.deployment import Deployment
from tests.github import GitHub

CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = CHECKOUT / ".demo"
PAGE = FOLDER / "pull-request.html"
TAIL_LINES = 30


def main() -> int:
    """Run the demo; gives the exit status."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a log in Latin-1 has no frames and arrows
    screen = Screen()
    try:
        with _running(screen) as github:
            problems = _review(github, screen)
    except KeyboardInterrupt:
        screen.failure("stopped")
        return 130
    except (RuntimeError, TimeoutError) as error:
        _show_logs(screen)
        screen.failure(str(error))
        return 1
    if problems:
        _show_logs(screen)
    screen.verdict(problems, str(PAGE.relative_to(CHECKOUT)))
    return 1 if problems else 0


@contextmanager
def _running(screen: Screen) -> Iterator[GitHub]:
    """The stand-ins in this process, and Redis, the web process and a worker beside it; all stopped at the end."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    screen.tell("starting stand-ins for GitHub, the Python package index and the npm registry, on loopback")
    with GitHub(webhook_secret="It's a Secret to Everybody") as github, registries.settings() as clients:
        deployment = Deployment(github, FOLDER, env={"ASSAY_PACKAGES": "true", **clients})
        try:
            screen.tell("starting Redis and the web process (assay serve) and a worker (assay worker)")
            deployment.start()
            screen.tell(f"ready: {deployment.url}, logs in {FOLDER.name}/web.log and {FOLDER.name}/worker.log")
            yield github
        finally:
            _finish_undisturbed()
            deployment.stop()


def _finish_undisturbed() -> None:
    """From now on a second Ctrl-C changes nothing: it would leave processes behind."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


def _review(github: GitHub, screen: Screen) -> list[str]:
    """Play the story and show each part; gives what differs from what is expected."""
    pull = story.open_pull_request(github, screen.tell)
    first = story.await_check(pull, screen.tell)
    screen.heading(f"{story.TITLE} #{pull.number}: what GitHub shows")
    screen.check(first.check)
    screen.comments(first.comments)
    screen.reviewed(first, len(expected.LOOK_ALIKES))

    screen.heading("/recheck")
    question, answer = story.ask_again(pull, screen.tell)
    screen.conversation(question, answer)
    asked = story.look(pull)

    screen.heading("A second push")
    story.push_fixes(pull, screen.tell)
    second = story.await_check(pull, screen.tell)
    screen.second(first, second)

    PAGE.write_text(page.render(pull, first, (question, answer), second), encoding="utf-8")
    return [
        *story.problems_at_first(first),
        *story.problems_of_answer(question, answer, first, asked),
        *story.problems_at_second(first, second),
        *(f"not as GitHub describes it: {violation}" for violation in github.violations),
    ]


def _show_logs(screen: Screen) -> None:
    """Print the last lines of each process."""
    for path in sorted(FOLDER.glob("*.log")):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        screen.log(path.name, "\n".join(lines[-TAIL_LINES:]))


if __name__ == "__main__":
    sys.exit(main())
