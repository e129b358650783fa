"""Import of price lists that suppliers send every night."""

import logging

from app.extensions import db
from app.models import Product

logger = logging.getLogger(__name__)


def apply_prices(rows: list[dict[str, str]]) -> int:
    """Write the new prices; returns how many products were changed."""
    changed = 0
    for row in rows:
        product = db.session.query(Product).filter(Product.sku == row["sku"]).first()
        if product is None:
            logger.warning("supplier sent an unknown sku")
            continue
        product.price_cents = int(row["price_cents"])
        changed += 1
    db.session.commit()
    return changed
