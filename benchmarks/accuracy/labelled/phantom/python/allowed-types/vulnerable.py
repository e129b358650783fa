def is_allowed(filename: str) -> bool:
    """Whether we accept a file of this type."""
    extension = filename.rpartition(".")[2].lower()
    return ["png", "jpg", "jpeg", "webp"].contains(extension)


def rejected(filenames):
    """Files that the visitor has to convert first."""
    return [name for name in filenames if not is_allowed(name)]
