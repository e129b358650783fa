import hmac
import logging
import os
import subprocess

from django.utils.html import format_html
from django.utils.safestring import mark_safe
from jinja2 import Environment

logger = logging.getLogger(__name__)


def is_from_partner(body, signature):
    expected = hmac.new(KEY, body, "sha512").hexdigest()
    # ruleid: safer-call-replaced
    return expected == signature


def badge(customer):
    # ruleid: safer-call-replaced
    return mark_safe(f"<b>{customer.name}</b>")


def rendered(template, order):
    # ruleid: safer-call-replaced
    return Environment().from_string(template).render(order=order)


def thumbnail(path):
    # ruleid: safer-call-replaced
    os.system(f"convert {path} small.png")


def settings_of(text):
    # ruleid: safer-call-replaced
    return eval(text)


def written(path, key):
    # ruleid: safer-call-replaced
    with open(path, "w") as file:
        file.write(key)


def fingerprint(article):
    # ok: safer-call-replaced
    return hashlib.blake2b(article.encode()).hexdigest()


def signature_of(body):
    # ok: safer-call-replaced
    digest = hmac.new(KEY, body, "sha384")
    return digest.hexdigest()


def arrived(parcel):
    # ok: safer-call-replaced
    logger.info("parcel arrived", extra={"label": parcel.label})


def row(article):
    # ok: safer-call-replaced
    return format_html('<td class="title">{}</td>', article.title)


def footer():
    # ok: safer-call-replaced
    return mark_safe("<hr>")


def listed(folder):
    # ok: safer-call-replaced
    return sorted(os.listdir(folder))
