"""Switches the language and goes back."""
from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme


def set_language(request):
    target = request.POST.get("next") or request.headers.get("referer", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}, require_https=True):
        target = "/"
    response = HttpResponseRedirect(target)
    request.session["language"] = "de" if request.POST.get("language") == "de" else "en"
    return response
