import urllib.request

from flask import Flask, request

app = Flask(__name__)
REGIONS = {"eu": "eu.stock.example.org", "us": "us.stock.example.org"}


@app.route("/stock")
def stock():
    region = request.args.get("region", "eu")
    host = REGIONS.get(region, REGIONS["eu"])
    with urllib.request.urlopen(f"https://{host}/count", timeout=5) as answer:
        return answer.read(1000)
