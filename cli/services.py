"""`assay serve` and `assay worker`: settings, a Redis, and then the process itself."""

from __future__ import annotations

import click

from bot.settings import WebSettings
from cli.embedded_redis import redis_for
from cli.serve import serve
from review.commands import all_commands
from workers import service
from workers.settings import WorkerSettings


def run_web(host: str, port: int) -> None:
    """Receive webhooks until told to stop. Raises SettingsError, EmbeddedRedisError or ListenError."""
    settings = WebSettings.load()
    with redis_for(settings.redis, settings.data_dir, _announce) as redis_url:
        commands = frozenset(all_commands())
        serve(host=host, port=port, settings=settings, redis_url=redis_url, commands=commands, announce=_announce)


def run_worker(processes: int) -> None:
    """Do reviews until told to stop. Raises SettingsError or EmbeddedRedisError."""
    settings = WorkerSettings.load()
    with redis_for(settings.redis, settings.data_dir, _announce) as redis_url:
        service.run(redis_url, processes)


def _announce(line: str) -> None:
    click.echo(line, err=True)
