"""Opens a document with the viewer of the desktop."""
import platform
import subprocess


def open_document(path):
    """Shows `path` in the viewer that the desktop prefers."""
    system = platform.system()
    if system == "Darwin":
        subprocess.Popen(["open", path])
        return
    if system == "Linux":
        subprocess.Popen(["xdg-open", path])
        return
    raise RuntimeError(f"no viewer is known for {system}")
