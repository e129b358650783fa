"""Course overview of the school's administration."""

from django.http import HttpRequest, JsonResponse

from school.models import Course

SHOWN = 40


def overview(request: HttpRequest) -> JsonResponse:
    """The courses of a term with teacher and participants."""
    term = request.GET.get("term", "")
    courses = Course.objects.filter(term=term).select_related("teacher").prefetch_related("participants")[:SHOWN]
    rows = []
    for course in courses:
        rows.append(
            {
                "title": course.title,
                "teacher": course.teacher.name,
                "participants": [participant.name for participant in course.participants.all()],
            }
        )
    return JsonResponse({"courses": rows})
