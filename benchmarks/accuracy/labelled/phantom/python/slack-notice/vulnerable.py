import logging
import os

import requests

log = logging.getLogger(__name__)


def notify(channel, text):
    """Post a message; False where Slack would not take it."""
    reply = requests.post(
        "https://slack.com/api/chat.postMessage",
        headers={"Authorization": f"Bearer {os.environ['SLACK_TOKEN']}"},
        json={"channel": channel, "text": text},
        timeout=10,
    )
    if not reply.is_success:
        log.warning("slack said %s", reply.status_code)
        return False
    return bool(reply.json().get("ok"))
