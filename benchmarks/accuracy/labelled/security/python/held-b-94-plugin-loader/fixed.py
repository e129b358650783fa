"""Finds the exporter for a format."""
import importlib

FORMATS = {"csv": "exporters.csv_exporter", "json": "exporters.json_exporter"}


def exporter_for(request):
    """The exporter that the `format` of the request names."""
    name = request.GET.get("format", "csv")
    if name not in FORMATS:
        raise KeyError(name)
    module = importlib.import_module(FORMATS[name])
    return module.Exporter()
