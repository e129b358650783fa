from pathlib import Path

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

PAGES = Path("pages")


async def store(request):
    form = await request.form()
    slug = form["slug"]
    (PAGES / (slug + ".md")).write_text(form["text"])
    return PlainTextResponse("stored")


app = Starlette(routes=[Route("/pages", store, methods=["POST"])])
