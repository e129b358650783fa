from django.db import models

# ruleid: django-old-name
from django.conf.urls import url
# ruleid: django-old-name
from django.utils.translation import ugettext_lazy as _
# ok: django-old-name
from django.utils.translation import gettext_lazy as lazy
# ok: django-old-name
from django.urls import path, re_path

urlpatterns = [url(r"^$", print), path("", print), re_path(r"^$", print)]


class Customer(models.Model):
    # ruleid: django-old-name
    opted_in = models.NullBooleanField()
    # ok: django-old-name
    confirmed = models.BooleanField(null=True, verbose_name=lazy("confirmed"))


try:
    # ok: django-old-name
    from django.core.urlresolvers import reverse
except ImportError:
    # ok: django-old-name
    from django.urls import reverse
