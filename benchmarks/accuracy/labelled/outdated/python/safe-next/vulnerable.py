"""Login that returns to where the visitor came from."""

from django.contrib.auth import authenticate, login
from django.shortcuts import redirect, render
from django.utils.http import is_safe_url


def next_page(request):
    """The page to return to, if it is one of ours."""
    target = request.POST.get("next", "")
    if is_safe_url(target, allowed_hosts={request.get_host()}, require_https=True):
        return target
    return "/"


def sign_in(request):
    """Check the credentials."""
    user = authenticate(request, username=request.POST.get("name"), password=request.POST.get("password"))
    if user is None:
        return render(request, "login.html", {"failed": True}, status=401)
    login(request, user)
    return redirect(next_page(request))
