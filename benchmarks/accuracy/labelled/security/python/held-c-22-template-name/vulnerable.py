"""Loads mail templates by name."""
from pathlib import Path


class Templates:
    def __init__(self, root):
        self.root = Path(root).resolve()

    def source(self, request):
        """The text of the template that the request names."""
        name = request.GET["template"]
        path = self.root / f"{name}.txt"
        return path.read_text("utf-8")
