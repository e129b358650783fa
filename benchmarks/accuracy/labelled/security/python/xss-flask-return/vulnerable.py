from flask import Flask, request

app = Flask(__name__)
PAGE = "<html><body><h2>Results for %s</h2><ul>%s</ul></body></html>"


@app.route("/search")
def search():
    query = request.args.get("q", "")
    items = "".join(f"<li>{number}</li>" for number in range(3))
    return PAGE % (query, items)
