import subprocess

import tornado.web


class ArchiveHandler(tornado.web.RequestHandler):
    def get(self):
        folder = self.get_argument("folder", "current")
        pieces = ["tar", "-czf", "/tmp/out.tgz", folder]
        status = subprocess.call(" ".join(pieces), shell=True)
        self.write({"done": status == 0})
