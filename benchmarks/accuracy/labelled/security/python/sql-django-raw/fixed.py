from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import JsonResponse


@login_required
def sales_report(request):
    region = request.GET.get("region", "")
    since = request.GET.get("since", "2024-01-01")
    sql = "SELECT day, SUM(amount) FROM sales WHERE region = %s"
    with connection.cursor() as cursor:
        cursor.execute(sql + " AND day >= %s GROUP BY day", [region, since])
        rows = cursor.fetchall()
    return JsonResponse({"rows": rows})
