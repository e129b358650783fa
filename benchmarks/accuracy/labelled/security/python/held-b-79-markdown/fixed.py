"""Renders the comments of a ticket."""
import bleach
import markdown
from django.utils.safestring import mark_safe

TAGS = ["p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote"]


def render_comment(text):
    """HTML of a comment that somebody wrote in Markdown."""
    html = markdown.markdown(text, extensions=["fenced_code"])
    return mark_safe(bleach.clean(html, tags=TAGS, attributes={}, strip=True))


def render_all(comments):
    """All comments, oldest first."""
    return [render_comment(one.text) for one in sorted(comments, key=lambda one: one.at)]
