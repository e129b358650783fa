"""A stand-in for GitHub: a real HTTP server on loopback over real git repositories. Start at `GitHub`."""

from tests.github.pull_request import PullRequest
from tests.github.repository import Repository
from tests.github.stand_in import GitHub

__all__ = ["GitHub", "PullRequest", "Repository"]
