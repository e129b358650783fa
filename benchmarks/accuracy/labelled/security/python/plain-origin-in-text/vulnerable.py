from aiohttp import web

ORIGIN = "app.acme.net"


@web.middleware
async def same_site(request: web.Request, handler):
    """Changes only from our own pages."""
    origin = request.headers.get("Origin", "")
    if request.method != "GET" and "app.acme.net" not in origin:
        raise web.HTTPForbidden
    return await handler(request)
