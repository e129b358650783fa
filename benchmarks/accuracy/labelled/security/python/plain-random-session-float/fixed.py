from http import HTTPStatus
from secrets import token_hex

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin an anonymous basket."""
    number = token_hex(16)
    response = HttpResponse(status=HTTPStatus.NO_CONTENT)
    response.set_cookie("basket", number, max_age=86_400, secure=True, httponly=True, samesite="Lax")
    return response
