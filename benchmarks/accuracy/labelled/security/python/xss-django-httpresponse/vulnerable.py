from django.http import HttpResponse
from django.utils.html import escape


def greet(request):
    name = request.GET.get("name", "visitor")
    visits = int(request.COOKIES.get("visits", "0")) + 1
    response = HttpResponse("<p>Hello " + name + f", visit {visits}</p>")
    response.set_cookie("visits", str(visits), secure=True, httponly=True, samesite="Lax")
    return response
