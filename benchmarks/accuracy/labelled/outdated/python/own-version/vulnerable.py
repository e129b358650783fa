"""Shows the version of the tool."""

import argparse

import pkg_resources

NAME = "report-tool"


def own_version():
    """The installed version, or a word that says that there is none."""
    try:
        return pkg_resources.get_distribution(NAME).version
    except pkg_resources.DistributionNotFound:
        return "not installed"


def main():
    """Parse the command line."""
    parser = argparse.ArgumentParser(prog=NAME)
    parser.add_argument("--version", action="version", version=own_version())
    parser.parse_args()


if __name__ == "__main__":
    main()
