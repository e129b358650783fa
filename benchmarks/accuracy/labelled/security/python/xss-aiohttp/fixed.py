import html

from aiohttp import web


async def profile(request):
    user = request.query.get("user", "")
    body = "<h1>" + html.escape(user) + "</h1>"
    return web.Response(text=body, content_type="text/html")


def create_app():
    app = web.Application()
    app.router.add_get("/profile", profile)
    return app
