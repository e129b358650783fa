from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route("/welcome")
def welcome():
    name = request.args.get("name", "guest")
    template = f"<h1>Welcome, {name}!</h1><p>{{{{ message }}}}</p>"
    return render_template_string(template, message="Nice to see you.")
