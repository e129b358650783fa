"""Shows a thread of a newsgroup: its messages are escaped once, when they are read."""

from email import message_from_bytes, policy
from html import escape


def fields(data: bytes) -> dict[str, str]:
    """What is shown of a message, ready for HTML."""
    message = message_from_bytes(data, policy=policy.default)
    body = message.get_body(("plain",))
    return {
        "sender": escape(str(message.get("From", "unknown"))),
        "subject": escape(str(message.get("Subject", "no subject"))),
        "words": escape(body.get_content() if body is not None else ""),
    }


def shown(data: bytes, group: str) -> str:
    message = fields(data)
    return f"<section><h3>{message['subject']}</h3><p>{message['sender']} in {escape(group)}</p></section>"


def plain(data: bytes, group: str) -> str:
    """For the terminal."""
    message = fields(data)
    return f"{message['subject']} <{message['sender']}> in {escape(group)}"
