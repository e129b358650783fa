"""Models of the order service."""

from sqlalchemy import Column, Integer, Numeric, String
from sqlalchemy.ext.declarative import declarative_base

Base = declarative_base()


class Order(Base):
    """One order."""

    __tablename__ = "orders"

    id = Column(Integer, primary_key=True)
    number = Column(String(20), unique=True, nullable=False)
    total = Column(Numeric(10, 2), nullable=False)

    def as_dict(self):
        """The order for the API."""
        return {"number": self.number, "total": str(self.total)}
