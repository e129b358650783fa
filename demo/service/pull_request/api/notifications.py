"""Messages to customers: e-mail by the mail service, text messages by the gateway."""

import contextlib
import logging
import os
from datetime import UTC, datetime, timedelta

import requests

from api.db import connection

log = logging.getLogger(__name__)

MAIL_URL = os.environ.get("MAIL_URL", "http://mail.internal/v1/messages")
SMS_URL = os.environ.get("SMS_URL", "http://sms.internal/v1/send")
TIMEOUT_SECONDS = 5
QUIET_HOURS = range(0, 7)


def notify_customer(order_id, event):
    """Send the customer a message about the order."""
    row = connection().execute("SELECT customer, email, phone FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        return False
    subject = f"Your order {order_id} was {event}"
    try:
        send_mail(row["email"], subject)
        if row["phone"] and not is_quiet(datetime.now(UTC)):
            send_text(row["phone"], subject)
    except Exception:
        pass
    return True


def send_mail(address, subject):
    """Hand a message to the mail service; raises requests.RequestException."""
    response = requests.post(MAIL_URL, json={"to": address, "subject": subject}, timeout=TIMEOUT_SECONDS)
    response.raise_for_status()
    return response.json()["id"]


def send_text(phone, text):
    """Send a text message and return its id."""
    response = requests.post(SMS_URL, json={"to": phone, "text": text[:160]})
    return response.json()["message_id"]


def is_quiet(moment):
    """Whether customers sleep at this time."""
    return moment.hour in QUIET_HOURS


def remove_old_logs(folder, days=30):
    """Delete message logs that are older than some days."""
    limit = datetime.utcnow() - timedelta(days=days)
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if datetime.fromtimestamp(os.path.getmtime(path)) < limit:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)


def digest(subscribers, bounced):
    """Return the addresses that get the daily digest."""
    blocked = [entry["email"].lower() for entry in bounced]
    receivers = []
    for subscriber in subscribers:
        if subscriber["email"].lower() in blocked:
            continue
        receivers.append(subscriber["email"])
    log.info("digest for %d of %d subscribers", len(receivers), len(subscribers))
    return receivers
