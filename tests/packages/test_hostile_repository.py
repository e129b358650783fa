"""A repository that wants to steer the clients, the type checker and the compiler, reviewed from inside its folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from tests.loopback import serving
from tests.packages.index import LocalIndex, send
from tests.phantom.typescript.registry import Registry
from tests.phantom.typescript.registry import serving as serving_npm

SECRET = "the_operator_s_secret"
BYTES = 50_000_000
TRAP = "import pathlib\npathlib.Path({mark!r}).touch()\n"
JS_TRAP = "require('fs').writeFileSync({mark!r}, '')\n"
SHELL_TRAP = "#!/bin/sh\ntouch {mark}\n"

SETTINGS = {
    "pyproject.toml": """
        [project]
        name = "shop"
        version = "1"
        dependencies = ["acme==1.0", "--index-url", "../acme", "-e ."]
        [build-system]
        requires = []
        build-backend = "backend"
        backend-path = ["."]
        [tool.uv]
        index-url = "{elsewhere}/tool-uv"
        extra-index-url = ["{elsewhere}/tool-uv-extra"]
        [[tool.uv.index]]
        name = "evil"
        url = "{elsewhere}/tool-uv-index"
        default = true
        [tool.pip]
        index-url = "{elsewhere}/tool-pip"
        [tool.ty.environment]
        python = "{outside}"
        extra-paths = ["{outside}"]
        [tool.ty.src]
        root = "{outside}"
        [tool.ty.rules]
        all = "ignore"
    """,
    "uv.toml": 'index-url = "{elsewhere}/uv-toml"\ncache-dir = "{outside}/uv-cache"\n',
    "ty.toml": '[environment]\npython = "{outside}"\n[rules]\nall = "ignore"\n',
    "pip.conf": "[global]\nindex-url = {elsewhere}/pip-conf\n",
    ".config/pip/pip.conf": "[global]\nindex-url = {elsewhere}/home-pip-conf\n",
    ".config/uv/uv.toml": 'index-url = "{elsewhere}/home-uv-toml"\n',
    ".env": "UV_DEFAULT_INDEX={elsewhere}/env\nnpm_config_registry={elsewhere}/env\n",
    "setup.cfg": "[easy_install]\nindex_url = {elsewhere}/setup-cfg\n",
    "requirements.txt": "acme==1.0\n--index-url={elsewhere}/option\n-r requirements.txt\n-e .\n../acme\n"
    "-r {outside}/requirements.txt\nmine @ {elsewhere}/mine-1.0-py3-none-any.whl\n",
    "uv.lock": 'version = 1\n[[package]]\nname = "mine"\nversion = "1.0"\n'
    'source = {{ registry = "{elsewhere}/uv-lock" }}\nwheels = [{{ url = "{elsewhere}/mine-1.0-py3-none-any.whl" }}]\n',
    "web/.npmrc": "registry={elsewhere}/npmrc/\nnode-options=--require {repository}/trap.js\n"
    "script-shell={repository}/trap.sh\ncache={outside}/npm-cache\n",
    "web/.yarnrc": 'registry "{elsewhere}/yarnrc"\nyarn-path "{repository}/trap.js"\n',
    "web/.yarnrc.yml": "npmRegistryServer: '{elsewhere}/yarnrc-yml'\nyarnPath: {repository}/trap.js\n",
    "web/.pnpmfile.cjs": JS_TRAP,
    "web/package.json": json.dumps(
        {
            "scripts": dict.fromkeys(("preinstall", "install", "postinstall", "prepare", "prepack"), "touch {mark}"),
            "dependencies": {
                "left": "1.0.0",
                "--registry={elsewhere}/name": "1.0.0",
                "../../outside": "1.0.0",
                "far": "{elsewhere}/far.tgz",
                "other": "git+{elsewhere}/other.git",
                "near": "file:{outside}",
            },
            "publishConfig": {"registry": "{elsewhere}/publish"},
        }
    )
    .replace("{", "{{")
    .replace("}", "}}")
    .replace("{{mark}}", "{mark}")
    .replace("{{elsewhere}}", "{elsewhere}")
    .replace("{{outside}}", "{outside}"),
    "web/package-lock.json": """{{"lockfileVersion": 3, "packages": {{
        "": {{"dependencies": {{"left": "1.0.0"}}}},
        "node_modules/left": {{"version": "1.0.0", "resolved": "{elsewhere}/left/-/left-1.0.0.tgz"}},
        "node_modules/../../outside": {{"version": "1.0.0"}}
    }}}}""",
    "web/tsconfig.json": """{{
        "extends": "{outside}/tsconfig.json",
        "compilerOptions": {{
            "paths": {{"outside": ["{outside}/outside.d.ts"], "up/*": ["../../*"]}},
            "typeRoots": ["{outside}"],
            "plugins": [{{"name": "{repository}/trap.js"}}],
            "outDir": "{outside}/out"
        }}
    }}""",
    "web/node_modules/.bin/npm": SHELL_TRAP,
    "uv": SHELL_TRAP,
    "npm": SHELL_TRAP,
    "node": SHELL_TRAP,
    "trap.sh": SHELL_TRAP,
    "trap.js": JS_TRAP,
    **dict.fromkeys(("setup.py", "backend.py", "sitecustomize.py", "usercustomize.py", "conftest.py", "ty.py"), TRAP),
    "shop.py": "import acme\nimport mine\nacme.run()\nacme.missing()\nmine.anything()\n",
    "web/shop.ts": "import {{ pad, missing }} from 'left';\nimport {{ anything }} from 'outside';\npad(missing);\n",
}
"""The files, each with an address of its own, so that a request tells which of them was obeyed."""

HONEST = {
    "requirements.txt": "acme==1.0\n",
    "shop.py": "import acme\nacme.run()\nacme.missing()\n",
    "web/package.json": '{"dependencies": {"left": "1.0.0"}}',
    "web/package-lock.json": '{"lockfileVersion": 3, "packages": {"": {"dependencies": {"left": "1.0.0"}},'
    ' "node_modules/left": {"version": "1.0.0"}}}',
    "web/shop.ts": "import { pad, missing } from 'left';\npad(missing);\n",
}
"""A repository whose packages are those of `SETTINGS`."""

Scan = Callable[[Path], dict[str, Any]]


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """A host that nobody may ask, and what it was asked."""
    asked: list[str] = []

    def respond(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        send(handler, b"", "text/html")

    with serving(respond) as address:
        yield address, asked


@pytest.fixture
def registry(index: LocalIndex) -> Iterator[Registry]:
    """The operator's npm registry; it and the package index have what the repositories declare."""
    index.publish_wheel("acme", "1.0", {"acme.py": "def run(): ...\n"})
    with serving_npm(Registry()) as served:
        served.publish("left", "1.0.0", {"index.d.ts": "export declare function pad(...all: unknown[]): void;"})
        yield served


@pytest.fixture
def scan(index: LocalIndex, registry: Registry, operator: Path, tmp_path: Path) -> Scan:
    """`assay scan .` in a folder, with one cache for all; gives the report."""
    env = {
        "PATH": f".:{os.environ['PATH']}",
        "HOME": str(operator),
        "ASSAY_PACKAGES": "true",
        "ASSAY_DATA_DIR": str(tmp_path / "data"),
        "UV_DEFAULT_INDEX": index.url,
        **{name: os.environ[name] for name in ("ASSAY_TYPESCRIPT", "ASSAY_SEMGREP_CORE") if name in os.environ},
        **registry.environment(),
    }

    def scanned(repository: Path) -> dict[str, Any]:
        command = [str(Path(sys.prefix, "bin", "assay")), "scan", ".", "--format", "json"]
        done = subprocess.run(command, cwd=repository, env=env, capture_output=True, text=True, check=False)
        assert done.stdout, done.stderr
        report: dict[str, Any] = json.loads(done.stdout)
        return report

    return scanned


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def phantoms(report: Mapping[str, Any]) -> set[tuple[str, int, str]]:
    return {
        (one["path"], one["start_line"], one["message"]) for one in report["findings"] if one["family"] == "phantom"
    }


def ended_well(report: Mapping[str, Any]) -> bool:
    return all(run["status"] in ("ok", "not applicable") for run in report["analyzers"])


@pytest.fixture
def hostile(tmp_path: Path, elsewhere: tuple[str, list[str]]) -> Path:
    """The repository, and beside it a folder of the operator's that is none of its business."""
    outside, repository = tmp_path / "outside", tmp_path / "hostile"
    write(outside, {"outside.d.ts": f"export declare const {SECRET}: 1;\n", "tsconfig.json": "{}", "acme.py": SECRET})
    (outside / "requirements.txt").write_text(f"{SECRET}==1.0\n")
    places = {"elsewhere": elsewhere[0], "outside": outside, "repository": repository, "mark": str(tmp_path / "mark")}
    return write(repository, {path: text.format(**places) for path, text in SETTINGS.items()})


def everything_below(folder: Path) -> dict[str, float]:
    return {str(path): path.lstat().st_mtime for path in folder.rglob("*") if not path.is_relative_to(folder / "data")}


def test_no_file_of_a_repository_steers_its_review(
    scan: Scan, hostile: Path, elsewhere: tuple[str, list[str]], tmp_path: Path, operator: Path
) -> None:
    before, home = everything_below(tmp_path), everything_below(operator)
    report = scan(hostile)
    assert ended_well(report)
    assert elsewhere[1] == []
    assert not (tmp_path / "mark").exists()
    assert (everything_below(tmp_path), everything_below(operator)) == (before, home)
    assert SECRET not in json.dumps(report)


def test_the_operator_s_registries_are_asked_all_the_same(
    scan: Scan, hostile: Path, index: LocalIndex, registry: Registry
) -> None:
    # Where a repository names another index, nothing is asked; a folder of it that names none is reviewed as ever.
    write(hostile / "part", {"requirements.txt": HONEST["requirements.txt"], "shop.py": HONEST["shop.py"]})
    scan(hostile)
    assert index.requests or registry.asked


def test_another_repository_is_reviewed_as_if_the_hostile_one_had_not_been_there(
    scan: Scan, hostile: Path, tmp_path: Path
) -> None:
    honest = write(tmp_path / "honest", HONEST)
    alone = phantoms(scan(honest))
    assert {path for path, _, _ in alone} == {"shop.py", "web/shop.ts"}
    shutil.rmtree(tmp_path / "data")
    scan(hostile)
    assert phantoms(scan(honest)) == alone


def test_lock_files_of_fifty_megabytes_do_not_stop_the_review(scan: Scan, tmp_path: Path) -> None:
    repository = write(tmp_path / "large", HONEST)
    understood = phantoms(scan(repository))
    for lock in ("uv.lock", "poetry.lock", "web/package-lock.json", "web/pnpm-lock.yaml"):
        with (repository / lock).open("ab") as file:
            file.truncate(BYTES)
    report = scan(repository)
    assert ended_well(report)
    assert phantoms(report) <= understood


def test_links_of_a_repository_are_not_followed(scan: Scan, tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"requirements.txt": f"{SECRET}==1.0\n", "own.py": f"{SECRET} = 1\n"})
    repository = write(tmp_path / "linked", {"shop.py": f"import own, {SECRET}\nown.{SECRET}s()\n"})
    (repository / "requirements.txt").symlink_to(outside / "requirements.txt")
    (repository / "own.py").symlink_to(outside / "own.py")
    report = scan(repository)
    assert ended_well(report)
    assert not any("requirements.txt" in message or f"`{SECRET}`" in message for _, _, message in phantoms(report))
