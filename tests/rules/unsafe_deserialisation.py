import json
import pickle

import yaml
from flask import Flask, request

app = Flask(__name__)


@app.post("/load")
def load():
    # ruleid: unsafe-deserialisation
    first = pickle.loads(request.data)
    # ok: unsafe-deserialisation
    second = json.loads(request.data)
    # ruleid: unsafe-deserialisation
    third = yaml.load(request.data, Loader=yaml.Loader)
    # ok: unsafe-deserialisation
    fourth = yaml.load(request.data, Loader=yaml.SafeLoader)
    return str(first) + str(second) + str(third) + str(fourth)
