from django.db import models
from django.test import TestCase

INSTALLED_APPS = ["shop"]
# ruleid: django-old-option
USE_L10N = True
# ok: django-old-option
USE_I18N = True
# ruleid: django-old-option
STATICFILES_STORAGE = "shop.storage.Static"
# ok: django-old-option
STORAGES = {"staticfiles": {"BACKEND": "shop.storage.Static"}}


class Order(models.Model):
    # ruleid: django-old-option
    customer = models.ForeignKey("Customer")
    # ok: django-old-option
    shop = models.ForeignKey("Shop", on_delete=models.PROTECT)

    class Meta:
        # ruleid: django-old-option
        index_together = [["customer", "shop"]]
        # ok: django-old-option
        indexes = [models.Index(fields=["customer", "shop"])]


class OrderTest(TestCase):
    def test_orders(self):
        # ruleid: django-old-option
        self.assertQuerysetEqual(Order.objects.all(), [])
        # ok: django-old-option
        self.assertQuerySetEqual(Order.objects.all(), [])
