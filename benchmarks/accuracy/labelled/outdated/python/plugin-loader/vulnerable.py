"""Finds plugins by module name."""

import pkgutil
import importlib
import logging

logger = logging.getLogger(__name__)


def available(names):
    """The names of plugins that can be imported."""
    found = []
    for name in names:
        if pkgutil.find_loader(name) is not None:
            found.append(name)
        else:
            logger.info("plugin %s is not installed", name)
    return found


def load(names):
    """The modules of all plugins that can be imported."""
    return {name: importlib.import_module(name) for name in available(names)}
