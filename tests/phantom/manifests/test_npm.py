from __future__ import annotations

import json

import pytest

from tests.phantom.manifests.tree import declared, only

HASH = "sha512-" + "a" * 86 + "=="


def package(**fields: object) -> str:
    return json.dumps({"name": "app", **fields}, indent=2)


@pytest.mark.parametrize(
    ("spec", "source", "specifier"),
    [
        ("^1.2.0", "registry", "^1.2.0"),
        ("1.x || >=2.5.0 <3", "registry", "1.x || >=2.5.0 <3"),
        ("latest", "registry", "latest"),
        ("*", "registry", ""),
        ("", "registry", ""),
        ("catalog:", "registry", ""),
        ("workspace:*", "workspace", ""),
        ("file:../x", "path", ""),
        ("link:./x", "path", ""),
        ("../x", "path", ""),
        ("patch:foo@npm%3A1.0.0#./x.patch", "path", ""),
        ("user/repo#semver:^1", "vcs", ""),
        ("github:user/repo", "vcs", ""),
        ("git+ssh://git@git.test/x.git#v1", "vcs", ""),
        ("https://git.test/x.git", "vcs", ""),
        ("https://files.test/x.tgz", "url", ""),
    ],
)
def test_every_kind_of_dependency(spec: str, source: str, specifier: str) -> None:
    found = declared("src/app.ts", {"package.json": package(dependencies={"foo": spec})})
    assert (only(found, "foo").source, only(found, "foo").specifier) == (source, specifier)
    assert found.complete


def test_an_alias_keeps_the_name_that_is_imported_and_the_package_that_is_installed() -> None:
    found = declared("app.js", {"package.json": package(dependencies={"foo": "npm:@real/bar@1.2.3"})})
    assert (only(found, "foo").package, only(found, "foo").version) == ("@real/bar", "1.2.3")


def test_all_kinds_of_tables_and_lines() -> None:
    text = package(
        scripts={"jest": "jest"},
        devDependencies={"jest": "^1"},
        peerDependencies={"a": "1"},
        optionalDependencies={"b": "2"},
    )
    found = declared("app.js", {"package.json": text})
    assert set(found.pins) == {"jest", "a", "b"}
    assert only(found, "jest").declared_in == "package.json:7"


@pytest.mark.parametrize("name", ["--index-url", "../x", "/etc/passwd", "@scope", "a b", "a/../b", ".bin", "-g"])
def test_a_name_that_is_a_path_or_an_option_never_becomes_a_pin(name: str) -> None:
    lock = {"lockfileVersion": 3, "packages": {f"node_modules/{name}": {"version": "1.0.0"}}}
    files = {
        "package.json": package(dependencies={name: "1.0.0", "x": f"npm:{name}@1.0.0"}),
        "package-lock.json": json.dumps(lock),
    }
    found = declared("app.js", files)
    assert name not in found.pins
    assert all(pin.package != name for pins in found.pins.values() for pin in pins)
    assert not found.complete


def test_package_lock_gives_what_can_be_imported_from_each_workspace() -> None:
    lock = {
        "lockfileVersion": 3,
        "packages": {
            "": {"name": "app"},
            "node_modules/foo": {
                "version": "2.0.0",
                "resolved": "https://registry.test/foo/-/foo.tgz",
                "integrity": HASH,
            },
            "node_modules/foo/node_modules/deep": {"version": "1.0.0"},
            "node_modules/corp": {"version": "1.0.0", "resolved": "https://private.test/corp.tgz"},
            "node_modules/forked": {"version": "1.0.0", "resolved": "git+ssh://git@git.test/forked.git#1"},
            "node_modules/alias": {"name": "real", "version": "3.0.0"},
            "node_modules/@app/lib": {"resolved": "packages/lib", "link": True},
            "packages/lib": {"name": "@app/lib", "version": "1.0.0"},
            "packages/lib/node_modules/foo": {"version": "1.0.0"},
        },
    }
    files = {"package.json": package(dependencies={"foo": "^2"}), "package-lock.json": json.dumps(lock)}
    root = declared("src/app.ts", files)
    assert (only(root, "foo").version, only(root, "foo").hashes, only(root, "foo").direct) == ("2.0.0", (HASH,), True)
    assert "deep" not in root.pins
    sources = {name: only(root, name).source for name in ("corp", "forked", "@app/lib")}
    assert sources == {"corp": "private index", "forked": "vcs", "@app/lib": "workspace"}
    assert (only(root, "alias").package, only(root, "alias").version) == ("real", "3.0.0")
    assert only(declared("packages/lib/src/x.ts", files), "foo").version == "1.0.0"


def test_package_lock_of_version_1() -> None:
    lock = {
        "lockfileVersion": 1,
        "dependencies": {
            "foo": {
                "version": "1.0.0",
                "resolved": "https://registry.test/foo.tgz",
                "dependencies": {"deep": {"version": "9.0.0"}},
            },
            "alias": {"version": "npm:real@2.0.0"},
            "forked": {"version": "git+https://git.test/x.git#1"},
        },
    }
    found = declared("app.js", {"npm-shrinkwrap.json": json.dumps(lock)})
    assert {name: pins[0].version for name, pins in found.pins.items()} == {
        "foo": "1.0.0",
        "alias": "2.0.0",
        "forked": None,
    }
    assert only(found, "alias").package == "real"


PNPM_9 = f"""\
    lockfileVersion: '9.0'

    settings:
      autoInstallPeers: true

    importers:

      .:
        dependencies:
          foo:
            specifier: ^1.0.0
            version: 1.5.0(react@18.0.0)
        devDependencies:
          '@scope/tool':
            specifier: npm:@real/tool@^2
            version: '@real/tool@2.1.0'

      packages/a:
        dependencies:
          foo:
            specifier: ^0.9.0
            version: 0.9.1
          b:
            specifier: workspace:*
            version: link:../b
          forked:
            specifier: user/forked
            version: https://codeload.test/user/forked/tar.gz/1

    packages:

      '@real/tool@2.1.0':
        resolution: {{integrity: {HASH}}}

      foo@0.9.1:
        resolution: {{integrity: {HASH}}}

      foo@1.5.0:
        resolution: {{integrity: {HASH}}}
        peerDependencies:
          react: '*'

      transitive@3.0.0:
        resolution: {{integrity: {HASH}, tarball: https://private.test/x.tgz}}

    snapshots:

      foo@1.5.0(react@18.0.0):
        dependencies:
          transitive: 3.0.0
    """


def test_pnpm_lock_by_importer() -> None:
    root = declared("src/app.ts", {"pnpm-lock.yaml": PNPM_9})
    assert (only(root, "foo").version, only(root, "foo").specifier) == ("1.5.0", "^1.0.0")
    assert only(root, "foo").hashes == (HASH,)
    assert only(root, "@scope/tool").package == "@real/tool"
    assert not only(root, "transitive").direct
    member = declared("packages/a/x.ts", {"pnpm-lock.yaml": PNPM_9})
    assert only(member, "foo").version == "0.9.1"
    assert (only(member, "b").source, only(member, "forked").source) == ("workspace", "url")
    assert root.complete


def test_pnpm_lock_of_version_6() -> None:
    lock = f"""\
        lockfileVersion: '6.0'
        dependencies:
          foo:
            specifier: ^1.0.0
            version: 1.5.0(react@18.0.0)
        packages:
          /foo@1.5.0(react@18.0.0):
            resolution: {{integrity: {HASH}}}
            dev: false
          /@s/other@1.0.0:
            resolution: {{integrity: {HASH}}}
        """
    found = declared("app.ts", {"pnpm-lock.yaml": lock})
    assert (only(found, "foo").version, only(found, "foo").hashes, only(found, "foo").direct) == (
        "1.5.0",
        (HASH,),
        True,
    )
    assert only(found, "@s/other").version == "1.0.0"


def test_an_older_pnpm_lock_says_so() -> None:
    found = declared("app.ts", {"pnpm-lock.yaml": "lockfileVersion: 5.4\npackages:\n  /foo/1.0.0:\n    dev: true\n"})
    assert found.problems == ("pnpm-lock.yaml:1: is in a version of the format that is not read (6 to 9 are)",)


YARN_1 = f"""\
    # yarn lockfile v1


    "@s/x@^1.0.0", "@s/x@^1.2.0":
      version "1.2.5"
      resolved "https://registry.test/@s/x/-/x.tgz#abc"
      integrity {HASH}
      dependencies:
        foo "^1.0.0"

    foo@^1.0.0:
      version "1.0.9"
      resolved "https://registry.test/foo.tgz#abc"

    foo@^2.0.0:
      version "2.3.0"
      resolved "https://private.test/foo.tgz#abc"

    "forked@git+https://git.test/x.git":
      version "1.0.0"
      resolved "git+https://git.test/x.git#abc"
    """
YARN_BERRY = """\
    __metadata:
      version: 8

    "@app/lib@workspace:*, @app/lib@workspace:packages/lib":
      version: 0.0.0-use.local
      resolution: "@app/lib@workspace:packages/lib"
      languageName: unknown

    "@s/x@npm:^1.0.0, @s/x@npm:^1.2.0":
      version: 1.2.5
      resolution: "@s/x@npm:1.2.5"
      dependencies:
        foo: "npm:^1.0.0"
      checksum: 10c0/abc

    "alias@npm:real@^3.0.0":
      version: 3.1.0
      resolution: "real@npm:3.1.0"

    "patched@patch:patched@npm%3A1.0.0#./p.patch":
      version: 1.0.0
      resolution: "patched@patch:patched@npm%3A1.0.0#./p.patch::version=1.0.0"
    """


def test_yarn_lock_of_version_1_gives_the_version_that_the_declared_range_chose() -> None:
    manifest = package(dependencies={"foo": "^2.0.0", "@s/x": "^1.2.0"})
    found = declared("app.js", {"package.json": manifest, "yarn.lock": YARN_1})
    assert (only(found, "foo").version, only(found, "foo").source) == ("2.3.0", "private index")
    assert (only(found, "@s/x").version, only(found, "@s/x").hashes) == ("1.2.5", (HASH,))
    assert only(found, "forked").source == "vcs"
    assert found.complete


def test_yarn_lock_of_berry() -> None:
    manifest = package(dependencies={"@s/x": "^1.2.0", "alias": "npm:real@^3.0.0", "@app/lib": "workspace:*"})
    found = declared("app.js", {"package.json": manifest, "yarn.lock": YARN_BERRY})
    assert only(found, "@s/x").version == "1.2.5"
    assert (only(found, "alias").package, only(found, "alias").version) == ("real", "3.1.0")
    assert only(found, "patched").source == "path"
    assert "@app/lib" in found.own_packages
    assert only(found, "@app/lib").source == "workspace"


def test_packages_of_the_workspace_are_not_looked_for_in_the_registry() -> None:
    files = {
        "package.json": package(workspaces=["packages/*"]),
        "packages/a/package.json": json.dumps({"name": "@app/a", "dependencies": {"@app/b": "1.0.0", "foo": "^1"}}),
        "packages/b/package.json": json.dumps({"name": "@app/b"}),
    }
    found = declared("packages/a/src/x.ts", files)
    assert {"app", "@app/a", "@app/b"} <= found.own_packages
    assert (only(found, "@app/b").source, only(found, "foo").source) == ("workspace", "registry")


def test_packages_of_a_pnpm_workspace() -> None:
    files = {
        "pnpm-workspace.yaml": "packages:\n  - 'libs/*'\n",
        "libs/b/package.json": '{"name": "b"}',
        "package.json": "{}",
    }
    assert "b" in declared("src/x.ts", files).own_packages


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (".npmrc", "@corp:registry=https://private.test/npm/\n//private.test/:_authToken=secret\n"),
        (".yarnrc.yml", 'npmScopes:\n  corp:\n    npmRegistryServer: "https://private.test/npm"\n'),
        (".yarnrc", '"@corp:registry" "https://private.test/npm"\n'),
    ],
)
def test_a_scope_with_another_registry_is_private(path: str, text: str) -> None:
    found = declared("a.ts", {path: text, "package.json": package(dependencies={"@corp/x": "1.0.0", "foo": "1.0.0"})})
    assert (only(found, "@corp/x").source, only(found, "foo").source) == ("private index", "registry")
    assert "secret" not in repr(found)


def test_another_registry_for_all_makes_all_private() -> None:
    found = declared(
        "a.ts", {".npmrc": "registry = https://private.test/\n", "package.json": package(dependencies={"a": "1"})}
    )
    assert only(found, "a").source == "private index"


def test_an_override_is_an_alternative() -> None:
    manifest = package(dependencies={"foo": "^1"}, overrides={"foo": "file:./foo"}, resolutions={"**/bar": "2.0.0"})
    found = declared("a.ts", {"package.json": manifest})
    assert {pin.source for pin in found.pins["foo"]} == {"registry", "path"}
    assert not only(found, "bar").direct
