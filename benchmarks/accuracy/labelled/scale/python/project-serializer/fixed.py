"""The API of projects."""

from django.db.models import Count, Q
from rest_framework import serializers, viewsets
from rest_framework.pagination import LimitOffsetPagination
from rest_framework.permissions import IsAuthenticated

from .models import Project


class ProjectSerializer(serializers.ModelSerializer):
    """A project with the number of its open tasks."""

    open_tasks = serializers.IntegerField(read_only=True)

    class Meta:
        model = Project
        fields = ["id", "name", "open_tasks"]


class ProjectViewSet(viewsets.ReadOnlyModelViewSet):
    """The projects of the signed-in user."""

    serializer_class = ProjectSerializer
    permission_classes = [IsAuthenticated]
    pagination_class = LimitOffsetPagination

    def get_queryset(self):
        """Only the projects that the user is a member of."""
        projects = Project.objects.filter(members=self.request.user)
        opened = Count("tasks", filter=Q(tasks__done=False), distinct=True)
        return projects.annotate(open_tasks=opened).order_by("name")
