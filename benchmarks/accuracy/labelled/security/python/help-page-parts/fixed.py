"""Parts of the help pages."""

import json
from dataclasses import dataclass

from django.templatetags.static import static
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

RULE = mark_safe("<hr class='thin'>")
SEPARATOR = mark_safe(" &middot; ")


@dataclass(frozen=True)
class HelpPage:
    title: str
    topics: list[str]
    facts: dict[str, str]

    def heading(self) -> SafeString:
        return format_html("<h2>{}</h2>{}", self.title, RULE)

    def topic_list(self) -> SafeString:
        return format_html_join(SEPARATOR, "<a href='#{}'>{}</a>", ((topic, topic) for topic in self.topics))

    def caption(self) -> SafeString:
        """The title in a caption."""
        text = escape(self.title)
        return mark_safe(f"<figcaption>{text}</figcaption>")

    def data(self) -> SafeString:
        """The facts for the script of the page."""
        text = json.dumps(self.facts).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        return mark_safe(f"<script type='application/json'>{text}</script>")

    def logo(self) -> SafeString:
        return format_html("<img alt='' src='{}'>", static("help/logo.svg"))
