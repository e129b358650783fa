from html import escape


def render_comment(author, text):
    """HTML of one comment."""
    return "<div class='comment'><b>" + escape(author) + "</b><p>" + escape(text) + "</p></div>"
