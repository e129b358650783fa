from dataclasses import dataclass
from decimal import Decimal

from django.db import models
from sqlalchemy import Column, Float, Integer, Numeric


class Invoice(models.Model):
    # ruleid: money-as-float
    amount = models.FloatField()
    # ok: money-as-float
    tax = models.DecimalField(max_digits=12, decimal_places=2)


class Account:
    # ruleid: money-as-float
    balance = Column(Float, nullable=False)
    # ok: money-as-float
    credit = Column(Numeric(12, 2), nullable=False)
    # ok: money-as-float
    amount = Column(Integer, nullable=False)


@dataclass
class Line:
    # ruleid: money-as-float
    unit_price: float
    # ok: money-as-float
    price: Decimal
    # ok: money-as-float
    weight: float
