import yaml


def read_playbook(text):
    """The tasks of a playbook."""
    return yaml.load(text, Loader=yaml.SafeLoader)
