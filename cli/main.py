"""The command line. Each command is thin: it reads its options and calls what does the work."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from cli.files import BadInputError
from cli.printable import printable
from settings.errors import SettingsError

BAD_USAGE = 2

_FORMATS = click.Choice(["text", "json", "sarif", "github"])


class _Assay(click.Group):
    """Turns what a person can mend into one line and exit status 2."""

    def invoke(self, context: click.Context) -> object:
        from review.rulesets import RulesetError

        try:
            return super().invoke(context)
        except (BadInputError, SettingsError, RulesetError) as error:
            click.echo(f"assay: {printable(str(error))}", err=True)
            context.exit(BAD_USAGE)


@click.group(cls=_Assay, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="assay", prog_name="assay")
def main() -> None:
    """Assay reviews changes for the ways in which generated code fails.

    Exit status of review and scan: 0 nothing blocks, 1 something does, 2 wrong usage or input, 3 incomplete.
    """


@main.command()
@click.argument("repository", type=click.Path(readable=False, path_type=Path), default=Path())
@click.option("--base", required=True, help="The revision that the change would go into.")
@click.option("--head", required=True, help="The revision to review.")
@click.option(
    "--policy", type=click.Path(readable=False, path_type=Path), help="A policy file, instead of the one at the base."
)
@click.option("--format", "form", type=_FORMATS, default="text", show_default=True)
def review(repository: Path, base: str, head: str, policy: Path | None, form: str) -> None:
    """Review what HEAD changes against BASE in the local git REPOSITORY (default: here)."""
    from cli.local import review_repository

    sys.exit(review_repository(repository, base, head, policy, form))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False, path_type=Path))
@click.option("--policy", type=click.Path(readable=False, path_type=Path), help="A policy file.")
@click.option("--format", "form", type=_FORMATS, default="text", show_default=True)
def scan(paths: tuple[Path, ...], policy: Path | None, form: str) -> None:
    """Review files and folders as if every line of them were new."""
    from cli.local import scan_paths

    sys.exit(scan_paths(paths, policy, form))


@main.group(invoke_without_command=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def rules(context: click.Context, form: str) -> None:
    """List all rules, or explain one: `assay rules show ID`."""
    if context.invoked_subcommand is None:
        from cli.rules import listing

        click.echo(listing(form), nl=False)


@rules.command("show")
@click.argument("rule_id")
def show_rule(rule_id: str) -> None:
    """Explain one rule."""
    from cli.rules import explanation

    click.echo(explanation(rule_id), nl=False)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
def serve(host: str, port: int) -> None:
    """Receive GitHub's webhooks."""
    from cli.services import run_web

    _log()
    run_web(host, port)


@main.command()
@click.option("-n", "--processes", type=click.IntRange(1, 64), default=1, show_default=True, help="How many at once.")
def worker(processes: int) -> None:
    """Do the reviews that webhooks asked for."""
    from cli.services import run_worker

    _log()
    run_worker(processes)


@main.command()
def doctor() -> None:
    """Check settings, tools and GitHub permissions; exit status 1 if something has to be mended."""
    from cli.doctor import diagnose

    sys.exit(diagnose())


def _log() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs every request


if __name__ == "__main__":
    main()
