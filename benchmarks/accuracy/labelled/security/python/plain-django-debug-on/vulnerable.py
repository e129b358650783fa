import os

BASE_URL = "https://shop.acme.net"
SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = True
ALLOWED_HOSTS = ["shop.acme.net"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.sessions", "shop"]
ROOT_URLCONF = "shop.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "shop"}}
