"""Search for articles."""

from fastapi import APIRouter, Query

from articles.index import search

router = APIRouter(prefix="/articles")


@router.get("/search")
async def find_articles(
    text: str = Query(min_length=2, max_length=80),
    language: str = Query("en", pattern="^[a-z]{2}$"),
    page: int = Query(1, ge=1, le=500),
):
    """One page of articles that match."""
    found = await search(text, language=language, page=page)
    return {"page": page, "articles": [article.title for article in found]}
