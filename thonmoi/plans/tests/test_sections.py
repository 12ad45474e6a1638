"""What a phone folds on the page of a plan: whole sections, no clause lost, none twice."""

from tests import universe
from thonmoi.plans import contents, queries
from thonmoi.plans.models import Plan


def test_sections_are_the_whole_text_in_order():
    clauses = queries.clauses(universe.actor("vpdp"), Plan.objects.earliest("pk").pk)
    parts = contents.sections(clauses)
    assert [one.pk for part in parts for one in part.clauses] == [one.pk for one in clauses]
    labels = [part.label for part in parts]
    assert labels[0] == ""
    assert "III. Các mục tiêu › 1. Mục tiêu chung" in labels
    assert "2. Tân Lợi" in labels
    assert all(labels[1:])
    assert not any(part.is_open for part in parts)
