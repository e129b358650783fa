import ldap
import ldap.filter
from django.http import JsonResponse


def groups(request, user):
    connection = ldap.initialize("ldaps://directory.internal")
    query = ldap.filter.filter_format("(&(objectClass=group)(member=%s))", [request.GET.get("dn", user)])
    found = connection.search_ext_s("dc=example,dc=org", ldap.SCOPE_SUBTREE, query)
    return JsonResponse({"groups": [dn for dn, _ in found]})
