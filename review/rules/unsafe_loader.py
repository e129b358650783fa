"""security/unsafe-loader: data loaded by a format that runs code, with nothing that says whose data it is."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import lru_cache

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import is_fixed, literal, made_of
from review.rules.syntax.handlers import answers_requests
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import every, keyword, method_of
from review.rules.syntax.own import is_own
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/unsafe-loader",
    family="security",
    title="Data loaded by a code-running format",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` runs code that the data names, and nothing here proves who wrote `$VALUE`.",
    why="A pickle (and what builds on it: shelve, joblib, dill, jsonpickle) can call any importable function while it "
    "is being read; checking the result afterwards is too late.",
    fix="Exchange data as JSON, and models as ONNX or safetensors. If the format has to stay, sign it with `hmac` and "
    "compare the signature with `hmac.compare_digest` before loading.",
    prompt="Replace the unsafe loader by json.loads plus validation with a typed model (or a format without code for "
    "arrays and models: npz without pickle, safetensors, ONNX), and limit the size before parsing. If stored pickles "
    "must stay readable, verify an HMAC-SHA256 over the bytes with hmac.compare_digest before loading them.",
    cwe="CWE-502",
    references=("https://docs.python.org/3/library/pickle.html",),
    same_as=("B301", "B302", "B614"),
    gives_way_to=("security/unsafe-deserialisation", "security/unsafe-deserialisation-of-parameter"),
)

_PICKLES = ("pickle", "cPickle", "_pickle", "dill", "cloudpickle", "marshal")
_LOADERS = frozenset(
    {
        *(f"{module}.{function}" for module in _PICKLES for function in ("load", "loads", "Unpickler")),
        *("joblib.load", "jsonpickle.decode", "jsonpickle.loads", "pandas.read_pickle", "shelve.open"),
    }
)
_KERAS = ("keras", "tf_keras", "tensorflow.keras", "tensorflow.python.keras")
_FLAGS: dict[str, tuple[str, int | None, bool]] = {
    "numpy.load": ("allow_pickle", 2, True),
    "torch.load": ("weights_only", None, False),
    **{f"{package}.{part}.load_model": ("safe_mode", 3, False) for package in _KERAS for part in ("models", "saving")},
}
"""Loaders that run code only when they are told to: by which keyword or argument, and how."""
_DATA = ("file", "str", "data", "filename", "filepath", "filepath_or_buffer", "f", "string", "path")
"""What the loaders call their first argument."""

_PROOFS = frozenset({"compare_digest", "verify", "decrypt", "unsign", "check_signature", "verify_signature"})
_HASHES = frozenset({"hexdigest", "digest", "file_digest"})
_PLACES = frozenset({"__file__", "files", "get_data"})
_WRITERS = frozenset({"dumps", "dump", "encode"})
_FROM_AFAR = frozenset(
    """
    recv recv_bytes read read_bytes open get lpop blpop rpop brpop receive receive_message get_message content body
    payload download fetch fetchone fetchall fetchval fetchrow scalar scalar_one execute download_fileobj getvalue
    get_object consume poll data
    """.split()  # noqa: SIM905  one per line would fill a page
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Loads of anything but the program's own fixed files, copies in memory, and data whose signature is checked."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        data = _loaded(call, meaning)
        if data is None or _is_of_program(data, meaning) or answers_requests(call, meaning):
            continue
        if not _is_known(data, meaning):
            yield report(RULE, file, call, CALL=call.func, VALUE=data)


def _loaded(call: ast.Call, meaning: Meaning) -> ast.expr | None:
    name = meaning.dotted(call.func) or ""
    if method_of(call) == "recv_pyobj" and isinstance(call.func, ast.Attribute):
        return call.func.value  # pickle over a ZeroMQ socket
    flag, position, value = _FLAGS.get(name, ("", None, None))
    told = keyword(call, flag) or (call.args[position] if position and position < len(call.args) else None)
    if name not in _LOADERS and not (flag and literal(told, meaning) is value):
        return None
    return call.args[0] if call.args else next((one.value for one in call.keywords if one.arg in _DATA), None)


def _is_of_program(data: ast.expr, meaning: Meaning) -> bool:
    """A fixed file, or one that is part of the installed program: it comes with the code."""
    if is_fixed(data, meaning):
        return True
    return bool(_PLACES & set(names_in(meaning.scopes.parents))) and is_own(data, meaning)


def _is_known(data: ast.expr, meaning: Meaning) -> bool:
    """Whether a signature is looked at, or the data never left the process."""
    everything = set(names_in(meaning.scopes.parents))
    if _PROOFS & everything or _has_known_hash(meaning):
        return True
    made = set(names_in(made_of(data, meaning)))
    if _WRITERS & made:
        return True
    writes = any(isinstance(one, ast.Attribute) and one.attr in _WRITERS for one in every(ast.Attribute, meaning.file))
    return writes and not _FROM_AFAR & everything


@lru_cache(maxsize=1)
def _has_known_hash(meaning: Meaning) -> bool:
    """Whether a hash is compared with one that the program holds."""
    for test in every(ast.Compare, meaning.file):
        sides = (test.left, test.comparators[0])
        hashed = [bool(_HASHES & set(names_in(made_of(side, meaning)))) for side in sides]
        if any(hashed) and any(
            is_own(side, meaning) for side, is_hash in zip(sides, hashed, strict=True) if not is_hash
        ):
            return True
    return False
