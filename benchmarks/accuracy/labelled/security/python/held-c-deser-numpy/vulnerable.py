import io

import numpy
from flask import Flask, request

app = Flask(__name__)


@app.route("/matrix", methods=["POST"])
def matrix():
    values = numpy.load(io.BytesIO(request.get_data()), allow_pickle=True)
    return {"shape": list(values.shape)}
