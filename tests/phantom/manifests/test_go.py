from __future__ import annotations

from tests.phantom.manifests.tree import declared, only

MOD = """\
    module example.test/app/v2 // ours

    go 1.22.1
    toolchain go1.22.3

    require github.com/one/a v1.2.3

    require (
    \tgithub.com/two/b/v3 v3.0.0-20240101000000-abcdefabcdef // indirect
    \t"github.com/three/c" v0.1.0
    \tgithub.com/four/d v2.0.0+incompatible
    \tgithub.com/five/e v1.0.0
    )

    replace (
    \tgithub.com/three/c => ../c
    \tgithub.com/four/d v2.0.0+incompatible => github.com/fork/d v2.1.0+incompatible
    )
    exclude github.com/five/e v1.0.0
    retract [v1.0.0, v1.1.0]
    """


def test_go_mod() -> None:
    found = declared("pkg/x.go", {"go.mod": MOD})
    a = only(found, "github.com/one/a")
    assert (a.version, a.source, a.direct, a.declared_in) == ("v1.2.3", "registry", True, "go.mod:6")
    assert not only(found, "github.com/two/b/v3").direct
    assert only(found, "github.com/three/c").source == "path"
    assert only(found, "github.com/four/d").package == "github.com/fork/d"
    assert only(found, "github.com/four/d").version == "v2.1.0+incompatible"
    assert only(found, "github.com/five/e").version is None
    assert (found.go, found.own_packages, found.complete) == ("1.22.1", frozenset({"example.test/app/v2"}), True)


def test_a_module_ends_where_one_inside_it_begins() -> None:
    files = {"go.mod": MOD, "tools/go.mod": "module example.test/tools\nrequire github.com/x/y v1.0.0\n"}
    assert set(declared("tools/main.go", files).pins) == {"github.com/x/y"}


def test_modules_of_a_workspace_are_its_own() -> None:
    files = {
        "go.work": "go 1.22\nuse (\n\t./a\n\t./b\n)\nreplace github.com/x/y => ./y\n",
        "a/go.mod": "module example.test/a\nrequire (\n\texample.test/b v0.0.1\n\tgithub.com/x/y v1.0.0\n)\n",
        "b/go.mod": "module example.test/b\n",
    }
    found = declared("a/main.go", files)
    assert found.own_packages == {"example.test/a", "example.test/b"}
    assert only(found, "example.test/b").source == "workspace"
    assert only(found, "github.com/x/y").source == "path"


def test_what_is_no_module_path_or_version_is_a_problem() -> None:
    text = (
        "module m\nrequire --flag v1.0.0\nrequire ../x v1.0.0\nrequire a.test/b latest\nuse ../../outside\nnonsense\n"
    )
    found = declared("x.go", {"go.mod": text})
    assert found.pins == {}
    assert len(found.problems) == 5
    assert found.problems[0] == "go.mod:2: a directive is not understood"
