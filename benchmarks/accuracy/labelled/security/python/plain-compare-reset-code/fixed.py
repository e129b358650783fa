from datetime import UTC, datetime
from secrets import compare_digest

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404

from accounts.models import ResetRequest


def confirm(request: HttpRequest, number: int) -> HttpResponse:
    """The second step of a reset: the code from the mail."""
    pending = get_object_or_404(ResetRequest, pk=number, used=False)
    if pending.expires < datetime.now(UTC):
        return HttpResponseBadRequest("expired")
    code = request.POST.get("reset_code", "")
    if not compare_digest(pending.reset_code, code):
        return HttpResponseBadRequest("wrong code")
    pending.used = True
    pending.save(update_fields=["used"])
    return HttpResponse("ok")
