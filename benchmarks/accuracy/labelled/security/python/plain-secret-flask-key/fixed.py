"""The application factory."""

import os

from flask import Flask

from shop.views import catalogue, orders


def create_app() -> Flask:
    """A new application with all its views."""
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ["SHOP_SECRET_KEY"]
    app.config["MAX_CONTENT_LENGTH"] = 4 * 1024 * 1024
    app.register_blueprint(catalogue)
    app.register_blueprint(orders)
    return app
