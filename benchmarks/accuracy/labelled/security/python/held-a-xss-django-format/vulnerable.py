"""A small view with the name of a campaign."""
from django.http import HttpResponse
from django.utils.html import format_html


def campaign(request, ident):
    title = request.GET.get("title", "Spring")
    body = "<h2 id='c{}'>{}</h2>".format(int(ident), title)
    return HttpResponse(body)
