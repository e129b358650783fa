from flask import Flask
from jinja2 import Environment, FileSystemLoader, select_autoescape

app = Flask(__name__)

# ruleid: templates-without-escaping
plain = Environment(loader=FileSystemLoader("templates"))
# ruleid: templates-without-escaping
off = Environment(loader=FileSystemLoader("templates"), autoescape=False)
# ok: templates-without-escaping
on = Environment(loader=FileSystemLoader("templates"), autoescape=True)
# ok: templates-without-escaping
chosen = Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape())


def as_told(**options):
    # ok: templates-without-escaping
    return Environment(**options)
