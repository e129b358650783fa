"""A view that restarts one of the workers."""
import base64
import os

from django.http import HttpResponse


def restart(request):
    param = request.POST.get("worker", "")
    carried = base64.b64encode(param.encode("utf-8"))
    worker = base64.b64decode(carried).decode("utf-8")

    arguments = ["sh", "-c", "supervisorctl restart " + worker]
    os.spawnvp(os.P_WAIT, arguments[0], arguments)
    return HttpResponse("restarted")
