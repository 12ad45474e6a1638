"""Migrations say what the models say, run from nothing, and can be undone."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from io import StringIO

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader

from tests.house.guard import tables


def irreversible(found: Iterable[migrations.Migration]) -> Iterator[str]:
    """Migrations that cannot be undone and do not say why in `IRREVERSIBLE_BECAUSE`."""
    for one in found:
        stuck = [op for op in one.operations if not op.reversible]
        if stuck and not getattr(one, "IRREVERSIBLE_BECAUSE", ""):
            yield f"{one.app_label}.{one.name}: {stuck[0].describe()} cannot be undone"


def _ours() -> list[migrations.Migration]:
    loader = MigrationLoader(connection)
    labels = {c.label for c in apps.get_app_configs() if c.name.startswith("thonmoi.")}
    return [m for (label, _name), m in loader.disk_migrations.items() if label in labels]


def _unwritten() -> None:
    said = StringIO()
    call_command("makemigrations", check=True, dry_run=True, stdout=said, stderr=said)


def test_nothing_is_unwritten():
    _unwritten()


def _columns(database: sqlite3.Connection) -> dict[str, set[tuple[object, ...]]]:
    """Of each of our tables the columns: name, type, whether null, whether of the key."""
    asked = "SELECT name, type, [notnull], pk FROM pragma_table_info(?)"
    return {table: set(database.execute(asked, [table])) for table in tables()}


def test_they_run_from_nothing(tmp_path):
    """On SQLite the tests make their tables from the models: what migrations make is the same."""
    assert not getattr(settings, "MIGRATION_MODULES", {})
    if connection.vendor == "sqlite":
        place = {**os.environ, "THONMOI_VAR": str(tmp_path)}
        place["DJANGO_SETTINGS_MODULE"] = "thonmoi.config.settings"
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "-v0"],
            cwd=settings.BASE_DIR,
            env=place,
            check=True,
        )
        with closing(sqlite3.connect(tmp_path / "thonmoi.sqlite3")) as migrated:
            connection.ensure_connection()
            assert _columns(migrated) == _columns(connection.connection)
    assert tables() <= set(connection.introspection.table_names())


def test_they_can_be_undone():
    assert list(irreversible(_ours())) == []


def test_planted_unwritten_change_is_found(monkeypatch):
    from thonmoi.units.models import Unit

    monkeypatch.setattr(Unit._meta.get_field("name"), "max_length", 7)
    with pytest.raises((SystemExit, CommandError)):
        _unwritten()


def test_planted_irreversible_migration_is_found():
    class Planted(migrations.Migration):
        operations = [migrations.RunPython(lambda apps, editor: None)]

    assert list(irreversible([Planted("0009_planted", "units")]))
    Planted.IRREVERSIBLE_BECAUSE = "The old values were never kept."
    assert not list(irreversible([Planted("0009_planted", "units")]))
