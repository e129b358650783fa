"""What answers each REST operation, by area."""

from tests.github.routes import advisories, apps, checks, comments, contents, pulls, repositories, reviews

ROUTES = {
    **apps.ROUTES,
    **repositories.ROUTES,
    **contents.ROUTES,
    **pulls.ROUTES,
    **reviews.ROUTES,
    **comments.ROUTES,
    **checks.ROUTES,
    **advisories.ROUTES,
}
