"""Builds the archive page of a blog."""

from html import escape


class Page:
    """An HTML page that grows from top to bottom."""

    def __init__(self, title):
        self.title = title
        self.body = ""

    def add_posts(self, posts):
        """One entry per post, newest first."""
        for post in sorted(posts, key=lambda post: post.published, reverse=True):
            self.body += f"<li>{escape(post.title)}</li>\n"

    def html(self):
        """The finished page."""
        body = self.body
        return f"<html><head><title>{escape(self.title)}</title></head><body>{body}</body></html>"
