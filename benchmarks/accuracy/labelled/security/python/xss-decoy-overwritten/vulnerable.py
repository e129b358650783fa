from flask import Flask, make_response, request

app = Flask(__name__)


class Holder:
    def __init__(self, value):
        self.value = value

    def keep(self, value):
        return self.value


@app.route("/d")
def view():
    name = request.cookies.get("name", "")
    shown = Holder(name).keep("constant")
    return make_response("<p>" + shown + "</p>")
