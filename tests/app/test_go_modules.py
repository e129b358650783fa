"""A pull request with Go modules: GitHub is asked about them with the installation's own token."""

from __future__ import annotations

from collections.abc import Callable

from tests.app.conftest import concluded
from tests.github import GitHub, PullRequest

MOD = """\
module example.com/shop

go 1.22

require (
\tgithub.com/nobody-at-all/none v1.0.0
\tgithub.com/gophers/tools v1.4.0
\tgithub.com/gophers/tools/v9 v9.9.9
)
"""
MAIN = """\
package main

import (
\t"fmt"

\t"example.com/shop/internal/carts"
\t"github.com/gophers/tools/text"
\t"github.com/not-anybody/none"
)

func main() { fmt.Println(carts.All(), text.Fold(none.Name)) }
"""


def test_modules_and_packages_that_do_not_exist_are_commented_on_their_lines(
    github: GitHub, propose: Callable[..., PullRequest]
) -> None:
    tools = github.repository("gophers/tools", private=False, install=False)
    tools.commit("main", {"go.mod": "module github.com/gophers/tools\n"})
    tools.git("tag", "v1.4.0", "main")
    pull = propose({"go.mod": MOD, "main.go": MAIN})
    check = concluded(pull)
    assert check.conclusion == "failure"
    assert sorted((comment.path, comment.line) for comment in pull.review_comments) == [
        ("go.mod", 6),
        ("go.mod", 8),
        ("main.go", 6),
        ("main.go", 8),
    ]
    assert "`gophers/tools` has no tag `v9.9.9`" in "".join(comment.body for comment in pull.review_comments)
    assert (check.title or "").startswith("4 blocking, 0 advisory")
    assert "changed imports: 2 there, 2 absent, 0 unknown; GitHub was asked" in (check.summary or "")


def test_a_change_of_go_mod_alone_is_looked_at(propose: Callable[..., PullRequest]) -> None:
    pull = propose({"go.mod": "module example.com/shop\n\ngo 1.22\n\nrequire github.com/nobody-at-all/none v1.0.0\n"})
    assert concluded(pull).conclusion == "failure"
    assert [(comment.path, comment.line) for comment in pull.review_comments] == [("go.mod", 5)]
