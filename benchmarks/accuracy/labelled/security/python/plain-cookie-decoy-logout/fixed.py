from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the session, and keep the colours."""
    response = HttpResponse(status=204)
    response.set_cookie("session", "", max_age=0)
    response.set_cookie("theme", request.POST.get("theme", "light") == "dark", max_age=31_536_000)
    response.set_cookie("device", "known", secure=settings.SESSION_COOKIE_SECURE, httponly=True)
    return response
