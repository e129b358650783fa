"""Takes a configuration as YAML."""
import yaml
from flask import Flask, request

app = Flask(__name__)


@app.route("/configuration", methods=["PUT"])
def configuration():
    param = request.get_data(as_text=True)
    num = 196
    if 500 // 42 + num > 200:
        text = param
    else:
        text = "name: standard"
    loaded = yaml.load(text, Loader=yaml.Loader)
    return {"keys": sorted(loaded)}
