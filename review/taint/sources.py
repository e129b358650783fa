"""Where values come from outside: the request objects of the web frameworks, the command line, the network."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from review.taint.values import ADDRESS, Label, Step, Taint, Value
from review.taint.words import words

REQUEST = "request"
"""The name that the engine gives every framework's request object."""
REQUEST_OBJECTS = frozenset(
    {"flask.request", "quart.request", "bottle.request", "flask.globals.request", "web.ctx", "cherrypy.request"}
    | {"sanic.request", "chalice.app.current_request", "app.current_request", "self.request"}
)
_REQUEST_TYPES = frozenset({"Request", "HttpRequest", "HTTPConnection", "WebSocket", "WSGIRequest", "ASGIRequest"})
_REQUEST_PARAMETERS = frozenset({"request", "req", "_request", "http_request", "websocket", "ws"})

MAPPINGS = words("""
    args form values cookies headers files view_args GET POST COOKIES META FILES query_params path_params match_info
    query rel_url params matchdict forms query_arguments body_arguments arguments environ json_body authorization
    """)
"""Attributes that hold values under names that the client chose."""
BODIES = words("json data body stream query_string raw_body full_path json_body media text")
"""Attributes that are what the client sent."""
ADDRESSES = words("path url base_url uri path_info path_qs referrer user_agent full_path")
"""Attributes that are part of the address: sent by the client, but odd to inject into a log or a redirect."""
METHODS = words("""
    get_json get_data json form body post text read multipart get_argument get_arguments get_query_argument
    get_body_argument get_cookie get_secure_cookie receive_text receive_json receive_bytes get_param
    get_header get_media recv receive
    """)
"""Methods of a request, a Tornado handler or a websocket that return what the client sent."""
_OF_HANDLER = words(
    "self.get_argument self.get_arguments self.get_query_argument self.get_body_argument self.get_cookie"
)
_SOCKETS = re.compile(r"(^|\.)(\w*(sock|socket|conn|connection|client)\w*(\(\))?)\.recv$|rfile\.read(line)?$")

_ARCHIVES = re.compile(
    r"(zipfile\.ZipFile|tarfile\.open|tarfile\.TarFile)\(\)\.(namelist|infolist|getnames|getmembers)$"
)
_LOCAL = frozenset({"sys.argv", "os.environ", "input", "os.getenv", "os.environ.get", "sys.stdin.read"})
_LOCAL_CALLS = frozenset({"sys.stdin.readline", "getpass.getpass", "fileinput.input", "click.prompt"})
_PREDICTABLE = frozenset(
    f"{owner}.{name}"
    for owner in ("random", "random.Random()")
    for name in words("random randint randrange choice choices sample uniform getrandbits randbytes gauss triangular")
)

URL_PARTS = "self.kwargs"
"""In a class-based view of Django: what the URL pattern took out of the path."""
FILLED = (f"{REQUEST}.", URL_PARTS, "sys.argv", "os.environ")
"""Beginnings of the names of mappings that the client or the starter of the program fills."""
NUMBERS = re.compile(r"(^|_)(pk|id|year|month|day|page)$")
"""Parts of a URL that its pattern lets be numbers only; the pattern stands in another file."""

_SENT_IN_META = ("HTTP_", "QUERY_STRING", "PATH_INFO", "REQUEST_URI", "CONTENT_TYPE")
"""Beginnings of the names in a WSGI environment that the client fills."""
_ROUTES = words("route get post put patch delete head options api_route websocket websocket_route view")
_SAFE_CONVERTERS = re.compile(
    r"<(?:int|float|uuid|number)(?:\([^>]*\))?:(\w+)>|\{(\w+):(?:int|float|uuid)\}|<(\w+):(?:int|float)>"
)
_SAFE_TYPES = words(
    "int float bool complex UUID UUID1 UUID4 uuid date datetime time timedelta Decimal Literal PositiveInt "
    "NonNegativeInt conint confloat EmailStr IPv4Address IPv6Address"
)
_PLUMBING = re.compile(
    r"(Session|Service|Repository|Repo|Client|Manager|Settings|Config|User|Connection|Engine|Database|Pool|Cursor|Tasks"
    r"|Response|Request|HTTPConnection|WebSocket|Cache|Logger|Redis|Context|Storage|Store|Provider|Factory|Dependency"
    r"|Dep|Depends)\b"
)
_INJECTED = frozenset({"Depends", "Security", "inject", "Provide"})
OWN_ADDRESS = frozenset({ADDRESS, "log", "header", "redirect", "url", "trust", "path", "regex", "sql", "code", "load"})
"""A request's own address is odd in a page, and expected in logs and redirects."""
SERVERS = words("""
    flask quart bottle fastapi starlette sanic litestar aiohttp chalice django rest_framework tornado pyramid falcon
    cherrypy web websockets channels webob werkzeug connexion robyn responder molten ninja flask_restful http
    socketserver flask_restx blacksheep microdot flask_login flask_wtf
    """)
"""Packages that serve; in a module without any of them a `request` is one that is being sent."""

SENDERS = frozenset({"scrapy", "scrapy_playwright", "scrapy_redis", "scrapy_splash", "scrapyrt"})
"""Packages whose callbacks and middlewares are given a request, or its answer, that the program itself sends."""
SENT = "@sent"
"""The name of such a request."""


def taint(label: Label, text: str, at: Step, safe: frozenset[str] = frozenset()) -> Taint:
    """A new origin, called `text` in the code."""
    return Taint(label, text, (), safe, text, (at,))


def attribute(owner: str, name: str, at: Step) -> Value | None:
    """`owner.name`, if the client decides about it."""
    if owner == REQUEST:
        text = f"{REQUEST}.{name}"
        if name in ADDRESSES:
            return Value(frozenset({taint("request", text, at, OWN_ADDRESS)}), name=text)
        if name in MAPPINGS or name in BODIES:
            return Value(frozenset({taint("request", text, at)}), name=text)
    elif f"{owner}.{name}" in _LOCAL:
        return Value(frozenset({taint("local", f"{owner}.{name}", at)}), name=f"{owner}.{name}")
    return None


def item(owner: Value, key: object, at: Step) -> Value | None:
    """`owner[key]` or `owner.get(key)` of a mapping that the client or the starter of the program fills."""
    if not owner.name.startswith(FILLED) or owner.name.endswith("()"):
        return None
    if owner.name == URL_PARTS and isinstance(key, str) and (NUMBERS.search(key) or key == "slug"):
        return Value()
    if owner.name == "request.META" and isinstance(key, str) and not key.startswith(_SENT_IN_META):
        return Value()
    prefix = owner.name.removesuffix(".get").removesuffix(".getlist")
    shown = f'{prefix}["{key}"]' if isinstance(key, str) else f"{prefix}[{key}]"
    label: Label = "request" if prefix.startswith((REQUEST, URL_PARTS)) else "local"
    safe = next(iter(owner.taints)).safe if owner.taints else frozenset()
    return Value(frozenset({taint(label, shown[:80], at, safe)}))


def returned(name: str, arguments: Iterable[Value], at: Step) -> Value | None:
    """What a call returns, if it is an origin."""
    owner, _, method = name.rpartition(".")
    if (owner == REQUEST and method in METHODS) or name in _OF_HANDLER:
        key = next((argument.only() for argument in arguments if isinstance(argument.only(), str)), None)
        text = f'{name}("{key}")' if key is not None else f"{name}()"
        return Value(frozenset({taint("request", text[:80], at)}))
    if name in _LOCAL or name in _LOCAL_CALLS or name.endswith(".parse_args"):
        return Value(frozenset({taint("local", f"{name}()", at)}))
    if _SOCKETS.search(name):
        return Value(frozenset({taint("network", f"{name}()", at)}))
    if _ARCHIVES.search(name):
        return Value(frozenset({taint("archive", f"{name}()", at)}))
    if name in _PREDICTABLE:
        return Value(frozenset({taint("predictable", f"{name}()", at)}))
    return None


_READING = re.compile(r"(?i)(param|header|cookie|query|form|field|body|arg|json|input|value)")


def from_wrapper(name: str, arguments: Iterable[Value], at: Step) -> Value | None:
    """What an object that was made of the request gives out: `Wrapped(request).get_form_parameter("x")`."""
    owner, _, method = name.rpartition(".")
    if not owner.endswith("(request)") or not _READING.search(method) or "safe" in method.lower():
        return None
    key = next((argument.only() for argument in arguments if isinstance(argument.only(), str)), "")
    return Value(frozenset({taint("request", f'{method}("{key}")'[:80], at)}))


def of_handler(base_names: Iterable[str], at: Step) -> dict[object, Value]:
    """Attributes of `self` that the client decides about, in a view of Django or a handler of `http.server`."""
    names = list(base_names)
    if any(name.endswith(("View", "ViewSet")) for name in names):
        return {"kwargs": Value(frozenset({taint("request", URL_PARTS, at)}), name=URL_PARTS)}
    if not any(name.endswith("HTTPRequestHandler") for name in names):
        return {}
    sent = {name: Value(frozenset({taint("request", f"self.{name}", at)})) for name in ("path", "requestline")}
    headers = Value(frozenset({taint("request", "self.headers", at)}), name="request.headers")
    return {"path": sent["path"], "requestline": sent["requestline"], "headers": headers}


def is_event(node: FunctionNode) -> bool:
    """Whether a function is the handler of a cloud function: `def handler(event, context)`."""
    return [argument.arg for argument in node.args.args] == ["event", "context"]


FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def is_request_parameter(argument: ast.arg) -> bool:
    """Whether a parameter is a framework's request object."""
    kind = _type_name(argument.annotation)
    return kind in _REQUEST_TYPES or (argument.annotation is None and argument.arg in _REQUEST_PARAMETERS)


def _type_name(annotation: ast.expr | None) -> str:
    if isinstance(annotation, ast.Attribute):
        return annotation.attr
    return annotation.id if isinstance(annotation, ast.Name) else ""


def route_of(node: FunctionNode) -> tuple[str, ast.Call] | None:
    """The word and the call of the decorator that makes a function a view (`@app.get("/x")`), if one does."""
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute | ast.Name):
            word = decorator.func.attr if isinstance(decorator.func, ast.Attribute) else decorator.func.id
            if word in _ROUTES and (not decorator.args or _is_path(decorator.args[0])):
                return word, decorator
    return None


def _is_path(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value[:1] in ("/", "", "{", "<")


def view_parameter(argument: ast.arg, default: ast.expr | None, route: str, at: Step) -> Value:
    """What a parameter of a view may hold, by its annotation and by the converter in the route."""
    converted = {name for groups in _SAFE_CONVERTERS.findall(route) for name in groups if name}
    if argument.arg in converted or is_clean_type(argument.annotation) or _is_injected(argument, default):
        return Value(name=argument.arg)
    origin = Taint("request", argument.arg, (), frozenset(), argument.arg, (at,))
    return Value(frozenset({origin}), name=TEXT if _is_text(argument.annotation) else "")


TEXT = "@text"
"""The name of a value that is surely text: what seems to be read from its attributes is none of it."""


def _is_text(annotation: ast.expr | None) -> bool:
    return annotation is None or _type_name(annotation) == "str"


def _is_injected(argument: ast.arg, default: ast.expr | None) -> bool:
    """Whether the framework gives it rather than the client: a database session, the signed-in user."""
    if isinstance(default, ast.Call) and _type_name(default.func) in _INJECTED:
        return True
    annotation = ast.unparse(argument.annotation) if argument.annotation is not None else ""
    if any(f"{word}(" in annotation for word in _INJECTED):
        return True
    return bool(_PLUMBING.search(annotation))


def is_clean_type(annotation: ast.expr | None) -> bool:
    """Whether no text fits the annotation: numbers, dates, ids."""
    if annotation is None:
        return False
    if isinstance(annotation, ast.BinOp):
        return is_clean_type(annotation.left) and (_is_none(annotation.right) or is_clean_type(annotation.right))
    if isinstance(annotation, ast.Subscript):
        return _is_clean_generic(_type_name(annotation.value), annotation.slice)
    if isinstance(annotation, ast.Tuple):
        return all(is_clean_type(element) or _is_none(element) for element in annotation.elts)
    name = _type_name(annotation)
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        name = annotation.value.partition("|")[0].strip()
    return name in _SAFE_TYPES or name.endswith("Enum") or (name == "Ellipsis")


def _is_clean_generic(outer: str, inner: ast.expr) -> bool:
    if outer == "Annotated" and isinstance(inner, ast.Tuple):
        return is_clean_type(inner.elts[0])
    return outer == "Literal" or (outer in _GENERICS and is_clean_type(inner))


_GENERICS = frozenset({"Optional", "list", "List", "set", "Set", "Sequence", "tuple", "Tuple", "Iterable"})


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
