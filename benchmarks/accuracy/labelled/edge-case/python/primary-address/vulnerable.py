"""Addresses of customers."""


class NoAddressError(LookupError):
    """A customer without any address."""


def primary_address(customer) -> dict:
    """The address that a parcel goes to."""
    return [address for address in customer.addresses if address["primary"]][0]


def label(customer) -> str:
    """The lines to print on the parcel."""
    address = primary_address(customer)
    return f"{customer.name}\n{address['street']}\n{address['city']}"
