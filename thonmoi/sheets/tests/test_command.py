"""`thonmoi readsheet`: what a workbook changes, without entering anything."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from thonmoi.sheets.models import Filling
from thonmoi.sheets.tests import world


def run(path, **options):
    out, err = StringIO(), StringIO()
    call_command(
        "readsheet", str(path), unit="25342", period="2025-H1", stdout=out, stderr=err, **options
    )
    return out.getvalue()


@pytest.fixture
def path(tmp_path):
    there = tmp_path / "bieu.xlsx"
    there.write_bytes(world.filled({world.RATE: "98,2", world.PASS: "sai"}))
    return there


def test_it_prints_every_change_with_its_cell(path):
    said = run(path)
    assert "→ 98,2" in said
    assert "[error]" in said
    assert not Filling.objects.exists()


def test_json_and_save(path):
    found = json.loads(run(path, as_json=True, save=True))
    assert {one["code"] for one in found["changes"]} == {world.RATE, world.PASS}
    assert Filling.objects.get().unit.code == "25342"


def test_a_file_that_is_not_there_gets_one_sentence(tmp_path):
    with pytest.raises(CommandError):
        run(tmp_path / "khong-co.xlsx")
