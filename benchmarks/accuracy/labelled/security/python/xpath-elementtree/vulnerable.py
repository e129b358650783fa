import xml.etree.ElementTree as ET

from django.http import JsonResponse


def lookup(request):
    code = request.GET["code"]
    tree = ET.parse("countries.xml")
    node = tree.find(f".//country[@code='{code}']")
    return JsonResponse({"found": node is not None})
