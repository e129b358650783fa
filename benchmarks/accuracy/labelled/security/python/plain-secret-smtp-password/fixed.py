import os
import smtplib
from email.message import EmailMessage

HOST = "smtp.mail.acme.net"


def send(recipient: str, subject: str, text: str) -> None:
    """Raises smtplib.SMTPException if the mail could not be handed over."""
    message = EmailMessage()
    message["From"] = "no-reply@acme.net"
    message["To"] = recipient
    message["Subject"] = subject
    message.set_content(text)
    with smtplib.SMTP_SSL(HOST, 465, timeout=20) as server:
        server.login(user="no-reply", password=os.environ["SMTP_PASSWORD"])
        server.send_message(message)
