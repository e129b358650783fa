"""Copy contacts into the mail program."""

import logging

logger = logging.getLogger(__name__)


class ContactError(Exception):
    """The mail program refused a contact."""


def sync(contacts, mail_program) -> int:
    """Copy all contacts; gives how many were copied."""
    copied = 0
    for contact in contacts:
        try:
            mail_program.upsert_contact(contact.email, contact.name)
            copied += 1
        except:
            continue
    return copied
