import subprocess

import tornado.web


class ArchiveHandler(tornado.web.RequestHandler):
    def get(self):
        folder = self.get_argument("folder", "current")
        pieces = ["tar", "-czf", "/srv/out.tgz", "--", folder]
        status = subprocess.call(pieces)
        self.write({"done": status == 0})
