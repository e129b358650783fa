import yaml


def load_pipeline(text):
    """Read a pipeline definition."""
    document = yaml.load(text, Loader=yaml.SafeLoader)
    if "steps" not in document:
        raise ValueError("a pipeline needs steps")
    return document
