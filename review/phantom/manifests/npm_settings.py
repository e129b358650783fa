""".npmrc, .yarnrc, .yarnrc.yml and pnpm-workspace.yaml: read only to know which packages do not come from the registry.

Nothing in them steers a download: a registry that the repository names is never asked.
"""

from __future__ import annotations

import re
from typing import Final

from review.phantom.manifests import Reading, Surroundings
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._values import UnreadableError, dig, folder_of, string, strings, table, yaml_mapping
from review.phantom.manifests.package_json import member_names

ECOSYSTEM: Final = "npm"

_REGISTRY = re.compile(r"""["']?(?:(@[\w.~-]+):)?registry["']?(?:\s*=\s*|\s+)["']?([^\s"']+)""", re.ASCII)


def recognises(path: str) -> bool:
    """The settings files of npm, Yarn and pnpm."""
    return path.rpartition("/")[2] in (".npmrc", ".yarnrc", ".yarnrc.yml", "pnpm-workspace.yaml")


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """The scopes (or `*`) with another registry, and the packages of a pnpm workspace."""
    draft = Draft(path, ECOSYSTEM)
    if not path.endswith((".yml", ".yaml")):
        for line in text.split("\n"):
            found = _REGISTRY.match(line.strip()[:2000])
            if found and surroundings.source(found[2]) != "registry":
                draft.private.append(f"{found[1]}/*" if found[1] else "*")
        return draft.reading()
    try:
        document = yaml_mapping(text)
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    _yarn(draft, document, surroundings)
    for name in member_names(folder_of(path), strings(document.get("packages")), surroundings):
        draft.own(name)
    return draft.reading()


def _yarn(draft: Draft, document: dict[str, object], surroundings: Surroundings) -> None:
    server = string(document.get("npmRegistryServer"))
    if server and surroundings.source(server) != "registry":
        draft.private.append("*")
    for scope, options in table(document.get("npmScopes")).items():
        if surroundings.source(string(dig(options, "npmRegistryServer"))) != "registry":
            draft.private.append(f"@{scope}/*")
