from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST


@csrf_exempt
@login_required
@require_POST
def change_mail(request: HttpRequest) -> HttpResponse:
    """Change where we write to."""
    request.user.email = request.POST["email"]
    request.user.full_clean()
    request.user.save(update_fields=["email"])
    return redirect("profile")
