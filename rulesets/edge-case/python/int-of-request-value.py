from flask import jsonify, request

from shop import catalogue


def list_products():
    # ruleid: int-of-request-value
    page = int(request.args.get("page", 1))
    return jsonify(catalogue.page(page))


def list_products_checked():
    # ok: int-of-request-value
    page = request.args.get("page", 1, type=int)
    return jsonify(catalogue.page(max(page, 1)))


def set_quantity():
    # ruleid: int-of-request-value
    catalogue.set_quantity(int(request.form["quantity"]))


def set_quantity_checked():
    try:
        # ok: int-of-request-value
        quantity = int(request.form["quantity"])
    except ValueError:
        return jsonify(error="quantity must be a number"), 400
    catalogue.set_quantity(quantity)
    return jsonify(quantity=quantity)
