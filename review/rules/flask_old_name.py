"""outdated/flask-old-name: names that Flask, Werkzeug and Jinja took away."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, uses_of_old

RULE = Rule(
    id="outdated/flask-old-name",
    family="outdated",
    title="Name that Flask has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current Flask, Werkzeug or Jinja.",
    why="The import raises, and the application does not start: Flask pins no upper bound on Werkzeug and "
    "Jinja, so that a fresh install already gets the version without it.",
    fix="Use what took its place; `Markup` and `escape` come from `markupsafe`.",
    prompt="Replace this by what the release notes of Flask, Werkzeug or Jinja name. Keep escaping, hashing and "
    "signing as they are: tokens and password hashes that exist must stay valid. Pin flask and werkzeug "
    "together, and add a test that imports the application.",
    cwe="CWE-477",
    references=(
        "https://flask.palletsprojects.com/en/stable/changes/",
        "https://werkzeug.palletsprojects.com/en/stable/changes/",
    ),
    frameworks=("flask",),
)

NAMES = {
    "flask.Markup": "markupsafe.Markup",
    "flask.escape": "markupsafe.escape",
    "flask._request_ctx_stack": "flask.globals.request_ctx",
    "flask._app_ctx_stack": "flask.globals.app_ctx",
    "flask.globals._request_ctx_stack": "flask.globals.request_ctx",
    "flask.globals._app_ctx_stack": "flask.globals.app_ctx",
    "flask.json.JSONEncoder": "flask.json.provider.DefaultJSONProvider",
    "flask.json.JSONDecoder": "flask.json.provider.DefaultJSONProvider",
    "flask.json.htmlsafe_dumps": "the filter `tojson`",
    "flask.safe_join": "werkzeug.utils.safe_join",
    "flask.ext": "the extension's own package",
    "flask.helpers.locked_cached_property": "werkzeug.utils.cached_property",
    "flask.helpers.total_seconds": "datetime.timedelta.total_seconds",
    "flask.__version__": "importlib.metadata.version",
    "flask.script": "flask.cli",
    "flask_script": "flask.cli",
    "werkzeug.contrib": "cachelib and `werkzeug.middleware`",
    "werkzeug.secure_filename": "werkzeug.utils.secure_filename",
    "werkzeug.generate_password_hash": "werkzeug.security.generate_password_hash",
    "werkzeug.check_password_hash": "werkzeug.security.check_password_hash",
    "werkzeug.security.safe_str_cmp": "hmac.compare_digest",
    "werkzeug.security.pbkdf2_hex": "hashlib.pbkdf2_hmac",
    "werkzeug.urls.url_quote": "urllib.parse.quote",
    "werkzeug.urls.url_encode": "urllib.parse.urlencode",
    "werkzeug.urls.url_parse": "urllib.parse.urlsplit",
    "werkzeug.urls.url_decode": "urllib.parse.parse_qs",
    "werkzeug.urls.url_unquote": "urllib.parse.unquote",
    "werkzeug.urls.url_join": "urllib.parse.urljoin",
    "werkzeug.wrappers.BaseResponse": "werkzeug.wrappers.Response",
    "werkzeug.wrappers.BaseRequest": "werkzeug.wrappers.Request",
    "werkzeug.http.parse_authorization_header": "werkzeug.datastructures.Authorization.from_header",
    "jinja2.Markup": "markupsafe.Markup",
    "jinja2.escape": "markupsafe.escape",
    "jinja2.contextfunction": "jinja2.pass_context",
    "jinja2.contextfilter": "jinja2.pass_context",
    "jinja2.environmentfilter": "jinja2.pass_environment",
    "jinja2.evalcontextfilter": "jinja2.pass_eval_context",
    "itsdangerous.JSONWebSignatureSerializer": "the package authlib or PyJWT",
    "itsdangerous.TimedJSONWebSignatureSerializer": "the package authlib or PyJWT",
    "itsdangerous.json": "json",
}

TABLE = Table(NAMES)


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what the table lists."""
    return uses_of_old(file, RULE, TABLE)
