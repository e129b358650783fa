"""Reads the description of a pipeline."""
import yaml


def load_pipeline(path):
    """The steps of the pipeline in `path`."""
    with open(path, encoding="utf-8") as stream:
        document = yaml.load(stream, Loader=yaml.UnsafeLoader)
    return document.get("steps", [])


def names(path):
    """The names of the steps."""
    return [step["name"] for step in load_pipeline(path)]
