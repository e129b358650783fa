import jinja2
from flask import Flask, request

app = Flask(__name__)
environment = jinja2.Environment(autoescape=True)


def render_mail(subject, body):
    template = environment.from_string("Subject: {{ subject }}\n\n{{ body }}")
    return template.render(subject=subject, body=body)


@app.post("/preview")
def preview():
    mail = render_mail(request.form["subject"], request.form["body"])
    return {"mail": mail}
