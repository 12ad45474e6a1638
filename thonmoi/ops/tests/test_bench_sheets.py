"""The bench of workbooks: without openpyxl it says so; sides take turns, the program's own way."""

import importlib.util
from pathlib import Path

import pytest

from thonmoi.kernel.errors import Conflict
from thonmoi.ops.bench import sheets
from thonmoi.sheets.models import Filling
from thonmoi.sheets.tests import world


def test_without_openpyxl_it_says_what_is_missing(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(Conflict, match=r"requirements-bench\.txt"):
        sheets.run()


def test_the_program_is_measured_by_its_ordinary_deeds(tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "TURN", 1)
    paths = [tmp_path / f"{number}.xlsx" for number in range(3)]
    for path in paths:
        path.write_bytes(world.filled({world.RATE: f"9{path.stem},5"}))

    def plain(found: list[Path]):
        yield from (1 for _path in found)

    sides = [sheets.Side("thonmoi", sheets.program()), sheets.Side("openpyxl", plain, True)]
    own, reference = sheets.measured(sides, paths)
    assert (own["workbooks"], own["values"], reference["workbooks"]) == (2, 2, 1)
    assert Filling.objects.count() == 3
    assert reference["ratio"] == 1
