from ldap3 import SUBTREE, Connection
from ldap3.utils.conv import escape_filter_chars

PEOPLE = "ou=people,dc=assay,dc=example"


def person(connection: Connection, uid: str) -> list:
    # ruleid: ldap-filter-from-parameter
    connection.search(search_base=PEOPLE, search_filter=f"(&(objectClass=person)(uid={uid}))", search_scope=SUBTREE)
    return connection.entries


def person_escaped(connection: Connection, uid: str) -> list:
    login = escape_filter_chars(uid)
    # ok: ldap-filter-from-parameter
    connection.search(search_base=PEOPLE, search_filter=f"(&(objectClass=person)(uid={login}))", search_scope=SUBTREE)
    return connection.entries


def everybody(connection: Connection) -> list:
    # ok: ldap-filter-from-parameter
    connection.search(search_base=PEOPLE, search_filter="(objectClass=person)", search_scope=SUBTREE)
    return connection.entries
