"""security/upload-any-type: an uploaded file kept under its own name, whatever kind of file it is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import made_of
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every, method_of
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
    frameworks=("flask", "werkzeug"),
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

_SERVED = re.compile(r"(?i)static|public|www|htdocs|webroot|avatar|profile|gallery|photo|picture|thumb")
"""Folders from which browsers get the file as it is; others are for documents that a program reads."""


def find(file: PythonFile) -> Iterable[Finding]:
    """`upload.save(path)` under the client's file name, into a served folder, where nothing asks about the type."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if method_of(call) != "save" or len(call.args) != 1 or call.keywords:
            continue
        made = list(made_of(call.args[0], meaning))
        is_served = any(_SERVED.search(name) for name in names_in(made))
        if is_served and any(isinstance(one, ast.Attribute) and one.attr == "filename" for one in made):
            asked = names_in(ast.walk(unit_of(call, meaning.scopes)))
            if not any(_LOOKS.search(name) for name in asked):
                yield report(RULE, file, call, SAVE=call)
