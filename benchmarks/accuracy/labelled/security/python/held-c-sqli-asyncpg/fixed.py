import asyncpg
from aiohttp import web


async def station(request):
    name = request.match_info["name"]
    connection = await asyncpg.connect("postgresql:///weather")
    try:
        rows = await connection.fetch("SELECT at, degrees FROM readings WHERE station = $1", name)
    finally:
        await connection.close()
    return web.json_response([{"at": str(row["at"]), "degrees": row["degrees"]} for row in rows])


def setup(app):
    app.router.add_get("/stations/{name}", station)
