"""Webhook of the payment provider."""

import json

from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST

from payments.tasks import book


@require_POST
def webhook(request):
    """Book the payment that the provider reports."""
    try:
        event = json.loads(request.body)
    except json.JSONDecodeError:
        return HttpResponseBadRequest("not JSON")
    if event.get("type") == "payment.succeeded":
        book.delay(event["id"])
    return HttpResponse(status=204)
