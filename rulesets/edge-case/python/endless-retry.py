import random
import time

import requests


def publish(url, event):
    while True:
        try:
            return requests.post(url, json=event, timeout=5)
        # ruleid: endless-retry
        except requests.RequestException:
            continue


def publish_bounded(url, event):
    for attempt in range(5):
        try:
            return requests.post(url, json=event, timeout=5)
        # ok: endless-retry
        except requests.ConnectionError:
            time.sleep(min(30, 2**attempt) * random.random())
    raise RuntimeError(f"{url} did not take the event in 5 attempts")


def ask_number(prompt):
    while True:
        try:
            return int(input(prompt))
        # ok: endless-retry
        except ValueError:
            continue
