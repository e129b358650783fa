"""What the documents say is so: links, files, settings, targets, examples, schemas."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import jsonschema_rs
import pytest
import yaml
from click.testing import CliRunner

from bot.settings import WebSettings
from cli.main import main
from review.coverage import why_not_reviewed
from review.diff import FileDiff
from review.finding import FAMILIES
from review.policy import Policy, json_schema, read_policy
from settings import PREFIX
from workers.settings import WorkerSettings
from workers.toolbox import equipment

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
PACKAGES = ("bot", "cli", "review", "settings", "workers")
TOP = (*PACKAGES, "benchmarks", "docs", "requirements", "rulesets", "tests")
INVENTED = re.compile(r"my[-_](rule|tool|command)")
"""Names of files that the reader is to write."""


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def in_code(document: str) -> list[str]:
    """What stands between backticks outside of blocks."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", document, flags=re.MULTILINE | re.DOTALL))


def blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", document, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_relative_link_leads_somewhere(document: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text(document)) if "://" not in link]
    missing = [link for link in links if not (ROOT / link.partition("#")[0]).exists()]
    # The demo makes the picture.
    assert [link for link in missing if link != "docs/images/pull-request.png"] == []
    assert links


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_is_named_exists(document: str) -> None:
    named = [word for word in in_code(text(document)) if word.startswith(tuple(f"{top}/" for top in TOP))]
    named += [word for word in in_code(text(document)) if re.fullmatch(r"[\w-]+\.(py|yml|toml|md)", word)]
    known = {path.name for path in ROOT.iterdir()}
    for word in named:
        if not INVENTED.search(word):
            assert (ROOT / word).exists() or word in known, f"{document} names {word}"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_is_named_exists(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    shown = [*"".join(blocks(text(document), "console")).splitlines(), *in_code(text(document))]
    found = {match[1] for line in shown if (match := re.match(r"make ([a-z-]+)", line))}
    assert found
    assert found <= targets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_that_is_shown_is_understood(document: str) -> None:
    shown = "\n".join(blocks(text(document), "console"))
    commands = re.findall(r"^\.venv/bin/assay ([^#\n]+)", shown, re.MULTILINE)
    commands += [
        word.partition("assay ")[2] for word in in_code(text(document)) if re.match(r"(\S*/)?assay [a-z]", word)
    ]
    for command in commands:
        words = [word for word in shlex.split(command) if word not in ("ID", "FILE")]
        result = CliRunner().invoke(main, [*words, "--help"])
        assert result.exit_code == 0, f"{document} shows assay {command}: {result.output}"


def settings_in_code() -> set[str]:
    """Every variable that a process reads: the typed ones, and those that are looked up by name."""
    fields = {**WebSettings.model_fields, **WorkerSettings.model_fields}
    typed = {str(field.validation_alias or PREFIX + name.upper()) for name, field in fields.items()}
    sources = "\n".join(path.read_text("utf-8") for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return typed | set(re.findall(rf"\b{PREFIX}[A-Z_]*[A-Z]\b", sources))


def test_the_table_of_settings_is_complete_and_has_nothing_else() -> None:
    table = re.findall(r"^\| `([A-Z_]+)` \| (?:web|worker|both) \|", text("README.md"), re.MULTILINE)
    assert len(table) == len(set(table))
    assert set(table) == settings_in_code()


def test_required_settings_are_called_required() -> None:
    fields = {**WebSettings.model_fields, **WorkerSettings.model_fields}
    required = {PREFIX + name.upper() for name, field in fields.items() if field.is_required()}
    said = re.findall(r"^\| `([A-Z_]+)` .* Required\. \|$", text("README.md"), re.MULTILINE)
    assert set(said) == required
    assert set(re.findall(r"^export ([A-Z_]+)=", text("README.md"), re.MULTILINE)) == required


def test_the_policy_example_is_a_policy_with_every_key() -> None:
    [example] = blocks(text("README.md"), "yaml")
    reading = read_policy(example.encode(), equipment().rules)
    assert reading.problems == ()
    assert yaml.safe_load(example).keys() == Policy.model_fields.keys()
    skipped = FileDiff("vendor/a.py", "vendor/a.py", "added", "text")
    assert why_not_reviewed(skipped, reading.policy) == "skipped by the policy"


def test_the_policy_table_has_every_key() -> None:
    rows = re.findall(r"^\| (`[a-z_.`, ]+`) \|", text("README.md"), re.MULTILINE)
    named = {key.partition(".")[0] for row in rows for key in re.findall(r"`([a-z_.]+)`", row)}
    assert Policy.model_fields.keys() <= named


def test_the_families_are_those_of_the_rules() -> None:
    table = text("README.md").partition("| Family |")[2].partition("\n\n")[0]
    assert tuple(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)) == FAMILIES


def test_the_address_that_makes_the_app_asks_for_what_the_manifest_asks_for() -> None:
    manifest = yaml.safe_load(text("app.yml"))
    [address] = re.findall(r"^https://github\.com/settings/apps/new\?\S+$", text("README.md"), re.MULTILINE)
    asked = parse_qsl(urlsplit(address).query)
    assert [value for name, value in asked if name == "events[]"] == manifest["default_events"]
    fields = {"name", "url", "public", "webhook_active", "webhook_url", "events[]"}
    assert {name: value for name, value in asked if name not in fields} == manifest["default_permissions"]
    assert dict(asked)["webhook_url"] == manifest["hook_attributes"]["url"]


def test_the_policy_schema_is_the_codes() -> None:
    how = """write it anew: .venv/bin/python -c 'import json; from review.policy import json_schema;
    print(json.dumps(json_schema(), indent=2))' > docs/assay.schema.json"""
    assert json.loads(text("docs/assay.schema.json")) == json_schema(), how


def test_the_policy_schema_takes_the_example_and_refuses_an_unknown_key() -> None:
    schema = jsonschema_rs.validator_for(json_schema())
    [example] = blocks(text("README.md"), "yaml")
    # YAML 1.2, which editors use, has no `off` for false.
    document = yaml.load(example, Loader=yaml.BaseLoader) | {"version": 1}
    assert schema.is_valid(document)
    assert not schema.is_valid({"rule": {}})


def test_the_report_schema_is_a_schema_with_a_description_for_every_field() -> None:
    schema = json.loads(text("docs/report.schema.json"))
    jsonschema_rs.meta.validate(schema)

    def undescribed(part: object, place: str) -> list[str]:
        if not isinstance(part, dict):
            return []
        fields = part.get("properties", {})
        own = [f"{place}.{name}" for name, field in fields.items() if not {"description", "$ref"} & field.keys()]
        return own + [gap for name, inner in part.items() for gap in undescribed(inner, f"{place}.{name}")]

    assert undescribed(schema, "") == []
