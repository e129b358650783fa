from django.db import connection
from django.http import Http404, JsonResponse
from django.views import View


class InvoiceView(View):
    """One invoice of a customer."""

    def where(self):
        return "number = '%s'" % self.kwargs["number"]

    def get(self, request, *args, **kwargs):
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, total FROM invoice WHERE " + self.where())
            row = cursor.fetchone()
        if row is None:
            raise Http404("no such invoice")
        return JsonResponse({"id": row[0], "total": row[1]})
