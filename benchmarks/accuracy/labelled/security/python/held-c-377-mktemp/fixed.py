"""Renders a graph with dot."""
import os
import subprocess
import tempfile


def render(source):
    """The bytes of the picture."""
    handle, name = tempfile.mkstemp(suffix=".dot")
    os.close(handle)
    with open(name, "w", encoding="utf-8") as sink:
        sink.write(source)
    try:
        return subprocess.check_output(["dot", "-Tpng", name])
    finally:
        os.unlink(name)
