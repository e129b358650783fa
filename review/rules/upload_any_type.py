"""security/upload-any-type: an uploaded file kept under its own name, whatever kind of file it is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.checked import called_in
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import constant, every, last_name, method_of
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/upload-any-type",
    family="security",
    title="Upload kept whatever its type",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    frameworks=("flask", "werkzeug", "fastapi", "django"),
    message="`$SAVE` keeps the upload under the name that the client gave it; nothing looks at the extension or at the "
    "content.",
    why="Cleaning the name leaves its extension: an `.html` or `.svg` file from your own site runs scripts in your "
    "users' sessions, and a server that executes `.php` or `.py` executes this one.",
    fix="Compare the extension with a set of allowed ones, better decode the content (`PIL.Image.open(stream, "
    "formats=…)`) and write it out again, under a name that you choose.",
    prompt="Accept only the types that are needed: take the extension from the file name, compare it lower-cased with "
    "an allow-list, verify the content with a decoder of that type, limit the size while reading, and store under a "
    "random name outside of what the web server serves directly. Answer 400 with the allowed types. Test with "
    "evil.html, picture.png.php and a file without an extension.",
    cwe="CWE-434",
    references=("https://flask.palletsprojects.com/en/stable/patterns/fileuploads/",),
)

_LOOKS = re.compile(
    r"(?i)allowed|extension|splitext|suffix|rsplit|rpartition|mime|content_type|magic|imghdr|^Image$|PIL|endswith|validate"
    r"|verify|check|guess|accept|filetype|is_image|is_valid|\bext\b"
)
_SAID_BY_CLIENT = frozenset({"content_type", "mimetype"})

_SERVED = re.compile(r"(?i)static|public|www|htdocs|webroot|avatar|profile|gallery|photo|picture|thumb")
"""Folders from which browsers get the file as it is; others are for documents that a program reads."""
_STORAGES = frozenset({"default_storage", "FileSystemStorage"})
"""What Django serves as the site's media."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Uploads kept under the client's file name, in a served folder, where nothing asks about the type."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if _keeps_upload(call, meaning) and not any(_LOOKS.search(name) for name in _asked(call, meaning)):
            yield report(RULE, file, call, SAVE=call)


def _keeps_upload(call: ast.Call, meaning: Meaning) -> bool:
    target = _target(call)
    if target is None:
        return False
    made = list(made_of(target, meaning))
    if method_of(call) == "save" and len(call.args) == 2:
        storage = call.func.value if isinstance(call.func, ast.Attribute) else call.func
        is_storage = not _STORAGES.isdisjoint(names_in(made_of(storage, meaning)))
        return is_storage and any(isinstance(one, ast.Attribute) and one.attr == "name" for one in made)
    is_served = any(_SERVED.search(name) for name in names_in(made))
    return is_served and any(isinstance(one, ast.Attribute) and one.attr == "filename" for one in made)


def _target(call: ast.Call) -> ast.expr | None:
    """Where `upload.save(path)`, `storage.save(name, upload)`, `open(path, "wb")` and `path.write_bytes(…)` write."""
    if method_of(call) == "save" and not call.keywords and call.args:
        return call.args[0]
    if method_of(call) == "write_bytes" and isinstance(call.func, ast.Attribute):
        return call.func.value
    is_open = last_name(call.func) == "open" and len(call.args) > 1 and constant(call.args[1]) in ("wb", "xb")
    return call.args[0] if is_open else None


def _asked(call: ast.Call, meaning: Meaning) -> Iterable[str]:
    """What the function and those that it calls speak of, but for comparisons of what the client says of the type."""
    around = list(ast.walk(unit_of(call, meaning.scopes)))
    called = called_in(around, meaning)
    everything = [*around, *(node for function in called for node in ast.walk(function))]
    comparisons = (list(ast.walk(node)) for node in everything if isinstance(node, ast.Compare))
    claims = (parts for parts in comparisons if not _SAID_BY_CLIENT.isdisjoint(names_in(parts)))
    ignored = {id(part) for parts in claims for part in parts}
    return names_in(node for node in everything if id(node) not in ignored)
