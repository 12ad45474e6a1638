"""The bench of reports: a province made up, consolidated, taken back."""

from thonmoi.audit.models import ChainHead
from thonmoi.ops.bench import reports
from thonmoi.units.models import Unit

QUESTIONS = 60
"""A report asks no more than this, however many communes there are."""


def test_s23_a_province_is_consolidated_in_few_questions_and_taken_back(monkeypatch):
    head, count = ChainHead.objects.get().seq, Unit.objects.count()
    found = {}
    for communes in (16, 20):
        monkeypatch.setattr(reports, "COMMUNES", communes)
        monkeypatch.setattr(reports, "REPORTS", ("2025-H1",))
        rows = {row["step"]: row for row in reports.run()}
        assert list(rows) == ["facts", "words and annexes", "docx", "pdf", "xlsx", "whole"]
        assert rows["docx"]["kB"] > 30
        found[rows["facts"]["communes"]] = rows["facts"]["queries"]
    few, many = found.values()
    assert few == many <= QUESTIONS
    assert (ChainHead.objects.get().seq, Unit.objects.count()) == (head, count)
