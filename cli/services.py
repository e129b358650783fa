"""`assay serve` and `assay worker`: settings, a Redis, and then the process itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from bot.settings import WebSettings
from cli.embedded_redis import EmbeddedRedisError, redis_for
from cli.files import BadInputError
from cli.serve import ListenError, serve
from review.commands import all_commands
from workers import service
from workers.settings import WorkerSettings


def run_web(host: str, port: int) -> None:
    """Receive webhooks until told to stop. Raises SettingsError or BadInputError."""
    settings = WebSettings.load()
    with _one_line(), redis_for(settings.redis, settings.data_dir, _announce) as redis_url:
        commands = frozenset(all_commands())
        serve(host=host, port=port, settings=settings, redis_url=redis_url, commands=commands, announce=_announce)


def run_worker(processes: int) -> None:
    """Do reviews until told to stop. Raises SettingsError or BadInputError."""
    settings = WorkerSettings.load()
    with _one_line(), redis_for(settings.redis, settings.data_dir, _announce) as redis_url:
        service.run(redis_url, processes)


@contextmanager
def _one_line() -> Iterator[None]:
    """Errors of the processes as the one that the command line knows: it cannot name theirs without loading them."""
    try:
        yield
    except (EmbeddedRedisError, ListenError) as error:
        raise BadInputError(str(error)) from error


def _announce(line: str) -> None:
    click.echo(line, err=True)
