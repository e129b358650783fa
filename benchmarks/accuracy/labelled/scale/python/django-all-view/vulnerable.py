"""Public directory of the association's members."""

from django.http import HttpRequest, JsonResponse

from members.models import Member

PAGE = 50


def directory(request: HttpRequest) -> JsonResponse:
    """Names and towns of the members."""
    members = Member.objects.all()
    rows = [{"name": member.name, "town": member.town} for member in members]
    return JsonResponse({"members": rows})


def contact(request: HttpRequest, member_id: int) -> JsonResponse:
    """How to reach one member."""
    member = Member.objects.filter(pk=member_id, listed=True).first()
    if member is None:
        return JsonResponse({"error": "no such member"}, status=404)
    return JsonResponse({"name": member.name, "phone": member.phone})
