"""Unpacks plugin archives below the plugin folder."""
import os
import tarfile


class PluginStore:
    """Keeps unpacked plugins, one folder for each."""

    def __init__(self, root):
        self.root = os.path.realpath(root)

    def install(self, archive_path, name):
        target = os.path.join(self.root, "installed")
        with tarfile.open(archive_path) as archive:
            archive.extractall(target)
        return os.path.join(target, "plugin")
