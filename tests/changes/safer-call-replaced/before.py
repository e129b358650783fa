import hmac
import logging
import os
import subprocess
from ast import literal_eval

from django.utils.html import format_html
from jinja2.sandbox import SandboxedEnvironment

logger = logging.getLogger(__name__)


def is_from_partner(body, signature):
    expected = hmac.new(KEY, body, "sha512").hexdigest()
    return hmac.compare_digest(expected, signature)


def badge(customer):
    return format_html("<b>{}</b>", customer.name)


def rendered(template, order):
    return SandboxedEnvironment().from_string(template).render(order=order)


def thumbnail(path):
    subprocess.run(["convert", path, "small.png"], check=True, timeout=30)


def settings_of(text):
    return literal_eval(text)


def written(path, key):
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
        file.write(key)


def fingerprint(article):
    return hashlib.sha256(article.encode()).hexdigest()


def signature_of(body):
    return hmac.new(KEY, body, "sha384").hexdigest()


def arrived(parcel):
    logger.info("parcel %r arrived", parcel.label)


def row(article):
    return format_html("<td>{}</td>", article.title)
