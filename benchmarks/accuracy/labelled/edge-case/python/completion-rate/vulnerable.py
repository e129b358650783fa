"""Progress of a course."""

from courses.models import Enrolment


def completion_rate(course_id: int) -> float:
    """The share of participants that have finished."""
    enrolments = Enrolment.objects.filter(course_id=course_id)
    finished = enrolments.filter(finished=True).count()
    return finished / enrolments.count()
