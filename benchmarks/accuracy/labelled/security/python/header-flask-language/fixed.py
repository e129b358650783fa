from flask import Flask, make_response, render_template, request

app = Flask(__name__)
LANGUAGES = ["en", "de", "fr"]


@app.route("/language")
def language():
    chosen = request.args.get("lang", "en")
    response = make_response(render_template("done.html"))
    response.headers["X-Language"] = chosen if chosen in LANGUAGES else "en"
    return response
