from django.http import HttpResponse


def choose(request):
    shop = request.GET["shop"]
    request.session["shop"] = shop
    return HttpResponse("chosen")
