"""Shows a comment before it is stored."""
from flask import Flask, render_template_string, request
from markupsafe import Markup

app = Flask(__name__)
PAGE = "<article>{{ comment }}</article>"


@app.route("/comments/preview", methods=["POST"])
def preview():
    comment = request.form["comment"]
    shown = Markup("<p>" + comment + "</p>")
    return render_template_string(PAGE, comment=shown)
