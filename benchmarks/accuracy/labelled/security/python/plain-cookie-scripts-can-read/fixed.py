from aiohttp import web

from portal.sessions import Sessions

routes = web.RouteTableDef()
SESSIONS = web.AppKey("sessions", Sessions)


@routes.post("/api/session")
async def begin(request: web.Request) -> web.Response:
    """Begin a session without a name."""
    token = await request.app[SESSIONS].new()
    response = web.json_response({"ok": True})
    response.set_cookie("sid", token, secure=True, httponly=True, samesite="Strict", max_age=28_800)
    return response
