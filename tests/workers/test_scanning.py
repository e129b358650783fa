"""The analyzers over hostile files, and analyzers that go wrong: every run ends as a value that says how."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from review.analyzers import Analyzer, Invocation, Placed, Reading, UnreadableOutputError, all_analyzers
from review.finding import AnalyzerRun, Finding, Rulebook
from review.source import ADVISORY_LANGUAGES, ALL_LANGUAGES, SourceFile, language_of
from workers.scanning import LIMITS, Scanner
from workers.toolbox import RULESETS, Equipment, equipment

SLOW = b"import requests\n\n\ndef get(url):\n    return requests.get(url)\n"
SWALLOWED = b"try:\n    work()\nexcept Exception:\n    pass\n"
FETCH = b"async function get() {\n  const answer = await fetch('https://api.example');\n  return answer.json();\n}\n"
GO = b'package shop\n\nimport "net/http"\n\nfunc Get(u string) {\n\thttp.Get(u)\n}\n'
ON_PATH = dedent(
    """\
    import sqlite3


    def find(request, db):
        name = request.args["name"]
        query = f"SELECT * FROM orders WHERE name = '{name}'"
        return db.execute(query)
    """
).encode()


@pytest.fixture(scope="module")
def scanner() -> Scanner:
    return Scanner(equipment())


def scan(scanner: Scanner, files: Mapping[str, bytes], only: str | None = None) -> dict[str, AnalyzerRun]:
    sources = [SourceFile(path, content) for path, content in files.items()]
    return {run.name: run for run in scanner(sources, frozenset({only}) if only else None)}


def found(runs: Mapping[str, AnalyzerRun]) -> list[tuple[str, str, int]]:
    return sorted((one.rule, one.path, one.start_line) for run in runs.values() for one in run.findings)


def test_every_analyzer_says_what_it_found_and_how_it_ended(scanner: Scanner) -> None:
    runs = scan(scanner, {"a.py": SWALLOWED, "b.js": FETCH, "c.go": GO})
    assert sorted(runs) == ["assay", "bandit", "semgrep"]
    assert {run.status for run in runs.values()} == {"ok"}
    assert all(run.version and run.seconds > 0 and not run.gaps for run in runs.values())
    assert runs["semgrep"].files == ("a.py", "b.js", "c.go")
    assert runs["bandit"].files == runs["assay"].files == ("a.py",)
    assert ("edge-case/swallowed-exception", "a.py", 3) in found(runs)
    assert ("edge-case/bandit-except-pass", "a.py", 3) in found(runs)
    assert ("edge-case/js-json-of-unchecked-response", "b.js", 3) in found(runs)
    assert ("edge-case/go-http-without-timeout", "c.go", 6) in found(runs)


def test_analyzers_that_have_nothing_to_look_at_are_not_applicable(scanner: Scanner) -> None:
    runs = scan(scanner, {"a.go": GO})
    assert {run.name: run.status for run in runs.values()} == {
        "assay": "not applicable", "bandit": "not applicable", "semgrep": "ok",
    }  # fmt: skip


def test_a_finding_of_a_dataflow_names_its_way(scanner: Scanner) -> None:
    code = (
        b"const { exec } = require('child_process');\n"
        b"app.get('/', (req, res) => {\n"
        b"  const command = `ls ${req.query.folder}`;\n"
        b"  exec(command, (error) => res.sendStatus(error ? 500 : 200));\n"
        b"});\n"
    )
    (one,) = (one for one in scan(scanner, {"a.js": code})["semgrep"].findings if "command" in one.rule)
    assert (one.start_line, one.trace) == (4, (3, 4))
    way = ("`req.query` (a.js:3)", "`command` (a.js:3)", "`command` (a.js:4)")
    assert one.evidence == (f"The value flows {' → '.join(way)}",)


def test_two_scans_find_the_same_in_the_same_order(scanner: Scanner) -> None:
    files = {"a.py": SWALLOWED + SLOW + ON_PATH, "b.js": FETCH, "c.go": GO}
    first, second = scan(scanner, files), scan(scanner, files)
    assert [run.findings for run in first.values()] == [run.findings for run in second.values()]


@pytest.mark.parametrize(
    ("code", "engine", "comment"),
    [
        (SLOW.replace(b"(url)\n", b"(url)  # nosemgrep\n"), "semgrep", "nosemgrep"),
        (SLOW.replace(b"    return", b"    # nosemgrep: request-without-timeout\n    return"), "semgrep", "nosemgrep"),
        (SWALLOWED.replace(b"Exception:", b"Exception:  # nosec"), "bandit", "nosec"),
        (SWALLOWED.replace(b"Exception:", b"Exception:  # nosec B110"), "bandit", "nosec"),
        (SWALLOWED.replace(b"Exception:", b"Exception:  # nosec: B101, try_except_pass"), "bandit", "nosec"),
    ],
)
def test_what_a_comment_silences_is_reported_as_suppressed(
    scanner: Scanner, code: bytes, engine: str, comment: str
) -> None:
    (one,) = (one for one in scan(scanner, {"a.py": code})[engine].findings if "logging" not in one.rule)
    assert one.suppressed_by == comment


def test_a_nosec_for_another_test_silences_nothing(scanner: Scanner) -> None:
    code = SWALLOWED.replace(b"Exception:", b"Exception:  # nosec B608")
    assert [one.suppressed_by for one in scan(scanner, {"a.py": code})["bandit"].findings] == [None]


def test_configuration_in_the_reviewed_files_steers_nothing(scanner: Scanner) -> None:
    plain = {"shop/a.py": SWALLOWED + SLOW}
    configured = {
        **plain,
        "setup.py": b"raise SystemExit('executed')\n",
        "conftest.py": b"raise SystemExit('executed')\n",
        ".semgrepignore": b"*\n",
        ".bandit": b"[bandit]\nskips: B110\nexclude: /\n",
        "pyproject.toml": b"[tool.bandit]\nskips = ['B110']\n",
        "sitecustomize.py": b"raise SystemExit('executed')\n",
        "ast.py": b"raise SystemExit('executed')\n",
    }
    runs = scan(scanner, configured)
    assert {run.status for run in runs.values()} == {"ok"}
    assert [one for one in found(runs) if one[1] == "shop/a.py"] == found(scan(scanner, plain))


HOSTILE_NAMES = (
    "-rules.py",
    "--ini=x.py",
    "a b\n'c\".py",
    "../../etc/x.py",
    "/abs.py",
    "$(id).py",
    "é\u202ex.py",
    "caf\\xe9.py",
    "src/.git/x.py",
    "node_modules/x.PY",
    "a/" * 300 + "x.py",
)


def test_names_of_files_are_only_names(scanner: Scanner) -> None:
    runs = scan(scanner, dict.fromkeys(HOSTILE_NAMES, SWALLOWED))
    assert {run.status for run in runs.values()} == {"ok"}
    for rule in ("edge-case/swallowed-exception", "edge-case/bandit-except-pass"):
        assert {path for name, path, _ in found(runs) if name == rule} == set(HOSTILE_NAMES)


@pytest.mark.parametrize(
    ("path", "content", "engines"),
    [
        ("a.py", b"import requests\ndef get(:\n    requests.get(url)\n", {"assay", "bandit"}),
        ("a.py", SWALLOWED + b"x = '\x00'\n", {"assay", "bandit"}),
        ("a.py", b"x = " + b"(" * 5_000 + b"\n", {"assay", "bandit"}),
        ("a.js", FETCH + b"function get( {\n  eval(x);\n", {"semgrep"}),
        ("a.ts", FETCH.replace(b"}\n", b"\n"), {"semgrep"}),
        ("a.go", GO + b"}}\n", {"semgrep"}),
    ],
    ids=["python", "a zero byte", "too deep", "javascript", "a brace is missing", "go"],
)
def test_code_that_cannot_be_parsed_is_a_gap_in_that_file_and_in_no_other(
    scanner: Scanner, path: str, content: bytes, engines: set[str]
) -> None:
    runs = scan(scanner, {path: content, "good.py": SWALLOWED, "good.js": FETCH})
    assert {run.status for run in runs.values()} == {"ok"}
    assert {run.name for run in runs.values() if run.gaps} >= engines
    assert {gap.path for run in runs.values() for gap in run.gaps} == {path}
    assert ("edge-case/js-json-of-unchecked-response", "good.js", 3) in found(runs)


def test_a_file_in_which_the_parser_gives_up_is_a_gap_as_a_whole(scanner: Scanner) -> None:
    unclosed = FETCH * 3 + b"async function open(req) {\n  if (req) {\n" + FETCH
    gaps = scan(scanner, {"a.js": unclosed})["semgrep"].gaps
    assert [(gap.start_line, gap.end_line) for gap in gaps] == [(None, None)]


def test_a_file_that_is_not_utf_8_keeps_its_line_numbers(scanner: Scanner) -> None:
    code = b"# coding: latin-1\nname = '\xe9\xe8'\n" + SWALLOWED
    runs = scan(scanner, {"a.py": code})
    assert {("edge-case/swallowed-exception", "a.py", 5), ("edge-case/bandit-except-pass", "a.py", 5)} <= {*found(runs)}
    assert not any(run.gaps for run in runs.values())


@dataclass
class Fake:
    """An analyzer that runs a line of Python, and reads its answer as a number of findings."""

    code: str
    NAME: str = "fake"
    LANGUAGES: frozenset[str] = frozenset({"python"})

    def invocation(self, *_: object, **__: object) -> Invocation:
        return Invocation((sys.executable, "-I", "-c", self.code))

    def read(self, output: bytes, placed: Sequence[Placed], rules: Rulebook) -> Reading:
        try:
            number = int(output)
        except ValueError as error:
            raise UnreadableOutputError(f"not a number: {output[:9]!r}") from error
        return Reading("1", (Finding(next(iter(rules)), placed[0].file.path, 1, 1, ""),) * number)


def run_fake(fake: Analyzer, **limits: float) -> AnalyzerRun:
    limited = replace(LIMITS, **limits)  # type: ignore[arg-type]  # numbers only
    (run,) = Scanner(equipment(), [fake], limited)([SourceFile("a.py", b"")])
    return run


@pytest.mark.parametrize(
    ("code", "status", "detail"),
    [
        ("print(2)", "ok", ""),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "failed", "killed"),
        ("import sys; sys.exit('cannot\\ngo on')", "failed", "exit status 1: go on"),
        ("print('{')", "failed", "not a number: b'{\\n'"),
        ("", "failed", "not a number: b''"),
        ("print('x' * 2000000)", "failed", "too much output"),
    ],
    ids=["fine", "crashes", "gives up", "prints garbage", "prints nothing", "prints too much"],
)
def test_how_an_analyzer_ends_is_told(code: str, status: str, detail: str) -> None:
    run = run_fake(Fake(code), output_bytes=1_000_000)
    assert (run.status, run.detail, run.files) == (status, detail, ("a.py",))
    assert len(run.findings) == (2 if status == "ok" else 0)


def test_an_analyzer_that_hangs_is_stopped() -> None:
    run = run_fake(Fake("import time; time.sleep(600)"), seconds=0.3)
    assert (run.status, run.files) == ("timed out", ("a.py",))


def test_an_analyzer_that_is_not_installed_has_failed_and_the_others_go_on(scanner: Scanner) -> None:
    tools = replace(scanner.equipment.tools, semgrep_core="/nowhere/semgrep-core")
    runs = scan(replace(scanner, equipment=replace(scanner.equipment, tools=tools)), {"a.py": SWALLOWED})
    assert runs["semgrep"].status == "failed"
    assert "/nowhere/semgrep-core" in runs["semgrep"].detail
    assert runs["bandit"].findings


def test_one_analyzer_that_crashes_does_not_hurt_the_others() -> None:
    pair = [Fake("import os; os.abort()", "bad"), Fake("print(1)", "good")]
    runs = Scanner(equipment(), pair)([SourceFile("a.py", b"")])
    assert [(run.name, run.status) for run in runs] == [("bad", "failed"), ("good", "ok")]


class TimeIsUpError(Exception):
    """As rq raises it from its signal handler."""


def test_a_scan_that_is_interrupted_does_not_wait_for_its_analyzers() -> None:
    def up(*_: object) -> None:
        raise TimeIsUpError

    before = signal.signal(signal.SIGALRM, up)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    started = time.monotonic()
    try:
        with pytest.raises(TimeIsUpError):
            Scanner(equipment(), [Fake("import time; time.sleep(600)")])([SourceFile("a.py", b"")])
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - started < 30


@pytest.mark.parametrize("garbage", [b"", b"{}", b"[]", b"null", b"[" * 100_000, b'{"results": 3}', b"\xff"])
@pytest.mark.parametrize("analyzer", all_analyzers(), ids=lambda analyzer: str(analyzer.NAME))
def test_output_of_an_unexpected_shape_is_refused(analyzer: Analyzer, garbage: bytes) -> None:
    placed = [Placed(SourceFile("a.py", b""), "/0.py")]
    with pytest.raises(UnreadableOutputError):
        analyzer.read(garbage, placed, equipment().rules)


def test_a_rule_that_the_engine_cannot_read_fails_the_run(scanner: Scanner) -> None:
    broken = {"id": "request-without-timeout", "languages": ["python"], "severity": "HIGH", "message": "-"}
    run = scan(with_rule(scanner, "edge-case/request-without-timeout", {**broken, "pattern": "def ("}), {"a.py": SLOW})
    assert run["semgrep"].status == "failed"
    assert "request-without-timeout" in run["semgrep"].detail


def with_rule(scanner: Scanner, rule_id: str, semgrep: Mapping[str, object]) -> Scanner:
    rules: Rulebook = {rule_id: scanner.equipment.rules[rule_id]}
    tools = replace(scanner.equipment.tools, semgrep_rules={rule_id: semgrep})
    return replace(scanner, equipment=Equipment(rules, tools))


def test_a_fix_of_a_pattern_rule_becomes_whole_lines_without_line_ends(scanner: Scanner) -> None:
    rule_id = "edge-case/request-without-timeout"
    pattern = {"pattern": "requests.get($U)", "fix": "requests.get($U, timeout=9)"}
    semgrep = {"id": "request-without-timeout", "languages": ["python"], "severity": "HIGH", "message": "-", **pattern}
    code = "é = 1\r\nif x:\r\n    y = requests.get(find(\r\n        url)) + 'é'\r\n".encode()
    (one,) = scan(with_rule(scanner, rule_id, semgrep), {"a.py": code}, "semgrep")["semgrep"].findings
    assert one.suggestion
    assert (one.suggestion.start_line, one.suggestion.end_line) == (3, 4)
    lines = one.suggestion.replacement.split("\n")
    assert (lines[0], lines[1].strip()) == ("    y = requests.get(find(", "url), timeout=9) + 'é'")


def test_the_engine_answers_as_its_own_front_end_does(scanner: Scanner, tmp_path: Path) -> None:
    """The engine's interface is internal to semgrep: this is what holds it."""
    # Its front end has names of its own for the files of the other languages.
    wanted = ALL_LANGUAGES - ADVISORY_LANGUAGES
    samples = sorted(path for path in RULESETS.rglob("*") if path.is_file() and language_of(path.name) in wanted)
    files = {str(path.relative_to(RULESETS)): path.read_bytes() for path in samples}
    run = scan(scanner, files, "semgrep")["semgrep"]
    ours = {(one.rule.partition("/")[2], one.path, one.start_line, one.end_line) for one in run.findings}
    rules = tmp_path / "rules.yaml"
    known = scanner.equipment.tools.semgrep_rules.items()
    chosen = [rule for name, rule in known if wanted & set(scanner.equipment.rules[name].languages)]
    rules.write_text(yaml.safe_dump({"rules": chosen}))
    assert (run.status, run.gaps) == ("ok", ())
    assert len(ours) > 200
    assert ours == front_end(rules, scanner)


def front_end(rules: Path, scanner: Scanner) -> set[tuple[str, str, int, int]]:
    core = Path(scanner.equipment.tools.semgrep_core)
    command = core.parents[5] / "bin" / "semgrep"
    options = ("--experimental", "--json", "--metrics", "off", "--disable-version-check", "--disable-nosem")
    done = subprocess.run(
        [command, "scan", *options, "--no-git-ignore", "--config", rules, "."],
        cwd=RULESETS, env={"PATH": f"{command.parent}:/usr/bin:/bin", "HOME": str(rules.parent)},
        capture_output=True, check=True,
    )  # fmt: skip
    return {
        (one["check_id"].rpartition(".")[2], one["path"], one["start"]["line"], one["end"]["line"])
        for one in json.loads(done.stdout)["results"]
    }


def test_a_finding_in_a_file_of_another_encoding_is_read(scanner: Scanner) -> None:
    greeting = "<?php\nfunction greet()\n{\n    $name = 'é' . $_GET['name'];\n    echo \"<p>é $name</p>\";\n}\n"
    run = scan(scanner, {"greet.php": greeting.encode("latin-1")}, "semgrep")["semgrep"]
    assert (run.status, run.detail) == ("ok", "")
    assert [(one.rule, one.start_line) for one in run.findings] == [("security/php-html-from-request", 5)]
