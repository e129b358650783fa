import json

from django.http import JsonResponse


def webhook(request):
    # ruleid: json-of-request
    event = json.loads(request.body)
    return JsonResponse({"id": event["id"]})


async def create(request):
    body = await request.body()
    # ruleid: json-of-request
    return json.loads(body.decode())


def handler(event, context):
    # ruleid: json-of-request
    return json.loads(event["body"])


def webhook_checked(request):
    try:
        # ok: json-of-request
        event = json.loads(request.body)
    except json.JSONDecodeError:
        return JsonResponse({"error": "not JSON"}, status=400)
    return JsonResponse({"id": event["id"]})


def settings(text):
    # ok: json-of-request
    return json.loads(text)


async def create_by_framework(request):
    # ok: json-of-request
    return await request.json()
