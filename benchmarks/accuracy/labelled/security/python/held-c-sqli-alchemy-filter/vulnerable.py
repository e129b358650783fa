from flask import Blueprint, jsonify, request
from sqlalchemy import text

from shop.models import Product

bp = Blueprint("products", __name__)


@bp.route("/products")
def products():
    criteria = request.args.to_dict()
    query = Product.query
    if "color" in criteria:
        query = query.filter(text("color = '" + criteria["color"] + "'"))
    return jsonify([product.name for product in query.limit(50)])
