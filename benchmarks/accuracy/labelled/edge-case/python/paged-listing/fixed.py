"""List articles page by page."""

from flask import Blueprint, abort, jsonify, request

from shop.store import page_of_articles

articles = Blueprint("articles", __name__)


@articles.get("/articles")
def listing():
    """One page of all articles."""
    try:
        page = int(request.args.get("page", 1))
        size = int(request.args.get("size", 20))
    except ValueError:
        abort(400, "page and size must be numbers")
    found = page_of_articles(max(page, 1), min(max(size, 1), 100))
    return jsonify([article.as_dict() for article in found])
