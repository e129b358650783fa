"""Verdicts on imports, by the files of the repository alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from review.phantom.golang.imports import read_header
from review.phantom.golang.judge import Judge, Verdict
from review.phantom.golang.standard import since, standard_packages
from tests.phantom.manifests.tree import Tree

MOD = "module example.com/app\n\ngo 1.22\n\nrequire github.com/acme/tools v1.4.0\n"


def judged(package: str, files: Mapping[str, str] | None = None, path: str = "main.go", above: str = "") -> Verdict:
    tree = Tree({"go.mod": MOD, "internal/cart/cart.go": "package cart\n", **(files or {})})
    (verdict,) = Judge(tree).judge(path, read_header(f'{above}package main\n\nimport "{package}"\n'))
    return verdict


def test_the_standard_library_is_known_with_the_release_that_brought_a_package() -> None:
    assert judged("net/http").state == "exists"
    assert since("slices") == (1, 21)
    assert since("fmt") is None
    assert len(standard_packages()) > 180
    assert not [name for name in standard_packages() if "." in name or "internal" in name]


def test_what_the_standard_library_does_not_have_is_absent() -> None:
    verdict = judged("encoding/yaml")
    assert (verdict.state, verdict.fault) == ("absent", "standard")
    assert judged("http").near == ("net/http",)
    assert judged("internal/bytealg").state == "absent"


def test_a_package_from_a_later_release_than_go_mod_names_is_told() -> None:
    verdict = judged("weak")
    assert (verdict.state, verdict.fault) == ("exists", "newer")
    assert verdict.reason == "It came with Go 1.24, and go.mod says that the module builds with Go 1.22"
    assert judged("weak", above="//go:build go1.24\n\n").fault == ""
    assert judged("slices").fault == ""


def test_an_own_package_is_looked_up_in_its_folder() -> None:
    assert judged("example.com/app/internal/cart").state == "exists"
    verdict = judged("example.com/app/internal/carts")
    assert (verdict.state, verdict.fault, verdict.near) == ("absent", "own", ("example.com/app/internal/cart",))
    assert "`internal/carts` has no Go files" in verdict.reason


def test_test_files_alone_are_no_package() -> None:
    assert judged("example.com/app/only", {"only/a_test.go": "package only\n"}).state == "absent"


@pytest.mark.parametrize(
    ("package", "files"),
    [
        ("api", {"api/shop.proto": ""}),
        ("gen/shop", {}),
        ("mocks", {}),
        ("shoppb", {}),
        ("assets/x", {".gitignore": "/assets/\n"}),
        ("later", {".gitignore": "*.go\n"}),
        ("rpc/shop", {"idl/shop.proto": 'option go_package = "example.com/app/rpc/shop";'}),
        ("lexer", {"build.go": "//go:generate make lexer\npackage main\n"}),
        ("kept", {".gitmodules": '[submodule "kept"]\n\tpath = kept\n'}),
        ("any", {"WORKSPACE": ""}),
        ("lib/text", {"lib/go.mod": "module example.com/lib\n", "lib/text/text.go": ""}),
    ],
)
def test_a_package_that_may_come_to_be_there_is_unknown(package: str, files: dict[str, str]) -> None:
    verdict = judged(f"example.com/app/{package}", files)
    assert (verdict.state, bool(verdict.reason)) == ("unknown", True)


def test_a_required_module_provides_what_its_path_begins() -> None:
    assert judged("github.com/acme/tools/deep/inside").state == "exists"
    assert judged("github.com/acme/tools2").fault == "undeclared"


def test_what_no_module_provides_is_undeclared() -> None:
    verdict = judged("github.com/acme/other/v3/part")
    assert (verdict.state, verdict.fault) == ("absent", "undeclared")


@pytest.mark.parametrize(
    "mod",
    [
        "module example.com/app\n\ngo 1.16\n",
        "module example.com/app\n",
        "module example.com/app\n\ngo 1.22\n\nsurprise me\n",
        "",
    ],
)
def test_a_go_mod_that_does_not_name_every_module_proves_nothing(mod: str) -> None:
    assert judged("github.com/acme/other", {"go.mod": mod}).state == "unknown"


def test_modules_of_a_workspace_see_each_other() -> None:
    files = {
        "go.work": "go 1.22\n\nuse (\n\t./app\n\t./lib\n)\n",
        "app/go.mod": "module example.com/a\n\ngo 1.22\n",
        "lib/go.mod": "module example.com/b\n\ngo 1.22\n\nrequire github.com/acme/deep v1.0.0\n",
        "lib/text/text.go": "package text\n",
    }
    assert judged("example.com/b/text", files, "app/main.go").state == "exists"
    assert judged("github.com/acme/deep/x", files, "app/main.go").state == "exists"
    assert judged("example.com/b/texts", files, "app/main.go").state == "absent"
    alone = {path: text for path, text in files.items() if path != "go.work"}
    assert judged("example.com/b/text", alone, "app/main.go").fault == "undeclared"


def test_a_replacement_by_a_folder_is_looked_into_where_it_is_in_the_repository() -> None:
    files = {
        "go.mod": "module example.com/app\n\ngo 1.22\n\nrequire dotless v0.0.0\n\nreplace dotless => ./local\n",
        "local/go.mod": "module dotless\n",
        "local/part/part.go": "package part\n",
    }
    assert judged("dotless/part", files).state == "exists"
    assert judged("dotless/parts", files).state == "absent"
    outside = {"go.mod": files["go.mod"].replace("./local", "../local")}
    assert judged("dotless/part", outside).state == "unknown"


def test_vendored_packages_are_there() -> None:
    assert judged("example.org/kept", {"vendor/example.org/kept/kept.go": "package kept\n"}).state == "exists"


@pytest.mark.parametrize(
    ("package", "path", "above"),
    [
        ("github.com/acme/other", "testdata/main.go", ""),
        ("github.com/acme/other", "_old/main.go", ""),
        ("github.com/acme/other", "main.go", "//go:build ignore\n\n"),
        ("./beside", "main.go", ""),
        ("machine", "main.go", ""),
        ("appengine/datastore", "main.go", ""),
    ],
)
def test_what_an_ordinary_build_does_not_take_is_unknown(package: str, path: str, above: str) -> None:
    assert judged(package, path=path, above=above).state == "unknown"


def test_without_a_go_mod_only_the_standard_library_is_known() -> None:
    (verdict,) = Judge(Tree({})).judge("main.go", read_header('package a; import "shop/db"'))
    assert verdict.state == "unknown"
