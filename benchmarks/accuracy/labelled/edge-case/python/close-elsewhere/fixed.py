"""A log file that lives as long as its object."""


class Journal:
    """Lines of text in a file that stays open."""

    def __init__(self, path: str) -> None:
        self._file = open(path, "a", encoding="utf-8")

    def write(self, line: str) -> None:
        """Add a line."""
        self._file.write(line + "\n")

    def close(self) -> None:
        """Give the file back."""
        self._file.close()


def open_for_reading(path: str):
    """A file that the caller closes."""
    file = open(path, encoding="utf-8")
    return file
