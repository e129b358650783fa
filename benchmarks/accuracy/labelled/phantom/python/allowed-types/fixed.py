def is_allowed(filename: str) -> bool:
    """Whether we accept a file of this type."""
    extension = filename.rpartition(".")[2].lower()
    return extension in ["png", "jpg", "jpeg", "webp"]


def rejected(filenames):
    """Files that the visitor has to convert first."""
    return [name for name in filenames if not is_allowed(name)]
