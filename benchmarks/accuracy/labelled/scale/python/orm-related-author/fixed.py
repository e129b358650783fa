"""Views of the blog's public pages."""

from django.core.paginator import Paginator
from django.http import HttpRequest, JsonResponse

from blog.models import Post

PAGE_SIZE = 25


def post_feed(request: HttpRequest) -> JsonResponse:
    """The newest posts with their authors, one page at a time."""
    posts = Post.objects.filter(published=True).select_related("author").order_by("-published_at")[:PAGE_SIZE]
    entries = []
    for post in posts:
        entries.append(
            {
                "title": post.title,
                "slug": post.slug,
                "author": post.author.display_name,
                "published": post.published_at.isoformat(),
            }
        )
    return JsonResponse({"posts": entries})


def page_count() -> int:
    """How many pages the archive has."""
    return Paginator(Post.objects.filter(published=True).order_by("pk"), PAGE_SIZE).num_pages
