"""An npm registry that is slow, endless or no registry, and repositories that disagree about what a version is."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.loopback import Respond, serving
from tests.packages.conftest import reason, soon
from tests.packages.index import LocalIndex, send
from tests.phantom.typescript.registry import Registry, integrity
from tests.phantom.typescript.registry import serving as serving_npm
from workers.packages.npm import Npm, Refused, Wanted
from workers.packages.npm_store import NpmStore, Stored
from workers.packages.shelf import Wheel
from workers.packages.store import WheelStore
from workers.packages.typescript import find_npm

LEFT = Wanted("left", "1.0.0")
SECONDS = 3.0
Answering = Callable[[Respond], NpmStore]


def npm_of(registry: Registry) -> Npm:
    found = find_npm()
    assert found, "npm is not on this machine: run `make setup`"
    return Npm(found.command, registry.environment())


@pytest.fixture
def answering(tmp_path: Path) -> Iterator[Answering]:
    """A store whose npm is set to a registry that answers so."""
    with contextlib.ExitStack() as stack:

        def store(respond: Respond) -> NpmStore:
            address = stack.enter_context(serving(respond))
            return NpmStore(tmp_path / "npm", npm_of(Registry(address=f"{address}/")))

        yield store


def refused(store: NpmStore) -> Refused:
    """The refusal of `LEFT`, which must come within the budget and a little."""
    started = time.monotonic()
    answer = store.obtain([LEFT], SECONDS)[LEFT]
    assert time.monotonic() - started < SECONDS + 10
    assert isinstance(answer, Refused)
    return answer


def test_a_registry_that_never_answers_proves_nothing(answering: Answering) -> None:
    over = threading.Event()

    def silent(_handler: BaseHTTPRequestHandler) -> None:
        over.wait()

    try:
        assert not refused(answering(silent)).proven
    finally:
        over.set()


def test_an_answer_without_end_proves_nothing(answering: Answering) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:  # until npm goes away
            handler.wfile.write(b" " * 65536)

    assert not refused(answering(endless)).proven


@pytest.mark.parametrize("status", [200, 403, 500])
def test_a_web_page_proves_nothing(answering: Answering, status: int) -> None:
    page = b"<!doctype html><title>Sign in</title>"
    assert not refused(answering(lambda handler: send(handler, page, "text/html", status))).proven


def test_a_redirect_in_circles_proves_nothing(answering: Answering) -> None:
    assert not refused(answering(lambda handler: send(handler, b"", "text/html", 302, Location=handler.path))).proven


def test_what_one_repository_s_npm_lock_says_is_no_other_one_s_package(tmp_path: Path) -> None:
    with serving_npm(Registry()) as registry:
        content = registry.publish("left", "1.0.0", {"index.d.ts": "export {};"})
        store = NpmStore(tmp_path / "npm", npm_of(registry))
        forged, true = Wanted("left", "1.0.0", integrity(b"other")), Wanted("left", "1.0.0", integrity(content))
        for wanted, kind in ((forged, Refused), (true, Stored), (forged, Refused), (true, Stored)):
            assert isinstance(store.obtain([wanted], 60)[wanted], kind)


def test_what_one_repository_s_python_lock_says_is_no_other_one_s_package(index: LocalIndex, store: WheelStore) -> None:
    true = f"sha256:{index.publish_wheel('acme', '1.0', {'acme.py': ''})}"
    forged = f"sha256:{'0' * 64}"

    def get(hashed: str) -> object:
        return store.get([("acme", "1.0")], "3.12", soon(), {("acme", "1.0"): (hashed,)})["acme", "1.0"]

    assert reason(get(forged)) == "refused"
    assert isinstance(get(true), Wheel)
    assert reason(get(forged)) == "refused"
    assert isinstance(get(true), Wheel)
