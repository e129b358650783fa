"""What customers and staff may do with documents."""

import hmac
import logging
from hashlib import sha256

from django.contrib.auth.decorators import login_required, permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from documents.models import Document
from documents.settings import PARTNER_KEY
from documents.storage import purge

logger = logging.getLogger(__name__)


@login_required
@require_POST
def remove_document(request, pk):
    """Delete one document of the signed-in customer."""
    document = get_object_or_404(Document, pk=pk)
    if document.owner_id != request.user.id:
        raise PermissionDenied("not your document")
    document.delete()
    logger.info("a document was removed")
    return HttpResponse(status=204)


@permission_required("documents.purge", raise_exception=True)
@require_POST
def purge_all(request):
    """Remove for good what was deleted a month ago."""
    count = purge(days=30)
    return JsonResponse({"purged": count})


@login_required
def preview(request, pk):
    """The title and the first lines of a document."""
    document = get_object_or_404(Document, pk=pk, owner=request.user)
    return render(request, "preview.html", {"document": document})


@require_POST
def partner_update(request, pk):
    """The partner tells that a document was signed."""
    expected = hmac.new(PARTNER_KEY, request.body, sha256).hexdigest()
    given = request.headers.get("X-Partner-Sum", "")
    if not hmac.compare_digest(expected, given):
        return HttpResponse(status=403)
    document = get_object_or_404(Document, pk=pk)
    document.mark_signed()
    return HttpResponse(status=204)
