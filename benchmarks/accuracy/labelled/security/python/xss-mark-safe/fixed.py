from django.utils.html import format_html
from django.utils.safestring import mark_safe


def user_badge(user_name, level):
    """HTML for the badge beside a name."""
    colour = "gold" if level > 5 else "silver"
    return format_html('<span class="badge {}">{}</span>', colour, user_name)
