"""LDAP filters and names with a value from outside in them."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Call, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/ldap-from-request",
    family="security",
    title="Value from outside in an LDAP search",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="$VALUE is part of the LDAP filter or name given to `$SINK`. `*`, `(` or `)` in it changes what is "
    "searched.",
    why="A value such as `*)(uid=*` makes the filter match other entries: logins are passed and the directory"
    " is read out.",
    fix="Escape for the place: `ldap.filter.escape_filter_chars(name)` or "
    "`ldap3.utils.conv.escape_filter_chars(name)` in a filter, `ldap.dn.escape_dn_chars(name)` in a "
    "distinguished name.",
    prompt="Escape every value that goes into this LDAP filter with escape_filter_chars of the library in use "
    "(escape_dn_chars for parts of a DN), check that it is not empty, and limit the attributes that are "
    "read. Add tests with '*', parentheses, a backslash and a NUL.",
    cwe="CWE-90",
    references=("https://www.python-ldap.org/en/latest/reference/ldap-filter.html",),
)

FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/ldap-filter-from-parameter",
    title="Parameter pasted into an LDAP search",
    level="comment",
    severity="medium",
    message="$VALUE is pasted into the LDAP filter or name given to `$SINK`, whatever a caller passes. `*`, `(` or `)` "
    "in it changes what is searched.",
)


def _is_directory(call: Call) -> bool:
    """Whether a `search` is a directory's rather than an expression's or an index's."""
    if "ldap" in call.name.lower() or call.argument("search_filter", "filterstr") is not None:
        return True
    texts = [part for value in call.positional for part in value.text if isinstance(part, str)]
    return any(re.search(r"\(\s*[&|!]?\s*\(?[\w-]+=|\b(dc|ou|cn|uid)=", text) for text in texts)


TAINT = TaintRule(
    kind="ldap",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "local": FROM_PARAMETER, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(("*.search_s", "*.search_st", "*.search_ext", "*.search_ext_s"), (0, 2, "filterstr", "base")),
        Sink(
            ("*.search",),
            (0, 1, 2, "search_filter", "search_base", "filterstr", "base"),
            when=_is_directory,
        ),
        Sink(("ldap3.Connection().search", "*.paged_search"), (0, 1, "search_filter", "search_base")),
        Sink(("ldap3.Connection",), (1, "user")),
        Sink(("*.simple_bind_s", "*.bind_s", "*.modify_s", "*.delete_s"), (0, "who", "dn")),
    ),
    matters=lambda arrival: arrival.is_pasted and not arrival.lacks("(", ")", "*"),
    ending="Nothing on the way escapes it for LDAP.",
)
