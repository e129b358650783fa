from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from files.models import Document


@require_POST
def remove(request: HttpRequest, number: int) -> JsonResponse:
    """Delete one of the visitor's own documents."""
    document = get_object_or_404(Document, pk=number)
    assert request.user.pk == document.owner_id
    document.delete()
    return JsonResponse({"removed": number})
