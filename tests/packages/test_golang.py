"""Go imports and requirements of a change, with a GitHub that answers for modules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, repeat

import pytest

from review.finding import AnalyzerRun
from review.source import SourceFile
from tests.github import GitHub
from tests.phantom.manifests.tree import Tree
from workers.github.app import GitHubApp
from workers.github.others import MOST_QUESTIONS, SECONDS, OtherRepositories
from workers.packages.golang import check_go

MOD = "module example.com/app\n\ngo 1.22\n\nrequire github.com/acme/tools v1.4.0\n"
FILES = {"go.mod": MOD, "internal/cart/cart.go": "package cart\n"}
Ask = Callable[..., OtherRepositories]


@pytest.fixture(scope="module")
def github() -> Iterator[GitHub]:
    with GitHub() as stand_in:
        stand_in.repository("octo/shop").commit("main", {"go.mod": MOD})
        tools = stand_in.repository("acme/tools", private=False, install=False)
        tools.commit("main", {"go.mod": "module github.com/acme/tools\n"})
        for tag in ("v1.4.0", "v2.0.0", "sub/v1.2.0"):
            tools.git("tag", tag, "main")
        stand_in.repository("acme/secret", install=False).commit("main", {"go.mod": ""})
        yield stand_in


@pytest.fixture
def ask(github: GitHub) -> Ask:
    """Questions with a token that was made for `octo/shop` alone."""
    github.violations.clear()
    shop = github.repositories["octo/shop"]
    installation = github.installation_of(shop)
    assert installation is not None
    app = GitHubApp(github.app.id, github.app.private_key, github.base_url)
    api = app.hurried(app.access(installation.id, shop.id).token)
    assert api is not None
    return lambda **more: OtherRepositories(api, "octo", **more)


def checked(files: Mapping[str, str], github: OtherRepositories | None, **changed: str) -> AnalyzerRun:
    """The run over `changed` (by path, `__` for the dot), all of whose lines are new, in a repository of `files`."""
    texts = {name.replace("__", "."): text for name, text in changed.items()}
    sources = {path: SourceFile(path, text.encode()) for path, text in texts.items()}
    lines = {path: range(1, text.count("\n") + 2) for path, text in texts.items()}
    run = check_go(sources, lines, Tree({**FILES, **files, **texts}), github)
    assert run is not None
    return run


def said(run: AnalyzerRun) -> list[tuple[str, int, str]]:
    return [(one.rule, one.start_line, " ".join([one.message, *one.evidence])) for one in run.findings]


def importing(package: str, github: OtherRepositories | None, files: Mapping[str, str] | None = None) -> str:
    """The rule and text about one import, or an empty text."""
    return " ".join(f"{rule} {text}" for rule, _, text in said(checked(files or {}, github, a__go=_file(package))))


def requiring(line: str, github: OtherRepositories | None, files: Mapping[str, str] | None = None) -> str:
    mod = f"module example.com/app\n\ngo 1.22\n\nrequire {line}\n"
    return " ".join(f"{rule} {text}" for rule, _, text in said(checked(files or {}, github, go__mod=mod)))


def _file(*packages: str) -> str:
    return "package a\n" + "".join(f'import "{package}"\n' for package in packages)


def test_only_changed_lines_are_judged_and_counted() -> None:
    files = {"a.go": SourceFile("a.go", _file("nowhere", "fmt", "nothing").encode())}
    run = check_go(files, {"a.go": [3, 4]}, Tree(FILES), None)
    assert run is not None
    assert [(rule, line) for rule, line, _ in said(run)] == [("phantom/go-package", 4)]
    assert run.detail.startswith("changed imports: 1 there, 1 absent, 0 unknown; GitHub was not asked")
    assert "members of packages are not checked" in run.detail


def test_a_change_without_go_is_none_of_its_business() -> None:
    assert check_go({"a.py": SourceFile("a.py", b"")}, {"a.py": [1]}, Tree({}), None) is None


def test_offline_an_undeclared_import_is_advice() -> None:
    assert importing("github.com/nobody/none/x", None).startswith("phantom/go-undeclared")


def test_an_import_of_an_owner_that_github_does_not_have_blocks(ask: Ask, github: GitHub) -> None:
    said = importing("github.com/nobody/none/x", ask())
    assert said.startswith("phantom/go-package There is no package `github.com/nobody/none/x`.")
    assert "neither the repository nor an account `nobody`" in said
    assert github.violations == []


def test_a_repository_that_may_be_private_is_advice(ask: Ask) -> None:
    for name in ("secret", "none"):
        said = importing(f"github.com/acme/{name}", ask())
        assert said.startswith("phantom/go-undeclared")
        assert f"shows Assay no repository `acme/{name}`; a private one would look the same" in said


def test_a_public_repository_is_only_undeclared(ask: Ask) -> None:
    assert importing("github.com/acme/tools/v2/x", ask(), {"go.mod": "module example.com/app\n\ngo 1.22\n"}) == (
        "phantom/go-undeclared No module in go.mod provides `github.com/acme/tools/v2/x`."
        " No requirement of go.mod has a path that this import begins with."
    )


@pytest.mark.parametrize(
    ("package", "files"),
    [
        ("github.com/octo/none", {}),
        ("github.com/Mine/none", {"sub/go.mod": "module github.com/mine/sub\n"}),
        ("github.com/nobody/none", {"Makefile": "export GOPRIVATE=github.com/nobody\n"}),
        ("github.com/nobody/none", {".github/workflows/ci.yml": "run: git config url.x.insteadOf y\n"}),
        ("github.com/ada_corp/none", {}),
    ],
)
def test_hints_at_private_modules_keep_it_from_blocking(ask: Ask, package: str, files: dict[str, str]) -> None:
    assert importing(package, ask(), files).startswith("phantom/go-undeclared")


@pytest.mark.parametrize(
    "line",
    [
        "github.com/acme/tools v1.4.0",
        "github.com/acme/tools v2.0.0+incompatible",
        "github.com/acme/tools/sub v1.2.0",
        "github.com/octo/none v1.0.0",
        "golang.org/x/none v1.0.0",
        "github.com/a%2fb/none v1.0.0",
    ],
)
def test_a_requirement_that_is_there_or_cannot_be_known_is_silent(ask: Ask, line: str) -> None:
    assert requiring(line, ask()) == ""


def test_a_version_without_a_tag_blocks(ask: Ask) -> None:
    assert requiring("github.com/acme/tools v1.5.0", ask()) == (
        "phantom/go-module `github.com/acme/tools v1.5.0` cannot be required: `acme/tools` has no tag `v1.5.0`."
    )
    assert "has no tag `sub/v1.4.0`" in requiring("github.com/acme/tools/sub v1.4.0", ask())


def test_what_somebody_has_fetched_does_not_block(ask: Ask) -> None:
    summed = {"go.sum": "github.com/acme/tools v1.5.0 h1:x=\ngithub.com/nobody/none v1.0.0/go.mod h1:y=\n"}
    assert requiring("github.com/acme/tools v1.5.0", ask(), summed).startswith("phantom/go-module-likely")
    assert requiring("github.com/nobody/none v1.0.0", ask(), summed).startswith("phantom/go-module-likely")
    assert requiring("github.com/nobody/none v1.0.1", ask(), summed).startswith("phantom/go-module ")


def test_a_pseudo_version_is_looked_up_as_a_commit(ask: Ask, github: GitHub) -> None:
    sha = github.repositories["acme/tools"].git("rev-parse", "main").decode().strip()
    assert requiring(f"github.com/acme/tools v0.0.0-20240102030405-{sha[:12]}", ask()) == ""
    absent = requiring("github.com/acme/tools v0.0.0-20240102030405-0123456789ab", ask())
    assert absent.startswith("phantom/go-module-likely")
    assert "has no commit `0123456789ab`" in absent


def test_a_major_version_that_its_path_cannot_have_blocks_without_asking() -> None:
    said = requiring("github.com/acme/tools v2.0.0", None)
    assert said.startswith("phantom/go-module ")
    assert "without `/v2` at its end" in said


def test_a_replaced_requirement_is_not_looked_up(ask: Ask) -> None:
    mod = "github.com/nobody/none v1.0.0\n\nreplace github.com/nobody/none => "
    assert requiring(mod + "./here", ask()) == ""
    assert "acme/tools v1.5.0" in requiring(mod + "github.com/acme/tools v1.5.0", ask())


def test_each_question_is_asked_once_and_only_so_many_of_them(ask: Ask) -> None:
    github = ask()
    packages = [f"github.com/acme/none{number}/x" for number in range(MOST_QUESTIONS)] * 2
    run = checked({}, github, a__go=_file(*packages))
    assert len(run.findings) == 2 * MOST_QUESTIONS
    assert github.asked == MOST_QUESTIONS


def test_after_its_seconds_a_review_asks_no_more(ask: Ask) -> None:
    times = chain([0.0, 0.0], repeat(SECONDS))
    github = ask(clock=lambda: next(times))
    run = checked({}, github, a__go=_file("github.com/nobody/one", "github.com/acme/none"))
    assert github.asked == 1
    assert [rule for rule, _, _ in said(run)] == ["phantom/go-undeclared", "phantom/go-undeclared"]


def test_a_github_that_fails_is_asked_once_and_proves_nothing(ask: Ask, github: GitHub) -> None:
    github.faults.add("bad_gateway", "GET", r"/repos/nobody/none$")
    asked = ask()
    assert importing("github.com/nobody/none", asked).startswith("phantom/go-undeclared")
    assert asked.asked == 1


def test_no_name_leaves_its_place_in_a_request(ask: Ask, github: GitHub) -> None:
    before = len(github.requests)
    for package in ("github.com/../users", "github.com/a/..", "github.com/a/b/../../../app", "github.com/a%2e/b"):
        importing(package, ask())
    assert github.requests[before:] == []


@pytest.mark.parametrize("url", ["https://ghe.example.com/api/v3", "https://api.acme.ghe.com"])
def test_an_app_on_another_github_does_not_ask_it_about_github_com(github: GitHub, url: str) -> None:
    assert GitHubApp(github.app.id, github.app.private_key, url).hurried("token") is None
