"""Sends the newsletter."""

import smtplib
from email.message import EmailMessage
from pathlib import Path
from string import Template


def send_all(recipients: list[dict[str, str]], template: Path, host: str) -> int:
    """Send to everyone and return how many were sent."""
    sent = 0

    with smtplib.SMTP(host, timeout=30) as server:
        for recipient in recipients:
            message = EmailMessage()
            message["To"] = recipient["email"]
            message["Subject"] = "What is new"
            text = Template(template.read_text(encoding="utf-8"))
            message.set_content(text.safe_substitute(name=recipient["name"]))
            server.send_message(message)
            sent += 1
    return sent
