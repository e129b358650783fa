import os
import tarfile

from django.http import JsonResponse


def import_archive(request):
    name = os.path.basename(request.POST["name"])
    with tarfile.open("/srv/imports/" + name) as archive:
        members = archive.getnames()
    return JsonResponse({"members": members})
