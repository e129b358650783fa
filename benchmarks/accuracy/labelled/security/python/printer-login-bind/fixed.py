import logging

import ldap
from ldap.dn import escape_dn_chars

logger = logging.getLogger(__name__)
PEOPLE = "ou=people,dc=school,dc=example"


class PrinterLogin:
    """Checks the login at a printer against the directory of the school."""

    def __init__(self, address: str) -> None:
        self.address = address

    def is_right(self, account: str, password: str) -> bool:
        """Whether the directory knows the account with this password."""
        if not account or not password:
            return False
        connection = ldap.initialize(self.address)
        connection.set_option(ldap.OPT_NETWORK_TIMEOUT, 5)
        try:
            connection.simple_bind_s("uid={},{}".format(escape_dn_chars(account), PEOPLE), password)
        except ldap.INVALID_CREDENTIALS:
            logger.info("a login at a printer was refused")
            return False
        finally:
            connection.unbind_s()
        return True
