import json
import pickle


def load_model(path):
    """Load a trained model."""
    with open(path, "rb") as handle:
        return json.load(handle)
