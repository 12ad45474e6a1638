"""The hour before a deadline is measured through the pages, and nothing of it is kept."""

import pytest

from thonmoi.audit.models import ChainHead
from thonmoi.monitoring.models import Cell
from thonmoi.ops import bench
from thonmoi.ops.bench import deadline


def test_every_step_of_a_commune_is_measured_and_taken_back(monkeypatch):
    monkeypatch.setattr(deadline, "VALUES", 3)
    head = ChainHead.objects.get().seq
    rows = {row["what"]: row for row in bench.rows("deadline")}
    cold = ["the same, nothing kept", "save all"]
    steps = ["save one value", *cold, "open", "send", "approve"]
    hours = ["one by one", "one by one, nothing kept", "at once"]
    assert list(rows) == [*steps, *(f"the hour, {one}" for one in hours)]
    assert all(row["ms"] > 0 for row in rows.values())
    hour = sum(rows[one]["ms"] * rows[one]["a_commune"] for one in steps if one not in cold)
    assert rows["the hour, one by one"]["ms"] == pytest.approx(hour, rel=0.01)
    assert ChainHead.objects.get().seq == head
    assert not Cell.objects.exists()


def test_a_share_is_of_two_cores_for_an_hour():
    row = deadline._row("x", 57, 10.0)
    assert (row["seconds"], row["share"]) == (1893, 26.3)
