"""What exists and what does not, as the indexes say it."""

from __future__ import annotations

import base64
import time
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.packages.conftest import soon
from tests.packages.index import LocalIndex, send, serve, wheel
from workers.packages import fetching
from workers.packages.indexes import Index
from workers.packages.listings import DAY_SECONDS, Listings
from workers.packages.registry import Answer, NotAName, NotThere, Registry, Releases, Unreachable

NOBODY = Index("http://127.0.0.1:9/simple")
"""The port of the discard service, where nobody listens."""


def ask(registry: Registry, name: str, seconds: float = 30.0, max_age: float = DAY_SECONDS) -> Answer:
    return registry.releases([name], soon(seconds), max_age)[name]


def releases(answer: Answer) -> Releases:
    assert isinstance(answer, Releases)
    return answer


def publish_two(index: LocalIndex) -> None:
    for version, day in (("2.0", "2025-02-01"), ("0.9", "2024-01-01")):
        content = wheel("acme-tools", version, {"acme/__init__.py": ""})
        index.publish(f"acme_tools-{version}-py3-none-any.whl", content, upload_time=f"{day}T00:00:00Z")


def test_releases_come_in_order_with_what_is_known_of_them(index: LocalIndex, registry: Registry) -> None:
    publish_two(index)
    index.publish("acme_tools-1.0.tar.gz", b"x" * 10, yanked="it deletes your files", upload_time=None)
    found = releases(ask(registry, "Acme_Tools"))
    assert [release.version for release in found.releases] == ["0.9", "1.0", "2.0"]
    assert [release.yanked for release in found.releases] == [None, "it deletes your files", None]
    assert [release.has_wheel for release in found.releases] == [True, False, True]
    assert found.first_uploaded == datetime(2024, 1, 1, tzinfo=UTC)
    assert found.releases[1].size == 10
    assert found.complete
    assert found.name == "acme-tools"


def test_a_release_is_yanked_only_with_all_its_files(index: LocalIndex, registry: Registry) -> None:
    index.publish_wheel("acme", "1.0", {})
    index.publish("acme-1.0.tar.gz", b"", yanked="broken")
    assert releases(ask(registry, "acme")).releases[0].yanked is None


def test_the_html_form_is_read_as_well(index: LocalIndex, registry: Registry) -> None:
    index.form = "html"
    index.publish_wheel("acme", "1.0", {})
    index.publish("acme-1.1.tar.gz", b"", yanked="broken")
    found = releases(ask(registry, "acme"))
    assert [(release.version, release.yanked) for release in found.releases] == [("1.0", None), ("1.1", "broken")]
    assert found.first_uploaded is None


def test_a_package_that_no_index_has_is_not_there(index: LocalIndex, registry: Registry) -> None:
    assert ask(registry, "acme-invented") == NotThere("acme-invented")


def test_files_of_other_packages_and_strange_files_are_passed_over(index: LocalIndex, registry: Registry) -> None:
    index.publish_wheel("acme", "1.0", {})
    index.pages["acme"] += [index.publish("evil-9.0.tar.gz", b""), index.publish("acme-notes.txt", b"")]
    assert [release.version for release in releases(ask(registry, "acme")).releases] == ["1.0"]


@pytest.mark.parametrize(
    "text", ["--index-url", "-e", "../../etc", "a/b", "http://127.0.0.1/", "", "a b", "a\n", "ä", "a" * 200, "a;b", "."]
)
def test_what_is_not_a_name_is_never_asked_for(index: LocalIndex, registry: Registry, text: str) -> None:
    assert ask(registry, text) == NotAName(text)
    assert not index.requests


def test_answers_are_remembered(index: LocalIndex, registry: Registry, tmp_path: Path) -> None:
    publish_two(index)
    first = ask(registry, "acme-tools")
    ask(registry, "acme-invented")
    asked = list(index.requests)

    def nobody_asks() -> list[Index]:
        raise AssertionError("the clients were asked where the index is")

    later = Registry(tmp_path / "listings", nobody_asks)
    assert releases(ask(later, "acme-tools")) == releases(first)
    assert ask(later, "acme-invented") == NotThere("acme-invented")
    assert index.requests == asked


def test_that_a_package_is_not_there_is_not_believed_for_long(
    index: LocalIndex, registry: Registry, tmp_path: Path
) -> None:
    ask(registry, "acme")
    remembered = Listings(tmp_path / "listings")
    listing = remembered.read("acme")
    assert listing is not None
    remembered.write("acme", replace(listing, fetched=listing.fetched - 3600))
    index.publish_wheel("acme", "1.0", {})
    assert isinstance(ask(registry, "acme"), Releases)


def test_who_must_know_asks_again(index: LocalIndex, registry: Registry) -> None:
    index.publish_wheel("acme", "1.0", {})
    ask(registry, "acme")
    index.publish_wheel("acme", "1.1", {})
    assert len(releases(ask(registry, "acme")).releases) == 1
    assert len(releases(ask(registry, "acme", max_age=0)).releases) == 2


def test_all_indexes_count(index: LocalIndex, tmp_path: Path) -> None:
    index.publish_wheel("acme", "1.0", {})
    with serve() as other:
        other.publish_wheel("acme", "2.0", {})
        registry = Registry(tmp_path, lambda: [Index.at(index.url), Index.at(other.url)])
        assert [release.version for release in releases(ask(registry, "acme")).releases] == ["1.0", "2.0"]


def test_a_silent_index_leaves_room_for_what_it_may_have(index: LocalIndex, tmp_path: Path) -> None:
    index.publish_wheel("acme", "1.0", {})
    registry = Registry(tmp_path, lambda: [Index.at(index.url), NOBODY])
    assert not releases(ask(registry, "acme")).complete
    assert isinstance(ask(registry, "acme-invented"), Unreachable)


def test_without_an_index_an_old_answer_proves_only_what_exists(index: LocalIndex, tmp_path: Path) -> None:
    index.publish_wheel("acme", "1.0", {})
    ask(Registry(tmp_path, lambda: [Index.at(index.url)]), "acme")
    away = Registry(tmp_path, lambda: [NOBODY])
    found = releases(ask(away, "acme", max_age=0))
    assert [release.version for release in found.releases] == ["1.0"]
    assert not found.complete


def test_an_index_that_does_not_answer_costs_no_more_than_the_budget(index: LocalIndex, registry: Registry) -> None:
    index.answers["/simple/acme/"] = index.hang
    started = time.monotonic()
    answer = ask(registry, "acme", seconds=0.5)
    assert isinstance(answer, Unreachable)
    assert time.monotonic() - started < 3


def test_an_index_that_trickles_costs_no_more_than_the_budget(index: LocalIndex, registry: Registry) -> None:
    def trickle(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not index.closing.wait(0.05):
            handler.wfile.write(b" ")

    index.answers["/simple/acme/"] = trickle
    started = time.monotonic()
    assert isinstance(ask(registry, "acme", seconds=0.5), Unreachable)
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    "page", [b"", b"{", b"[]", b'{"files": 3}', b'{"files": [{}]}', b'{"files": [7]}', b"[" * 100_000, b"\xff\xfe"]
)
def test_a_page_that_is_none_is_no_answer(index: LocalIndex, registry: Registry, page: bytes) -> None:
    index.answers["/simple/acme/"] = lambda handler: send(handler, page, "application/vnd.pypi.simple.v1+json")
    assert isinstance(ask(registry, "acme"), Unreachable)


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_a_refusal_is_not_an_absence(index: LocalIndex, registry: Registry, status: int) -> None:
    index.answers["/simple/acme/"] = lambda handler: send(handler, b"", "text/html", status)
    assert isinstance(ask(registry, "acme"), Unreachable)


def test_a_page_without_end_is_no_answer(
    index: LocalIndex, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MAX_PAGE_BYTES", 1000)
    index.answers["/simple/acme/"] = lambda handler: send(handler, b" " * 2000, "text/html")
    assert isinstance(ask(registry, "acme"), Unreachable)


def test_a_redirect_within_the_index_is_followed(index: LocalIndex, registry: Registry) -> None:
    index.publish_wheel("acme", "1.0", {})
    index.answers["/simple/old/"] = lambda handler: send(handler, b"", "text/html", 301, Location="/simple/acme/")
    assert isinstance(ask(registry, "old"), Releases)


def test_a_redirect_to_another_host_is_not_followed(index: LocalIndex, registry: Registry) -> None:
    with serve() as other:
        other.publish_wheel("acme", "6.6", {})
        target = f"{other.url}/acme/"
        index.answers["/simple/acme/"] = lambda handler: send(handler, b"", "text/html", 302, Location=target)
        assert isinstance(ask(registry, "acme"), Unreachable)
        assert not other.requests


def test_redirects_in_circles_end(index: LocalIndex, registry: Registry) -> None:
    index.answers["/simple/acme/"] = lambda handler: send(handler, b"", "text/html", 302, Location="/simple/acme/")
    assert isinstance(ask(registry, "acme"), Unreachable)
    assert len(index.requests) < 10


def test_credentials_go_to_their_index_only(index: LocalIndex, tmp_path: Path) -> None:
    with serve() as other:
        private = index.url.replace("//", "//ada:secret@")
        registry = Registry(tmp_path, lambda: [Index.at(private), Index.at(other.url)])
        ask(registry, "acme")
        assert index.logins == ["Basic " + base64.b64encode(b"ada:secret").decode()]
        assert other.logins == [None]


def test_credentials_of_the_netrc_file_are_used(index: LocalIndex, registry: Registry, operator: Path) -> None:
    (operator / ".netrc").write_text("machine 127.0.0.1 login ada password secret\n")
    (operator / ".netrc").chmod(0o600)
    ask(registry, "acme")
    assert index.logins == ["Basic " + base64.b64encode(b"ada:secret").decode()]


def test_a_folder_can_be_an_index(tmp_path: Path) -> None:
    page = tmp_path / "simple/acme/index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<a href="../../files/acme-1.0-py3-none-any.whl">acme</a>')
    registry = Registry(tmp_path / "listings", lambda: [Index.at(str(tmp_path / "simple"))])
    assert [release.version for release in releases(ask(registry, "acme")).releases] == ["1.0"]
    assert ask(registry, "acme-invented") == NotThere("acme-invented")


def test_a_folder_that_is_gone_says_nothing(tmp_path: Path) -> None:
    registry = Registry(tmp_path / "listings", lambda: [Index.at(str(tmp_path / "gone"))])
    assert isinstance(ask(registry, "acme"), Unreachable)


def test_half_a_remembered_answer_is_asked_for_again(index: LocalIndex, registry: Registry, tmp_path: Path) -> None:
    index.publish_wheel("acme", "1.0", {})
    ask(registry, "acme")
    (tmp_path / "listings/acme.jsonl").write_text('{"format": 1, "releases": [')
    assert isinstance(ask(registry, "acme"), Releases)


def test_what_is_remembered_is_bounded(index: LocalIndex, registry: Registry, tmp_path: Path) -> None:
    names = [f"acme-{number}" for number in range(4)]
    registry.releases(names, soon())
    registry.prune(max_bytes=150)
    assert 1 <= len(list((tmp_path / "listings").iterdir())) < 4
