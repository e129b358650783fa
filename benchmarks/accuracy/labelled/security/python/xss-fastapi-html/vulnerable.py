import html

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


def layout(title: str, body: str) -> str:
    return f"<!doctype html><title>{title}</title><main>{body}</main>"


@app.get("/hello", response_class=HTMLResponse)
async def hello(name: str = "world"):
    page = layout("Hello", f"<h1>Hello {name}</h1>")
    return HTMLResponse(content=page)
