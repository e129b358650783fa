from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)
COMMENTS = []


@app.route("/comment", methods=["POST"])
def comment():
    text = request.form["text"].replace("<script>", "")
    COMMENTS.append(text)
    return "<div>Thanks for: " + str(escape(text)) + "</div>"
