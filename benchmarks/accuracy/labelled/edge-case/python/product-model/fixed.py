"""What the shop sells."""

from django.db import models


class Product(models.Model):
    """An article with its price."""

    name = models.CharField(max_length=200)
    price = models.DecimalField(max_digits=10, decimal_places=2)
    weight_kg = models.FloatField()
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name
