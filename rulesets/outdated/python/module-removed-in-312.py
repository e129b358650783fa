import importlib.util
import shutil

# ruleid: module-removed-in-312
import imp
# ruleid: module-removed-in-312
from distutils.util import strtobool

try:
    # ok: module-removed-in-312
    import asyncore
except ImportError:
    asyncore = None

# ok: module-removed-in-312
import impala


def load_plugin(path: str):
    return imp.load_source("plugin", path)


def load_plugin_modern(path: str):
    # ok: module-removed-in-312
    spec = importlib.util.spec_from_file_location("plugin", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def debug_enabled(value: str) -> bool:
    return bool(strtobool(value)) and shutil.which("gdb") is not None
