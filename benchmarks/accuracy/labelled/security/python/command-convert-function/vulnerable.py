import os


def convert_image(source, target, size="800x600"):
    """Resize an image with ImageMagick."""
    if not source.endswith((".png", ".jpg")):
        raise ValueError("unsupported image type")
    os.system("convert " + source + " -resize " + size + " " + target)
    return target
