import xml.etree.ElementTree as ET

from django.http import JsonResponse


def lookup(request):
    code = request.GET["code"]
    tree = ET.parse("countries.xml")
    node = next((one for one in tree.iter("country") if one.get("code") == code), None)
    return JsonResponse({"found": node is not None})
