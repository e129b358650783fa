import string

from django.http import HttpResponse
from django.utils.html import escape

PAGE = string.Template("<html><body><p>$text</p></body></html>")


def echo(request):
    text = request.META.get("HTTP_X_TEXT", "")
    return HttpResponse(PAGE.substitute(text=escape(text)))
