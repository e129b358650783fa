"""Access to customers."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm.models import Customer


class CustomerRepository:
    """Reads customers in one session."""

    def __init__(self, session: Session):
        self.session = session

    def by_id(self, number):
        """The customer with this number, or None."""
        return self.session.get(Customer, number)

    def names(self):
        """The names of all customers, a page at a time."""
        query = select(Customer.name).order_by(Customer.name).limit(500)
        return self.session.execute(query).scalars().all()

    def add(self, name):
        """A new customer."""
        customer = Customer(name=name)
        self.session.add(customer)
        return customer
