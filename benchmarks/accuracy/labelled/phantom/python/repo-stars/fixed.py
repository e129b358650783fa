"""Stars of our repositories, for the newsletter."""

import requests


def stars(repository: str) -> int:
    """How many stars a repository has."""
    answer = requests.get(f"https://api.github.com/repos/{repository}", timeout=10)
    answer.raise_for_status()
    return answer.json()["stargazers_count"]


def total(repositories: list[str]) -> int:
    """All stars together."""
    return sum(map(stars, repositories))
