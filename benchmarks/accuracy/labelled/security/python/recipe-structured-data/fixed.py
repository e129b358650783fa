"""Describes recipes to search engines."""

import json
from datetime import timedelta

CONTEXT = "https://schema.org"
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def duration(minutes: int) -> str:
    """As ISO 8601 has it: PT1H30M."""
    hours, rest = divmod(int(timedelta(minutes=minutes).total_seconds()) // 60, 60)
    return f"PT{hours}H{rest}M"


def described(recipe) -> dict:
    return {
        "@context": CONTEXT,
        "@type": "Recipe",
        "name": recipe.name,
        "author": {"@type": "Person", "name": recipe.cook.name},
        "totalTime": duration(recipe.minutes),
        "recipeIngredient": [one.text for one in recipe.ingredients],
    }


def head_element(recipe) -> str:
    """The element for the page's head."""
    description = json.dumps(described(recipe), ensure_ascii=False).translate(ESCAPES)
    return '<script type="application/ld+json">' + description + "</script>"
