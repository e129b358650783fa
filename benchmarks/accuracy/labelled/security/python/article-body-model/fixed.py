"""Articles of the newsroom."""

import markdown
import nh3
from django.db import models
from django.utils.safestring import SafeString, mark_safe

EXTENSIONS = ["tables", "footnotes"]


class Article(models.Model):
    title = models.CharField(max_length=200)
    body = models.TextField(help_text="Markdown")
    published_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        ordering = ["-published_at"]

    def __str__(self) -> str:
        return self.title

    def body_as_page(self) -> SafeString:
        """The body as the template shows it."""
        page = markdown.markdown(self.body, extensions=EXTENSIONS)
        return mark_safe(nh3.clean(page))

    def teaser(self, words: int = 30) -> str:
        return " ".join(self.body.split()[:words])
