"""The API of projects."""

from rest_framework import serializers, viewsets
from rest_framework.pagination import LimitOffsetPagination
from rest_framework.permissions import IsAuthenticated

from .models import Project


class ProjectSerializer(serializers.ModelSerializer):
    """A project with the number of its open tasks."""

    open_tasks = serializers.SerializerMethodField()

    class Meta:
        model = Project
        fields = ["id", "name", "open_tasks"]

    def get_open_tasks(self, project):
        """How many tasks are not done."""
        return project.tasks.filter(done=False).count()


class ProjectViewSet(viewsets.ReadOnlyModelViewSet):
    """The projects of the signed-in user."""

    serializer_class = ProjectSerializer
    permission_classes = [IsAuthenticated]
    pagination_class = LimitOffsetPagination

    def get_queryset(self):
        """Only the projects that the user is a member of."""
        projects = Project.objects.filter(members=self.request.user)
        return projects.order_by("name")
