from html import escape

from django.utils.html import format_html
from django.utils.safestring import mark_safe


def badge(name):
    # ruleid: html-from-parameter
    return mark_safe(f"<span>{name}</span>")


def row(name):
    # ruleid: html-from-parameter
    return "<tr><td>" + name + "</td></tr>"


def badge_escaped(name):
    # ok: html-from-parameter
    return format_html("<span>{}</span>", name)


def row_escaped(name):
    # ok: html-from-parameter
    return "<tr><td>" + escape(name) + "</td></tr>"
