import aiohttp
from aiohttp import web


async def fetch(request):
    body = await request.post()
    url = "https://feeds.example.org/" + str(int(body["feed"]))
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return web.Response(text=(await answer.text())[:1000])
