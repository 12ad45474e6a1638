"""Benches: names, rows, table, the pages."""

import json

import pytest
from django.core.management import CommandError, call_command

from thonmoi.audit.models import ChainHead
from thonmoi.ops import bench
from thonmoi.ops.bench import pages


@pytest.fixture
def rows(monkeypatch):
    monkeypatch.setattr(pages, "TIMES", 2)
    return pages.run()


def test_pages_are_those_that_people_reach(rows):
    found = {row["page"]: row for row in rows}
    assert {"sign-in", "my-work", "documents", "document-register", "people"} <= set(found)
    assert rows[0]["page"] == "sign-in"
    assert rows[0]["ratio"] == 1
    assert found["people"]["by"] == "quan-tri"
    assert all(0 < row["p50_ms"] <= row["p95_ms"] and row["kB"] > 1 for row in rows)


def test_every_page_keeps_to_fifteen_queries(rows):
    assert [row for row in rows if row["queries"] > 15] == []


def test_measuring_leaves_nothing_behind(rows, django_user_model):
    assert ChainHead.objects.get().seq > 0
    assert not django_user_model.objects.exclude(last_login=None).exists()


def test_unknown_bench_is_one_sentence_with_the_names():
    with pytest.raises(CommandError, match="pages"):
        call_command("bench", "khong-co")


def test_json_and_table(monkeypatch, capsys):
    monkeypatch.setattr(pages, "TIMES", 2)
    call_command("bench", "pages", "--json")
    assert json.loads(capsys.readouterr().out)["pages"][0]["page"] == "sign-in"
    lines = bench.table([{"a": "x", "ratio": 1.0}, {"a": "long", "ratio": 12.5}])
    assert lines == ["a     ratio", "x     1.0", "long  12.5"]
    assert bench.table([]) == []
