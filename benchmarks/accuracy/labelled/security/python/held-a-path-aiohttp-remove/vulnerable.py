"""Deletes an upload."""
import os

from aiohttp import web

UPLOADS = "/srv/uploads"
routes = web.RouteTableDef()


@routes.delete("/uploads/{name}")
async def delete_upload(request):
    data = await request.json()
    name = data.get("name", "")
    path = os.path.normpath(os.path.join(UPLOADS, name))
    if not os.path.isfile(path):
        raise web.HTTPNotFound()
    os.remove(path)
    return web.json_response({"removed": name})


def make_app():
    app = web.Application()
    app.add_routes(routes)
    return app
