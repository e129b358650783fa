"""A handler that serves the documentation without a web framework."""
import os
from http.server import BaseHTTPRequestHandler
from urllib.parse import unquote, urlparse

ROOT = os.path.realpath("build/html")


class DocumentationHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        wanted = unquote(urlparse(self.path).path).lstrip("/") or "index.html"
        target = os.path.realpath(os.path.join(ROOT, wanted))
        if not os.path.isfile(target):
            self.send_error(404)
            return
        with open(target, "rb") as page:
            content = page.read()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
