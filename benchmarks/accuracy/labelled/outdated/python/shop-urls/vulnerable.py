"""Routes of the shop."""

from django.conf.urls import url
from django.urls import path

from shop import views

app_name = "shop"

urlpatterns = [
    path("", views.index, name="index"),
    url(r"^product/(?P<slug>[-\w]+)/$", views.product, name="product"),
    url(r"^order/(?P<number>\d{6})/$", views.order, name="order"),
    path("basket/", views.basket, name="basket"),
    path("checkout/", views.checkout, name="checkout"),
]
