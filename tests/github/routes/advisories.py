"""The advisory database, which is the same for everyone."""

from __future__ import annotations

from typing import Any

from tests.github.calls import Call, Routes, route


def list_advisories(call: Call) -> Any:
    """Advisories about the packages asked for; which versions they concern is left to the App to see."""
    names = {one.rpartition("@")[0] or one for one in call.query.get("affects", "").split(",")}
    found = [one for one in call.github.advisories if _about(one, call.query.get("ecosystem"), names)]
    return found[: int(call.query.get("per_page", 30))]


def _about(advisory: dict[str, Any], ecosystem: str | None, names: set[str]) -> bool:
    packages = [one["package"] for one in advisory["vulnerabilities"]]
    return any(package["ecosystem"] == ecosystem and package["name"] in names for package in packages)


ROUTES: Routes = {"GET /advisories": route(list_advisories, "token")}
