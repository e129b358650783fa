"""What this worker process works with, made once from its settings."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import cache

from workers.canary import Canary
from workers.github.app import GitHubApp
from workers.mirror import MirrorCache
from workers.packages.filling import fill_later
from workers.packages.preparing import Packages
from workers.reviewing import Bench
from workers.scanning import Scanner
from workers.settings import WorkerSettings
from workers.toolbox import equipment

log = logging.getLogger(__name__)

MEGABYTE = 1_000_000


@cache
def bench() -> Bench:
    """The tools of this process; made before rq forks, they are shared by all jobs. Raises SettingsError."""
    settings = WorkerSettings.load()
    app = GitHubApp(
        settings.app_id, settings.private_key.get_secret_value(), settings.github_api_url, settings.github_api_version
    )
    packages = Packages(settings.data_dir / "packages", fill_later) if settings.packages else None
    scanner = Scanner(replace(equipment(), packages=packages))
    mirrors, canary = MirrorCache(settings.data_dir / "mirrors"), Canary(settings.data_dir / "canary.json")
    return Bench(app, scanner, mirrors, canary, settings.rule_pages)


def watch_scanner() -> None:
    """Ask the canary in good time, so that no review has to wait for it."""
    problem = bench().canary.problem(bench().scanner)
    if problem:
        log.error("the scanner is unhealthy, no review will pass: %s; run `assay doctor`", problem)


def prune_mirrors() -> None:
    """Keep the cache of checkouts within its size."""
    settings = WorkerSettings.load()
    bench().mirrors.prune(settings.mirror_megabytes * MEGABYTE)


def prune_packages() -> None:
    """Keep the cache of packages within its size."""
    packages = bench().scanner.equipment.packages
    if packages is not None:
        packages.cache.prune()
