import os


class TemplateStore:
    """Keeps templates in a folder."""

    def __init__(self, folder):
        self.folder = os.path.realpath(folder)

    def read(self, filename):
        path = os.path.join(self.folder, filename)
        with open(path, encoding="utf-8") as handle:
            return handle.read()
