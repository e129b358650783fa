import html
import json
import re
from html import escape
from pathlib import Path

import markdown
import nh3
from django.utils.html import format_html
from django.utils.safestring import SafeText, mark_safe
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


COLOURS = ("red", "green")
PAGE = "<article>{{ cleaned_body | safe }}</article>"
# ruleid: marked-safe
NOTE = "<p>{% autoescape false %}{{ note }}{% endautoescape %}</p>"


def newsletter(body: str) -> str:
    # ok: marked-safe
    return render_template_string(PAGE, cleaned_body=nh3.clean(body))


def undone(user) -> str:
    # ruleid: marked-safe
    return mark_safe(html.unescape(user.about))


def formatted_first(user) -> str:
    # ruleid: marked-safe
    return format_html(f"<b>{user.name}</b>")


def old_name(user) -> str:
    # ruleid: marked-safe
    return SafeText(user.about)


class Badge:
    def __init__(self, user) -> None:
        self.user = user

    def __html__(self) -> str:
        # ruleid: marked-safe
        return f"<b>{self.user.name}</b>"


class Count:
    def __init__(self, count: int) -> None:
        self.count = count

    def __html__(self) -> str:
        # ok: marked-safe
        return f"<b>{self.count:d}</b>"


def swatches() -> str:
    # ok: marked-safe
    return mark_safe("".join(f"<i class='{colour}'></i>" for colour in COLOURS))


def logo() -> str:
    # ok: marked-safe
    return mark_safe((Path(__file__).parent / "logo.html").read_text(encoding="utf-8"))


def assets(form) -> str:
    # ok: marked-safe
    return mark_safe(form.media)


def highlighted(value: str, words: list) -> str:
    pattern = re.compile("|".join(map(re.escape, words)))
    # ruleid: marked-safe
    return mark_safe(pattern.sub(r"<mark>\g<0></mark>", value))


def highlighted_escaped(value: str, words: list) -> str:
    pattern = re.compile("|".join(map(re.escape, words)))
    # ok: marked-safe
    return mark_safe(pattern.sub(r"<mark>\g<0></mark>", escape(value)))
