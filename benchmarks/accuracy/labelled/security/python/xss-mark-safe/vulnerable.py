from django.utils.html import format_html
from django.utils.safestring import mark_safe


def user_badge(user_name, level):
    """HTML for the badge beside a name."""
    colour = "gold" if level > 5 else "silver"
    return mark_safe(f'<span class="badge {colour}">{user_name}</span>')
