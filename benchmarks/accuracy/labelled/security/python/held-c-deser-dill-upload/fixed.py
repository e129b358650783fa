import json

import dill
from django.http import JsonResponse


def upload(request):
    content = request.FILES["model"].read()
    model = json.loads(content)
    return JsonResponse({"fields": len(model), "version": dill.__version__})
