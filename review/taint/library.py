"""What calls into the standard library and the usual packages make of the values they are given."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from review.taint import patterns
from review.taint.charset import lacking
from review.taint.escaping import ENCODED, ESCAPES, MARKUP, escaped
from review.taint.guards import HOST, RESOLVED
from review.taint.sinks import Call
from review.taint.state import Container
from review.taint.text import concatenated, dollars, formatted, percent
from review.taint.values import ADDRESS, CLEAN, Taint, Value, constant, in_form, join_all, made_safe, with_taints
from review.taint.words import words

NOTHING_LEFT = words("""
    len bool int float complex hash id isinstance issubclass type sum range ord round abs callable hasattr divmod
    uuid.UUID uuid.uuid4 uuid.uuid5 uuid.uuid3 hashlib.md5 hashlib.sha1 hashlib.sha256 hashlib.sha512
    hashlib.blake2b hashlib.sha224 hashlib.sha384 hashlib.pbkdf2_hmac hashlib.scrypt zlib.crc32 zlib.adler32
    os.path.exists os.path.isfile os.path.isdir os.path.getsize os.path.getmtime os.stat os.path.isabs
    flask.render_template render_template django.shortcuts.render flask.jsonify jsonify flask.url_for url_for
    django.http.JsonResponse fastapi.responses.JSONResponse starlette.responses.JSONResponse print
    ipaddress.ip_network django.urls.reverse datetime.datetime.strptime datetime.datetime.fromisoformat
    datetime.date.fromisoformat datetime.time.fromisoformat dateutil.parser.parse dateutil.parser.isoparse
    fractions.Fraction
    decimal.Decimal werkzeug.security.generate_password_hash werkzeug.security.check_password_hash
    flask.send_from_directory django.shortcuts.get_object_or_404 logging.getLogger
    """)
"""Functions whose result carries nothing of the characters of what they are given."""
UNCHANGED = words("""
    bytes bytearray memoryview format copy.copy copy.deepcopy os.fspath os.path.expanduser os.path.expandvars
    pathlib.Path pathlib.PurePath pathlib.PosixPath pathlib.PurePosixPath
    textwrap.dedent unicodedata.normalize os.fsencode os.fsdecode typing.cast reversed
    django.utils.encoding.force_str django.utils.safestring.mark_safe sys.intern gzip.compress zlib.compress
    """)
DECODING = words("""
    urllib.parse.unquote urllib.parse.unquote_plus html.unescape codecs.decode bytes.fromhex binascii.unhexlify
    zlib.decompress gzip.decompress base64.b64decode base64.urlsafe_b64decode base64.b32decode base64.b16decode
    base64.decodebytes bz2.decompress lzma.decompress base64.standard_b64decode
    """)
LOADING = words("""
    json.loads json.load yaml.safe_load ast.literal_eval urllib.parse.parse_qs urllib.parse.parse_qsl
    http.cookies.SimpleCookie tomllib.loads flask.json.loads orjson.loads
    """)
"""Functions that make data of a text."""
_SAME_METHODS = words("""
    lower upper strip lstrip rstrip title capitalize casefold swapcase encode decode expandtabs zfill ljust rjust center
    copy removeprefix removesuffix tobytes getvalue read readline expanduser absolute as_posix translate
    joinpath with_suffix with_name to_dict dict model_dump as_dict flat __str__ unescape
    """)
_PART_METHODS = words("split rsplit partition rpartition splitlines group groups groupdict")
_OF_FILE = words(
    "sql command code template html path url redirect ldap xpath xml log header trust nosql regex mass hash"
)
"""What the contents of a file are not judged for."""
_FILE_METHODS = words("open stat exists is_file is_dir iterdir glob rglob read_text read_bytes samefile")
"""Methods of a path that give what lies there, which the path's author did not write."""
_PATH_NAMES = frozenset({"name", "stem"})
_FORGETTING = re.compile(
    r"(?i)(^|[._])(get_|find|query|load|fetch|lookup|authenticate|is_|has_|exists|hash|count|length|save|create|insert"
    r"|sanit|clean|escape|quote|valid|safe|secure|check|verify|encrypt|decrypt|sign|slug|log|notify|send|render"
    r"|guess|mime|detect|parse_(int|date|float|bool|id)|to_(int|float|bool|uuid)|search|login|register|filter|first|all|one|scalar|execute|index|update|delete|add|commit)"
)
"""Words in the names of functions outside the file whose result is no longer the text that they were given."""
_HARMLESS = re.compile(r"(?i)(^|[._])(sanit|clean|escape|quote|valid|safe|secure|encrypt|sign|slug)")
"""Words in the name of an object, whatever its method is called."""


def returned(call: Call) -> Value | None:
    """What a known function or a method of a value from outside gives; None for one that is not known."""
    name = call.name
    if name in NOTHING_LEFT or name.endswith(("digest", ".hexdigest")):
        return Value(name=f"{name}()") if not name.startswith("hmac") else None
    if name in _SPECIAL:
        return _SPECIAL[name](call)
    if name in ESCAPES:
        return made_safe(concatenated_arguments(call), ESCAPES[name])
    if name in UNCHANGED:
        first = call.argument(0)
        return first if first is not None else constant("")
    return None


def concatenated_arguments(call: Call) -> Value:
    """The one argument, or the taints of all."""
    if call.positional and not call.positional[0].refs and not any(value.taints for value in call.positional[1:]):
        return call.positional[0]
    return all_of(call)


def all_of(call: Call) -> Value:
    """The origins of everything that a call is given."""
    values = [*call.positional, *call.keywords.values(), *([call.spread] if call.spread else [])]
    return join_all([call.whole(value) for value in values])


def method(call: Call) -> Value | None:
    """What a method of a text or of a value from outside gives."""
    word = call.name.rpartition(".")[2]
    receiver = call.receiver
    if word == "format" and isinstance(template := receiver.only(), str):
        return formatted(template, call.positional, dict(call.keywords), call.spread or CLEAN)
    if word == "format_map" and isinstance(template := receiver.only(), str):
        held = [call.heap[ref] for value in call.positional for ref in value.refs]
        by_name = {str(key): item for one in held for key, item in one.items.items()}
        return formatted(template, (), by_name, all_of(call) if not held else CLEAN)
    if word == "join" and call.positional:
        return _joined(call)
    work = _TEXT_METHODS.get(word)
    return work(call) if work is not None and receiver.taints else None


def outside(call: Call) -> Value:
    """What a function that nothing is known of gives: text made of its arguments, unless its name says otherwise."""
    if _FORGETTING.search(call.name.rpartition(".")[2]) or _HARMLESS.search(call.name):
        return Value(name=f"{call.name}()")
    given = all_of(call)
    strong = ("request", "network", "archive", "predictable")
    taints = [taint for taint in given.taints if taint.label in strong and ADDRESS not in taint.safe]
    result = in_form(Value(frozenset(taints)), "call")
    receiver = in_form(call.receiver, f".{call.name.rpartition('.')[2]}") if call.receiver.taints else CLEAN
    return Value(result.taints | receiver.taints, name=f"{call.name}()"[-120:])


def _joined(call: Call) -> Value:
    separator, items = call.receiver, call.positional[0]
    known = call.items(items)
    if not known:
        held = [concatenated(_pieces(call.heap[ref])) for ref in items.refs]
        return concatenated([max([items, *held], key=lambda value: (bool(value.taints), len(value.text)))])
    pieces = [known[0]]
    for item in known[1:]:
        pieces += [separator, item]
    return concatenated(pieces)


def _pieces(held: Container) -> list[Value]:
    """What a list begins with, and what may follow."""
    return [*held.items.values(), *([held.rest] if held.rest else [])]


def _replaced(call: Call) -> Value:
    old, new = call.constant(0), call.constant(1)
    if not isinstance(old, str) or not isinstance(new, str) or not old or old in new:
        return call.receiver
    if len(old) > 1 and old not in ("..", "\r\n"):
        return call.receiver  # what is left can form it anew: `....//`
    return made_safe(call.receiver, lacking([old]) if old != ".." else frozenset())


def _decoded(call: Call) -> Value:
    value = concatenated_arguments(call)
    change: dict[Taint, Taint] = {}
    for taint in value.taints:
        if ENCODED in taint.safe and call.name.startswith(("base64.", "binascii.")):
            change[taint] = replace(taint, safe=taint.safe - {ENCODED})
    rest = Value(frozenset(taint for taint in value.taints if taint not in change))
    return Value(frozenset(change.values()) | in_form(rest, "decoded").taints)


def _path(call: Call) -> Value:
    """A path of several parts. A part does not lose the power to begin anew: an absolute one drops all before it."""
    slash = constant("/")
    pieces = [piece for value in call.positional for piece in (value, slash)][:-1]
    return replace(concatenated(pieces, marks=False), name="")


def _xml_parser(call: Call) -> Value:
    is_safe = call.constant("resolve_entities") is False
    return Value(name="lxml.etree.XMLParser(safe)" if is_safe else "lxml.etree.XMLParser()")


def _opened(call: Call) -> Value:
    """A file whose path comes from outside: what is in it can only be as good as the path."""
    taints = (call.argument(0, "file") or CLEAN).taints
    opened = (replace(taint, form=(*taint.form, "file"), safe=taint.safe | _OF_FILE) for taint in taints)
    return Value(frozenset(opened), name="open()")


def _template_filled(call: Call) -> Value:
    """`string.Template("... $name").substitute(name=value)`."""
    template = call.receiver.only()
    by_name = dict(call.keywords)
    for value in call.positional:
        for ref in value.refs:
            by_name |= {str(key): item for key, item in call.heap[ref].items.items()}
    return dollars(template, by_name, all_of(call)) if isinstance(template, str) else all_of(call)


def _escaped(call: Call) -> Value:
    """`html.escape(text, quote=False)` and its like keep the quotes."""
    is_whole = call.name == "html.escape" and call.constant(1, "quote") is not False
    return made_safe(concatenated_arguments(call), frozenset({"html"}) if is_whole else lacking("<>"))


def _markup(call: Call) -> Value:
    return replace(call.argument(0) or constant(""), name=MARKUP)


def _markup_formatted(call: Call) -> Value:
    """`Markup("<p>{}</p>").format(text)` escapes what it is given."""
    positional = tuple(escaped(value) for value in call.positional)
    by_name = {name: escaped(value) for name, value in call.keywords.items()}
    filled = method(replace(call, name="str.format", positional=positional, keywords=by_name, spread=None))
    return replace(filled or CLEAN, name=MARKUP)


def _rendered(call: Call) -> Value:
    """HTML of a text in Markdown, which lets HTML pass."""
    return concatenated([constant("<p>"), in_form(call.argument(0, "text") or CLEAN, "part"), constant("</p>")])


def _template_environment(call: Call) -> Value:
    autoescape = call.argument("autoescape")
    is_safe = autoescape is not None and not (autoescape.is_constant and not autoescape.only())
    return Value(name=f"{call.name}({'safe' if is_safe else ''})")


def _hash(call: Call) -> Value:
    """`hashlib.new("md5")` is `hashlib.md5()`."""
    algorithm = call.constant(0, "name")
    return Value(name=f"hashlib.{algorithm.lower()}()" if isinstance(algorithm, str) else "hashlib.new()")


def _digest(call: Call) -> Value:
    return in_form(all_of(call), "digest", frozenset({ENCODED}))


def _url(call: Call) -> Value:
    value = call.argument(0) or CLEAN
    return replace(value, name="urlparse()", parts=None, consts=None)


def _url_joined(call: Call) -> Value:
    """`urljoin(base, url)`: a full URL replaces the base."""
    return Value(all_of(call).taints)


def url_attribute(value: Value, name: str) -> Value:
    """A component of a parsed URL."""
    if name in ("netloc", "hostname"):
        change = {taint: replace(taint, form=(*taint.form, HOST)) for taint in value.taints}
        return with_taints(Value(value.taints), change)
    return in_form(Value(value.taints), "part")


def path_attribute(value: Value, name: str) -> Value | None:
    """The last component of a path leads nowhere else; what is asked of its parents is asked of the path."""
    if name == "parents":
        return Value(value.taints, name=f"{value.name}.parents")
    is_member = any(taint.label == "archive" for taint in value.taints)
    if name in _PATH_NAMES and not value.name.startswith("request.") and not is_member:
        return made_safe(in_form(value, "part"), frozenset({"path"}) | lacking("/"))
    return None


def formatted_html(call: Call) -> Value:
    """Django's `format_html`: the template is trusted, what is put into it is escaped."""
    return call.positional[0] if call.positional else CLEAN


_SPECIAL: Mapping[str, Callable[[Call], Value]] = {
    **patterns.FUNCTIONS,
    **dict.fromkeys(DECODING, _decoded),
    **dict.fromkeys(LOADING, lambda call: in_form(concatenated_arguments(call), "loaded")),
    **dict.fromkeys(("html.escape", "cgi.escape", "xml.sax.saxutils.escape"), _escaped),
    **dict.fromkeys(("markupsafe.Markup", "flask.Markup", "jinja2.Markup"), _markup),
    f"{MARKUP}.format": _markup_formatted,
    "string.Template": lambda call: replace(concatenated_arguments(call), name="string.Template()"),
    "string.Template().substitute": _template_filled,
    "string.Template().safe_substitute": _template_filled,
    **dict.fromkeys(words("markdown.markdown markdown2.markdown mistune.html commonmark.commonmark"), _rendered),
    "os.path.join": _path,
    "posixpath.join": _path,
    "pathlib.Path": _path,
    "pathlib.PurePath": _path,
    "lxml.etree.XMLParser": _xml_parser,
    "open": _opened,
    "jinja2.Environment": _template_environment,
    "hashlib.new": _hash,
    "hmac.new": _digest,
    "hmac.digest": _digest,
    "urllib.parse.urlparse": _url,
    "urllib.parse.urlsplit": _url,
    "urllib.parse.urljoin": _url_joined,
    "django.utils.html.format_html": formatted_html,
}


def percented(template: str, right: Value, call: Call) -> Value:
    """`template % right`."""
    values = call.items(right) if right.refs else None
    by_name = None
    for ref in right.refs:
        held = call.heap[ref]
        if held.kind == "dict":
            by_name = {str(key): item for key, item in held.items.items()}
    return percent(template, values or ([right] if not right.refs else None), by_name, call.whole(right))


_TEXT_METHODS: Mapping[str, Callable[[Call], Value]] = {
    **dict.fromkeys(_SAME_METHODS, lambda call: call.receiver),
    **dict.fromkeys(_PART_METHODS, lambda call: in_form(call.receiver, "part")),
    **dict.fromkeys(_FILE_METHODS, lambda call: Value(name=f"{call.name}()"[-120:])),
    "open": lambda call: _opened(replace(call, positional=(call.receiver,))),
    "joinpath": lambda call: concatenated([call.receiver, *call.positional], marks=False),
    "replace": _replaced,
    "resolve": lambda call: made_safe(call.receiver, frozenset({RESOLVED})),
    "hex": lambda call: made_safe(call.receiver, frozenset({ENCODED})),
    "hexdigest": lambda call: call.receiver,
    "digest": lambda call: call.receiver,
    "format": lambda call: join_all([call.receiver, all_of(call)]),
}
