from rest_framework import status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from shop.serializers import AddressSerializer


class AddressView(APIView):
    """The customer's delivery address."""

    permission_classes = [IsAuthenticated]

    def put(self, request: Request) -> Response:
        serializer = AddressSerializer(request.user.address, data=request.data)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data, status=status.HTTP_200_OK)
