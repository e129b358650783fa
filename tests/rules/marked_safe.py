import json
from html import escape

import markdown
import nh3
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from flask import render_template_string
from markupsafe import Markup


def article(source: str) -> str:
    # ruleid: marked-safe
    return mark_safe(markdown.markdown(source))


def badge(user) -> str:
    # ruleid: marked-safe
    return Markup(f"<b class='badge'>{user.name}</b>")


def thanks(name: str) -> str:
    # ruleid: marked-safe
    return render_template_string("<p>Thanks, {{ name | default('friend') | safe }}!</p>", name=name)


def article_cleaned(source: str) -> str:
    # ok: marked-safe
    return mark_safe(nh3.clean(markdown.markdown(source)))


def badge_escaped(user) -> str:
    # ok: marked-safe
    return Markup("<b class='badge'>{}</b>").format(user.name)


def badge_formatted(user) -> str:
    # ok: marked-safe
    return format_html("<b class='badge'>{}</b>", user.name)


def badge_by_hand(user) -> str:
    # ok: marked-safe
    return mark_safe(f"<b class='badge'>{escape(user.name)}</b>")


def fixed() -> str:
    # ok: marked-safe
    return mark_safe("<hr>")


def data(values: dict) -> str:
    # ok: marked-safe
    return mark_safe(json.dumps(values).replace("<", "\\u003c"))


def thanks_escaped(name: str) -> str:
    # ok: marked-safe
    return render_template_string("<p>Thanks, {{ name | default('friend') }}!</p>", name=name)
