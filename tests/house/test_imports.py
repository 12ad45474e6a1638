"""Imports only go down; tables, forms and rules are imported by and import what the house says."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOM_NAMES, Source, code
from thonmoi.config.settings import BASE_DIR

CONFIG = (BASE_DIR / "pyproject.toml").read_text("utf-8")
CONTRACTS = CONFIG[CONFIG.index("[tool.importlinter]") :]
RULES_MAY = re.compile(r"django\.utils\.(translation|functional|text|dateparse)(\.|$)")
FORBIDDEN = {
    "rules": re.compile(r"django|thonmoi\.\w+\.(models|actions|queries|views|forms)(\.|$)"),
    "forms": re.compile(r"django\.db|thonmoi\.\w+\.(models|actions|queries|views)(\.|$)"),
    "actions": re.compile(r"thonmoi\.\w+\.(views|forms)(\.|$)|django\.(shortcuts|http)"),
    "queries": re.compile(r"thonmoi\.\w+\.(views|forms)(\.|$)|django\.(shortcuts|http)"),
}


def imported(source: Source) -> Iterator[str]:
    """Dotted names of what a module imports, wherever in it."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module or ''}.{alias.name}" for alias in node.names)


def misplaced(sources: Iterable[Source]) -> Iterator[str]:
    """Rules that know the database, forms that know tables or deeds, deeds that know requests."""
    for source in sources:
        forbidden = FORBIDDEN.get(source.part)
        for name in imported(source) if forbidden else ():
            is_pure = source.part == "rules" and RULES_MAY.match(name)
            if forbidden.match(name) and not is_pure:
                yield f"{source.path}: {source.part} may not import {name}"


def lint(folder: Path, config: str) -> tuple[int, str]:
    """Run import-linter on a package by its configuration: (exit code, what it says)."""
    file = folder / "contracts.toml"
    file.write_text(config, "utf-8")
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), file, "--no-cache"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_contracts_are_kept(tmp_path):
    (tmp_path / "thonmoi").symlink_to(BASE_DIR / "thonmoi")
    broken, said = lint(tmp_path, CONTRACTS)
    assert broken == 0, said


def test_every_room_is_in_the_contracts():
    contracts = tomllib.loads(CONFIG)["tool"]["importlinter"]["contracts"]
    floors = {
        name for line in contracts[0]["layers"] for name in re.findall(r"thonmoi\.(\w+)", line)
    }
    assert floors == {*ROOM_NAMES, "config"}
    insides = {name.removeprefix("thonmoi.") for name in contracts[1]["containers"]}
    assert insides == {*ROOM_NAMES} - {"kernel", "paper", "ops"}


def test_rules_are_pure_and_forms_are_plain():
    assert list(misplaced(code())) == []


@pytest.fixture
def planted(tmp_path):
    """`planted("units/rules.py", "import planted.desk")`: an empty house with one line in it."""

    def house(path: str, line: str) -> tuple[int, str]:
        for room in ("", "config", *ROOM_NAMES):
            for part in ("", "actions", "queries", "models", "forms"):
                folder = tmp_path / "planted" / room / part
                folder.mkdir(parents=True, exist_ok=True)
                (folder / "__init__.py").touch()
        (tmp_path / "planted/accounts/signin.py").touch()
        (tmp_path / "planted" / path).write_text(line, "utf-8")
        return lint(tmp_path, CONTRACTS.replace("thonmoi", "planted"))

    return house


def test_an_empty_house_keeps_the_contracts(planted):
    assert planted("units/rules.py", "")[0] == 0


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("units/places.py", "import planted.accounts.queries"),
        ("library/sizes.py", "import planted.paper"),
        ("units/actions/ends.py", "import planted.units.queries"),
        ("units/rules.py", "import planted.units.models"),
        ("accounts/forms/people.py", "import planted.accounts.actions"),
        ("accounts/views.py", "import planted.accounts.models"),
        ("accounts/views.py", "import planted.units.models"),
    ],
)
def test_planted_imports_are_found(planted, path, line):
    broken, said = planted(path, line)
    assert broken, said
    assert line.split()[-1] in said


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("rules", "from django.db import models"),
        ("rules", "from django.conf import settings"),
        ("rules", "from thonmoi.units.models import Unit"),
        ("forms", "from thonmoi.units.models import Unit"),
        ("forms", "from thonmoi.units import queries"),
        ("forms", "import thonmoi.library.actions"),
        ("actions", "from django.shortcuts import render"),
        ("queries", "from thonmoi.library.forms import DocumentForm"),
    ],
)
def test_planted_misplaced_imports_are_found(part, line):
    assert list(misplaced([Source(f"thonmoi/units/{part}.py", line)]))
