from django.db import connection
from django.http import JsonResponse
from django.views import View


class InvoiceView(View):
    """One invoice of a customer."""

    def where(self):
        return "number = '%s'" % int(self.kwargs["number"])

    def get(self, request, *args, **kwargs):
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, total FROM invoice WHERE " + self.where())
            row = cursor.fetchone()
        return JsonResponse({"id": row[0], "total": row[1]})
