from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

import pytest

from review.phantom.manifests import Pin, Source
from review.phantom.typescript import Verdict
from tests.phantom.typescript.registry import Registry
from workers.packages.npm_store import NpmStore
from workers.packages.typescript import Answer, Compiler, check

LEFT = {
    "index.d.ts": """
export interface Options { width?: number; fill?: string }
export class Padder { pad(text: string): string; }
export interface Narrow { common(): void; only(): void }
export interface Other { common(): void }
export interface Slots {}
export interface Context extends Slots { get(name: string): string }
export function pad(text: string, options?: Options): string;
export function either(): Narrow | Other;
export function anything(): any;
export function context(): Context;
export const padder: Padder;
""",
}
PINS = {"left": Pin("npm", "left", version="1.2.0")}


@dataclass(frozen=True)
class Tree:
    files: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        return self.files.get(path)

    def names(self) -> Collection[str]:
        return self.files.keys()


Checking = Callable[..., Answer]


@pytest.fixture
def checking(registry: Registry, store: NpmStore, compiler: Compiler) -> Checking:
    registry.publish("left", "1.2.0", LEFT)

    def run(files: Mapping[str, str], pins: Mapping[str, Pin] = PINS, locked: bool = True) -> Answer:
        tree = Tree({path: text.encode() for path, text in files.items()})
        changed = dict.fromkeys(path for path in files if path.startswith("src/changed"))
        return check(changed, tree, pins, compiler=compiler, store=store, seconds=60, locked=locked)

    return run


def of(answer: Answer, name: str, path: str = "") -> Verdict:
    named = [verdict for verdict in answer.verdicts if verdict.name == name and verdict.kind != "arguments"]
    found = [verdict for verdict in named if verdict.path == path or not path]
    assert len(found) == 1, found
    return found[0]


def test_a_member_that_the_definitions_lack_is_absent_with_its_evidence(checking: Checking) -> None:
    verdict = of(checking({"src/changed.ts": "import { padder } from 'left';\npadder.pads('x');\n"}), "pads")
    assert (verdict.state, verdict.line, verdict.certain) == ("absent", 2, True)
    assert verdict.message == "`Padder` has no `pads`."
    assert verdict.near == ("pad",)
    assert verdict.evidence[0] == "Checked against left 1.2.0: left/index.d.ts:3."


ABSENT = [
    ("import { padLeft } from 'left';", "padLeft"),
    ("import * as left from 'left'; left.padLeft();", "padLeft"),
    ("import { pad, padLeft as other } from 'left';", "padLeft"),
    ("import { pad } from 'left'; pad('x', { widht: 3 });", "widht"),
    ("import 'left/deep/inside';", "left/deep/inside"),
    ("import 'no-such-package-declared';", "no-such-package-declared"),
    ("import './nowhere';", "./nowhere"),
    ("'text'.contains('x');", "contains"),
]


@pytest.mark.parametrize("ending", ["js", "ts", "mjs", "tsx"])
def test_it_is_absent(checking: Checking, ending: str) -> None:
    files = {f"src/changed{number}.{ending}": line for number, (line, _) in enumerate(ABSENT)}
    answer = checking(files)
    for path, (line, name) in zip(files, ABSENT, strict=True):
        assert of(answer, name, path).state == "absent", line


UNKNOWN = [
    ("import { anything } from 'left'; anything().missing();", "missing"),
    ("import { either } from 'left'; either().only();", "only"),
    ("import { padder } from 'left'; if (padder.missing) {}", "missing"),
    ("import { padder } from 'left'; padder.missing?.();", "missing"),
    ("import { padder } from 'left'; padder.missing = 1;", "missing"),
    ("try { require('no-such-package'); } catch {}", "no-such-package"),
    ("import '@/components';", "@/components"),
    ("import './picture.svg';", "./picture.svg"),
    ("import 'virtual:pages';", "virtual:pages"),
    ("let later = 'text'; later = helper(); later.missing();", "missing"),
    ("/** @param {string} text */ export function f(text) { text.missing(); }", "missing"),
    ("try { f(); } catch (error) { error.statusCode; }", "statusCode"),
    ("document.querySelector('.a').value;", "value"),
    ("function Own() { this.sides = 1; } Own.prototype.area = 1; new Own().missing;", "missing"),
]


def test_in_a_script_it_stays_unknown(checking: Checking) -> None:
    files = {f"src/changed{number}.js": line for number, (line, _) in enumerate(UNKNOWN)}
    answer = checking(files)
    for path, (line, name) in zip(files, UNKNOWN, strict=True):
        assert of(answer, name, path).state == "unknown", line


def test_require_is_followed_in_scripts_only(checking: Checking) -> None:
    line = "const { padLeft } = require('left'); require('nowhere');"
    answer = checking({"src/changed.js": line, "src/changed.ts": line})
    assert of(answer, "padLeft", "src/changed.js").state == "absent"
    assert of(answer, "nowhere", "src/changed.js").state == "absent"
    assert of(answer, "padLeft", "src/changed.ts").state == "unknown"
    assert of(answer, "nowhere", "src/changed.ts").state == "unknown"


def test_what_is_there_exists(checking: Checking) -> None:
    text = "import { pad, padder } from 'left';\npad('x', { width: 1 });\npadder.pad('x');\n'é𝒳'.trim();\n"
    assert {verdict.state for verdict in checking({"src/changed.ts": text}).verdicts} == {"exists"}


def test_only_changed_lines_are_judged(registry: Registry, store: NpmStore, compiler: Compiler) -> None:
    tree = Tree({"src/a.ts": b"'x'.one();\n'x'.two();\n'x'.three();\n"})
    answer = check({"src/a.ts": [(2, 2)]}, tree, {}, compiler=compiler, store=store, seconds=60)
    assert [verdict.name for verdict in answer.verdicts if verdict.state == "absent"] == ["two"]


def test_a_type_made_to_be_filled_is_proven_only_if_no_dependency_says_the_name(
    checking: Checking, registry: Registry
) -> None:
    files = {"src/changed.js": "import { context } from 'left'; context().session; context().nobody();"}
    registry.publish("plugin", "1.0.0", {"index.js": "exports.use = (c) => { c.session = {}; };"})
    pins = {**PINS, "plugin": Pin("npm", "plugin", version="1.0.0")}
    answer = checking(files, pins)
    assert of(answer, "session").state == "unknown"
    assert of(answer, "nobody").state == "absent"


@pytest.mark.parametrize(
    "other",
    [
        {"src/setup.js": "Padder.prototype.later = function () {};"},
        {"types/left.d.ts": "import 'left'; declare module 'left' { interface Padder { later(): void } }"},
    ],
)
def test_what_the_repository_adds_is_no_phantom(checking: Checking, other: Mapping[str, str]) -> None:
    files = {"src/changed.ts": "import { padder } from 'left'; padder.later();", **other}
    assert of(checking(files), "later").state != "absent"


def test_a_package_that_the_registry_does_not_have_is_a_phantom(checking: Checking) -> None:
    pins = {"invented-for-this": Pin("npm", "invented-for-this", version="1.0.0")}
    verdict = of(checking({"src/changed.js": "import 'invented-for-this';"}, pins), "invented-for-this")
    assert verdict.state == "absent"
    assert verdict.evidence == ("The registry has no package `invented-for-this@1.0.0`.",)


@pytest.mark.parametrize("source", ["private index", "vcs", "path", "workspace", "url"])
def test_a_package_from_another_place_is_unknown_and_never_asked_for(
    checking: Checking, registry: Registry, source: Source
) -> None:
    pins = {"@acme/own": Pin("npm", "@acme/own", version="1.0.0", source=source)}
    assert of(checking({"src/changed.js": "import '@acme/own';"}, pins), "@acme/own").state == "unknown"
    assert not any("acme" in path for path in registry.asked)


def test_without_a_lock_an_undeclared_package_is_unknown(checking: Checking) -> None:
    assert of(checking({"src/changed.js": "import 'some-package';"}, locked=False), "some-package").state == "unknown"


def test_without_time_for_downloads_the_package_is_unknown(compiler: Compiler, store: NpmStore) -> None:
    tree = Tree({"src/a.ts": b"import { padLeft } from 'left';"})
    answer = check({"src/a.ts": None}, tree, PINS, compiler=compiler, store=store, seconds=0)
    assert "absent" not in {verdict.state for verdict in answer.verdicts}
    assert of(answer, "left").state == "unknown"
    assert "left" in answer.missing


def test_aliases_of_the_configuration_are_followed_and_its_plugins_are_not(checking: Checking) -> None:
    config = '{"compilerOptions": {"paths": {"@/*": ["./src/*"], "~*": ["/etc/*"]}, "plugins": [{"name": "./evil"}],}}'
    files = {
        "tsconfig.json": config,
        "src/changed.ts": "import { own, ghost } from '@/own';",
        "src/own.ts": "export const own = 1;",
        "evil.js": "process.exit(3)",
    }
    answer = checking(files)
    assert of(answer, "own").state == "exists"
    assert of(answer, "ghost").state == "absent"


def test_what_a_repository_says_about_registries_is_not_read(checking: Checking, registry: Registry) -> None:
    files = {".npmrc": "registry=http://127.0.0.1:9/", "src/.npmrc": "registry=http://127.0.0.1:9/"}
    answer = checking({**files, "src/changed.ts": "import { pad } from 'left';"})
    assert of(answer, "pad").state == "exists"


@pytest.mark.parametrize(
    "path", ["../src/changed.ts", "src/../../changed.ts", "/src/changed.ts", "node_modules/x/changed.ts"]
)
def test_a_path_that_leads_elsewhere_is_not_written(compiler: Compiler, store: NpmStore, path: str) -> None:
    answer = check({path: None}, Tree({path: b"'x'.contains()"}), {}, compiler=compiler, store=store, seconds=60)
    assert answer.verdicts == ()
    assert answer.unread == (path,)
