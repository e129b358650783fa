import hashlib
import hmac

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from shop.models import Payment


@csrf_exempt
@require_POST
def payment_notice(request: HttpRequest) -> HttpResponse:
    """Called by the payment provider, which signs what it sends."""
    expected = hmac.new(settings.PAYMENT_SECRET.encode(), request.body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        return HttpResponseForbidden()
    Payment.objects.create(raw=request.body)
    return HttpResponse(status=204)
