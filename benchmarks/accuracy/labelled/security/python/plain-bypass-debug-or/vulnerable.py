from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.models import Report


def overview(request: HttpRequest) -> HttpResponse:
    """All reports, for the staff."""
    if not (settings.DEBUG or request.user.has_perm("reports.view_report")):
        raise PermissionDenied
    reports = Report.objects.order_by("-created")[:50]
    return render(request, "reports/overview.html", {"reports": reports})
