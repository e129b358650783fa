"""Values from outside that a browser reads as HTML."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Call, Sink, TaintRule
from review.taint.values import EVERYTHING

FROM_REQUEST = Rule(
    id="security/html-from-request",
    family="security",
    title="Request value sent as unescaped HTML",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="$VALUE is sent to the browser as HTML without escaping (`$SINK`).",
    why="A link with a `<script>` in it runs in the session of whoever opens it, and acts with that person's rights.",
    fix='Render a template with autoescaping (`render_template("page.html", name=name)`), or escape the '
    'value: `markupsafe.escape(name)`, `django.utils.html.format_html("<p>{}</p>", name)`. Answer data as'
    " JSON.",
    prompt="Render this response through a template file with autoescaping and pass the request value as a "
    "variable, or build the fragment with markupsafe.escape / django.utils.html.format_html. Do not mark "
    "joined strings as safe and never put request data into the template source. Values in attributes, "
    "URLs and scripts need the escaping of that place.",
    cwe="CWE-79",
    references=(
        "https://flask.palletsprojects.com/en/stable/templating/",
        "https://docs.djangoproject.com/en/stable/ref/utils/#django.utils.html.format_html",
    ),
    same_as=(
        "B308",
        "B703",
    ),
)


FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/html-from-parameter",
    title="Parameter put into HTML without escaping",
    level="comment",
    severity="medium",
    message="$VALUE is put into HTML without escaping (`$SINK`), whatever a caller passes.",
)

_URL_PLACE = re.compile(r"""(?i)<\w[^<>]{0,400}\s(href|src|action|formaction)\s*=\s*["']?$""")
_BARE_PLACE = re.compile(r"<\w[^<>]{0,400}\s[\w-]+\s*=\s*$")
_QUOTED_PLACE = re.compile(r"""<\w[^<>]{0,400}\s[\w-]+\s*=\s*(["'])[^"'<>]{0,200}$""")
_CODE_PLACE = re.compile(
    r"""(?is)<script\b[^>]{0,200}>(?:(?!</script).){0,1500}[^"'`\w]$|<\w[^<>]{0,400}\son\w+\s*=\s*(["'])(?:(?!\1).){0,200}$"""
)
"""Where a value stands: a whole URL, an attribute without quotes or with them, the code of a script or of an event."""
_SCRIPT_PLACE = re.compile(r"(?is)<script\b[^>]{0,200}>(?:(?!</script).){0,300}=\s*$")
_TYPED = re.compile(
    r"(?i)^((first|last|full|user|display|nick|file|customer|product|item)_?name|name|title|text|body|note|notes|comment"
    r"|message|subject|content|summary|description|bio|caption|headline|heading|label|author|email|mail|city|address"
    r"|question|answer|review|reason|username|user|value|query|tag|link|url|website|homepage)$"
)
"""Fields that people fill in."""
_RESPONSE_WRITES = ("self.write", "self.wfile.write")
_OPEN_TAG = re.compile(r"(?i)<(p|div|span|h[1-6]|li|td|a|b|body|html|title|label|strong|em|ul|section|article)\b[^>]*>")
_TAG = re.compile(r"<[a-zA-Z!/]")


def _is_html(call: Call) -> bool:
    """Whether a response is HTML, which it is for these classes unless another type is named."""
    kind = call.argument("content_type", "mimetype", "media_type")
    if kind is None:
        return True
    text = kind.only()
    return isinstance(text, str) and "html" in text.lower()


def _is_tagged(call: Call) -> bool:
    """Whether the text has a tag in it."""
    text = call.positional[0].text if call.positional else ()
    return any(_TAG.search(part) for part in text if isinstance(part, str))


def _says_html(call: Call) -> bool:
    kind = call.argument("content_type", "mimetype", "media_type")
    return kind is not None and "html" in str(kind.only())


def _needs_more(arrival: Arrival) -> bool:
    """Escaping does not help in a script, in an attribute without quotes, and where a whole URL stands."""
    if arrival.taint.label != "request" or EVERYTHING in arrival.safe:
        return False
    before = arrival.before
    if _URL_PLACE.search(before):
        return not arrival.lacks(":") and not {"url", "redirect"} & arrival.safe
    if _BARE_PLACE.search(before):
        return not arrival.lacks(" ")
    return bool(_CODE_PLACE.search(before)) and not arrival.lacks("(", ";")


def _is_in_attribute(arrival: Arrival) -> bool:
    place = _QUOTED_PLACE.search(arrival.before)
    return place is not None and not arrival.lacks(place[1])


def _matters(arrival: Arrival) -> bool:
    if arrival.lacks("<") and not arrival.before.rstrip().endswith("=") and not _is_in_attribute(arrival):
        return False
    name = arrival.call.name
    if name == "function.<return>":
        is_in_page = _OPEN_TAG.search(arrival.before) or _SCRIPT_PLACE.search(arrival.before)
        return arrival.taint.label == "parameter" and bool(is_in_page) and _is_plain(arrival)
    if name.endswith(".write") and name not in _RESPONSE_WRITES:
        return arrival.taint.label == "parameter" and bool(_OPEN_TAG.search(arrival.before)) and _is_plain(arrival)
    if arrival.taint.label == "parameter":
        return arrival.is_pasted and bool(_TAG.search(arrival.literal)) and not name.endswith(".render")
    if name in ("self.write", "self.finish"):
        return arrival.is_pasted  # else a dict, or data of a type that is set elsewhere
    return not (name.endswith("<return>") and _is_data(arrival))


def _is_plain(arrival: Arrival) -> bool:
    """The parameter itself or what is in it, as far as its name says that a person typed it."""
    form = arrival.taint.form
    fields = [word for word in form if word not in ("part", "each", "[]")]
    return all(word[0] in ".[" for word in fields) and (not fields or bool(_TYPED.search(fields[-1].strip(".[]"))))


def _is_data(arrival: Arrival) -> bool:
    """What a view returns as a dict or list is sent as JSON."""
    return arrival.value.parts is None and bool(arrival.taint.form) and arrival.taint.form[-1] in ("loaded", "call")


TAINT = TaintRule(
    kind="html",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(("function.<return>",), (0,), when=lambda call: call.positional[0].parts is not None),
        Sink(("flask.<return>", "quart.<return>", "bottle.<return>"), (0,)),
        Sink(("markupsafe.Markup", "flask.Markup", "jinja2.Markup", "django.utils.safestring.mark_safe"), (0,)),
        Sink(("django.utils.html.format_html",), (0,)),
        Sink(("fastapi.responses.HTMLResponse", "starlette.responses.HTMLResponse", "*.HTMLResponse"), (0, "content")),
        Sink(
            (
                "flask.make_response",
                "quart.make_response",
                "flask.Response",
                "quart.Response",
                "werkzeug.Response",
                "werkzeug.wrappers.Response",
            ),
            (0, "response"),
            when=_is_html,
        ),
        Sink(
            (
                "django.http.HttpResponse",
                "django.http.response.HttpResponse",
                "django.http.HttpResponseBadRequest",
                "django.http.HttpResponseNotFound",
                "django.http.HttpResponseForbidden",
                "django.http.StreamingHttpResponse",
            ),
            (0, "content"),
            when=_is_html,
        ),
        Sink(
            ("aiohttp.web.Response", "fastapi.Response", "fastapi.responses.Response", "starlette.responses.Response"),
            ("text", "body", "content", 0),
            when=_says_html,
        ),
        Sink(("sanic.response.html", "bottle.HTTPResponse", "tornado.web.Finish"), (0, "body")),
        Sink(("jinja2.Template().render", "jinja2.Environment().from_string().render"), ("**",)),
        Sink(("self.write", "self.finish"), (0, "chunk")),
        Sink(("*.write",), (0,), when=_is_tagged),
        Sink(
            ("self.wfile.write",),
            (0,),
            when=_is_tagged,
        ),
    ),
    matters=_matters,
    needs_more=_needs_more,
    ending="Nothing on the way escapes it for HTML.",
)
