from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

# ruleid: pkg-resources
import pkg_resources
# ruleid: pkg-resources
from pkg_resources import resource_filename


def plugin_version() -> str:
    return pkg_resources.get_distribution("billing-plugin").version


def schema_path() -> str:
    return resource_filename("billing", "schema.json")


def plugin_version_modern() -> str:
    try:
        # ok: pkg-resources
        return version("billing-plugin")
    except PackageNotFoundError:
        return "unknown"


def schema_text() -> str:
    # ok: pkg-resources
    return files("billing").joinpath("schema.json").read_text(encoding="utf-8")
