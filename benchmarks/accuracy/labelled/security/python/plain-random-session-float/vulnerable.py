from http import HTTPStatus
from random import random

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin an anonymous basket."""
    number = str(random())[2:]
    response = HttpResponse(status=HTTPStatus.NO_CONTENT)
    response.set_cookie("basket", number, max_age=86_400, secure=True, httponly=True, samesite="Lax")
    return response
