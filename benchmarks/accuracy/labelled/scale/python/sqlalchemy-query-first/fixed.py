"""Import of price lists that suppliers send every night."""

import logging

from app.extensions import db
from app.models import Product

logger = logging.getLogger(__name__)


def apply_prices(rows: list[dict[str, str]]) -> int:
    """Write the new prices; returns how many products were changed."""
    changed = 0
    skus = [row["sku"] for row in rows]
    products = {one.sku: one for one in db.session.query(Product).filter(Product.sku.in_(skus))}
    for row in rows:
        product = products.get(row["sku"])
        if product is None:
            logger.warning("supplier sent an unknown sku")
            continue
        product.price_cents = int(row["price_cents"])
        changed += 1
    db.session.commit()
    return changed
