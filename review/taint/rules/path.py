"""File paths with a value from outside in them."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.guards import RESOLVED
from review.taint.sinks import Arrival, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/path-from-request",
    family="security",
    title="File path taken from the request",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="The path given to `$SINK` holds $VALUE as it is. `../` or an absolute path in it leads out of the "
    "folder that was meant.",
    why="A client can read configuration, keys and source of the service, or overwrite them. `os.path.join` "
    "does not help: an absolute second part replaces the first, and `..` passes through.",
    fix="Resolve, then check: `target = (BASE / name).resolve()` and `if not target.is_relative_to(BASE): "
    "abort(404)`; or `werkzeug.utils.secure_filename(name)`, or serve with "
    "`flask.send_from_directory(BASE, name)`.",
    prompt="Make this file access safe against path traversal: resolve the candidate with pathlib (base / "
    "name).resolve(), require target.is_relative_to(base) where base is itself resolved, and answer 404 "
    "otherwise. For uploads keep only werkzeug.utils.secure_filename(name) and refuse an empty result. To"
    ' serve files use flask.send_from_directory. Do not filter ".." by string replacement. Add tests for '
    '"../", an absolute path and a symlink.',
    cwe="CWE-22",
    references=(
        "https://docs.python.org/3/library/pathlib.html#pathlib.PurePath.is_relative_to",
        "https://flask.palletsprojects.com/en/stable/api/#flask.send_from_directory",
    ),
)


FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/path-from-parameter",
    title="File name joined to a folder unchecked",
    level="comment",
    severity="medium",
    message="$VALUE is joined to a folder and given to `$SINK` as it is. `../` or an absolute path in it leads "
    "out of the folder.",
)

FROM_ARCHIVE = replace(
    FROM_REQUEST,
    id="security/path-from-archive",
    title="Archive member written where its name says",
    severity="high",
    level="comment",
    message="`$SINK` is given a path with the name of an archive's member in it. A member named `../../etc/cron.d/job` "
    "is written outside of the folder.",
)
_NAME = re.compile(
    r"(?i)(^|_)(file_?name|fname|file|name|path|file_?path|rel_?path|user_?(file|path|input|name)|member|entry|document|doc|template|page|image|avatar|upload|report|attachment|key|resource|requested\w*|asset"
    r"|theme|user|slug|tenant|section|plugin|skin|chapter|note|project|photo|song|track|video|font"
    r"|icon|tile|track|label|target|dataset|collection|layer|bucket|category|channel|layout|object_?name|object_?key|rel|relative|subpath|sub_?dir)$"
)
_OPENING = frozenset(
    """
    open read_text read_bytes write_text write_bytes send_file unlink remove FileResponse copytree copyfile copy copy2
    move rmtree
    """.split()  # noqa: SIM905  one per line would fill a page
)


def _matters(arrival: Arrival) -> bool:
    if arrival.lacks("/") or "path" in arrival.safe:
        return False
    leads_up = not arrival.lacks("..") and not (RESOLVED in arrival.safe and "not .." in arrival.safe)
    if not leads_up and ({"absolute", "not /"} & arrival.safe):
        return False
    if arrival.taint.label == "archive":
        return arrival.is_pasted and arrival.call.name.rpartition(".")[2] in _OPENING
    if arrival.taint.label in ("request", "network"):
        return not _is_content(arrival)
    return _is_joined_name(arrival)


def _is_content(arrival: Arrival) -> bool:
    """A file object of the client's (`request.files["x"]`, `upload.file`) is no path."""
    form = arrival.taint.form
    return form[-1:] in ((".file",), (".stream",)) or (arrival.taint.text.startswith("request.files") and not form)


def _is_joined_name(arrival: Arrival) -> bool:
    """A name that is joined to a folder that something else decides about. A plain path is the caller's business."""
    before = arrival.before
    function = arrival.call.name.rpartition(".")[2]
    return bool(before) and before.endswith("/") and function in _OPENING and bool(_NAME.search(_name_of(arrival)))


def _name_of(arrival: Arrival) -> str:
    """The parameter's name, or the key of what is read out of a parameter; empty for anything else."""
    form = [one for one in arrival.taint.form if one != "part"]
    if not form:
        return arrival.taint.text
    is_item = form[-1].startswith("[") and all(one in ("loaded", "each", "part") or one.startswith("[") for one in form)
    return form[-1].strip("[]") if is_item else ""


_FUNCTIONS = (
    "os.remove os.unlink os.rmdir os.mkdir os.makedirs os.listdir os.scandir os.walk os.chmod os.open os.startfile "
    "shutil.rmtree"
)
_PAIRS = "os.rename os.replace os.link os.symlink shutil.copy shutil.copy2 shutil.copyfile shutil.move shutil.copytree"

TAINT = TaintRule(
    kind="path",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "archive": FROM_ARCHIVE, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(
            ("open", "io.open", "codecs.open", "aiofiles.open", "gzip.open", "bz2.open", "lzma.open", "builtins.open"),
            (0, "file", "filename"),
        ),
        Sink(tuple(_FUNCTIONS.split()), (0, "path", "name")),
        Sink(tuple(_PAIRS.split()), (0, 1, "src", "dst")),
        Sink(
            (
                "*.read_text",
                "*.read_bytes",
                "*.write_text",
                "*.write_bytes",
                "*.unlink",
                "*.rmdir",
                "*.mkdir",
                "*.iterdir",
                "*.open",
                "*.touch",
            ),
            ("self",),
        ),
        Sink(("flask.send_file", "send_file", "quart.send_file"), (0, "path_or_file", "filename_or_fp")),
        Sink(("bottle.static_file", "flask.send_from_directory"), ("root", "directory")),
        Sink(
            (
                "fastapi.responses.FileResponse",
                "starlette.responses.FileResponse",
                "aiohttp.web.FileResponse",
                "*.FileResponse",
            ),
            (0, "path"),
        ),
        Sink(
            (
                "zipfile.ZipFile",
                "tarfile.open",
                "sqlite3.connect",
                "PIL.Image.open",
                "linecache.getline",
                "numpy.load",
                "pandas.read_csv",
                "pandas.read_excel",
            ),
            (0, "name", "file"),
        ),
        Sink(
            ("*.save",),
            (0, "dst"),
            when=lambda call: (
                bool(re.search(r"(?i)file|upload|image|avatar|photo|document|attachment|\]$|request", call.name))
                or any(taint.text.startswith("request.files") for taint in call.receiver.taints)
            ),
        ),
    ),
    matters=_matters,
    ending="Nothing on the way keeps it inside a folder.",
)
