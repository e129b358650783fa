"""When a name that the repository's text does not define may exist all the same: generated, compiled, or added."""

from __future__ import annotations

import re
from functools import cached_property

from pathspec import GitIgnoreSpec

from review.phantom.index.lookup import Absent
from review.phantom.index.places import Class, Module
from review.phantom.own.layout import BUILD_MARKS, COMPILED_ENDINGS, joined
from review.phantom.own.sources import OwnFiles, OwnSource

GENERATED = re.compile(
    r"(?:__version__|_?version(?:_info)?|_?scm_version|_?about|_?build(?:_info|_config)?|_?commit|_?local_?settings?"
    r"|local_?config|_?secrets?|_?private|.*_pb2(?:_grpc)?|.*_?(?:generated|autogen|gen)|_?ui_\w+|\w+_ui|\w+_rc"
    r"|\w+_qrc|__config__|parsetab|lextab|parser_?tab|_cffi\w*|\w+_wrap|_bindings?)\Z",
    re.IGNORECASE,
)
"""Modules that tools write at build time, or people for their own machine, and that are seldom committed."""
MOCKED = re.compile(r"(?:assert_|mock_|call_|method_calls\Z|called\Z|return_value\Z|side_effect\Z|reset_mock\Z)")
"""How members of `unittest.mock.Mock` begin."""
_BUILDS = re.compile(rb"ext_modules|cffi_modules|\bExtension\(|rust_extensions|cmdclass|cythonize|build_py")
_SUBMODULE = re.compile(r"^[ \t]*path[ \t]*=([^\n]*)$", re.MULTILINE)


class Doubts:
    """Reasons for which a name that was not found may be there when the code runs."""

    def __init__(self, files: OwnFiles) -> None:
        self._files = files

    def about(self, absent: Absent, source: OwnSource) -> str:
        """Why the name may exist, or an empty text."""
        if not source.is_own(absent.where):
            return "the lookup left the repository"
        for owner in absent.owners:
            if isinstance(owner, Module):
                doubt = self._of_module(owner.dotted, absent.name, source)
            elif isinstance(owner, Class):
                doubt = self._of_class(owner, absent, source)
            else:
                doubt = "tests and decorators put other objects in the place of functions"
            if doubt:
                return doubt
        return ""

    def _of_module(self, dotted: str, name: str, source: OwnSource) -> str:
        """Whether the name may be a submodule of a package that is not, or not yet, in the tree."""
        place = source.place(dotted) or ""
        layout = self._files.layout
        if place not in layout.files and place not in layout.folders:
            return ""
        missing = joined(place, name)
        if GENERATED.match(name):
            return "its name is one of generated files"
        if any(file.partition(".")[0] == name for file in layout.files.get(place, ())):
            return "another file of that name lies there"
        if self._is_ignored(missing):
            return "git ignores a file of that name"
        if any(missing == path or missing.startswith(f"{path}/") for path in self._submodules):
            return "it lies in a git submodule"
        return "the project builds modules from other sources" if self._builds else ""

    def _of_class(self, owner: Class, absent: Absent, source: OwnSource) -> str:
        """Whether code elsewhere may add the member, as it does to Django's models and to mocked classes."""
        if absent.steps is None or MOCKED.match(absent.name):
            return "a mock may stand in the place of the class"
        classes, _ = absent.steps.ancestry(owner)
        if not all(source.is_own(current.module) for current in classes):
            return "one of its bases is not the repository's"
        if any(facts.metaclass for current in classes for facts in absent.steps.layers(current)):
            return "its metaclass may add members"
        return "the repository gives something that name" if self._files.words.may_give(absent.name) else ""

    @cached_property
    def _builds(self) -> bool:
        names = {name for found in self._files.layout.files.values() for name in found}
        if names & BUILD_MARKS or any(name.endswith(COMPILED_ENDINGS) for name in names):
            return True
        texts = self._files.texts
        return any(_BUILDS.search(text) for path, text in texts.items() if path.rpartition("/")[2] == "setup.py")

    @cached_property
    def _ignored(self) -> list[tuple[str, GitIgnoreSpec]]:
        found = []
        for path, text in self._files.texts.items():
            folder, _, name = path.rpartition("/")
            if name == ".gitignore":
                found.append((folder, GitIgnoreSpec.from_lines(text.decode("utf-8", "replace").splitlines())))
        return found

    def _is_ignored(self, place: str) -> bool:
        """Whether git would leave out a module at `place`, a path without an ending."""
        for folder, spec in self._ignored:
            if not folder or place.startswith(f"{folder}/"):
                inside = place[len(folder) + 1 :] if folder else place
                if spec.match_file(f"{inside}.py") or spec.match_file(f"{inside}/__init__.py"):
                    return True
        return False

    @cached_property
    def _submodules(self) -> list[str]:
        text = self._files.texts.get(".gitmodules", b"").decode("utf-8", "replace")
        return [path.strip() for path in _SUBMODULE.findall(text)]
