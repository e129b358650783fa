"""The page of a club's volunteers."""

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Sum
from django.shortcuts import render


class Member(models.Model):
    """Somebody who helps."""

    name = models.CharField(max_length=100)

    @property
    def hours(self):
        """All hours that were noted."""
        return self.entries.aggregate(total=Sum("hours"))["total"] or 0


def volunteers(request):
    """Names and hours, fifty a page."""
    members = Member.objects.order_by("name")
    page = Paginator(members, 50).get_page(request.GET.get("page"))
    rows = []
    for member in page:
        rows.append({"name": member.name, "hours": member.hours})
    return render(request, "volunteers.html", {"rows": rows, "page": page})
