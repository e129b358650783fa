"""Template sources with a value from outside in them."""

from __future__ import annotations

from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/template-from-request",
    family="security",
    title="Value from outside used as template source",
    severity="critical",
    confidence="high",
    level="block",
    languages=("python",),
    message="$VALUE is part of the template source given to `$SINK`. An expression in it runs on the server.",
    why="Template languages reach Python objects: a value such as `{{ config }}` or a chain of attributes "
    "reads secrets and runs commands with the rights of the service.",
    fix='Keep the template constant and pass the value as a variable: `render_template("page.html", name=name)`.',
    prompt="Move the template text into a file or a constant and pass every value from outside as a context "
    "variable with autoescaping on. If users must write templates, render them with "
    "jinja2.sandbox.ImmutableSandboxedEnvironment without globals, limit length and time, and answer 400 "
    "for syntax errors. Never format a value into the template source.",
    cwe="CWE-1336",
    references=("https://jinja.palletsprojects.com/en/stable/sandbox/",),
)


FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/template-from-parameter",
    title="Parameter used as template source",
    severity="medium",
    level="monitor",
    confidence="low",
    message="`$SINK` compiles $VALUE as a template, whatever a caller passes. An expression in it runs on the server.",
)


def _matters(arrival: Arrival) -> bool:
    """Template text that a caller hands over to be rendered with everything that Python offers."""
    if arrival.lacks("{"):
        return False
    is_plain = not arrival.taint.form and arrival.call.name.startswith(("jinja2.Template", "mako.", "flask."))
    return arrival.taint.label in ("request", "network") or is_plain


TAINT = TaintRule(
    kind="template",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(("flask.render_template_string", "render_template_string", "quart.render_template_string"), (0, "source")),
        Sink(("jinja2.Template", "jinja2.environment.Template", "mako.template.Template"), (0, "source", "text")),
        Sink(("*.from_string", "*.template_string"), (0, "source"), when=lambda call: "Sandbox" not in call.name),
        Sink(
            ("django.template.Template", "tornado.template.Template", "bottle.template", "bottle.SimpleTemplate"), (0,)
        ),
        Sink(("string.Formatter().format", "chevron.render", "pystache.render"), (0,)),
    ),
    matters=_matters,
    ending="Nothing on the way keeps it out of the template's source.",
)
