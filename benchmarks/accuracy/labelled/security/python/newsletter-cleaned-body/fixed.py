"""The newsletter: its editors write HTML, of which a few tags are kept."""

from email.message import EmailMessage

import nh3
from jinja2 import Environment

TAGS = {"p", "a", "em", "strong", "ul", "ol", "li", "h2"}
PAGE = """
<html>
  <body>
    <h1>{{ title }}</h1>
    <article>{{ cleaned_body | safe }}</article>
    <footer>You get this mail because you are subscribed to {{ list_name }}.</footer>
  </body>
</html>
"""


class Newsletter:
    def __init__(self, list_name: str) -> None:
        self.list_name = list_name
        self.template = Environment(autoescape=True).from_string(PAGE)

    def message(self, title: str, body: str) -> EmailMessage:
        """The issue as a mail with a text and an HTML part."""
        message = EmailMessage()
        message["Subject"] = title.replace("\n", " ").replace("\r", " ")
        message.set_content(nh3.clean(body, tags=set()))
        page = self.template.render(title=title, cleaned_body=nh3.clean(body, tags=TAGS), list_name=self.list_name)
        message.add_alternative(page, subtype="html")
        return message
