from rest_framework.decorators import api_view
from rest_framework.response import Response

from library.models import Book


@api_view(["POST"])
def find_books(request):
    author = request.data.get("author", "")
    books = Book.objects.raw("SELECT * FROM library_book WHERE author = '%s'" % author)
    return Response([{"title": book.title} for book in books])
