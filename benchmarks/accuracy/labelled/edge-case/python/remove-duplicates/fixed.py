"""Clean up lists of recipients."""


def without_bounced(recipients: list[str], bounced: set[str]) -> list[str]:
    """Recipients whose mails did arrive."""
    return [recipient for recipient in recipients if recipient not in bounced]


def normalised(recipients: list[str]) -> list[str]:
    """Lower case, without blanks, in the given order."""
    return list(dict.fromkeys(recipient.strip().lower() for recipient in recipients))
