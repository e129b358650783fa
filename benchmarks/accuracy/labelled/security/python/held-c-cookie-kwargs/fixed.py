from django.http import HttpResponse
from django.utils.crypto import get_random_string


def begin(request):
    response = HttpResponse("begun")
    options = {"httponly": True, "samesite": "Lax"}
    options["secure"] = True
    response.set_cookie("auth_token", get_random_string(32), **options)
    return response
