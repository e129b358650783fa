"""The environments of the files of one change, made as they are asked for."""

from __future__ import annotations

import ast
from collections.abc import Collection

from review.phantom.dossier import Repository
from review.phantom.own.environment import Installation, OwnEnvironment
from review.phantom.own.layout import Layout
from review.phantom.own.relative import written_out
from review.phantom.own.sources import OwnFiles


class OwnModules:
    """The repository's own modules, for all files of a change."""

    def __init__(self, repository: Repository, changed: Collection[str]) -> None:
        """`changed`: the paths of the files under review."""
        texts = {path: text.encode("utf-8", "surrogateescape") for path, text in repository.texts.items()}
        self._files = OwnFiles(Layout(repository.paths), texts, changed, whole=repository.whole)
        self._known: dict[tuple[int, str, tuple[tuple[str, str], ...]], OwnEnvironment] = {}

    def around(self, path: str, tree: ast.Module, packages: Installation) -> OwnEnvironment:
        """The environment of the file at `path`. Its relative imports, in `tree`, become absolute ones."""
        homes = written_out(tree, path, self._files.layout)
        folder = path.rpartition("/")[0]
        key = id(packages), folder, tuple(sorted(homes.items()))
        if key not in self._known:
            self._known[key] = OwnEnvironment(folder, self._files, packages, homes)
        return self._known[key]
