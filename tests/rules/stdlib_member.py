import datetime
import json
import os
import sys
import time
from pathlib import Path

# ruleid: stdlib-member
from collections import OrderedDefaultDict


def read_settings(path):
    # ruleid: stdlib-member
    if not os.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        # ruleid: stdlib-member
        return json.parse(file.read())


def read_settings_correctly(path):
    # ok: stdlib-member
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        # ok: stdlib-member
        return json.loads(file.read())


def stamp(order):
    # ruleid: stdlib-member
    order.created = datetime.now()
    # ok: stdlib-member
    order.updated = datetime.datetime.now(datetime.timezone.utc)


def report_path(folder):
    folder = Path(folder)
    # ruleid: stdlib-member
    return Path("reports").join_path("latest.txt")


def memory_of(value):
    # ok: stdlib-member
    if hasattr(sys, "getsize"):
        return sys.getsize(value)
    return sys.getsizeof(value)


def clock():
    try:
        # ok: stdlib-member
        return time.clock()
    except AttributeError:
        return time.perf_counter()


def decode(json):
    # ok: stdlib-member
    return json.decode_message()


def wait_on_windows(path):
    # ok: stdlib-member
    os.startfile(path)
