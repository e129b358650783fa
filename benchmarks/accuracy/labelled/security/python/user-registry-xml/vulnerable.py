"""The users of the measuring station, kept in an XML file."""

import hashlib
import hmac

from defusedxml import ElementTree

REGISTRY = "/etc/station/users.xml"


def load_registry(path=REGISTRY):
    return ElementTree.parse(path).getroot()


def find_user(registry, login):
    """The element of a user, or None."""
    return registry.find("./users/user[@login='%s']" % login)


def password_hash(password, salt):
    return hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1).hex()


def check_login(registry, login, password):
    """Whether the station knows the user with this password."""
    user = find_user(registry, login)
    if user is None:
        return False
    given = password_hash(password, user.get("salt", ""))
    return hmac.compare_digest(given, user.get("password", ""))


def roles_of(registry, login):
    user = find_user(registry, login)
    return [] if user is None else [role.text for role in user.findall("role")]
