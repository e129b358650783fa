def shipping_rate(weight_grams: int, zone: str) -> int:
    """Price of a parcel in cents.

    Raises ValueError for a parcel that is too heavy.
    """
    steps = {500: 390, 1000: 490, 2000: 590, 5000: 790}
    for limit, price in steps.iteritems():
        if weight_grams <= limit:
            return price + (300 if zone == "islands" else 0)
    raise ValueError(f"{weight_grams} g is too heavy")


def shipping_rates(parcels) -> list[int]:
    """Prices in the order of the parcels."""
    return [shipping_rate(parcel.weight_grams, parcel.zone) for parcel in parcels]
