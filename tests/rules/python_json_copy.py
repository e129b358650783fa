from copy import deepcopy
import json


def changed(settings):
    # ruleid: python-json-copy
    copied = json.loads(json.dumps(settings))
    copied["changed"] = True
    return copied


def changed_copy(settings):
    # ok: python-json-copy
    copied = deepcopy(settings)
    copied["changed"] = True
    return copied


def as_json(settings):
    # ok: python-json-copy
    return json.loads(json.dumps(settings, default=str))
