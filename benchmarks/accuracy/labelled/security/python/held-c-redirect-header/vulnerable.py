from starlette.responses import RedirectResponse


async def back(request):
    origin = request.headers.get("referer") or "/"
    return RedirectResponse(origin)
