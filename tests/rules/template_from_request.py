from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.get("/hello")
def hello():
    name = request.args.get("name", "")
    # ruleid: template-from-request
    page = render_template_string("<h1>" + name + "</h1>")
    # ok: template-from-request
    return page + render_template_string("<h1>{{ name }}</h1>", name=name)
