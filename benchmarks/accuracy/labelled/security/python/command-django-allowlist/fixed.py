import subprocess

from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_GET

SERVICES = ("nginx", "redis", "postgresql")


@require_GET
def service_status(request):
    service = request.GET.get("service", "nginx")
    if service not in SERVICES:
        return HttpResponseBadRequest("unknown service")
    output = subprocess.getoutput("systemctl status " + service)
    return HttpResponse(output, content_type="text/plain")
