"""The catalogue service."""

from flask import Flask, jsonify

from catalogue import cache, store

app = Flask(__name__)
app.config.from_prefixed_env()


@app.before_first_request
def warm_cache():
    """Load the catalogue once."""
    cache.fill(store.products())


@app.get("/products")
def products():
    """All products."""
    return jsonify([product.as_dict() for product in cache.products()])


@app.get("/products/<int:number>")
def product(number):
    """One product."""
    found = cache.product(number)
    if found is None:
        return jsonify(error="unknown product"), 404
    return jsonify(found.as_dict())
