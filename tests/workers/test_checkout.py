"""The mirror cache against a real git server over HTTP, and local repositories."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.workers.conftest import ALLOWED, TOKEN, GitServer, Upstream
from workers import checkout, mirror
from workers.checkout import CheckoutError, CommitGoneError, LocalRepository, Remote, TooLargeError
from workers.mirror import MirrorCache
from workers.process import Limits

ROOT = Path(__file__).parents[2]
BODY = b"".join(b"line %d\n" % n for n in range(30))
CODE = b"".join(b"def f%d(): pass\n" % n for n in range(20))
POLICY = ".github/assay.yml"


@pytest.fixture
def cache(tmp_path: Path) -> MirrorCache:
    return MirrorCache(tmp_path / "mirrors")


def packs(tmp_path: Path) -> list[Path]:
    return list(tmp_path.glob("mirrors/*.git/objects/pack/*.pack"))


def test_every_kind_of_change_comes_through(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    submodule = b"1" * 40
    base = upstream.commit(
        {
            b"kept.py": b"a\n",
            b"edited.py": b"a\nb\n",
            b"old name.py": BODY,
            b"copied.py": CODE,
            b"gone.py": b"was here\n",
            b"data.bin": b"\0\1",
            b"crlf.py": b"a\r\nb\r\n",
            b"no-end.py": b"a",
            b"latin.py": b"# caf\xe9\n",
            b"vendor": submodule,
            b"becomes-link.py": b"a\n",
        },
        modes={b"vendor": "160000"},
    )
    files = {
        b"kept.py": b"a\n",
        b"edited.py": b"a\nB\n",
        "nowa nazwa ż.py".encode(): BODY + b"more\n",
        b"copied.py": CODE,
        b"copy.py": CODE,
        b"data.bin": b"\0\2",
        b"crlf.py": b"a\r\nc\r\n",
        b"no-end.py": b"a\nb",
        b"latin.py": b"# caf\xe9\xe9\n",
        b"vendor": b"2" * 40,
        b"becomes-link.py": b"/etc/passwd",
        b'"quoted"\\.py': b"a\n",
        b"caf\xe9.py": b"a\n",
        b"empty.py": b"",
    }
    head = upstream.commit(files, base, modes={b"vendor": "160000", b"becomes-link.py": "120000"})
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        diff = repository.diff(base, head)
        contents = repository.blobs([f.new_blob for f in diff.values() if f.new_blob and f.kind != "submodule"])
    assert {(f.path, f.status, f.kind, tuple(sorted(f.added))) for f in diff.values()} == {
        ("edited.py", "modified", "text", (2,)),
        ("nowa nazwa ż.py", "renamed", "text", (31,)),
        ("copy.py", "added", "text", tuple(range(1, 21))),
        ("gone.py", "deleted", "text", ()),
        ("data.bin", "modified", "binary", ()),
        ("crlf.py", "modified", "text", (2,)),
        ("no-end.py", "modified", "text", (1, 2)),
        ("latin.py", "modified", "text", (1,)),
        ("vendor", "modified", "submodule", (1,)),
        ("becomes-link.py", "type changed", "symlink", (1,)),
        ('"quoted"\\.py', "added", "text", (1,)),
        ("caf\\xe9.py", "added", "text", (1,)),
        ("empty.py", "added", "text", ()),
    }
    assert diff["nowa nazwa ż.py"].old_path == "old name.py"
    for name, content in files.items():
        file = diff.get(name.decode("utf-8", "backslashreplace"))
        if file is not None and file.kind != "submodule":
            assert contents[file.new_blob] == content


def test_the_side_on_which_a_file_does_not_exist_has_no_content(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"old.py": b"a\n"})
    head = upstream.commit({b"new.py": BODY}, base)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        diff = repository.diff(base, head)
        before = repository.blobs(file.old_blob for file in diff.values())
    assert before == {diff["old.py"].old_blob: b"a\n"}


def test_a_large_change_takes_two_fetches_however_many_files_it_has(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"d%d/f%d.py" % (n % 30, n): b"x = %d\n" % n for n in range(3000)})
    head = upstream.commit({b"d%d/f%d.py" % (n % 30, n): b"y = %d\n" % n for n in range(3000)}, base)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        diff = repository.diff(base, head)
        contents = repository.blobs(file.new_blob for file in diff.values())
    assert len(diff) == len(contents) == 3000
    assert contents[diff["d7/f7.py"].new_blob] == b"y = 7\n"
    # One question about what the server can do, and one for the objects, each.
    assert len([request for request in server.requests if request.startswith("POST")]) == 2
    assert len(server.requests) <= 6  # the first request of a fetch may be repeated with credentials


def test_commits_that_are_there_are_not_fetched_again(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    head = upstream.commit({b"a.py": b"2\n"}, base)
    for _ in range(2):
        with cache.open(1, remote) as repository:
            repository.fetch([base, head])
            assert repository.diff(base, head)["a.py"].added == {1}
        asked, server.requests = server.requests, []
    assert asked == []


def test_of_a_new_head_only_what_changed_is_fetched(server: GitServer, cache: MirrorCache, tmp_path: Path) -> None:
    upstream, remote = server.upstream("r.git")
    files = {b"d%d/f%d.py" % (n % 30, n): b"x = %d\n" % n for n in range(3000)}
    base = upstream.commit(files)
    with cache.open(1, remote) as repository:
        repository.fetch([base])
        (first,) = packs(tmp_path)
        head = upstream.commit({**files, b"d1/f1.py": b"new\n"}, base)
        repository.fetch([base, head])
        (second,) = set(packs(tmp_path)) - {first}
    assert second.stat().st_size < first.stat().st_size / 10


def test_a_file_is_read_at_a_commit(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({POLICY.encode(): b"draft: false\n", b"link": b"/etc/passwd"}, modes={b"link": "120000"})
    head = upstream.commit({b"a.py": b"1\n"}, base)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        assert repository.file(base, POLICY) == b"draft: false\n"
        assert repository.file(head, POLICY) is None
        assert repository.file(base, "link") is None
        assert repository.file(base, ".github") is None
        assert repository.file(base, "*") is None


def test_a_huge_file_is_neither_read_nor_compared(
    server: GitServer, cache: MirrorCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkout, "FILE_BYTES", 1000)
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"big.py": b"a\n", b"small.py": b"a\n"})
    head = upstream.commit({b"big.py": b"a\n" * 501, b"small.py": b"b\n"}, base)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        diff = repository.diff(base, head)
        contents = repository.blobs(file.new_blob for file in diff.values())
    assert (diff["big.py"].kind, diff["big.py"].new_blob in contents) == ("binary", False)
    assert contents == {diff["small.py"].new_blob: b"b\n"}


def test_a_fetch_over_the_limit_is_refused(
    server: GitServer, cache: MirrorCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkout, "FETCH_LIMITS", Limits(file_bytes=100_000))
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.bin": b"1"})
    head = upstream.commit({b"a.bin": os.urandom(1_000_000)}, base)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        with pytest.raises(TooLargeError, match="too large"):
            repository.diff(base, head)


def test_what_a_repository_says_about_its_files_does_not_hide_them(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    attributes = {b".gitattributes": b"*.py binary -diff filter=lfs\n"}
    base = upstream.commit({**attributes, b"a.py": b"1\n"})
    head = upstream.commit({**attributes, b"a.py": b"2\n"}, base)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        assert repository.diff(base, head)["a.py"].added == {1}


def test_a_commit_that_is_gone_is_told_from_a_server_that_is_down(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    with cache.open(1, remote) as repository:
        with pytest.raises(CommitGoneError, match="not our ref") as gone:
            repository.fetch([base, "d" * 40])
        server.failures = [502]
        with pytest.raises(CheckoutError, match="502") as down:
            repository.fetch([base])
        repository.fetch([base])
    assert (gone.value.retryable, down.value.retryable) == (False, True)
    assert not isinstance(down.value, CommitGoneError)


def test_a_server_that_is_down_does_not_cost_the_mirror(server: GitServer, cache: MirrorCache, tmp_path: Path) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    with cache.open(1, remote) as repository:
        repository.fetch([base])
        before = packs(tmp_path)
        server.failures = [500]
        with pytest.raises(CheckoutError):
            repository.fetch([upstream.commit({b"a.py": b"2\n"}, base)])
    assert packs(tmp_path) == before


def test_an_option_in_place_of_a_commit_is_refused(server: GitServer, cache: MirrorCache) -> None:
    _, remote = server.upstream("r.git")
    with cache.open(1, remote) as repository, pytest.raises(ValueError, match="not a full commit id"):
        repository.fetch(["--upload-pack=touch /tmp/x"])


def test_the_token_is_in_no_argument_no_file_and_no_error(
    server: GitServer, cache: MirrorCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "arguments"
    wrapper = tmp_path / "bin" / "git"
    wrapper.parent.mkdir()
    wrapper.write_text(f"#!/bin/sh\ntr '\\0' ' ' < /proc/$$/cmdline >> {log}\nexec {shutil.which('git')} \"$@\"\n")
    wrapper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{wrapper.parent}:{os.environ['PATH']}")
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    head = upstream.commit({b"a.py": b"2\n"}, base)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        repository.diff(base, head)
    with (
        cache.open(2, Remote(remote.url, TOKEN + "x")) as repository,
        pytest.raises(CheckoutError) as refused,
    ):
        repository.fetch([base])
    secrets = [TOKEN, ALLOWED.removeprefix("Basic ")[:40]]
    assert "fetch --quiet" in log.read_text()
    places = [log.read_bytes(), str(refused.value).encode(), repr(remote).encode()]
    places += [path.read_bytes() for path in (tmp_path / "mirrors").rglob("*") if path.is_file()]
    assert not [place for place in places for secret in secrets if secret.encode() in place]


def test_a_redirect_is_not_followed_with_the_token(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    server.failures = [301]
    with cache.open(1, remote) as repository, pytest.raises(CheckoutError):
        repository.fetch([base])
    assert len(server.requests) <= 2


def test_only_http_is_spoken(cache: MirrorCache, tmp_path: Path) -> None:
    base = Upstream(tmp_path / "r.git").commit({b"a.py": b"1\n"})
    with (
        cache.open(1, Remote(f"file://{tmp_path}/r.git", TOKEN)) as repository,
        pytest.raises(CheckoutError, match="transport 'file' not allowed"),
    ):
        repository.fetch([base])


REVIEW = """
import sys
from pathlib import Path
from workers.checkout import Remote
from workers.mirror import MirrorCache
from workers.process import Limits
folder, url, base, head = sys.argv[1:]
with MirrorCache(Path(folder)).open(1, Remote(url, sys.stdin.read())) as repository:
    repository.fetch([base, head])
    print(len(repository.blobs(file.new_blob for file in repository.diff(base, head).values())))
"""


def start_review(tmp_path: Path, remote: Remote, base: str, head: str) -> subprocess.Popen[bytes]:
    """Another worker."""
    command = [sys.executable, "-c", REVIEW, str(tmp_path / "mirrors"), remote.url, base, head]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    process.stdin.write(remote.token.encode())
    process.stdin.close()
    process.stdin = None
    return process


def test_several_processes_fetch_into_one_mirror_at_the_same_time(server: GitServer, tmp_path: Path) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"f%d.py" % n: b"x\n" for n in range(50)})
    heads = [upstream.commit({b"f%d.py" % n: b"%d\n" % each for n in range(50)}, base) for each in range(4)]
    workers = [start_review(tmp_path, remote, base, head) for head in heads]
    outputs = [worker.communicate(timeout=60)[0] for worker in workers]
    assert outputs == [b"1\n"] * 4  # all fifty files have the same new content
    assert len(list((tmp_path / "mirrors").glob("*.git"))) == 1


def test_a_killed_fetch_leaves_nothing_in_the_way_of_the_next(
    server: GitServer, cache: MirrorCache, tmp_path: Path
) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    head = upstream.commit({b"a.py": os.urandom(400_000)}, base)
    server.hang_after = 200_000
    worker = start_review(tmp_path, remote, base, head)
    assert server.hanging.wait(30)
    worker.send_signal(signal.SIGKILL)
    worker.communicate()
    (folder,) = (tmp_path / "mirrors").glob("*.git")
    (folder / "shallow.lock").touch()
    server.hang_after = None
    with cache.open(1, remote) as repository:
        other = upstream.commit({b"a.py": b"2\n"}, base)
        repository.fetch([base, head, other])
        assert set(repository.diff(base, head)) == {"a.py"}
    assert not list(folder.rglob("*.lock"))
    assert not list(folder.rglob("tmp_pack*"))


def damage_packs(folder: Path) -> None:
    for pack in folder.glob("objects/pack/*"):
        pack.chmod(0o600)
        pack.write_bytes(b"")


def damage_head(folder: Path) -> None:
    (folder / "HEAD").write_bytes(b"\0")


@pytest.mark.parametrize("damage", [damage_packs, damage_head, shutil.rmtree])
@pytest.mark.parametrize("when", ["before opening", "after fetching"])
def test_a_broken_mirror_is_replaced_by_itself(
    server: GitServer, cache: MirrorCache, tmp_path: Path, damage: object, when: str
) -> None:
    assert callable(damage)
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    head = upstream.commit({b"a.py": b"2\n"}, base)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        (folder,) = (tmp_path / "mirrors").glob("*.git")
        if when == "after fetching":
            damage(folder)
            assert repository.diff(base, head)["a.py"].added == {1}
    if when == "before opening":
        damage(folder)
    with cache.open(1, remote) as repository:
        repository.fetch([base, head])
        assert repository.diff(base, head)["a.py"].added == {1}
    assert len(list((tmp_path / "mirrors").glob("*.git"))) == 1


def test_a_worn_out_mirror_is_replaced_and_its_user_can_finish(
    server: GitServer, cache: MirrorCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    head = upstream.commit({b"a.py": b"2\n"}, base)
    with cache.open(1, remote) as first:
        first.fetch([base, head])
        first.diff(base, head)
        monkeypatch.setattr(mirror, "MOST_PACKS", 1)
        with cache.open(1, remote) as second:
            second.fetch([base, head])
            assert len(packs(tmp_path)) == 3
            assert first.diff(base, head) == second.diff(base, head)
    cache.prune(1 << 30)
    assert len(list((tmp_path / "mirrors").glob("*.git"))) == 1


def test_pruning_removes_the_longest_unused_mirrors_but_none_in_use(
    server: GitServer, cache: MirrorCache, tmp_path: Path
) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    for repository_id in (1, 2, 3):
        with cache.open(repository_id, remote) as repository:
            repository.fetch([base])
        os.utime(tmp_path / "mirrors" / f"{repository_id}.1.git" / "in-use", (repository_id, repository_id))
    size = sum(p.stat().st_size for p in (tmp_path / "mirrors" / "1.1.git").rglob("*"))

    def left() -> set[str]:
        return {folder.name for folder in (tmp_path / "mirrors").iterdir()}

    cache.prune(3 * size)
    assert left() == {"1.1.git", "2.1.git", "3.1.git"}
    cache.prune(2 * size + size // 2)
    assert left() == {"2.1.git", "3.1.git"}
    with cache.open(2, remote):
        cache.prune(0)
        assert left() == {"2.1.git"}


def test_opening_and_pruning_at_the_same_time_never_takes_a_mirror_away(server: GitServer, cache: MirrorCache) -> None:
    upstream, remote = server.upstream("r.git")
    base = upstream.commit({b"a.py": b"1\n"})
    done = threading.Event()

    def prune() -> None:
        while not done.is_set():
            cache.prune(0)

    def use(_: int) -> bytes | None:
        with cache.open(1, remote) as repository:
            repository.fetch([base])
            return repository.file(base, "a.py")

    with ThreadPoolExecutor(3) as pool:
        pruning = pool.submit(prune)
        try:
            assert list(pool.map(use, range(10))) == [b"1\n"] * 10
        finally:
            done.set()
        pruning.result()


class Work:
    """A repository that a person works in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", *arguments]
        return subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, name: str, content: str) -> str:
        (self.folder / name).write_text(content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", "x")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work(tmp_path / "my work")


def test_a_local_repository_is_read_from_any_folder_in_it(work: Work) -> None:
    start = work.commit("a.py", "1\n")
    work.git("checkout", "--quiet", "-b", "feature")
    head = work.commit("a.py", "2\n")
    work.git("checkout", "--quiet", "main")
    base = work.commit("b.py", "1\n")
    (work.folder / "sub").mkdir()
    repository = LocalRepository(work.folder / "sub")
    assert (repository.resolve("main"), repository.resolve("feature~0")) == (base, head)
    assert repository.merge_base(base, head) == start
    diff = repository.diff(start, head)
    assert repository.blobs([diff["a.py"].new_blob]) == {diff["a.py"].new_blob: b"2\n"}
    assert repository.file(base, "b.py") == b"1\n"


def test_reading_a_local_repository_changes_nothing_in_it(work: Work) -> None:
    base = work.commit("a.py", "1\n")
    head = work.commit("a.py", "2\n")

    def state() -> dict[Path, tuple[int, int]]:
        return {path: (s.st_mtime_ns, s.st_size) for path in work.folder.rglob("*") if (s := path.stat())}

    before = state()
    repository = LocalRepository(work.folder)
    repository.blobs(file.new_blob for file in repository.diff(base, head).values())
    assert state() == before


def test_nothing_that_a_local_repository_configures_takes_part(work: Work, tmp_path: Path) -> None:
    base = work.commit("a.py", "1\n" * 20)
    head = work.commit("a.py", "1\n" * 10 + "2\n" + "1\n" * 9)
    expected = LocalRepository(work.folder).diff(base, head)
    trap = tmp_path / "trap"
    (work.folder / ".gitattributes").write_text("*.py -diff diff=evil filter=evil\n")
    for key in ("diff.external", "diff.evil.command", "diff.evil.textconv", "core.fsmonitor", "core.pager"):
        work.git("config", key, f"touch {trap};")
    for key, value in {
        "color.ui": "always",
        "diff.noprefix": "true",
        "diff.context": "0",
        "diff.suppressBlankEmpty": "true",
        "diff.algorithm": "patience",
        "diff.renames": "copies",
        "core.quotePath": "false",
    }.items():
        work.git("config", key, value)
    assert LocalRepository(work.folder).diff(base, head) == expected
    assert not trap.exists()


def test_a_local_repository_of_another_user_can_be_read(work: Work) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    head = work.commit("a.py", "1\n")
    for path in (work.folder, *work.folder.rglob("*")):
        os.chown(path, 12345, 12345)
    assert LocalRepository(work.folder).file(head, "a.py") == b"1\n"


@pytest.mark.parametrize("revision", ["nothing", "--all", "HEAD:a.py", ""])
def test_a_revision_that_is_no_commit_is_named(work: Work, revision: str) -> None:
    work.commit("a.py", "1\n")
    with pytest.raises(CommitGoneError, match=f"has no commit '{revision}'"):
        LocalRepository(work.folder).resolve(revision)


def test_commits_without_a_common_ancestor_are_named(work: Work) -> None:
    one = work.commit("a.py", "1\n")
    work.git("checkout", "--quiet", "--orphan", "other")
    two = work.commit("a.py", "2\n")
    with pytest.raises(CommitGoneError, match="no commit in common"):
        LocalRepository(work.folder).merge_base(one, two)


def test_a_folder_that_is_not_in_a_repository_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckoutError, match="is not in a git repository"):
        LocalRepository(tmp_path)
    with pytest.raises(CheckoutError, match="is not a folder"):
        LocalRepository(tmp_path / "nothing")
