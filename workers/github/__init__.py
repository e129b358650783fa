"""GitHub as the worker speaks to it."""

PAGE = 100
"""The most items that GitHub puts on a page."""
