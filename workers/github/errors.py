"""What can go wrong between Assay and GitHub, by what follows from it."""

from __future__ import annotations


class GitHubError(Exception):
    """GitHub did not do what was asked. The text names the request and never holds a token."""


class UnavailableError(GitHubError):
    """GitHub is down, slow or asks to wait: the same request may work later. It may also have been carried out."""


class GoneError(GitHubError):
    """What was asked for does not exist, or not for this installation (404, 410)."""


class NotFoundError(GoneError):
    """404: there is no such thing, or this installation may not know of it."""


class ForbiddenError(GitHubError):
    """The installation lacks a permission (403); the text names those that GitHub would accept."""


class RejectedError(GitHubError):
    """GitHub understood the request and refuses its content (422)."""
