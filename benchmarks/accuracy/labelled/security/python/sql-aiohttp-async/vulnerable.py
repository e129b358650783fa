import aiosqlite
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/users/{name}")
async def show_user(request):
    name = request.match_info["name"]
    async with aiosqlite.connect("users.db") as db:
        async with db.execute("SELECT id, bio FROM users WHERE name = '{}'".format(name)) as cursor:
            row = await cursor.fetchone()
    if row is None:
        raise web.HTTPNotFound()
    return web.json_response({"id": row[0], "bio": row[1]})
