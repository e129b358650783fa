import shutil
from pathlib import Path

from django.http import FileResponse, Http404

BACKUPS = Path("/srv/backups")


def backup(request, name):
    found = {path.name: path for path in BACKUPS.iterdir()}
    source = found.get(request.GET.get("folder", "daily"))
    if source is None:
        raise Http404
    if not found:
        raise Http404
    made = shutil.make_archive("/srv/tmp/backup", "zip", root_dir=source)
    return FileResponse(open(made, "rb"))
