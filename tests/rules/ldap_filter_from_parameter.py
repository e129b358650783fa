from ldap3 import SUBTREE, Connection, Server
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn

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


def signed_in(server: Server, uid: str, password: str) -> Connection:
    # ruleid: ldap-filter-from-parameter
    return Connection(server, user=f"uid={uid},{PEOPLE}", password=password)


def signed_in_escaped(server: Server, uid: str, password: str) -> Connection:
    # ok: ldap-filter-from-parameter
    return Connection(server, user=f"uid={escape_rdn(uid)},{PEOPLE}", password=password)
