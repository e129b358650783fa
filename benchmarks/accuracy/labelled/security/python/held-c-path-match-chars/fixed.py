from flask import Flask, request

app = Flask(__name__)


@app.route("/letter")
def letter():
    param = request.query_string.decode("utf-8")
    possible = "CDB"
    guess = possible[2]
    match guess:
        case "A":
            bar = param
        case "B":
            bar = "bob.txt"
        case _:
            bar = "bobs_your_uncle.txt"
    with open("/srv/letters/" + bar, encoding="utf-8") as stream:
        return {"text": stream.read(), "asked": len(param)}
