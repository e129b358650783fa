"""Takes mail jobs off a Redis list and sends them."""

import json
import logging
import smtplib
from email.message import EmailMessage

import redis

logger = logging.getLogger(__name__)
QUEUE = "mail:outgoing"
client = redis.Redis(host="queue", socket_timeout=10)


class MailWorker:
    def __init__(self, smtp_host: str) -> None:
        self.smtp_host = smtp_host

    def run_once(self) -> bool:
        """Sends one mail. False if none was waiting."""
        item = client.blpop([QUEUE], timeout=5)
        if item is None:
            return False
        _, payload = item
        job = json.loads(payload)
        self._send(job["to"], job["subject"], job["body"])
        return True

    def _send(self, recipient: str, subject: str, body: str) -> None:
        message = EmailMessage()
        message["To"] = recipient
        message["Subject"] = subject
        message.set_content(body)
        with smtplib.SMTP(self.smtp_host, timeout=10) as server:
            server.send_message(message)
        logger.info("one mail sent")
