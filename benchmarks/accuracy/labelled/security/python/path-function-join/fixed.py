import os


class TemplateStore:
    """Keeps templates in a folder."""

    def __init__(self, folder):
        self.folder = os.path.realpath(folder)

    def read(self, filename):
        path = os.path.realpath(os.path.join(self.folder, filename))
        if not path.startswith(self.folder + os.sep):
            raise ValueError("outside of the folder")
        with open(path, encoding="utf-8") as handle:
            return handle.read()
