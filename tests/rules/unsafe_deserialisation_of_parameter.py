import json
import pickle


def load(data):
    # ruleid: unsafe-deserialisation-of-parameter
    return pickle.loads(data)


def load_json(data):
    # ok: unsafe-deserialisation-of-parameter
    return json.loads(data)


def copy(value):
    # ok: unsafe-deserialisation-of-parameter
    return pickle.loads(pickle.dumps({"fixed": 1}))
