"""What this worker process works with, made once from its settings."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from workers.github.app import GitHubApp
from workers.mirror import MirrorCache
from workers.packages.preparing import Packages
from workers.reviewing import Bench
from workers.scanning import Scanner
from workers.settings import WorkerSettings
from workers.toolbox import equipment

MEGABYTE = 1_000_000


@cache
def bench() -> Bench:
    """The tools of this process; made before rq forks, they are shared by all jobs. Raises SettingsError."""
    settings = WorkerSettings.load()
    app = GitHubApp(
        settings.app_id, settings.private_key.get_secret_value(), settings.github_api_url, settings.github_api_version
    )
    packages = Packages(settings.data_dir / "packages") if settings.packages else None
    return Bench(app, Scanner(replace(equipment(), packages=packages)), MirrorCache(settings.data_dir / "mirrors"))


def prune_mirrors() -> None:
    """Keep the cache of checkouts within its size."""
    settings = WorkerSettings.load()
    bench().mirrors.prune(settings.mirror_megabytes * MEGABYTE)
