from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/widget")
def widget():
    theme = request.args.get("theme", "light")
    lines = ["<script>", "start('{0}')".format(theme), "</script>"]
    return make_response("\n".join(lines), 200)
