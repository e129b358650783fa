"""`assay doctor`: looks at everything that Assay needs, and says what to do where something is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from cli.doctor import github, machine
from cli.doctor.note import Note
from settings import Settings
from settings.errors import SettingsError
from workers.settings import WorkerSettings

_COLOURS = {"ok": "green", "warn": "yellow", "FAIL": "red"}


def diagnose() -> int:
    """Print one line for each check as it ends; gives 1 if one failed, else 0. No line holds a secret."""
    failed = _print(_notes())
    if failed:
        click.echo(f"{failed} {'thing has' if failed == 1 else 'things have'} to be mended.")
        return 1
    click.echo("Nothing has to be mended.")
    return 0


def _print(notes: Iterable[Note]) -> int:
    """Show the notes; gives the number of failures."""
    failed = 0
    for note in notes:
        failed += note.level == "FAIL"
        click.echo(click.style(f"{note.level:<5}", fg=_COLOURS[note.level]) + note.line)
    return failed


def _notes() -> Iterator[Note]:
    yield machine.python()
    yield machine.git()
    yield from machine.analyzers()
    yield machine.network()
    yield machine.web_settings()
    worker, note = _worker_settings()
    yield note
    yield from _settings_of_both()
    if worker is not None:
        yield from github.check(worker)


def _worker_settings() -> tuple[WorkerSettings | None, Note]:
    try:
        return WorkerSettings.load(), Note("ok", "worker settings", "complete")
    except SettingsError as error:
        return None, Note("FAIL", "worker settings", f"{error} (`assay worker` needs it)")


def _settings_of_both() -> Iterator[Note]:
    try:
        settings = Settings.load()
    except SettingsError:
        return  # already told, by the web process' settings
    yield from machine.secret_files()
    yield machine.data_folder(settings.data_dir)
    yield from machine.redis(settings.redis)
