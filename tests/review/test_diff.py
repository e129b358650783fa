"""`review.diff.parse` against what git really prints."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from review.diff import Diff, DiffError, FileDiff, Hunk, parse

PLAIN = "100644"
DIFF = ("diff-tree", "-r", "-z", "--raw", "-p", "--full-index", "--no-color", "--no-textconv", "--indent-heuristic")


@dataclass(frozen=True)
class Entry:
    """What lies at one path of a tree."""

    content: bytes = field(default=b"", repr=True)
    mode: str = PLAIN


Tree = dict[bytes, Entry]


class Git:
    """A bare repository into which trees are written without a working folder, so any name and content is possible."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._blobs: dict[bytes, str] = {}
        self("init", "--quiet", "--bare")

    def __call__(self, *arguments: str, stdin: bytes = b"") -> bytes:
        env = {"PATH": os.environ["PATH"], "GIT_DIR": str(self.folder), "GIT_CONFIG_NOSYSTEM": "1", "HOME": "/nowhere"}
        return subprocess.run(
            ["git", *arguments], input=stdin, env=env, cwd=self.folder, capture_output=True, check=True
        ).stdout

    def blob(self, entry: Entry) -> str:
        if entry.mode == "160000":
            return entry.content.decode()
        if entry.content not in self._blobs:
            self._blobs[entry.content] = self("hash-object", "-w", "--stdin", stdin=entry.content).decode().strip()
        return self._blobs[entry.content]

    def tree(self, tree: Tree) -> str:
        """The id of the tree; entries go through an index of its own, as names may have slashes."""
        lines = b"".join(b"%s %s\t%s\0" % (e.mode.encode(), self.blob(e).encode(), p) for p, e in tree.items())
        (self.folder / "index").unlink(missing_ok=True)
        self("update-index", "-z", "--add", "--index-info", stdin=lines)
        return self("write-tree").decode().strip()

    def diff(self, old: Tree, new: Tree, *options: str) -> Diff:
        return parse(self(*DIFF, *(options or ("-M",)), self.tree(old), self.tree(new)))


@pytest.fixture(scope="module")
def git(tmp_path_factory: pytest.TempPathFactory) -> Git:
    return Git(tmp_path_factory.mktemp("repository"))


def only(diff: Diff) -> FileDiff:
    (file,) = diff.values()
    return file


def one_file(old: bytes, new: bytes) -> tuple[Tree, Tree]:
    return {b"a.py": Entry(old)}, {b"a.py": Entry(new)}


def as_lines(content: bytes) -> list[str]:
    """Lines as `Line.text` has them."""
    lines = content.split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    return [line.removesuffix(b"\r").decode("utf-8", "replace") for line in lines]


def applied(hunks: Sequence[Hunk], old: Sequence[str]) -> list[str]:
    """The old lines with the hunks applied, as `patch` would, insisting that every kept and removed line is there."""
    new: list[str] = []
    taken = 0
    for hunk in hunks:
        before = hunk.old_start - (1 if hunk.old_count else 0)
        new += old[taken:before]
        taken = before
        for line in hunk.lines:
            if line.kind != "added":
                assert line.old == taken + 1
                assert old[taken] == line.text
                taken += 1
            if line.kind != "removed":
                new.append(line.text)
                assert line.new == len(new)
    return new + list(old[taken:])


# Lines that look like the patch's own structure, odd line ends, and bytes that are no UTF-8.
LINES = st.sampled_from(
    [
        b"", b" ", b"a", b"b", b"def f():", b"    return 1", b"diff --git a/x b/x", b"@@ -1,2 +1,2 @@", b"--- a/x",
        b"+++ b/x", b"-", b"+", b"-- a", b"++ b", b"\\ No newline at end of file", b"Binary files a and b differ",
        b"index 000..111", b"carriage\rreturn", b"end\r", b"end\r\r", b"form\ffeed", b"\xe2\x80\xa8", b"\x85",
        b"\xff\xfe",        "żółć".encode(), b"rename from a", b"new file mode 120000", b"GIT binary patch",
    ]
)  # fmt: skip
CONTENTS = st.builds(
    lambda lines, end: b"\n".join(lines) + (end if lines else b""),
    st.lists(LINES, max_size=40),
    st.sampled_from([b"\n", b""]),
)
NAMES = st.sampled_from(
    [
        b"a.py",
        b"b.py",
        b"dir/c.py",
        b"with space.py",
        b'"quoted".py',
        b"tab\t.py",
        b"new\nline.py",
        "zażółć.py".encode(),
        b"caf\xe9.py",
        b"back\\slash.py",
    ]
)
ENTRIES = st.one_of(
    st.builds(Entry, CONTENTS, st.sampled_from([PLAIN, "100755"])),
    st.builds(Entry, CONTENTS.filter(bool), st.just("120000")),
    st.builds(Entry, st.just(b"\0binary")),
    st.builds(Entry, st.sampled_from([b"1" * 40, b"2" * 40]), st.just("160000")),
)
TREES = st.dictionaries(NAMES, ENTRIES, max_size=6)
property_test = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@property_test
@given(old=CONTENTS, new=CONTENTS)
def test_the_hunks_turn_the_old_content_into_the_new(git: Git, old: bytes, new: bytes) -> None:
    files = git.diff(*one_file(old, new))
    if old != new:
        assert applied(only(files).hunks, as_lines(old)) == as_lines(new)


@property_test
@given(old=TREES, new=TREES)
def test_every_changed_file_of_any_two_trees_is_read(git: Git, old: Tree, new: Tree) -> None:
    files = git.diff(old, new, "-M", "-C", "--find-copies-harder")
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    named = {shown(name) for name in changed}
    assert named == set(files) | {file.old_path for file in files.values() if file.status == "renamed"}
    for name, entry in new.items():
        file = files.get(shown(name))
        if file is not None and file.kind == "text" and file.status != "type changed":
            before = {shown(path): each for path, each in old.items()}.get(file.old_path, Entry())
            assert applied(file.hunks, as_lines(before.content)) == as_lines(entry.content)


def shown(name: bytes) -> str:
    return name.decode("utf-8", "backslashreplace")


@property_test
@given(old=CONTENTS, new=CONTENTS)
def test_git_apply_agrees_about_where_the_added_lines_are(
    git: Git, tmp_path_factory: pytest.TempPathFactory, old: bytes, new: bytes
) -> None:
    if old == new:
        return
    before, after = one_file(old, new)
    folder = tmp_path_factory.mktemp("apply")
    (folder / "a.py").write_bytes(old)
    patch = git("diff-tree", "-r", "-p", "--full-index", git.tree(before), git.tree(after))
    # Outside a repository, so that the patch is applied to plain files.
    subprocess.run(["git", "apply", "--whitespace=nowarn"], input=patch, cwd=folder, check=True)
    lines = as_lines((folder / "a.py").read_bytes())
    for hunk in only(git.diff(before, after)).hunks:
        for line in hunk.lines:
            assert line.new is None or lines[line.new - 1] == line.text


def test_added_lines_are_those_that_git_blame_gives_to_the_new_commit(git: Git) -> None:
    old = b"".join(b"line %d\n" % n for n in range(60))
    new = old.replace(b"line 7\n", b"seven\nseven and a half\n").replace(b"line 50\n", b"").replace(b"line 59", b"end")
    before, after = (git.tree(tree) for tree in one_file(old, new))
    first = commit(git, before)
    second = commit(git, after, "-p", first)
    blamed = git("blame", "--porcelain", second, "--", "a.py").decode().splitlines()
    by_second = {int(words[2]) for words in map(str.split, blamed) if words and words[0] == second}
    assert by_second == {8, 9, 60}
    assert only(git.diff(*one_file(old, new))).added == by_second


def commit(git: Git, tree: str, *parents: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
    return git(*who, "commit-tree", "-m", "x", *parents, tree).decode().strip()


def test_a_hunk_shows_its_context_and_nothing_else(git: Git) -> None:
    old = b"".join(b"%d\n" % n for n in range(1, 41))
    (hunk,) = only(git.diff(*one_file(old, old.replace(b"\n20\n", b"\ntwenty\n")))).hunks
    assert [n for n in range(1, 41) if hunk.shows(n)] == [17, 18, 19, 20, 21, 22, 23]
    assert hunk.added == {20}


def test_a_renamed_file_has_both_names_and_only_its_changed_lines(git: Git) -> None:
    old = b"".join(b"line %d\n" % n for n in range(30))
    file = only(git.diff({b"old.py": Entry(old)}, {"nowe imię.py".encode(): Entry(old + b"more\n")}))
    assert (file.status, file.old_path, file.path) == ("renamed", "old.py", "nowe imię.py")
    assert file.added == {31}


def test_a_file_that_is_only_renamed_has_no_hunks(git: Git) -> None:
    file = only(git.diff({b"old.py": Entry(b"a\nb\n")}, {b"new.py": Entry(b"a\nb\n")}))
    assert (file.status, file.hunks) == ("renamed", ())
    assert file.old_blob == file.new_blob != ""


def test_a_copy_is_read(git: Git) -> None:
    old = {b"a.py": Entry(b"a\nb\nc\n")}
    file = only(git.diff(old, {**old, b"b.py": Entry(b"a\nb\nc\n")}, "-C", "--find-copies-harder"))
    assert (file.status, file.old_path, file.path) == ("copied", "a.py", "b.py")


@pytest.mark.parametrize(
    ("old", "new", "status", "kind", "added"),
    [
        (None, Entry(b""), "added", "text", set()),
        (None, Entry(b"a\nb\n"), "added", "text", {1, 2}),
        (Entry(b"a\nb\n"), None, "deleted", "text", set()),
        (Entry(b"a\n"), Entry(b"a\n", "100755"), "modified", "text", set()),
        (Entry(b"a\n"), Entry(b"/etc/passwd", "120000"), "type changed", "symlink", {1}),
        (Entry(b"/etc/passwd", "120000"), Entry(b"a\nb\n"), "type changed", "text", {1, 2}),
        (Entry(b"\0a"), Entry(b"\0b"), "modified", "binary", set()),
        (Entry(b"\0a"), Entry(b"a\n"), "modified", "binary", set()),
        (Entry(b"1" * 40, "160000"), Entry(b"2" * 40, "160000"), "modified", "submodule", {1}),
        (Entry(b"1" * 40, "160000"), None, "deleted", "submodule", set()),
        (Entry(b"a\r\nb\r\n"), Entry(b"a\r\nc\r\n"), "modified", "text", {2}),
        (Entry(b"a"), Entry(b"a\n"), "modified", "text", {1}),
    ],
)
def test_what_happened_to_a_file(  # noqa: PLR0917 -- one column each
    git: Git, old: Entry | None, new: Entry | None, status: str, kind: str, added: Set[int]
) -> None:
    other = {b"z.txt": Entry(b"stays\n")}
    file = only(git.diff({b"f.py": old, **other} if old else other, {b"f.py": new, **other} if new else other))
    assert (file.path, str(file.status), str(file.kind), set(file.added)) == ("f.py", status, kind, added)
    assert (bool(file.old_blob), bool(file.new_blob)) == (old is not None, new is not None)


def test_a_name_that_is_not_utf8_can_be_printed_and_keeps_its_ending(git: Git) -> None:
    file = only(git.diff({}, {b"caf\xe9.py": Entry(b"a\n")}))
    assert file.path == "caf\\xe9.py"
    file.path.encode("utf-8")


def test_two_names_that_would_look_the_same_are_refused_instead_of_hiding_a_file(git: Git) -> None:
    with pytest.raises(DiffError, match="two changed files are both called"):
        git.diff({}, {b"caf\xe9.py": Entry(b"a\n"), b"caf\\xe9.py": Entry(b"b\n")})


def test_no_change_is_no_file() -> None:
    assert parse(b"") == {}


def test_three_thousand_files_are_read(git: Git) -> None:
    tree = {b"dir%d/f%d.py" % (n % 50, n): Entry(b"a\n") for n in range(3000)}
    files = git.diff({}, tree)
    assert len(files) == 3000
    assert all(file.added == {1} for file in files.values())


def cut_at_the_end(output: bytes) -> bytes:
    return output[: output.rindex(b"\n", 0, -1)]


def without_patch(output: bytes) -> bytes:
    return output[: output.index(b"diff --git")]


def without_list(output: bytes) -> bytes:
    return output[output.index(b"\0\0") + 1 :]


@pytest.mark.parametrize(
    "spoil",
    [
        cut_at_the_end,
        without_patch,
        without_list,
        partial(re.sub, rb"index \w{4}", b"index 0000"),
        partial(re.sub, rb"\n@@ .*\n", b"\n"),
        partial(re.sub, rb" M\0", b" X\0"),
        lambda output: output[:60],
        lambda output: output + b"diff --git a/b b/b\n",
    ],
)
def test_a_patch_that_does_not_fit_the_list_of_changes_is_refused(git: Git, spoil: Callable[[bytes], bytes]) -> None:
    old, new = (git.tree(tree) for tree in one_file(b"a\n", b"b\nc\n"))
    output = git(*DIFF, old, new)
    assert parse(output)
    with pytest.raises(DiffError):
        parse(spoil(output))
