import http.server
import os


class Handler(http.server.BaseHTTPRequestHandler):
    root = "/srv/www"

    def do_GET(self):
        path = os.path.join(self.root, self.path.lstrip("/"))
        with open(path, "rb") as handle:
            content = handle.read()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(content)
