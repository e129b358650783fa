"""A defect keeps its fingerprint while unrelated lines move, and two defects never share one."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.fingerprint import with_fingerprints
from tests.review.builders import finding, source

CODE = dedent(
    """\
    class Cart:
        def pay(self, order):
            try:
                self.charge(order)
            except Exception:
                pass
            try:
                self.mail(order)
            except Exception:
                pass

        def refund(
            self,
            order,
        ) -> None:
            try:
                self.back(order)
            except Exception:
                pass
    """
)


def prints(code: str, *lines: int, path: str = "shop/cart.py") -> list[str]:
    files = {path: source(code, path)}
    return [one.fingerprint for one in with_fingerprints([finding(line, path=path) for line in lines], files)]


def places(code: str) -> list[int]:
    return [number for number, line in enumerate(code.split("\n"), 1) if "except Exception" in line]


def test_equal_lines_have_different_fingerprints_in_one_function_and_in_two() -> None:
    assert len(set(prints(CODE, *places(CODE)))) == 3


def test_fingerprints_do_not_change_when_unrelated_lines_come_and_go_above() -> None:
    longer = "import os\n\nLIMIT = 3\n\n\ndef other():\n    return 1\n\n\n" + CODE
    assert prints(longer, *places(longer)) == prints(CODE, *places(CODE))


@given(st.integers(0, 3), st.sampled_from(["x = 1", "# a remark", "", "value = compute(x, y)"]))
def test_a_line_added_inside_the_function_changes_nothing(at: int, text: str) -> None:
    lines = CODE.split("\n")
    where = (2, 6, 7, 10)[at]
    indented = f"        {text}" if text else ""
    edited = "\n".join([*lines[:where], indented, *lines[where:]])
    assert prints(edited, *places(edited)) == prints(CODE, *places(CODE))


def test_a_finding_in_another_function_does_not_change_those_after_it() -> None:
    before = prints(CODE, *places(CODE))
    fixed = CODE.replace("except Exception:", "except OSError:", 1)
    (refund,) = prints(fixed, places(fixed)[-1])
    assert refund == before[-1]


def test_re_indenting_the_whole_function_changes_nothing_but_another_block_does() -> None:
    assert prints("def a():\n\tbad()\n", 2) == prints("def a():\n    bad()\n", 2)
    assert prints("def a():\n    bad()\n", 2) != prints("def b():\n    bad()\n", 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("def a(\n    x,\n):\n    bad()\n", "def b(\n    x,\n):\n    bad()\n"),
        ("func a(\n\tx int,\n) error {\n\tbad()\n}\n", "func b(\n\tx int,\n) error {\n\tbad()\n}\n"),
    ],
)
def test_a_signature_over_several_lines_names_its_block(one: str, other: str) -> None:
    assert prints(one, 4) != prints(other, 4)


def test_the_path_and_the_rule_are_part_of_it() -> None:
    assert prints("bad()\n", 1) != prints("bad()\n", 1, path="other.py")
    first, second = with_fingerprints([finding(1), finding(1, rule="scale/x")], {"shop/cart.py": source("bad()\n")})
    assert first.fingerprint != second.fingerprint


def test_findings_come_in_the_order_of_path_and_line_whatever_order_they_were_found_in() -> None:
    files = {path: source("a\nb\n", path) for path in ("a.py", "b.py")}
    found = [finding(2, path="b.py"), finding(1, path="b.py"), finding(2, path="a.py")]
    told = [(one.path, one.start_line) for one in with_fingerprints(found, files)]
    assert told == [("a.py", 2), ("b.py", 1), ("b.py", 2)]


def test_a_line_that_does_not_exist_and_bytes_that_are_no_text_do_not_matter() -> None:
    (one,) = prints("x\n", 99, path="caf\udce9.py")
    assert len(one) == 16
