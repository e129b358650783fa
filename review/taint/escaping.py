"""Functions that make a text harmless for one place or another."""

from __future__ import annotations

from collections.abc import Mapping

from review.taint.charset import lacking
from review.taint.guards import RESOLVED
from review.taint.text import ABSOLUTE, REPRESENTED
from review.taint.values import Value, made_safe
from review.taint.words import words

ENCODED = "encoded"
"""In `Taint.safe`: written in an alphabet that means nothing to any interpreter, until it is decoded."""
MARKUP = "Markup()"
"""The name of text that escapes what is added to it."""
_QUOTED_URL = frozenset({"html", "header", "log", "url", "redirect", "absolute"})
ESCAPES: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        words("""
        markupsafe.escape flask.escape django.utils.html.escape django.utils.html.conditional_escape
        xml.sax.saxutils.quoteattr bleach.clean nh3.clean
        django.utils.html.strip_tags
        jinja2.escape werkzeug.utils.escape tornado.escape.xhtml_escape aiohttp.web.escape django.utils.html.escapejs
        """),
        frozenset({"html"}),
    ),
    **dict.fromkeys(("shlex.quote", "pipes.quote", "shlex.join"), frozenset({"command"})),
    **dict.fromkeys(
        ("urllib.parse.quote_plus", "urllib.parse.urlencode"), _QUOTED_URL | {"path"} | lacking("'\"<> /\n")
    ),
    "urllib.parse.quote": _QUOTED_URL | lacking("'\"<> \n"),
    **dict.fromkeys(
        words("""
        ldap.filter.escape_filter_chars ldap3.utils.conv.escape_filter_chars ldap.dn.escape_dn_chars
        ldap3.utils.dn.escape_rdn ldap.filter.filter_format
        """),
        frozenset({"ldap"}),
    ),
    **dict.fromkeys(
        words("""
        werkzeug.utils.secure_filename os.path.basename ntpath.basename posixpath.basename werkzeug.utils.safe_join
        django.utils._os.safe_join flask.safe_join django.utils.text.get_valid_filename werkzeug.security.safe_join
        pathvalidate.sanitize_filename
        """),
        frozenset({"path"}) | lacking("/"),
    ),
    "re.escape": frozenset({"regex"}),
    "str": frozenset({"nosql"}),
    "os.path.commonpath": frozenset[str](),
    "os.path.relpath": frozenset({RESOLVED, ABSOLUTE}),
    **dict.fromkeys(("json.dumps", "flask.json.dumps", "repr", "ascii", "pprint.pformat"), REPRESENTED | {"header"}),
    **dict.fromkeys(
        ("psycopg2.extensions.quote_ident", "psycopg.sql.Identifier", "psycopg2.sql.Identifier"), frozenset({"sql"})
    ),
    **dict.fromkeys(("psycopg.sql.Literal", "psycopg2.sql.Literal"), frozenset({"sql"})),
    **dict.fromkeys(("io.BytesIO", "io.StringIO"), frozenset({"path"})),
    **dict.fromkeys(("os.path.realpath", "os.path.abspath", "os.path.normpath"), frozenset({RESOLVED})),
    **dict.fromkeys(
        words("base64.b64encode base64.urlsafe_b64encode base64.b32encode base64.b16encode binascii.hexlify"),
        frozenset({ENCODED}),
    ),
}
"""What functions make harmless, and for what."""


def escaped(value: Value) -> Value:
    """The value as an operation with `Markup` writes it."""
    return value if value.name == MARKUP else made_safe(value, frozenset({"html"}))
