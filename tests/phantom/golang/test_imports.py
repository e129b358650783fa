"""Reading the imports of a Go file."""

from __future__ import annotations

import pytest

from review.phantom.golang.imports import MOST_IMPORTS, read_header


def paths(text: str) -> list[tuple[str, int]]:
    return [(one.path, one.line) for one in read_header(text).imports]


def test_every_form_of_import_is_read_with_its_line() -> None:
    text = """\
// A comment: import "commented"
/* package no
import "no" */
package main // import "example.com/canonical"

import "alone"
import (
\tname "with/name"
\t_ "blank"; . "dot"

\t/* between */ `raw/string`
)

import "C"

var text = `
import "in/a/string"
`
"""
    assert paths(text) == [
        ("alone", 6),
        ("with/name", 8),
        ("blank", 9),
        ("dot", 9),
        ("raw/string", 11),
        ("C", 14),
    ]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    assert paths('\ufeffpackage a\r\n\r\nimport (\r\n\t"fmt"\r\n)\r\n') == [("fmt", 4)]


@pytest.mark.parametrize(
    "text",
    ["", 'import "fmt"', 'package a; import "fmt', "package a; import (", 'package a; import ("\\x41/b")', "package"],
)
def test_what_is_not_go_has_no_imports(text: str) -> None:
    assert paths(text) == []


def test_an_import_after_a_declaration_is_none() -> None:
    assert paths('package a\nfunc f() {}\nimport "late"\n') == []


def test_build_constraints_are_those_above_the_package_clause() -> None:
    header = read_header("//go:build go1.21 && !go1.25\n// +build linux\n\npackage a\n//go:build ignore\n")
    assert header.least_release == 21
    assert not header.ignored
    assert read_header("//go:build ignore\n\npackage main\n").ignored


@pytest.mark.parametrize("piece", ['"', '\\"', "/*", "`", '"a" ', "import (", "/*/", '"\\'])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    # A quadratic reader would need hours for this megabyte.
    assert len(paths("package a\nimport (\n" + piece * (1_000_000 // len(piece)))) <= MOST_IMPORTS
