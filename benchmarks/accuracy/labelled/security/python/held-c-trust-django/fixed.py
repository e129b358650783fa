from django.http import HttpResponse


def choose(request):
    shop = request.GET["shop"]
    request.session["shop"] = {"north": "n", "south": "s"}.get(shop, "n")
    return HttpResponse("chosen")
