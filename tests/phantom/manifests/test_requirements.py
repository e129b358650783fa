from __future__ import annotations

import pytest

from tests.phantom.manifests.tree import declared, only

A = "a" * 64
B = "b" * 64


def requirements(text: str | bytes, **others: str) -> dict[str, str | bytes]:
    return {"requirements.txt": text, **{f"{name}.txt": content for name, content in others.items()}}


def test_a_compiled_file_gives_versions_hashes_and_lines() -> None:
    text = f"""\
        # made by a tool
        Foo.Bar==1.2.0 ; python_version >= "3.9" \\
            --hash=sha256:{A} \\
            --hash=sha256:{B}
            # via baz
        baz[extra,Other]>=2,<3  # a comment
        """
    found = declared("src/app.py", requirements(text))
    pin = only(found, "foo-bar")
    assert (pin.version, pin.specifier, pin.source, pin.declared_in) == (
        "1.2.0",
        "==1.2.0",
        "registry",
        "requirements.txt:2",
    )
    assert pin.hashes == (f"sha256:{A}", f"sha256:{B}")
    assert pin.marker == 'python_version >= "3.9"'
    baz = only(found, "baz")
    assert (baz.version, baz.specifier, baz.declared_in) == (None, "<3,>=2", "requirements.txt:6")
    assert baz.extras == ("Other", "extra")
    assert found.complete
    assert found.problems == ()


@pytest.mark.parametrize(
    ("line", "name", "source"),
    [
        ("foo @ https://files.test/foo-1.0-py3-none-any.whl", "foo", "url"),
        ("foo @ git+https://git.test/foo", "foo", "vcs"),
        ("foo @ file:///srv/foo", "foo", "path"),
        ("git+https://git.test/a.git@v1#egg=Foo", "foo", "vcs"),
        ("-e git+ssh://git@git.test/a.git#egg=foo&subdirectory=x", "foo", "vcs"),
        ("--editable=./libs/foo#egg=foo", "foo", "path"),
        ("./wheels/foo-1.0-py3-none-any.whl", "foo", "path"),
        ("https://files.test/foo-1.0.tar.gz", "foo", "url"),
    ],
)
def test_what_is_not_from_an_index_is_not_from_the_registry(line: str, name: str, source: str) -> None:
    found = declared("app.py", requirements(line))
    assert only(found, name).source == source
    assert found.complete


@pytest.mark.parametrize(
    "option",
    [
        "--index-url https://user:secret@private.test/simple",
        "-i https://private.test/simple",
        "-ihttps://private.test/simple",
        "--extra-index-url=https://private.test/simple",
        "--find-links ./wheels",
        "-f https://private.test/wheels",
        "--no-index",
    ],
)
def test_another_index_makes_all_pins_private_also_those_of_included_files(option: str) -> None:
    found = declared("app.py", requirements(f"foo==1\n-r more.txt\n{option}\n", more="bar==2\n"))
    assert {pin.source for pins in found.pins.values() for pin in pins} == {"private index"}
    assert "secret" not in repr(found)


def test_the_registrys_own_address_makes_nothing_private() -> None:
    found = declared("app.py", requirements("-i https://registry.test/simple/\nfoo==1\n"))
    assert only(found, "foo").source == "registry"


def test_included_files_are_read_and_constraints_only_give_versions() -> None:
    files: dict[str, str | bytes] = {
        "requirements/dev.txt": "-r base.txt\n-c ../limits.txt\nbar\n",
        "requirements/base.txt": "foo>=1\n",
        "limits.txt": "foo==1.5\nnever-asked==3\nbar<9\n",
    }
    found = declared("src/app.py", files)
    assert only(found, "foo").version == "1.5"
    assert only(found, "foo").direct
    assert only(found, "foo").declared_in == "limits.txt:1"
    assert not only(found, "never-asked").direct
    assert only(found, "bar").version is None


def test_a_constraint_that_the_declaration_excludes_is_kept_beside_it() -> None:
    found = declared("app.py", {"requirements.txt": "foo>=2\n-c limits.txt\n", "limits.txt": "foo==1.5\n"})
    assert {pin.specifier for pin in found.pins["foo"]} == {"==1.5", ">=2"}


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "../../secret.txt", "~/x.txt", "https://files.test/r.txt", "${HOME}/r.txt"]
)
def test_an_include_from_outside_of_the_repository_is_a_problem(target: str) -> None:
    found = declared("app.py", requirements(f"foo==1\n-r {target}\n"))
    assert list(found.pins) == ["foo"]
    assert found.problems == ("requirements.txt:2: an included file is outside of the repository",)
    assert not found.complete


def test_a_missing_include_is_named() -> None:
    found = declared("app.py", requirements("-r gone.txt\n"))
    assert found.problems == ("requirements.txt:1: gone.txt is included and does not exist",)
    assert not found.complete


def test_a_cycle_ends_and_is_named() -> None:
    found = declared("app.py", requirements("-r other.txt\nfoo==1\n", other="-r requirements.txt\nbar==1\n"))
    assert set(found.pins) == {"foo", "bar"}
    assert any("requirements.txt includes itself" in problem for problem in found.problems)


def test_a_file_that_two_files_include_is_no_cycle() -> None:
    found = declared("app.py", requirements("-r x.txt\n-r y.txt\n", x="-r z.txt\n", y="-r z.txt\n", z="foo==1\n"))
    assert found.problems == ()


@pytest.mark.parametrize(
    "line",
    ["--index-url==1.0", "../x==1", "foo bar", "${NAME}==1", "foo==${V}", "-x", "föö==1", "foo==1;;", "fo\u017fo==1"],
)
def test_what_is_no_requirement_never_becomes_a_pin(line: str) -> None:
    found = declared("app.py", requirements(f"good==1\n{line}\n"))
    assert list(found.pins) == ["good"]
    assert not found.complete or line == "--index-url==1.0"  # an option, and an odd address


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_the_encodings_of_powershell_are_read(encoding: str) -> None:
    found = declared("app.py", requirements("foo==1\r\nbar==2\r\n".encode(encoding)))
    assert set(found.pins) == {"foo", "bar"}


def test_what_is_no_text_is_a_problem() -> None:
    found = declared("app.py", requirements(b"foo==1\n\xff\xfe\xfd"))
    assert found.problems == ("requirements.txt: is not valid UTF-8",)
    assert not found.complete


@pytest.mark.parametrize("name", ["requirements-dev.txt", "dev_requirements.txt", "requirements/ci.in", "reqs.pip"])
def test_the_usual_names_are_found(name: str) -> None:
    assert set(declared("src/app.py", {name: "foo\n"}).pins) == {"foo"}
