import os

from django.conf import settings
from django.http import FileResponse, Http404
from django.contrib.auth.decorators import login_required


@login_required
def export(request, filename):
    if ".." in filename or filename.startswith("/"):
        raise Http404
    path = os.path.join(settings.EXPORT_ROOT, filename)
    if not os.path.exists(path):
        raise Http404
    return FileResponse(open(path, "rb"))
