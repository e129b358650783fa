import os
from pathlib import Path
from urllib.parse import urlsplit

ALLOWED_DOMAINS = ["example.com", "example.org"]
HOSTS = {"shop.example.com"}
BASE_DIR = "/srv/files"


def is_ours(url):
    # ruleid: address-checked-by-part
    return url.startswith("https://example.com")


def is_partner(host):
    # ruleid: address-checked-by-part
    return host.endswith("example.com")


def is_known(url):
    # ruleid: address-checked-by-part
    return any(domain in url for domain in ALLOWED_DOMAINS)


def read(name):
    path = os.path.realpath(os.path.join(BASE_DIR, name))
    # ruleid: address-checked-by-part
    if not path.startswith(BASE_DIR):
        raise PermissionError
    return path


def is_surely_ours(url):
    # ok: address-checked-by-part
    return url.startswith("https://example.com/")


def is_surely_partner(host):
    # ok: address-checked-by-part
    return host == "example.com" or host.endswith(".example.com")


def is_surely_known(url):
    # ok: address-checked-by-part
    return urlsplit(url).hostname in HOSTS


def read_safely(name):
    path = os.path.realpath(os.path.join(BASE_DIR, name))
    # ok: address-checked-by-part
    if not path.startswith(BASE_DIR + os.sep):
        raise PermissionError
    return path


def read_with_pathlib(name):
    path = (Path(BASE_DIR) / name).resolve()
    # ok: address-checked-by-part
    if not path.is_relative_to(BASE_DIR):
        raise PermissionError
    return path


def is_page(url):
    # ok: address-checked-by-part
    return url.endswith("index.html")


def read_below(name):
    path = os.path.normpath("/var/www/" + name)
    # ruleid: address-checked-by-part
    if path.startswith("/var/www"):
        return path
    raise PermissionError


def read_surely_below(name):
    path = os.path.normpath("/var/www/" + name)
    # ok: address-checked-by-part
    if path.startswith("/var/www/"):
        return path
    raise PermissionError
