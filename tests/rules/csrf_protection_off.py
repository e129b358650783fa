import hmac

from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt
from flask import Flask

app = Flask(__name__)
# ruleid: csrf-protection-off
app.config["WTF_CSRF_ENABLED"] = False


# ruleid: csrf-protection-off
@csrf_exempt
def change_address(request):
    request.user.address = request.POST["address"]
    request.user.save()
    return JsonResponse({})


# ok: csrf-protection-off
@csrf_exempt
def paid(request, secret):
    given = request.headers["X-Signature"]
    if not hmac.compare_digest(given, hmac.new(secret, request.body, "sha256").hexdigest()):
        return JsonResponse({}, status=403)
    request.order.save()
    return JsonResponse({})


# ok: csrf-protection-off
@csrf_exempt
def version(request):
    return JsonResponse({"version": 3})


# ok: csrf-protection-off
def change_name(request):
    request.user.name = request.POST["name"]
    request.user.save()
    return JsonResponse({})
