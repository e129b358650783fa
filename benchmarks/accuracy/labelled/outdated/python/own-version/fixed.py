"""Shows the version of the tool."""

import argparse

from importlib.metadata import PackageNotFoundError, version

NAME = "report-tool"


def own_version():
    """The installed version, or a word that says that there is none."""
    try:
        return version(NAME)
    except PackageNotFoundError:
        return "not installed"


def main():
    """Parse the command line."""
    parser = argparse.ArgumentParser(prog=NAME)
    parser.add_argument("--version", action="version", version=own_version())
    parser.parse_args()


if __name__ == "__main__":
    main()
