import yaml
from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def import_config(request):
    config = yaml.safe_load(request.body)
    return JsonResponse({"keys": sorted(config)})
