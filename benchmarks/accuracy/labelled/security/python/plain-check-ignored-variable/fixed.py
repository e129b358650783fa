from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from accounts.models import Member


@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Begin a session for a member."""
    member = get_object_or_404(Member, email=request.POST["email"])
    matches = member.check_password(request.POST["password"])
    if not matches or not member.is_active:
        return HttpResponseForbidden("not possible")
    login(request, member)
    return redirect("home")
