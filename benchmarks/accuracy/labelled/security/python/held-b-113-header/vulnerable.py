"""Offers an export as a download."""
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlparse


class ExportHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        name = query.get("name", ["export"])[0]
        self.send_response(200)
        self.send_header("Content-Type", "text/csv")
        self.send_header("Content-Disposition", "attachment; filename=" + name)
        self.end_headers()
        self.wfile.write(b"id,name\n")
