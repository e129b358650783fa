"""Data from outside, loaded by a format that runs code."""

from __future__ import annotations

from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Call, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/unsafe-deserialisation",
    family="security",
    title="Request data loaded by a code-running format",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="$VALUE comes from outside and is loaded by `$SINK`, which runs code that the data names.",
    why="A pickle (and what builds on it: shelve, joblib, dill, jsonpickle) can call any importable function "
    "while it is being read; checking the result afterwards is too late.",
    fix="Exchange data as JSON and validate it with a schema (`pydantic`, `jsonschema`). If the format has to"
    " stay, sign it with `hmac` and compare the signature with `hmac.compare_digest` before loading.",
    prompt="Replace the unsafe loader by json.loads plus validation with a typed model, limit the size of the "
    "body before parsing, and answer 400 for anything that does not validate. If stored pickles must stay"
    " readable, verify an HMAC-SHA256 over the bytes with hmac.compare_digest before loading them.",
    cwe="CWE-502",
    references=("https://docs.python.org/3/library/pickle.html",),
    same_as=(
        "B301",
        "B302",
    ),
)


FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/unsafe-deserialisation-of-parameter",
    title="Parameter loaded by a code-running format",
    level="comment",
    severity="medium",
    message="`$SINK` loads $VALUE, whatever a caller passes, and runs code that the data names.",
)

_UNSAFE_LOADERS = ("Loader", "CLoader", "UnsafeLoader", "CUnsafeLoader", "FullLoader", "CFullLoader")
_LOADS = ("loads", "load", "Unpickler")
_MODULES = ("pickle", "cPickle", "_pickle", "dill", "cloudpickle")


def _runs_code(call: Call) -> bool:
    """Whether `yaml.load` is given a loader that builds any object; a class of the project's own is not known."""
    loader = call.argument(1, "Loader")
    return loader is None or loader.name.rpartition(".")[2] in _UNSAFE_LOADERS


def _matters(arrival: Arrival) -> bool:
    """Bytes or a file that a caller names; a file object that a caller hands over is the caller's."""
    if arrival.taint.label in ("request", "network"):
        return True
    if "yaml" in arrival.call.name:
        return False  # `unsafe-yaml-load` says so of any data
    is_bytes = arrival.call.name.rpartition(".")[2] in ("loads", "decode")
    return is_bytes or "file" in arrival.taint.form


TAINT = TaintRule(
    kind="load",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "local": FROM_PARAMETER, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(tuple(f"{module}.{name}" for module in _MODULES for name in _LOADS), (0, "file", "data")),
        Sink(
            (
                "marshal.loads",
                "marshal.load",
                "shelve.open",
                "jsonpickle.decode",
                "jsonpickle.loads",
                "joblib.load",
                "pandas.read_pickle",
                "dill.load_session",
            ),
            (0,),
        ),
        Sink(("torch.load",), (0, "f"), when=lambda call: call.constant("weights_only") is not True),
        Sink(("yaml.load", "yaml.load_all"), (0, "stream"), when=_runs_code),
        Sink(("yaml.unsafe_load", "yaml.unsafe_load_all", "yaml.full_load", "ruamel.yaml.load"), (0, "stream")),
        Sink(("numpy.load",), (0,), when=lambda call: call.constant("allow_pickle") is True),
    ),
    matters=_matters,
    ending="Nothing on the way verifies who made it.",
)
