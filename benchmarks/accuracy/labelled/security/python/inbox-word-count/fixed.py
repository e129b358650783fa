"""Counts the words of the PDF files in the inbox of the scanner."""

import subprocess
from collections.abc import Iterator
from pathlib import Path


class Inbox:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def documents(self) -> Iterator[Path]:
        yield from sorted(self.folder.glob("*.pdf"))

    def words(self) -> dict[str, int]:
        """File name -> number of words."""
        counts = {}
        for document in self.documents():
            output = subprocess.check_output(["pdftotext", "--", document, "-"], text=True, timeout=60)
            counts[document.name] = len(output.split())
        return counts

    def longest(self) -> str:
        """The name of the longest document, or an empty text."""
        counts = self.words()
        return max(counts, key=counts.__getitem__, default="")
