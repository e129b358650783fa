"""What happens after a visitor has answered the page about cookies."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect


LIFETIME = timedelta(days=180)
CHOICES = ("all", "necessary")


def remember_choice(response: HttpResponse, choice: str) -> HttpResponse:
    """Keeps the choice in a cookie. Raises ValueError if there is no such choice."""
    if choice not in CHOICES:
        raise ValueError("all or necessary")
    response.set_cookie(
        "consent", choice, max_age=LIFETIME, secure=not settings.DEBUG, httponly=True, samesite="Lax"
    )
    return response


def back_to_page(return_url: str, choice: str) -> HttpResponse:
    """Sends the visitor back to where the question came up."""
    response = HttpResponseRedirect(return_url)
    return remember_choice(response, choice)
