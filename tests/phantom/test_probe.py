"""The file of questions, and the answers that are believed."""

from __future__ import annotations

import ast

import pytest

from review.phantom.probe import Probe, UnreadableAnswerError, absent_in, probe_file

ASKED = [
    Probe("module", "acme.web", "", "nothing"),
    Probe("member", "acme", "", "gett"),
    Probe("made", "acme", "web.Session", "fetch"),
    Probe("keyword", "acme", "Session", "timeot", "get"),
    Probe("arguments", "acme", "get", "", given=3),
]


def test_the_questions_are_python() -> None:
    assert len(ast.parse(probe_file(ASKED)).body) == 10


def test_an_answer_counts_only_where_the_way_there_is_clear() -> None:
    [probe] = [Probe("member", "acme", "", "gett")]
    assert probe_file([probe]) == "import acme as m0\nfrom acme import gett as f0\n"
    missing = '{"check_name": "missing-module-member", "location": {"positions": {"begin": {"line": 2}}}}'
    unresolved = '{"check_name": "import-not-found", "location": {"positions": {"begin": {"line": 1}}}}'
    assert absent_in([probe], f"[{missing}]".encode()) == {probe}
    assert absent_in([probe], f"[{missing}, {unresolved}]".encode()) == frozenset()
    assert absent_in([probe], b"[]") == frozenset()


@pytest.mark.parametrize("answer", [b"", b"error", b"{}x", b"[1]", b'[{"check_name": "x"}]', b'["\xff"]'])
def test_an_answer_that_is_not_understood_is_refused(answer: bytes) -> None:
    with pytest.raises(UnreadableAnswerError):
        absent_in(ASKED, answer)
