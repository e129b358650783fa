"""Tests of the order list."""

from django.test import TestCase

from shop.models import Order


class OrderListTest(TestCase):
    """What the list shows."""

    def setUp(self):
        self.first = Order.objects.create(status="new")
        self.second = Order.objects.create(status="paid")

    def test_open_orders(self):
        response = self.client.get("/orders/?status=new")
        self.assertEqual(response.status_code, 200)
        self.assertQuerysetEqual(response.context["orders"], [self.first])

    def test_all_orders(self):
        response = self.client.get("/orders/")
        self.assertEqual(len(response.context["orders"]), 2)
