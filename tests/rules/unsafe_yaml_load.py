from pathlib import Path

import yaml
from yaml import CSafeLoader, SafeLoader


def read_pipeline(path: Path) -> dict:
    with path.open(encoding="utf-8") as stream:
        # ruleid: unsafe-yaml-load
        return yaml.load(stream, Loader=yaml.Loader)


def read_plugins(text: str) -> list:
    # ruleid: unsafe-yaml-load
    return list(yaml.load_all(text, Loader=yaml.UnsafeLoader))


def read_legacy(text: str) -> dict:
    # ruleid: unsafe-yaml-load
    return yaml.unsafe_load(text)


def read_pipeline_safe(path: Path) -> dict:
    with path.open(encoding="utf-8") as stream:
        # ok: unsafe-yaml-load
        return yaml.safe_load(stream)


def read_fast(text: str) -> dict:
    # ok: unsafe-yaml-load
    return yaml.load(text, Loader=CSafeLoader)


def read_positional(text: str) -> dict:
    # ok: unsafe-yaml-load
    return yaml.load(text, SafeLoader)


def read_without_loader(text: str) -> dict:
    # ruleid: unsafe-yaml-load
    return yaml.load(text)


def read_safe_documents(text: str) -> list:
    # ok: unsafe-yaml-load
    return list(yaml.safe_load_all(text))
