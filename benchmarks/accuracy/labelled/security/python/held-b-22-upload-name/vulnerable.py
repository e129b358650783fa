"""Takes uploads of the Tornado application."""
import os

import tornado.web

UPLOADS = "/var/lib/portal/uploads"


class UploadHandler(tornado.web.RequestHandler):
    def post(self):
        upload = self.request.files["file"][0]
        name = upload["filename"]
        target = os.path.join(UPLOADS, name)
        with open(target, "wb") as sink:
            sink.write(upload["body"])
        self.write({"stored": len(upload["body"])})
