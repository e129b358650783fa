from rest_framework import serializers

from shop.models import Order, Product


class CustomerSerializer(serializers.ModelSerializer):
    open_orders = serializers.SerializerMethodField()
    latest = serializers.SerializerMethodField()
    label = serializers.SerializerMethodField()
    visits = serializers.IntegerField(read_only=True)
    choices = serializers.SerializerMethodField()

    def get_open_orders(self, customer):
        # ruleid: serializer-method-query
        return customer.orders.filter(paid=False).count()

    def get_latest(self, customer):
        # ruleid: serializer-method-query
        order = Order.objects.filter(customer=customer).latest("created")
        return order.number

    def get_label(self, customer):
        # ok: serializer-method-query
        return f"{customer.name} ({customer.city})"

    def get_choices(self, customer):
        # ok: serializer-method-query
        return [one.name for one in customer.prefetched_choices]


class Shop:
    def get_products(self, owner):
        # ok: serializer-method-query
        return Product.objects.filter(owner=owner)
