"""Benches: names, rows, table, the pages."""

import json
from dataclasses import dataclass

import pytest
from django.core.management import CommandError, call_command

from thonmoi.audit.models import ChainHead
from thonmoi.ops import bench
from thonmoi.ops.bench import pages

BOUND = 15
"""Queries of a page, at most; the whole bar, the rights and the session among them."""


def test_pages_are_those_that_people_reach(monkeypatch, capsys, django_user_model):
    monkeypatch.setattr(pages, "TIMES", 2)
    head = ChainHead.objects.get().seq
    call_command("bench", "pages", "--json")
    rows = json.loads(capsys.readouterr().out)["pages"]
    found = {row["page"]: row for row in rows}
    assert {"sign-in", "my-work", "documents", "document-register", "people"} <= set(found)
    assert (rows[0]["page"], rows[0]["ratio"]) == ("sign-in", 1)
    assert found["people"]["by"] == "quan-tri"
    assert all(0 < row["p50_ms"] <= row["p95_ms"] for row in rows)
    assert {row["page"] for row in rows if row["kB"] <= 1} <= {"public-embed"}  # small by design
    assert {row["page"]: row["queries"] for row in rows if row["queries"] > BOUND} == {}
    assert ChainHead.objects.get().seq == head
    assert not django_user_model.objects.exclude(last_login=None).exists()


def test_unknown_bench_is_one_sentence_with_the_names():
    with pytest.raises(CommandError, match="pages"):
        call_command("bench", "khong-co")


@dataclass(frozen=True)
class Score:
    part: str
    missed: tuple[str, ...]

    @property
    def recall(self) -> float:
        return 2 / 3


def test_rows_are_mappings_or_dataclasses():
    assert bench._row({"a": 1}) == {"a": 1}
    assert bench._row(Score("head", ("x", "y"))) == {
        "part": "head",
        "missed": ("x", "y"),
        "recall": 2 / 3,
    }


def test_a_table_is_aligned():
    lines = bench.table([{"a": "x", "n": 1.0, "of": ("y",)}, {"a": "long", "n": 2 / 3, "of": ()}])
    assert lines == ["a     n      of", "x     1      1", "long  0.667  0"]
    assert bench.table([]) == []
