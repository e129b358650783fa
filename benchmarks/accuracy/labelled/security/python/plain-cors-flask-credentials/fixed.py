from flask import Flask
from flask_cors import CORS

from desk.tickets import tickets

FRONTEND = "https://desk.acme.net"


def create_app() -> Flask:
    """The help desk's interface."""
    app = Flask(__name__)
    CORS(app, origins=[FRONTEND], supports_credentials=True)
    app.register_blueprint(tickets)
    return app
