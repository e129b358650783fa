import html

from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from flask import Flask, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)
api = FastAPI()


@app.route("/hello")
def hello():
    name = request.args.get("name", "guest")
    if len(name) > 50:
        name = "guest"
    # ruleid: html-from-request
    return f"<h1>Hello {name}</h1>"


@app.route("/banner")
def banner():
    # ruleid: html-from-request
    message = Markup("<b>" + request.args["message"] + "</b>")
    return render_template("banner.html", message=message)


@api.get("/search", response_class=HTMLResponse)
async def search(q: str):
    # ruleid: html-from-request
    return HTMLResponse(f"<p>No results for {q}</p>")


def profile(request):
    # ruleid: html-from-request
    return HttpResponse("<p>%s</p>" % request.GET["name"])


def badge(request):
    title = request.POST.get("title")
    # ruleid: html-from-request
    return mark_safe(f"<span>{title}</span>")


@app.route("/hello/template")
def hello_template():
    # ok: html-from-request
    return render_template("hello.html", name=request.args.get("name", "guest"))


@app.route("/hello/escaped")
def hello_escaped():
    # ok: html-from-request
    return f"<h1>Hello {escape(request.args['name'])}</h1>"


@api.get("/search/escaped", response_class=HTMLResponse)
async def search_escaped(q: str):
    # ok: html-from-request
    return HTMLResponse(f"<p>No results for {html.escape(q)}</p>")


def profile_formatted(request):
    # ok: html-from-request
    return HttpResponse(format_html("<p>{}</p>", request.GET["name"]))


@app.route("/count")
def count():
    # ok: html-from-request
    return f"<p>{int(request.args['n'])} results</p>"


@app.route("/status")
def status():
    # ok: html-from-request
    return {"name": request.args["name"]}
