"""Routes of the shop."""

from django.urls import re_path
from django.urls import path

from shop import views

app_name = "shop"

urlpatterns = [
    path("", views.index, name="index"),
    re_path(r"^product/(?P<slug>[-\w]+)/$", views.product, name="product"),
    re_path(r"^order/(?P<number>\d{6})/$", views.order, name="order"),
    path("basket/", views.basket, name="basket"),
    path("checkout/", views.checkout, name="checkout"),
]
