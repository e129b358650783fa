from flask import Flask, request
from jinja2 import Environment

app = Flask(__name__)
env = Environment(autoescape=True)


@app.route("/hello")
def hello():
    template = env.from_string("<h1>Hello {{ name }}</h1>")
    return template.render(name=request.args.get("name", "you"))
